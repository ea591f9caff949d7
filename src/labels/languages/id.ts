import type { Texts } from '../labels.js';

export const translated = 'Ringkasan terjemahan. Bahasa artikel: {language}.';

export default {
  lang: 'id',
  news: 'Berita',
  opinion: 'Opini',
  analysis: 'Analisis',
  dateLine: 'Tentang peristiwa pada {date}',
  length: '{n} kata',
  readingTime: 'Waktu baca: {time}',
  summary: 'Ringkasan',
  more: 'Baca artikel lengkap',
  source: 'Paragraf {n}',
  sourceOf: 'Paragraf {n}, sumber poin utama {point}',
  back: 'Kembali ke poin utama {point}',
  share: 'Bagikan',
  shared: 'Dibagikan.',
  notShared: 'Tidak dibagikan.',
  linked: 'Tautan disalin.',
  quote: 'Salin kutipan',
  quoted: 'Kutipan disalin.',
  titled: 'Judul dan tautan disalin.',
  notCopied: 'Gagal menyalin.',
  noLink: 'Tidak ada tautan ke halaman ini.',
  listen: 'Dengarkan',
  pause: 'Jeda',
  resume: 'Lanjutkan',
  stop: 'Hentikan',
  stopped: 'Pembacaan dihentikan.',
  notRead: 'Gagal membacakan.',
} satisfies Texts;
