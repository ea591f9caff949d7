/* What the functions do, and their types, are in text.d.mts. */
export const plainText = (text) =>
  typeof text === 'string' ? text : text.children.map(plainText).join('');

export const textsOf = ({ title, paragraphs, headings = {} }) => [
  title,
  ...paragraphs.flatMap((text, index) => {
    const heading = headings[index + 1];
    return [...(heading ? [heading] : []), plainText(text)];
  }),
];
