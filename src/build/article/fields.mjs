/* The fields of the front matter: what each may hold, and what to write. */

export const fields = {
  kind: {
    required: true,
    allows: (value) => ['news', 'analysis', 'opinion'].includes(value),
    write: '“kind: news”, “kind: analysis” or “kind: opinion”',
  },
  lang: {
    required: true,
    allows: isLanguage,
    write: 'the language of the article as a BCP 47 tag, such as “lang: de”',
  },
  dir: {
    allows: (value) => ['ltr', 'rtl'].includes(value),
    write: '“dir: ltr” (from left to right) or “dir: rtl” (from right to left)',
  },
  events: {
    allows: (value) => isDay(value) || isDay(`${value}-01`),
    write: 'the month or the day of the events, such as “events: 1969-07” or “events: 1969-07-20”',
  },
  author: { allows: isLine, write: 'the name of the author, such as “author: Ada Lovelace”' },
  published: {
    allows: isDay,
    write: 'the day on which the article was published, such as “published: 1969-07-21”',
  },
  rights: { allows: isLine, write: 'one line, such as “rights: © 2026 The Paper”' },
};

export const example = `---
kind: news
lang: en
events: 1969-07-20
author: Ada Lovelace
published: 1969-07-21
rights: © 1969 The Paper
---`;

/** What other systems call the fields. */
const otherNames = { byline: 'author', copyright: 'rights', date: 'published', type: 'kind' };

/** The field that an editor means by another name, such as “Author”, “language” or “date”. */
export function fieldLike(name) {
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  const isLike = (field) => letters.startsWith(field) || field.startsWith(letters);
  if (Object.hasOwn(otherNames, letters)) return otherNames[letters];
  return letters.length > 2 ? Object.keys(fields).find(isLike) : undefined;
}

function isLine(value) {
  return value !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value);
}

function isDay(value) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000')) return false;
  const date = new Date(value);
  // JavaScript takes February 30 for a day of March.
  return !isNaN(date) && date.toISOString().startsWith(value);
}

function isLanguage(value) {
  try {
    // Longer ones are well-formed, but none is registered: a name, such as “german”, is a mistake.
    return new Intl.Locale(value).language.length <= 3;
  } catch {
    return false;
  }
}
