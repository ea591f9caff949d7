const oneOf = (titles) =>
  `(?:${titles.map((title) => title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})$`;

/** A pattern for the tests of these full titles. */
export const only = (titles) => `^${oneOf(titles)}`;

/** A pattern for all other tests. */
export const allBut = (titles) => `^(?!${oneOf(titles)})`;
