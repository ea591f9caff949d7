import type { Texts } from '../labels.js';

export const translated = 'Przetłumaczone streszczenie. Język artykułu: {language}.';

export default {
  lang: 'pl',
  news: 'Wiadomości',
  opinion: 'Opinia',
  analysis: 'Analiza',
  dateLine: 'O wydarzeniach: {date}',
  length: 'Liczba słów: {n}',
  readingTime: 'Czas czytania: {time}',
  summary: 'Streszczenie',
  more: 'Przeczytaj cały artykuł',
  source: 'Akapit {n}',
  sourceOf: 'Akapit {n}, źródło kluczowego punktu {point}',
  back: 'Wróć do kluczowego punktu {point}',
  share: 'Udostępnij',
  shared: 'Udostępniono.',
  notShared: 'Nie udostępniono.',
  linked: 'Skopiowano link.',
  quote: 'Skopiuj cytat',
  quoted: 'Skopiowano cytat.',
  titled: 'Skopiowano tytuł i link.',
  notCopied: 'Nie udało się skopiować.',
  noLink: 'Nie ma linku do tej strony.',
  listen: 'Posłuchaj',
  pause: 'Wstrzymaj',
  resume: 'Wznów',
  stop: 'Zatrzymaj',
  stopped: 'Zatrzymano czytanie.',
  notRead: 'Nie udało się odczytać na głos.',
} satisfies Texts;
