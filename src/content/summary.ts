import type { Source, Summary } from './types.js';

/** The summary, written by the authors of the element: what the article says, who says it, and in which words. */
export const summary: Summary = Object.freeze({
  standfirst:
    'An opinion article sees hope for peace in Antony Blinken’s report of progress in Israel-Hamas negotiations.',
  points: Object.freeze([
    point(
      'The article says Blinken, in Jeddah on his sixth Middle East tour since October 7, reported progress towards an extended truce.',
      source(
        1,
        'revealing significant progress in negotiations between Israel and Hamas',
        'sixth Middle East tour since the harrowing events of October 7',
        'in Jeddah underscore a promising shift towards an extended truce',
      ),
    ),
    point(
      'Blinken says the “gaps are narrowing” and thinks an agreement “very much possible”; the article stresses aid and releasing hostages.',
      source(
        2,
        'The gaps are narrowing, and I think an agreement is very much possible',
        'the vital importance of humanitarian aid and the release of hostages',
      ),
    ),
    point(
      'The article says Blinken’s words echo values Israel upholds, and Hamas’s October 7 attack ignited the conflict.',
      source(
        3,
        'Blinken’s words resonate with the core values that the State of Israel upholds',
        'the Israel-Hamas conflict, which was ignited by the terror group’s attack on October 7',
      ),
    ),
    point(
      'The article says the international community hopes for a breakthrough as Blinken plans visits to Egypt and Israel.',
      source(
        4,
        'planned visits to Egypt and Israel',
        'the international community watches with bated breath, hopeful for a breakthrough',
      ),
    ),
    point(
      'Praising Israel’s resilience, the article argues that dialogue can bring understanding and peace is a collective responsibility.',
      source(
        5,
        'Israel’s enduring spirit and resilience',
        'dialogue can illuminate the path to understanding',
      ),
      source(6, 'the collective responsibility to champion the cause of peace'),
    ),
  ]),
});

function point(text: string, ...sources: Source[]) {
  return Object.freeze({ text, sources: Object.freeze(sources) });
}

function source(paragraph: number, ...words: string[]) {
  return Object.freeze({ paragraph, words: Object.freeze(words) });
}
