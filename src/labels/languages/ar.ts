import type { Texts } from '../labels.js';

export const translated = 'ملخص مترجم. لغة المقال: {language}.';

export default {
  lang: 'ar',
  news: 'خبر',
  opinion: 'رأي',
  analysis: 'تحليل',
  dateLine: 'عن أحداث {date}',
  length: 'عدد الكلمات: {n}',
  readingTime: 'مدة القراءة: {time}',
  summary: 'ملخص',
  more: 'قراءة المقال كاملاً',
  source: 'الفقرة {n}',
  sourceOf: 'الفقرة {n}، مصدر النقطة الرئيسية {point}',
  back: 'العودة إلى النقطة الرئيسية {point}',
  share: 'مشاركة',
  shared: 'تمت المشاركة.',
  notShared: 'لم تتم المشاركة.',
  linked: 'تم نسخ الرابط.',
  quote: 'نسخ الاقتباس',
  quoted: 'تم نسخ الاقتباس.',
  titled: 'تم نسخ العنوان والرابط.',
  notCopied: 'تعذر النسخ.',
  noLink: 'ليس لهذه الصفحة رابط.',
  listen: 'استماع',
  pause: 'إيقاف مؤقت',
  resume: 'استئناف',
  stop: 'إيقاف',
  stopped: 'توقفت القراءة.',
  notRead: 'تعذرت القراءة بصوت عالٍ.',
} satisfies Texts;
