import type { DefineComponent, HTMLAttributes, ReservedProps } from 'vue';
import type { BriefAttributes } from './markup.js';

// Vue's checker reads `heading-level` as it would a property.
type Props = Omit<BriefAttributes, 'heading-level'> & {
  headingLevel?: BriefAttributes['heading-level'];
} & Omit<HTMLAttributes, 'onToggle'> &
  ReservedProps & { onToggle?: ((event: ToggleEvent) => void) | undefined };

declare module 'vue' {
  interface GlobalComponents {
    'diplomacy-brief': DefineComponent<Props>;
  }
}
