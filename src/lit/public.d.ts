/** The members of Lit's base class that are public on the element. The published types are built with this file. */
export declare class ReactiveElement extends HTMLElement {
  /** Resolves when the element has drawn its state. The value is false if another update was requested meanwhile. */
  readonly updateComplete: Promise<boolean>;
  protected addController(controller: ReactiveController): void;
  protected createRenderRoot(): HTMLElement | DocumentFragment;
  protected performUpdate(): void;
  protected update(changed: Map<PropertyKey, unknown>): void;
  attributeChangedCallback(name: string, old: string | null, value: string | null): void;
  static properties: object;
  static styles: unknown;
  static elementStyles: CSSResultOrNative[];
}
export interface CSSResult {
  readonly cssText: string;
}
export type CSSResultOrNative = CSSResult | CSSStyleSheet;
export declare function adoptStyles(root: ShadowRoot, styles: CSSResultOrNative[]): void;
export declare function css(strings: TemplateStringsArray, ...values: unknown[]): CSSResult;
export declare function unsafeCSS(value: unknown): CSSResult;
export interface ReactiveController {
  hostConnected?(): void;
  hostDisconnected?(): void;
}
