import type { Content, Point } from '../../article/types.js';
import { fillIn, writeNumber } from '../../labels/fill.js';
import type { Labels } from '../../labels/labels.js';
import type { FollowedSource } from '../reader.js';
import type { State } from '../state.js';
import { type Branch, h } from '../tree.js';
import { paragraphName, summaryTexts } from '../words.js';
import { current } from './text.js';

/**
 * The summary.
 *
 * @param heading The tag of the heading.
 */
export function summary(state: State, content: Content, labels: Labels, heading: string): Branch {
  const { form, reader } = state;
  const { texts, language, isTranslated } = summaryTexts(content, labels);
  return h(
    'section',
    {},
    h(heading, { part: 'summary-heading' }, labels.summary),
    ...(isTranslated ? [h('p', { part: 'translated', dir: 'auto' }, labels.translated ?? '')] : []),
    h('p', { part: 'standfirst', ...language, ...current(reader, -1) }, texts[0]!),
    h(
      'ol',
      { part: 'points', ...language, 'data-zero': isTranslated && labels.digits[0] },
      ...content.summary.points.map(point),
    ),
  );

  function point({ sources }: Point, i: number): Branch {
    const buttons = sources.flatMap(({ paragraph }) => [
      ' ',
      sourceButton({ point: i + 1, paragraph }, labels),
    ]);
    return h(
      'li',
      { part: 'point' },
      h('span', current(reader, -2 - i), texts[i + 1]!),
      ...(form === 'disclosure' ? [h('span', { lang: labels.lang }, ...buttons)] : []),
    );
  }
}

function sourceButton({ point, paragraph }: FollowedSource, labels: Labels): Branch {
  const name = fillIn(labels.sourceOf, {
    '{n}': writeNumber(paragraph, labels.digits),
    '{point}': writeNumber(point, labels.digits),
  });
  return h(
    'button',
    { part: 'source', name: `${point}`, value: `${paragraph}`, 'aria-label': name },
    paragraphName(paragraph, labels),
  );
}
