import type { Texts } from '../labels.js';

export const translated = 'Resumo traduzido. Idioma do artigo: {language}.';

export default {
  lang: 'pt',
  news: 'Notícia',
  opinion: 'Opinião',
  analysis: 'Análise',
  dateLine: 'Sobre os acontecimentos de {date}',
  length: '{n} palavras',
  readingTime: '{time} de leitura',
  summary: 'Resumo',
  more: 'Ler o artigo completo',
  source: 'Parágrafo {n}',
  sourceOf: 'Parágrafo {n}, fonte do ponto-chave {point}',
  back: 'Voltar ao ponto-chave {point}',
  share: 'Compartilhar',
  shared: 'Compartilhado.',
  notShared: 'Não compartilhado.',
  linked: 'Link copiado.',
  quote: 'Copiar a citação',
  quoted: 'Citação copiada.',
  titled: 'Título e link copiados.',
  notCopied: 'Não foi possível copiar.',
  noLink: 'Não há link para esta página.',
  listen: 'Ouvir',
  pause: 'Pausar',
  resume: 'Retomar',
  stop: 'Parar',
  stopped: 'Leitura interrompida.',
  notRead: 'A leitura em voz alta falhou.',
} satisfies Texts;
