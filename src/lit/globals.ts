/*
 * What stands for the global object and its symbols in the copy of Lit inside the module. Lit notes versions and metadata
 * there for other copies of itself; this one is on its own, and leaves nothing on the pages of others.
 */
export const globals = {};

export const litPropertyMetadata = new WeakMap();

export const symbols = Object.assign((description?: string) => Symbol(description), {
  metadata: Symbol('metadata'),
});
