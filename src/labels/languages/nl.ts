import type { Texts } from '../labels.js';

export const translated = 'Vertaalde samenvatting. Taal van het artikel: {language}.';

export default {
  lang: 'nl',
  news: 'Nieuws',
  opinion: 'Opinie',
  analysis: 'Analyse',
  dateLine: 'Over de gebeurtenissen van {date}',
  length: '{n} woorden',
  readingTime: '{time} leestijd',
  summary: 'Samenvatting',
  more: 'Het hele artikel lezen',
  source: 'Alinea {n}',
  sourceOf: 'Alinea {n}, bron van kernpunt {point}',
  back: 'Terug naar kernpunt {point}',
  share: 'Delen',
  shared: 'Gedeeld.',
  notShared: 'Niet gedeeld.',
  linked: 'Link gekopieerd.',
  quote: 'Citaat kopiëren',
  quoted: 'Citaat gekopieerd.',
  titled: 'Titel en link gekopieerd.',
  notCopied: 'Kopiëren is mislukt.',
  noLink: 'Er is geen link naar deze pagina.',
  listen: 'Luisteren',
  pause: 'Pauzeren',
  resume: 'Hervatten',
  stop: 'Stoppen',
  stopped: 'Voorlezen gestopt.',
  notRead: 'Voorlezen is mislukt.',
} satisfies Texts;
