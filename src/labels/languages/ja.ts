import type { Texts } from '../labels.js';

export const translated = 'この要約は翻訳です。記事の言語: {language}。';

export default {
  lang: 'ja',
  news: 'ニュース',
  opinion: 'オピニオン',
  analysis: '分析',
  dateLine: '{date}の出来事について',
  length: '{n}語',
  readingTime: '読了時間：{time}',
  summary: '要約',
  more: '全文を読む',
  source: '第{n}段落',
  sourceOf: '第{n}段落、要点{point}の出典',
  back: '要点{point}に戻る',
  share: '共有',
  shared: '共有しました。',
  notShared: '共有しませんでした。',
  linked: 'リンクをコピーしました。',
  quote: '引用をコピー',
  quoted: '引用をコピーしました。',
  titled: 'タイトルとリンクをコピーしました。',
  notCopied: 'コピーできませんでした。',
  noLink: 'このページへのリンクはありません。',
  listen: '聞く',
  pause: '一時停止',
  resume: '再開',
  stop: '停止',
  stopped: '読み上げを停止しました。',
  notRead: '読み上げできませんでした。',
} satisfies Texts;
