import type { Texts } from '../labels.js';

export const translated = 'תקציר מתורגם. שפת המאמר: {language}.';

export default {
  lang: 'he',
  news: 'חדשות',
  opinion: 'דעה',
  analysis: 'ניתוח',
  dateLine: 'על אירועי {date}',
  length: 'מספר המילים: {n}',
  readingTime: 'זמן קריאה: {time}',
  summary: 'תקציר',
  more: 'לקריאת המאמר המלא',
  source: 'פסקה {n}',
  sourceOf: 'פסקה {n}, המקור לנקודה מרכזית {point}',
  back: 'חזרה לנקודה מרכזית {point}',
  share: 'שיתוף',
  shared: 'השיתוף בוצע.',
  notShared: 'השיתוף לא בוצע.',
  linked: 'הקישור הועתק.',
  quote: 'העתקת ציטוט',
  quoted: 'הציטוט הועתק.',
  titled: 'הכותרת והקישור הועתקו.',
  notCopied: 'ההעתקה נכשלה.',
  noLink: 'אין קישור לדף הזה.',
  listen: 'האזנה',
  pause: 'השהיה',
  resume: 'המשך',
  stop: 'עצירה',
  stopped: 'ההקראה נעצרה.',
  notRead: 'ההקראה נכשלה.',
} satisfies Texts;
