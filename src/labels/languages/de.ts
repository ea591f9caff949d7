import type { Texts } from '../labels.js';

export const translated = 'Übersetzte Zusammenfassung. Sprache des Artikels: {language}.';

export default {
  lang: 'de',
  news: 'Nachrichten',
  opinion: 'Meinung',
  analysis: 'Analyse',
  dateLine: 'Über die Ereignisse im {date}',
  length: '{n} Wörter',
  readingTime: '{time} Lesezeit',
  summary: 'Zusammenfassung',
  more: 'Den ganzen Artikel lesen',
  source: 'Absatz {n}',
  sourceOf: 'Absatz {n}, Quelle von Kernpunkt {point}',
  back: 'Zurück zu Kernpunkt {point}',
  share: 'Teilen',
  shared: 'Geteilt.',
  notShared: 'Nicht geteilt.',
  linked: 'Link kopiert.',
  quote: 'Zitat kopieren',
  quoted: 'Zitat kopiert.',
  titled: 'Titel und Link kopiert.',
  notCopied: 'Das Kopieren ist fehlgeschlagen.',
  noLink: 'Zu dieser Seite gibt es keinen Link.',
  listen: 'Anhören',
  pause: 'Pause',
  resume: 'Fortsetzen',
  stop: 'Beenden',
  stopped: 'Das Vorlesen ist beendet.',
  notRead: 'Das Vorlesen ist fehlgeschlagen.',
} satisfies Texts;
