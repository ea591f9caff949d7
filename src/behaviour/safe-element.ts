import { ReactiveElement } from 'lit';
import { attempt, report } from '../base/errors.js';
import { untilParsed } from './parsed.js';

/**
 * A Lit element that stays able to draw where a page breaks what it needs: the first error is reported, and the next
 * change tries again.
 */
export class SafeElement extends ReactiveElement {
  #isUpdating = false;
  #hasReported = false;

  override connectedCallback(): void {
    try {
      super.connectedCallback();
      // The language around the element, or the age of the text, may have changed since the last drawing.
      this.requestUpdate();
    } catch (error) {
      this.reportFirst(error);
    }
  }

  protected override async scheduleUpdate(): Promise<void> {
    await untilParsed(this);
    this.performUpdate();
  }

  protected override performUpdate(): void {
    this.#isUpdating = true;
    try {
      super.performUpdate();
      this.#hasReported = false;
    } catch (error) {
      // Lit leaves it true where a property throws, and would then never update again.
      this.isUpdatePending = false;
      this.reportFirst(error);
    }
    this.#isUpdating = false;
  }

  /** Reports the first of the errors that keep the element from being drawn. @internal */
  protected reportFirst(error: unknown): void {
    if (!this.#hasReported) report(error);
    this.#hasReported = true;
  }

  /**
   * Sets a property. An error is the caller's, as with the properties of HTML elements. But Lit applies the values that
   * a page set before the definition, and then an error must not keep the article from being drawn.
   *
   * @internal
   */
  protected setProperty(apply: () => void): void {
    if (this.#isUpdating) attempt(apply);
    else apply();
  }
}
