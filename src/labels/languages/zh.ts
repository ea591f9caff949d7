import type { Texts } from '../labels.js';

export const translated = '摘要为翻译。文章语言：{language}。';

export default {
  lang: 'zh',
  news: '新闻',
  opinion: '观点',
  analysis: '分析',
  dateLine: '关于{date}的事件',
  length: '{n} 词',
  readingTime: '阅读时间：{time}',
  summary: '摘要',
  more: '阅读全文',
  source: '第 {n} 段',
  sourceOf: '第 {n} 段，要点 {point} 的出处',
  back: '返回要点 {point}',
  share: '分享',
  shared: '已分享。',
  notShared: '未分享。',
  linked: '链接已复制。',
  quote: '复制引文',
  quoted: '引文已复制。',
  titled: '标题和链接已复制。',
  notCopied: '复制失败。',
  noLink: '没有指向此页面的链接。',
  listen: '收听',
  pause: '暂停',
  resume: '继续',
  stop: '停止',
  stopped: '已停止朗读。',
  notRead: '朗读失败。',
} satisfies Texts;
