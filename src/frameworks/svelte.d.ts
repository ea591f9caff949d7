import type { HTMLAttributes } from 'svelte/elements';
import type { BriefAttributes, DiplomacyBrief } from './markup.js';

type Props = BriefAttributes &
  Omit<HTMLAttributes<DiplomacyBrief>, keyof BriefAttributes | 'ontoggle' | 'on:toggle'> & {
    ontoggle?: ((event: ToggleEvent) => void) | undefined;
  };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'diplomacy-brief': Props;
  }
}
