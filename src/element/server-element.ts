import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { content } from '../article/content.js';
import { copyLabels, resolveLabels } from '../labels/resolve.js';
import { DiplomacyBrief as Element } from './diplomacy-brief.js';
import { toHTML } from './html.js';
import { toPrerenderedState } from './state.js';
import { prerenderedStyles } from './styles/prerendered.js';
import { h } from './tree.js';
import { stylesMark } from './view/find.js';
import { view } from './view/view.js';

/** The element in Node: @lit-labs/ssr takes it for an element of Lit and renders it; the script then takes over. */
export class DiplomacyBrief extends Element {
  /** How @lit-labs/ssr knows what it can render. @internal */
  static _$litElement$ = true;

  /** `render()` writes the styles, with the mark by which the script finds and removes them. @internal */
  protected static override finalizeStyles(): [] {
    return [];
  }

  /** @internal */
  render(): unknown {
    const own = this.labels && copyLabels(this.labels);
    const lang = own?.lang ?? this.getAttribute('lang') ?? '';
    const ofLanguage = Element.languages?.labelsIn(lang, this.constructor);
    const sheet = h('style', { [stylesMark]: '' }, prerenderedStyles);
    const translate = this.getAttribute('translate')?.toLowerCase() !== 'no';
    const labels = resolveLabels(ofLanguage, own, translate);
    const article = view(toPrerenderedState(this, labels), content, labels);
    return html`${unsafeHTML([sheet, article].map(toHTML).join(''))}`;
  }
}
