import { unsafeCSS } from 'lit';
import { BriefElement } from './behaviour/brief-element.js';
import { content, tag } from './content/content.js';
import { styles } from './view/styles.js';
import type { Content } from './content/types.js';

export type { Labels } from './labels/en.js';

/**
 * An article that the element carries inside it, in full or as a summary, in the fonts and colours of the page.
 *
 * A button of the page can drive the element by its attribute `command` (Invoker Commands API): `--toggle`, `--open`,
 * `--close`, `--reveal-3` (any paragraph), `--share`, `--quote`, `--listen`, `--stop`. Any other command is ignored.
 * They also work without the attribute `controls`: the status then tells the result.
 *
 * @tag diplomacy-brief
 *
 * @slot label - A label above the title, in place of the kind of text ('Opinion').
 * @slot footer - Content below the article, such as rights and source.
 * @slot - The fallback: shown until the article is drawn, and hidden after that.
 *
 * @fires {ToggleEvent} toggle - `open` changed in summary mode, by the reader or by a script. As on `<details>`, events are coalesced and do not bubble. On a popover, the browser fires `toggle` too: `isTrusted` is true only for the event of the browser.
 *
 * @csspart article - The root element: it contains all other parts.
 * @csspart header - Contains the label, the title and the line under the title. A container (`container-type: inline-size`): the title follows its width.
 * @csspart label - The label slot above the title, and the heading of the summary.
 * @csspart title - The heading with the title.
 * @csspart meta - The line under the title: number of words, reading time, month of the events and their age in years.
 * @csspart controls - The buttons for the reader and the status. While text is selected or read aloud, they are a toolbar in the colours of the system at the top of the window, until the reader presses Escape.
 * @csspart control - One button: Share, Copy quote, Listen or Stop.
 * @csspart status - The message that tells the result of a press or a command, such as 'Link copied.'.
 * @csspart standfirst - The sentence that opens the summary.
 * @csspart points - The list of key points.
 * @csspart point - A key point with its sources.
 * @csspart source - A button that leads to a paragraph, or from there back to the key point. Absent where `href` is in use.
 * @csspart toggle - The `<summary>` that opens the full text, or the link to the full text.
 * @csspart body - Contains the paragraphs of the article.
 * @csspart paragraph - A paragraph of the article.
 * @csspart footer - The footer slot.
 *
 * @cssprop [--diplomacy-brief-accent=currentColor] - Colour of the bar above the title, and of the outline of a revealed paragraph. No text has this colour, because its contrast with the page is not known.
 * @cssprop [--diplomacy-brief-measure=68ch] - The greatest length of a line.
 * @cssprop [--diplomacy-brief-space=1em] - The distance between paragraphs; other distances follow it.
 * @cssprop [--diplomacy-brief-title-font=inherit] - Font family of the title.
 * @cssprop [--diplomacy-brief-mark=none] - Background of a revealed paragraph. The paragraph always has an outline.
 * @cssprop [--diplomacy-brief-words=#8886] - Background of the words that support a key point, in the paragraph to which its source leads.
 */
export class DiplomacyBrief extends BriefElement {
  /** @internal */
  static override readonly content: Content = content;
  /** @internal */
  static override styles = unsafeCSS(styles(tag));
}
