import type { Texts } from '../labels.js';

export const translated = '번역된 요약입니다. 기사 언어: {language}.';

export default {
  lang: 'ko',
  news: '뉴스',
  opinion: '오피니언',
  analysis: '분석',
  dateLine: '{date}의 사건에 관한 글',
  length: '단어 {n}개',
  readingTime: '읽는 시간: {time}',
  summary: '요약',
  more: '전문 읽기',
  source: '문단 {n}',
  sourceOf: '문단 {n}, 요점 {point}번의 출처',
  back: '요점 {point}번으로 돌아가기',
  share: '공유',
  shared: '공유되었습니다.',
  notShared: '공유되지 않았습니다.',
  linked: '링크가 복사되었습니다.',
  quote: '인용문 복사',
  quoted: '인용문이 복사되었습니다.',
  titled: '제목과 링크가 복사되었습니다.',
  notCopied: '복사하지 못했습니다.',
  noLink: '이 페이지로 연결되는 링크가 없습니다.',
  listen: '듣기',
  pause: '일시정지',
  resume: '계속',
  stop: '중지',
  stopped: '읽기가 중지되었습니다.',
  notRead: '소리 내어 읽지 못했습니다.',
} satisfies Texts;
