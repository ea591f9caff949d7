import type { Texts } from '../labels.js';

export const translated = 'Rezumat tradus. Limba articolului: {language}.';

export default {
  lang: 'ro',
  news: 'Știri',
  opinion: 'Opinie',
  analysis: 'Analiză',
  dateLine: 'Despre evenimentele din {date}',
  length: 'Cuvinte: {n}',
  readingTime: 'Timp de citire: {time}',
  summary: 'Rezumat',
  more: 'Citește articolul integral',
  source: 'Paragraful {n}',
  sourceOf: 'Paragraful {n}, sursa punctului-cheie {point}',
  back: 'Înapoi la punctul-cheie {point}',
  share: 'Distribuie',
  shared: 'Distribuit.',
  notShared: 'Nu s-a distribuit.',
  linked: 'Link copiat.',
  quote: 'Copiază citatul',
  quoted: 'Citat copiat.',
  titled: 'Titlu și link copiate.',
  notCopied: 'Copierea a eșuat.',
  noLink: 'Nu există un link către această pagină.',
  listen: 'Ascultă',
  pause: 'Pauză',
  resume: 'Reia',
  stop: 'Oprește',
  stopped: 'Citire oprită.',
  notRead: 'Citirea cu voce tare a eșuat.',
} satisfies Texts;
