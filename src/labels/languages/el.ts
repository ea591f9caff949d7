import type { Texts } from '../labels.js';

export const translated = 'Μεταφρασμένη περίληψη. Γλώσσα του άρθρου: {language}.';

export default {
  lang: 'el',
  news: 'Ειδήσεις',
  opinion: 'Άποψη',
  analysis: 'Ανάλυση',
  dateLine: 'Για τα γεγονότα: {date}',
  length: '{n} λέξεις',
  readingTime: 'Χρόνος ανάγνωσης: {time}',
  summary: 'Περίληψη',
  more: 'Ανάγνωση ολόκληρου του άρθρου',
  source: 'Παράγραφος {n}',
  sourceOf: 'Παράγραφος {n}, πηγή του βασικού σημείου {point}',
  back: 'Επιστροφή στο βασικό σημείο {point}',
  share: 'Κοινοποίηση',
  shared: 'Κοινοποιήθηκε.',
  notShared: 'Δεν κοινοποιήθηκε.',
  linked: 'Ο σύνδεσμος αντιγράφηκε.',
  quote: 'Αντιγραφή παραθέματος',
  quoted: 'Το παράθεμα αντιγράφηκε.',
  titled: 'Ο τίτλος και ο σύνδεσμος αντιγράφηκαν.',
  notCopied: 'Η αντιγραφή απέτυχε.',
  noLink: 'Δεν υπάρχει σύνδεσμος για αυτή τη σελίδα.',
  listen: 'Ακρόαση',
  pause: 'Παύση',
  resume: 'Συνέχεια',
  stop: 'Διακοπή',
  stopped: 'Η ανάγνωση διακόπηκε.',
  notRead: 'Η μεγαλόφωνη ανάγνωση απέτυχε.',
} satisfies Texts;
