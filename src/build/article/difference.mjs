/* Words that look like those of a paragraph and are not: which character differs. */

/** The characters that editors and word processors exchange, by the character with which they are compared. */
const alike = [
  ['"', /^["“”„‟«»″＂]$/],
  ["'", /^['‘’‚‛‹›`´′ʼ＇]$/],
  ['-', /^([\p{Pd}\u2212]|-{2,3})$/u],
  ['...', /^(…|\.{3})$/],
  [' ', /^\s+$/],
];

const names = {
  '\t': 'tab',
  ' ': 'space',
  '"': 'straight quotation mark',
  "'": 'straight apostrophe',
  '-': 'hyphen',
  '...': 'three full stops',
  '`': 'grave accent',
  '´': 'acute accent',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '«': 'quotation mark pointing left',
  '»': 'quotation mark pointing right',
  '\u2009': 'thin space',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2010': 'hyphen',
  '\u2011': 'no-break hyphen',
  '\u2012': 'figure dash',
  '–': 'en dash',
  '—': 'em dash',
  '\u2212': 'minus sign',
  '‘': 'opening single quotation mark',
  '’': 'curly apostrophe',
  '‚': 'low single quotation mark',
  '“': 'opening quotation mark',
  '”': 'closing quotation mark',
  '„': 'low quotation mark',
  '…': 'ellipsis',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\ufeff': 'zero-width no-break space',
};

/** What differs between words and the same words of a text but for one or more characters, or `undefined`. */
export function difference(words, text) {
  const own = charactersOf(words.trim());
  const all = charactersOf(text);
  const key = own.map(({ form }) => form).join('');
  const start = key ? startOf(key, all) : -1;
  if (start < 0) return undefined;
  const copy = 'Copy the words from there.';
  let there = start;
  for (const { character, form } of own) {
    // A character that is on one side only has an empty form.
    const other = all[there]?.character ?? '';
    if (form && other && !all[there].form)
      return `it has no ${described(other)} before “${character}”. ${copy}`;
    if (!form && character !== other)
      return `it has a hidden ${described(character)}, which the paragraph has not. ${copy}`;
    if (character !== other) {
      if (other.includes('\n'))
        return 'the words run over two items of the list, or two paragraphs of the quotation. Write a source for the words of each.';
      return `it has ${described(character, other)} where the paragraph has ${described(other, character)}. ${copy}`;
    }
    there++;
  }
  return undefined;
}

/** Letters with their accents, runs of white space and dashes, each with a form that is the same for all that look alike. */
function charactersOf(text) {
  return (text.match(/\s+|-{2,3}|\.{3}|\P{M}\p{M}*|\p{M}+/gu) ?? []).map((character) => ({
    character,
    form: formOf(character),
  }));
}

function formOf(character) {
  const [form] = alike.find(([, pattern]) => pattern.test(character)) ?? [];
  return (
    form ??
    character
      .normalize('NFKD')
      .replace(/[\p{Mn}\p{Cf}]/gu, '')
      .toLowerCase()
  );
}

/** Where in the characters the forms begin that are joined in the key. */
function startOf(key, characters) {
  const starts = new Map();
  let joined = '';
  for (const [index, { form }] of characters.entries()) {
    if (form) starts.set(joined.length, index);
    joined += form;
  }
  for (let at = joined.indexOf(key); at >= 0; at = joined.indexOf(key, at + 1))
    if (starts.has(at)) return starts.get(at);
  return -1;
}

function described(character, other) {
  const codes = [...character].map((each) => `U+${each.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`); // prettier-ignore
  const name = nameOf(character, other);
  const shown = /^[\s\p{Cf}]*$/u.test(character) ? '' : `${character} `;
  return name || shown
    ? `${shown}(${codes.join(' ')}${name ? `, ${name}` : ''})`
    : `(${codes.join(' ')})`;
}

function nameOf(character, other) {
  if (names[character]) return names[character];
  if (/^\s+$/.test(character) && character.length > 1) return `${character.length} spaces`;
  if (!/\p{L}/u.test(character)) return undefined;
  if (other?.normalize('NFC') === character.normalize('NFC'))
    return character.length > 1 && character !== character.normalize('NFC') ? 'letter and accent as two characters' : 'letter with accent as one character'; // prettier-ignore
  if (other && other !== character && other.toLowerCase() === character.toLowerCase())
    return character === character.toLowerCase() ? 'small letter' : 'capital letter';
  return undefined;
}
