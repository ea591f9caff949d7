import type { Texts } from '../labels.js';

export const translated = 'Çevrilmiş özet. Makalenin dili: {language}.';

export default {
  lang: 'tr',
  news: 'Haber',
  opinion: 'Görüş',
  analysis: 'Analiz',
  dateLine: '{date} olayları hakkında',
  length: '{n} kelime',
  readingTime: 'Okuma süresi: {time}',
  summary: 'Özet',
  more: 'Makalenin tamamını oku',
  source: 'Paragraf {n}',
  sourceOf: 'Paragraf {n}, {point}. ana noktanın kaynağı',
  back: '{point}. ana noktaya dön',
  share: 'Paylaş',
  shared: 'Paylaşıldı.',
  notShared: 'Paylaşılmadı.',
  linked: 'Bağlantı kopyalandı.',
  quote: 'Alıntıyı kopyala',
  quoted: 'Alıntı kopyalandı.',
  titled: 'Başlık ve bağlantı kopyalandı.',
  notCopied: 'Kopyalanamadı.',
  noLink: 'Bu sayfanın bağlantısı yok.',
  listen: 'Dinle',
  pause: 'Duraklat',
  resume: 'Devam et',
  stop: 'Durdur',
  stopped: 'Okuma durdu.',
  notRead: 'Sesli okunamadı.',
} satisfies Texts;
