import type { DiplomacyBrief, HeadingLevel, Mode } from '../diplomacy-brief.js';

export type { DiplomacyBrief };

/** The attributes of the element as markup has them. What each means is said at the class. */
export interface BriefAttributes extends Partial<
  Pick<DiplomacyBrief, 'mode' | 'open' | 'href' | 'controls' | 'labels'>
> {
  'heading-level'?: HeadingLevel | `${HeadingLevel}`;
}

export type { HeadingLevel, Mode };
