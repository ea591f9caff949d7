import type { Texts } from '../labels.js';

export const translated = 'Résumé traduit. Langue de l’article\u00a0: {language}.';

export default {
  lang: 'fr',
  news: 'Actualité',
  opinion: 'Opinion',
  analysis: 'Analyse',
  dateLine: 'À propos des événements\u00a0: {date}',
  length: '{n} mots',
  readingTime: '{time} de lecture',
  summary: 'Résumé',
  more: 'Lire l’article complet',
  source: 'Paragraphe {n}',
  sourceOf: 'Paragraphe {n}, source du point clé {point}',
  back: 'Retour au point clé {point}',
  share: 'Partager',
  shared: 'Partagé.',
  notShared: 'Non partagé.',
  linked: 'Lien copié.',
  quote: 'Copier la citation',
  quoted: 'Citation copiée.',
  titled: 'Titre et lien copiés.',
  notCopied: 'La copie a échoué.',
  noLink: 'Il n’y a pas de lien vers cette page.',
  listen: 'Écouter',
  pause: 'Pause',
  resume: 'Reprendre',
  stop: 'Arrêter',
  stopped: 'Lecture arrêtée.',
  notRead: 'La lecture à voix haute a échoué.',
} satisfies Texts;
