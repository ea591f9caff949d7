import type { DiplomacyBrief } from 'diplomacy-brief';
import type {} from 'diplomacy-brief/react';

export const right = [
  <diplomacy-brief />,
  <diplomacy-brief mode="full" open href="/full" heading-level={3} id="x" className="y" />,
  <diplomacy-brief mode="summary" open={false} heading-level="6" lang="en" key={1} />,
  <diplomacy-brief ontoggle={(event) => event.newState} />,
  <diplomacy-brief ref={(brief: DiplomacyBrief) => () => void brief.reveal(3)} />,
];

export const wrong = [
  <diplomacy-brief mode="brief" />, // wrong
  <diplomacy-brief open="yes" />, // wrong
  <diplomacy-brief heading-level={7} />, // wrong
  <diplomacy-brief heading-level="seven" />, // wrong
  <diplomacy-brief href={1} />, // wrong
  <diplomacy-brief ontogle={() => 1} />, // wrong
  <diplomacy-brief onToggle={() => 1} />, // wrong
  <diplomacy-brief ontoggle={(event: KeyboardEvent) => event.key} />, // wrong
  <diplomacy-brief ref={(brief: HTMLDetailsElement) => void brief.name} />, // wrong
  <diplomacy-brief colour="red" />, // wrong
  <diplomacy-briefing />, // wrong
];
