/** The years for which the age of the text is written out. Later years have the form of the last one. */
const years = 40;

const ascii = '0123456789';

/* What the function does, and its types, are in forms.d.mts. */
export function formsIn(lang, { events, words, minutes }) {
  try {
    const isEnglish = new Intl.Locale(lang).language === 'en';
    const plain = new Intl.NumberFormat(lang, { useGrouping: false });
    // In English, 1200 is as common as 1,200. Readers of other languages see the separator of their language.
    const number = isEnglish ? plain : new Intl.NumberFormat(lang);
    const minute = new Intl.NumberFormat(lang, { style: 'unit', unit: 'minute' });
    // In the calendars of Iran or Thailand the same month has another name or year.
    const calendar = { calendar: 'gregory', timeZone: 'UTC' };
    const month = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', ...calendar });
    const digits = [...ascii].map((digit) => plain.format(Number(digit))).join('');
    return {
      digits: digits === ascii ? '' : digits,
      words: number.format(words),
      minutes: minute.format(minutes),
      month: month.format(new Date(events)),
      ages: agesIn(lang, plain),
    };
  } catch {
    return {};
  }
}

function agesIn(lang, number) {
  const relative = new Intl.RelativeTimeFormat(lang);
  const ages = Array.from({ length: years }, (_, i) =>
    relative.format(-1 - i, 'year').replace(number.format(i + 1), '{n}'),
  );
  while (ages.at(-1) === ages.at(-2)) ages.pop();
  return ages.join('|');
}
