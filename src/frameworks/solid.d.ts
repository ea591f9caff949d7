import type { JSX } from 'solid-js';
import type { BriefAttributes, DiplomacyBrief } from './markup.js';

type Props = BriefAttributes &
  Omit<
    JSX.HTMLAttributes<DiplomacyBrief>,
    keyof BriefAttributes | 'onToggle' | 'ontoggle' | 'on:toggle'
  > & {
    'on:toggle'?: ((event: ToggleEvent) => void) | undefined;
  };

declare module 'solid-js' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- it is Solid's
  namespace JSX {
    interface IntrinsicElements {
      'diplomacy-brief': Props;
    }
  }
}
