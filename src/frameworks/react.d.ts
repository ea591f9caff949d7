import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BriefAttributes, DiplomacyBrief } from './markup.js';

interface Props
  extends
    BriefAttributes,
    Omit<DetailedHTMLProps<HTMLAttributes<DiplomacyBrief>, DiplomacyBrief>, 'onToggle'> {
  /** React listens for native events of custom elements by their own names. */
  ontoggle?: ((event: ToggleEvent) => void) | undefined;
}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- it is React's
  namespace JSX {
    interface IntrinsicElements {
      'diplomacy-brief': Props;
    }
  }
}
