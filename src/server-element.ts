import { html } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { DiplomacyBrief as Element } from './element.js';
import { toHTML } from './view/to-html.js';
import { resolveLabels } from './labels/resolve.js';
import { toState } from './view/state.js';
import { view } from './view/view.js';

/** The element in Node: @lit-labs/ssr takes it for an element of Lit and renders it; the script then takes over. */
export class DiplomacyBrief extends Element {
  /** How @lit-labs/ssr knows what it can render. @internal */
  static _$litElement$ = true;

  /** @internal */
  render(): unknown {
    const { content, languages } = this.constructor as typeof Element;
    const ofLanguage = languages?.labelsIn(this.getAttribute('lang') ?? '');
    const tree = view(toState(this), content, resolveLabels(ofLanguage, this.labels));
    return html`${unsafeHTML(toHTML(tree))}`;
  }
}
