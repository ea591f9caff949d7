import type { Texts } from '../labels.js';

export const translated = 'ترجمہ شدہ خلاصہ۔ مضمون کی زبان: {language}۔';

export default {
  lang: 'ur',
  news: 'خبر',
  opinion: 'رائے',
  analysis: 'تجزیہ',
  dateLine: '{date} کے واقعات کے بارے میں',
  length: 'الفاظ: {n}',
  readingTime: 'پڑھنے کا وقت: {time}',
  summary: 'خلاصہ',
  more: 'مکمل مضمون پڑھیں',
  source: 'پیراگراف {n}',
  sourceOf: 'پیراگراف {n}، اہم نکتے {point} کا ماخذ',
  back: 'اہم نکتے {point} پر واپس جائیں',
  share: 'شیئر کریں',
  shared: 'شیئر ہو گیا۔',
  notShared: 'شیئر نہیں ہوا۔',
  linked: 'لنک کاپی ہو گیا۔',
  quote: 'اقتباس کاپی کریں',
  quoted: 'اقتباس کاپی ہو گیا۔',
  titled: 'عنوان اور لنک کاپی ہو گئے۔',
  notCopied: 'کاپی نہیں ہو سکا۔',
  noLink: 'اس صفحے کا کوئی لنک نہیں ہے۔',
  listen: 'سنیں',
  pause: 'موقوف کریں',
  resume: 'جاری رکھیں',
  stop: 'روکیں',
  stopped: 'پڑھنا روک دیا گیا۔',
  notRead: 'بلند آواز سے نہیں پڑھا جا سکا۔',
} satisfies Texts;
