/** What files of other kinds begin with, and what an editor calls them. */
const otherFiles = {
  'PK\x03\x04': 'a document of Word or another program (.docx, .odt, .pages)',
  '\xd0\xcf\x11\xe0': 'a document of Word (.doc)',
  '{\\rtf': 'a document in rich text (.rtf)',
  '%PDF': 'a PDF file',
};

/** The text of a file with one kind of line ends, or `undefined` with a message. */
export function decode(bytes, report) {
  const start = Buffer.from(bytes).toString('latin1', 0, 1000);
  const begin = Object.keys(otherFiles).find((each) => start.startsWith(each));
  const isHtml = /^(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|\?xml)\b/i.test(start);
  const other = isHtml ? 'a file of HTML' : otherFiles[begin];
  if (other)
    return report(1, `This is ${other}. Save the article as plain text, in a file my-article.md.`);
  // Every second byte of Latin letters is 0 in UTF-16.
  if (/^(\xff\xfe|\xfe\xff)/.test(start) || /^(\0[^\0]|[^\0]\0)/.test(start))
    return report(1, 'This file is UTF-16. Save it with the encoding UTF-8.');
  const lenient = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  if (!lenient.trim())
    return report(1, 'The file is empty. Write front matter, a title, paragraphs and a summary.');
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return lenient;
  } catch {
    const line = lenient.split('\ufffd', 1)[0].split('\n').length;
    return report(line, 'This line is not UTF-8. Save the file with the encoding UTF-8.');
  }
}
