'use client';

import type { DiplomacyBrief, Mode } from 'diplomacy-brief';
import type {} from 'diplomacy-brief/react';
import { useEffect, useState } from 'react';

export default function Page() {
  const [mode, setMode] = useState<Mode>('full');
  const [open, setOpen] = useState(false);
  const [toggles, setToggles] = useState(0);
  const [mounted, setMounted] = useState(true);
  const [items, setItems] = useState(['a', 'b', 'c']);

  useEffect(() => {
    if (location.search === '?late') setTimeout(() => import('diplomacy-brief'), 500);
  }, []);

  // In place of the prop `ontoggle`, which React attaches only after hydration, with the next render (react/react#35446).
  function listen(brief: DiplomacyBrief) {
    const onToggle = (event: ToggleEvent) => {
      setOpen(event.newState === 'open');
      setToggles((count) => count + 1);
    };
    brief.addEventListener('toggle', onToggle);
    return () => brief.removeEventListener('toggle', onToggle);
  }

  return (
    <>
      <diplomacy-brief id="static" mode="summary" heading-level="3">
        <span slot="label">Opinion</span>
      </diplomacy-brief>

      <button id="mode" onClick={() => setMode(mode === 'full' ? 'summary' : 'full')}>
        Mode
      </button>
      <diplomacy-brief id="bound" mode={mode} />

      <input id="open" type="checkbox" checked={open} onChange={() => setOpen(!open)} />
      <output id="toggles">{toggles}</output>
      <diplomacy-brief id="both" mode="summary" open={open} ref={listen} />

      <button id="mount" onClick={() => setMounted(!mounted)}>
        Mount
      </button>
      {mounted && <diplomacy-brief id="mounted" mode="summary" open />}

      <button id="reverse" onClick={() => setItems(items.toReversed())}>
        Reverse
      </button>
      {items.map((item) => (
        <diplomacy-brief key={item} id={`item-${item}`} mode="summary" />
      ))}
    </>
  );
}
