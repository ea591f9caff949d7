import type { HTMLAttributes } from 'preact';
import type { BriefAttributes, DiplomacyBrief } from './markup.js';

type Props = BriefAttributes &
  Omit<HTMLAttributes<DiplomacyBrief>, keyof BriefAttributes | 'onToggle' | 'ontoggle'> & {
    onToggle?: ((event: ToggleEvent) => void) | undefined;
  };

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- it is Preact's
  namespace JSX {
    interface IntrinsicElements {
      'diplomacy-brief': Props;
    }
  }
}
