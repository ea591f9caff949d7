import type { Texts } from '../labels.js';

export const translated = 'Стислий зміст перекладено. Мова статті: {language}.';

export default {
  lang: 'uk',
  news: 'Новини',
  opinion: 'Думка',
  analysis: 'Аналіз',
  dateLine: 'Про події: {date}',
  length: 'Слів: {n}',
  readingTime: 'Час читання: {time}',
  summary: 'Стислий зміст',
  more: 'Читати статтю повністю',
  source: 'Абзац {n}',
  sourceOf: 'Абзац {n}, джерело тези {point}',
  back: 'Назад до тези {point}',
  share: 'Поширити',
  shared: 'Поширено.',
  notShared: 'Не поширено.',
  linked: 'Посилання скопійовано.',
  quote: 'Копіювати цитату',
  quoted: 'Цитату скопійовано.',
  titled: 'Заголовок і посилання скопійовано.',
  notCopied: 'Не вдалося скопіювати.',
  noLink: 'Посилання на цю сторінку немає.',
  listen: 'Слухати',
  pause: 'Пауза',
  resume: 'Продовжити',
  stop: 'Зупинити',
  stopped: 'Читання зупинено.',
  notRead: 'Не вдалося прочитати вголос.',
} satisfies Texts;
