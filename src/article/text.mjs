/* What the function does, and its types, are in text.d.mts. */
export const plainText = (text) =>
  typeof text === 'string' ? text : text.children.map(plainText).join('');
