import type { Texts } from '../labels.js';

export const translated = 'Sintesi tradotta. Lingua dell’articolo: {language}.';

export default {
  lang: 'it',
  news: 'Notizia',
  opinion: 'Opinione',
  analysis: 'Analisi',
  dateLine: 'Sugli eventi di {date}',
  length: '{n} parole',
  readingTime: '{time} di lettura',
  summary: 'Sintesi',
  more: 'Leggi l’articolo completo',
  source: 'Paragrafo {n}',
  sourceOf: 'Paragrafo {n}, fonte del punto chiave {point}',
  back: 'Torna al punto chiave {point}',
  share: 'Condividi',
  shared: 'Condiviso.',
  notShared: 'Non condiviso.',
  linked: 'Link copiato.',
  quote: 'Copia la citazione',
  quoted: 'Citazione copiata.',
  titled: 'Titolo e link copiati.',
  notCopied: 'Copia non riuscita.',
  noLink: 'Non c’è un link a questa pagina.',
  listen: 'Ascolta',
  pause: 'Pausa',
  resume: 'Riprendi',
  stop: 'Interrompi',
  stopped: 'Lettura interrotta.',
  notRead: 'Lettura ad alta voce non riuscita.',
} satisfies Texts;
