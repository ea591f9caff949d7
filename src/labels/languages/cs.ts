import type { Texts } from '../labels.js';

export const translated = 'Přeložené shrnutí. Jazyk článku: {language}.';

export default {
  lang: 'cs',
  news: 'Zpravodajství',
  opinion: 'Názor',
  analysis: 'Analýza',
  dateLine: 'O událostech: {date}',
  length: 'Počet slov: {n}',
  readingTime: 'Doba čtení: {time}',
  summary: 'Shrnutí',
  more: 'Přečíst celý článek',
  source: 'Odstavec {n}',
  sourceOf: 'Odstavec {n}, zdroj hlavního bodu {point}',
  back: 'Zpět k hlavnímu bodu {point}',
  share: 'Sdílet',
  shared: 'Sdíleno.',
  notShared: 'Nesdíleno.',
  linked: 'Odkaz zkopírován.',
  quote: 'Kopírovat citát',
  quoted: 'Citát zkopírován.',
  titled: 'Název a odkaz zkopírovány.',
  notCopied: 'Kopírování se nezdařilo.',
  noLink: 'Odkaz na tuto stránku neexistuje.',
  listen: 'Poslechnout',
  pause: 'Pozastavit',
  resume: 'Pokračovat',
  stop: 'Zastavit',
  stopped: 'Předčítání zastaveno.',
  notRead: 'Předčítání se nezdařilo.',
} satisfies Texts;
