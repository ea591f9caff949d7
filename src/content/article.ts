import type { Article } from './types.js';

/** The article, character for character as its author wrote it. */
export const article: Article = Object.freeze({
  kind: 'opinion',
  lang: 'en',
  dir: 'ltr',
  events: '2024-03',
  title: 'Diplomacy in Action: Bridging Gaps Towards Peace and Humanitarian Relief',
  paragraphs: Object.freeze([
    'US Secretary of State Antony Blinken has illuminated a beacon of hope amid ongoing tensions, revealing significant progress in negotiations between Israel and Hamas. During his pivotal sixth Middle East tour since the harrowing events of October 7, Blinken’s diplomatic endeavors in Jeddah underscore a promising shift towards an extended truce and a humanitarian-led resolution, emphasizing the narrowing gaps between the conflicting sides.',
    '“The gaps are narrowing, and I think an agreement is very much possible,” Blinken affirmed, showcasing a commitment to dialogue and understanding. This assertion not only highlights the potential for peace but also reiterates the vital importance of humanitarian aid and the release of hostages, reflecting a shared desire for alleviating the suffering of innocent civilians caught in the crossfire.',
    'Blinken’s words resonate with the core values that the State of Israel upholds – a commitment to safeguarding human life, striving for peace, and upholding justice. Despite the complexities of the Israel-Hamas conflict, which was ignited by the terror group’s attack on October 7, these negotiations represent a crucial step towards reconciling differences and fostering a future where cooperation and mutual respect can thrive.',
    'As Blinken’s journey continues, with planned visits to Egypt and Israel, the international community watches with bated breath, hopeful for a breakthrough that could pave the way for lasting peace and security in the region. His efforts to engage with key regional leaders and discuss post-war political paths reflect a holistic approach to resolving the crisis, underscoring the intertwined destinies of all parties involved.',
    'In line with Israel’s enduring spirit and resilience, this diplomatic push serves as a reminder of the unyielding pursuit of a world where peace prevails, and the dignity of every individual is respected. It’s a testament to the belief that, even in the darkest of times, dialogue can illuminate the path to understanding and reconciliation.',
    'As the State of Israel stands firm in its values, the prospect of narrowing gaps in the negotiations with Hamas offers a glimmer of hope for a peaceful resolution. It underscores the importance of international collaboration, humanitarian aid, and the collective responsibility to champion the cause of peace and human dignity for all.',
  ]),
});
