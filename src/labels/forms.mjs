/** The years for which the age of the text is written out. Later years have the form of the last one. */
const years = 40;

const ascii = '0123456789';

/* What the function does, and its types, are in forms.d.mts. */
export function formsIn(lang, { events, published, words, minutes }) {
  try {
    // For a language that it does not know, `Intl` would silently take that of the computer.
    if (!Intl.NumberFormat.supportedLocalesOf(lang).length) return {};
    const plain = new Intl.NumberFormat(lang, { useGrouping: false });
    const number = new Intl.NumberFormat(lang);
    const minute = new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute' });
    const digits = [...ascii].map((digit) => plain.format(Number(digit))).join('');
    return {
      digits: digits === ascii ? '' : digits,
      words: number.format(words),
      minutes: minute.format(minutes),
      date: events ? dateIn(lang, events) : '',
      ...(published && { published: dateIn(lang, published) }),
      ages: events ? agesIn(lang, plain) : '',
    };
  } catch {
    return {};
  }
}

/** A month or a day. */
function dateIn(lang, date) {
  const [, , day] = date.split('-');
  // In the calendars of Iran or Thailand the same month has another name or year.
  const calendar = { calendar: 'gregory', timeZone: 'UTC' };
  const parts = { month: 'long', year: 'numeric', ...(day && { day: 'numeric' }) };
  return new Intl.DateTimeFormat(lang, { ...parts, ...calendar }).format(new Date(date));
}

function agesIn(lang, number) {
  const relative = new Intl.RelativeTimeFormat(lang);
  const ages = Array.from({ length: years }, (_, i) =>
    relative.format(-1 - i, 'year').replace(number.format(i + 1), '{n}'),
  );
  while (ages.at(-1) === ages.at(-2)) ages.pop();
  return ages.join('|');
}
