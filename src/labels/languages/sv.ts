import type { Texts } from '../labels.js';

export const translated = 'Översatt sammanfattning. Artikelns språk: {language}.';

export default {
  lang: 'sv',
  news: 'Nyheter',
  opinion: 'Opinion',
  analysis: 'Analys',
  dateLine: 'Om händelserna i {date}',
  length: '{n} ord',
  readingTime: 'Lästid: {time}',
  summary: 'Sammanfattning',
  more: 'Läs hela artikeln',
  source: 'Stycke {n}',
  sourceOf: 'Stycke {n}, källa till huvudpunkt {point}',
  back: 'Tillbaka till huvudpunkt {point}',
  share: 'Dela',
  shared: 'Delad.',
  notShared: 'Inte delad.',
  linked: 'Länken kopierad.',
  quote: 'Kopiera citatet',
  quoted: 'Citatet kopierat.',
  titled: 'Titel och länk kopierade.',
  notCopied: 'Det gick inte att kopiera.',
  noLink: 'Det finns ingen länk till den här sidan.',
  listen: 'Lyssna',
  pause: 'Pausa',
  resume: 'Fortsätt',
  stop: 'Stoppa',
  stopped: 'Uppläsningen stoppad.',
  notRead: 'Uppläsningen misslyckades.',
} satisfies Texts;
