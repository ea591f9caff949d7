import { unsafeCSS } from 'lit';
import { BriefElement } from './behaviour/brief-element.js';
import { content, tag } from './content/content.js';
import { styles } from './view/styles.js';
import type { Content } from './content/types.js';

export type { Labels } from './labels/en.js';

/**
 * An article that the element carries inside it, in full or as a summary, in the fonts and colours of the page.
 *
 * @tag diplomacy-brief
 *
 * @slot label - A kicker above the title, such as 'Opinion'.
 * @slot footer - What follows the article: rights, source.
 * @slot - The fallback: shown until the element is defined, and not after.
 *
 * @fires {ToggleEvent} toggle - `open` changed in summary mode, whoever changed it; like that of `<details>`, coalesced and not bubbling.
 *
 * @csspart article - Everything.
 * @csspart header - The kicker, the title and the line under it.
 * @csspart title - The title's heading.
 * @csspart meta - The line under the title: date line, words, reading time.
 * @csspart controls - The reader's controls together: they stay in view while there is a selection or a voice.
 * @csspart control - A button of them.
 * @csspart status - What came of pressing one.
 * @csspart standfirst - The sentence that opens the summary.
 * @csspart points - The list of key points.
 * @csspart point - A key point with its sources.
 * @csspart source - A button that leads to a paragraph, or back from it; plain text where `href` is in use.
 * @csspart toggle - The control that discloses the full text, or the link to it.
 * @csspart body - The six paragraphs together.
 * @csspart paragraph - A paragraph of the article.
 * @csspart footer - The place of the footer slot.
 *
 * @cssprop [--diplomacy-brief-accent=currentColor] - Colour of rules and marks.
 * @cssprop [--diplomacy-brief-measure=68ch] - The longest line.
 * @cssprop [--diplomacy-brief-space=1em] - The distance between paragraphs; other distances follow it.
 * @cssprop [--diplomacy-brief-title-font=inherit] - Font family of the title.
 * @cssprop [--diplomacy-brief-mark=none] - Background of a revealed paragraph, which is outlined in any case.
 */
export class DiplomacyBrief extends BriefElement {
  /** @internal */
  static override readonly content: Content = content;
  /** @internal */
  static override styles = unsafeCSS(styles(tag));
}
