/*
 * Replaces the global object and `Symbol` in the copy of Lit inside the module. Lit writes its version and metadata to
 * the global object for other copies of Lit; this copy must not change the page.
 */
export const globals = {};

export const litPropertyMetadata = new WeakMap();

export const symbols = Object.assign((description?: string) => Symbol(description), {
  metadata: Symbol('metadata'),
});
