import type { Texts } from '../labels.js';

export const translated = 'Resumen traducido. Idioma del artículo: {language}.';

export default {
  lang: 'es',
  news: 'Noticia',
  opinion: 'Opinión',
  analysis: 'Análisis',
  dateLine: 'Sobre los hechos de {date}',
  length: '{n} palabras',
  readingTime: '{time} de lectura',
  summary: 'Resumen',
  more: 'Leer el artículo completo',
  source: 'Párrafo {n}',
  sourceOf: 'Párrafo {n}, fuente del punto clave {point}',
  back: 'Volver al punto clave {point}',
  share: 'Compartir',
  shared: 'Compartido.',
  notShared: 'No se ha compartido.',
  linked: 'Enlace copiado.',
  quote: 'Copiar la cita',
  quoted: 'Cita copiada.',
  titled: 'Título y enlace copiados.',
  notCopied: 'No se ha podido copiar.',
  noLink: 'No hay enlace a esta página.',
  listen: 'Escuchar',
  pause: 'Pausar',
  resume: 'Reanudar',
  stop: 'Detener',
  stopped: 'Lectura detenida.',
  notRead: 'Ha fallado la lectura en voz alta.',
} satisfies Texts;
