import type { Texts } from '../labels.js';

export const translated = 'सारांश का अनुवाद किया गया है। लेख की भाषा: {language}।';

export default {
  lang: 'hi',
  news: 'समाचार',
  opinion: 'राय',
  analysis: 'विश्लेषण',
  dateLine: '{date} की घटनाओं के बारे में',
  length: '{n} शब्द',
  readingTime: 'पढ़ने का समय: {time}',
  summary: 'सारांश',
  more: 'पूरा लेख पढ़ें',
  source: 'पैराग्राफ़ {n}',
  sourceOf: 'पैराग्राफ़ {n}, मुख्य बिंदु {point} का स्रोत',
  back: 'मुख्य बिंदु {point} पर वापस जाएँ',
  share: 'साझा करें',
  shared: 'साझा किया गया।',
  notShared: 'साझा नहीं किया गया।',
  linked: 'लिंक कॉपी किया गया।',
  quote: 'उद्धरण कॉपी करें',
  quoted: 'उद्धरण कॉपी किया गया।',
  titled: 'शीर्षक और लिंक कॉपी किए गए।',
  notCopied: 'कॉपी नहीं किया जा सका।',
  noLink: 'इस पेज का कोई लिंक नहीं है।',
  listen: 'सुनें',
  pause: 'विराम दें',
  resume: 'जारी रखें',
  stop: 'रोकें',
  stopped: 'पढ़कर सुनाना रोक दिया गया।',
  notRead: 'पढ़कर सुनाया नहीं जा सका।',
} satisfies Texts;
