// What every copy of Lit with templates does when it is loaded.
globalThis.trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html });
