/** Another article, in another language and direction: the first articles of the Universal Declaration of Human Rights. */
export const article = {
  kind: 'analysis',
  lang: 'ar',
  dir: 'rtl',
  events: '1948-12',
  title: 'الإعلان العالمي لحقوق الإنسان',
  paragraphs: [
    'يولد جميع الناس أحراراً متساوين في الكرامة والحقوق، وقد وهبوا عقلاً وضميراً وعليهم أن يعامل بعضهم بعضاً بروح الإخاء.',
    'لكل إنسان حق التمتع بكافة الحقوق والحريات الواردة في هذا الإعلان، دون أي تمييز.',
    'لكل فرد الحق في الحياة والحرية وسلامة شخصه.',
  ],
};
