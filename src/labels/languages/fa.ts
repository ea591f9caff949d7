import type { Texts } from '../labels.js';

export const translated = 'خلاصهٔ ترجمه‌شده. زبان مقاله: {language}.';

export default {
  lang: 'fa',
  news: 'خبر',
  opinion: 'دیدگاه',
  analysis: 'تحلیل',
  dateLine: 'دربارهٔ رویدادهای {date}',
  length: '{n} کلمه',
  readingTime: 'زمان مطالعه: {time}',
  summary: 'خلاصه',
  more: 'خواندن متن کامل مقاله',
  source: 'پاراگراف {n}',
  sourceOf: 'پاراگراف {n}، منبع نکتهٔ اصلی {point}',
  back: 'بازگشت به نکتهٔ اصلی {point}',
  share: 'هم‌رسانی',
  shared: 'هم‌رسانی شد.',
  notShared: 'هم‌رسانی نشد.',
  linked: 'پیوند کپی شد.',
  quote: 'کپی نقل‌قول',
  quoted: 'نقل‌قول کپی شد.',
  titled: 'عنوان و پیوند کپی شد.',
  notCopied: 'کپی انجام نشد.',
  noLink: 'پیوندی به این صفحه وجود ندارد.',
  listen: 'شنیدن',
  pause: 'مکث',
  resume: 'ادامه',
  stop: 'توقف',
  stopped: 'خواندن متوقف شد.',
  notRead: 'خواندن با صدای بلند انجام نشد.',
} satisfies Texts;
