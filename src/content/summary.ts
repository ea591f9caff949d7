import type { Summary } from './types.js';

/** The summary, written by the authors of the element: what the article says, and who says it. */
export const summary: Summary = Object.freeze({
  standfirst:
    'An opinion article sees hope for peace in Antony Blinken’s report of progress in Israel-Hamas negotiations.',
  points: Object.freeze([
    point(
      'The article says Blinken, in Jeddah on his sixth Middle East tour since October 7, reported progress towards an extended truce.',
      1,
    ),
    point(
      'Blinken says the “gaps are narrowing” and thinks an agreement “very much possible”; the article stresses aid and releasing hostages.',
      2,
    ),
    point(
      'The article says Blinken’s words echo values Israel upholds, and Hamas’s October 7 attack ignited the conflict.',
      3,
    ),
    point(
      'The article says the international community hopes for a breakthrough as Blinken plans visits to Egypt and Israel.',
      4,
    ),
    point(
      'Praising Israel’s resilience, the article argues that dialogue can bring understanding and peace is a collective responsibility.',
      5,
      6,
    ),
  ]),
});

function point(text: string, ...sources: number[]) {
  return Object.freeze({ text, sources: Object.freeze(sources) });
}
