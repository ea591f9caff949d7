import type { Texts } from '../labels.js';

export const translated = '摘要為翻譯。文章語言：{language}。';

export default {
  lang: 'zh-Hant',
  news: '新聞',
  opinion: '觀點',
  analysis: '分析',
  dateLine: '關於{date}的事件',
  length: '{n} 詞',
  readingTime: '閱讀時間：{time}',
  summary: '摘要',
  more: '閱讀全文',
  source: '第 {n} 段',
  sourceOf: '第 {n} 段，要點 {point} 的出處',
  back: '返回要點 {point}',
  share: '分享',
  shared: '已分享。',
  notShared: '未分享。',
  linked: '已複製連結。',
  quote: '複製引文',
  quoted: '已複製引文。',
  titled: '已複製標題和連結。',
  notCopied: '複製失敗。',
  noLink: '沒有指向此頁面的連結。',
  listen: '收聽',
  pause: '暫停',
  resume: '繼續',
  stop: '停止',
  stopped: '已停止朗讀。',
  notRead: '朗讀失敗。',
} satisfies Texts;
