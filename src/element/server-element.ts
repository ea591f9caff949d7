import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { content } from '../article/content.js';
import { resolveLabels } from '../labels/resolve.js';
import { DiplomacyBrief as Element } from './diplomacy-brief.js';
import { toHTML } from './html.js';
import { toPrerenderedState } from './state.js';
import { view } from './view.js';

/** The element in Node: @lit-labs/ssr takes it for an element of Lit and renders it; the script then takes over. */
export class DiplomacyBrief extends Element {
  /** How @lit-labs/ssr knows what it can render. @internal */
  static _$litElement$ = true;

  /** @internal */
  render(): unknown {
    const { languages } = this.constructor as typeof Element;
    const ofLanguage = languages?.labelsIn(this.getAttribute('lang') ?? '');
    const tree = view(toPrerenderedState(this), content, resolveLabels(ofLanguage, this.labels));
    return html`${unsafeHTML(toHTML(tree))}`;
  }
}
