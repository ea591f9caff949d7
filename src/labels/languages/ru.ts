import type { Texts } from '../labels.js';

export const translated = 'Краткое содержание переведено. Язык статьи: {language}.';

export default {
  lang: 'ru',
  news: 'Новости',
  opinion: 'Мнение',
  analysis: 'Анализ',
  dateLine: 'О событиях: {date}',
  length: 'Слов: {n}',
  readingTime: 'Время чтения: {time}',
  summary: 'Краткое содержание',
  more: 'Читать статью полностью',
  source: 'Абзац {n}',
  sourceOf: 'Абзац {n}, источник тезиса {point}',
  back: 'Назад к тезису {point}',
  share: 'Поделиться',
  shared: 'Отправлено.',
  notShared: 'Не отправлено.',
  linked: 'Ссылка скопирована.',
  quote: 'Копировать цитату',
  quoted: 'Цитата скопирована.',
  titled: 'Заголовок и ссылка скопированы.',
  notCopied: 'Не удалось скопировать.',
  noLink: 'Ссылки на эту страницу нет.',
  listen: 'Слушать',
  pause: 'Пауза',
  resume: 'Продолжить',
  stop: 'Остановить',
  stopped: 'Чтение остановлено.',
  notRead: 'Не удалось прочитать вслух.',
} satisfies Texts;
