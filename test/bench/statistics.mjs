/** The median of some numbers with their quartiles, between neighbours where there is none in the middle. */
export function quartiles(values) {
  const sorted = present(values).sort((a, b) => a - b);
  const at = (part) => {
    const place = (sorted.length - 1) * part;
    const low = sorted[Math.floor(place)];
    return low + (sorted[Math.ceil(place)] - low) * (place % 1);
  };
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** How many times as much as another of the same round, so that what slows the machine down slows both. */
export const ratios = (values, others) => quartiles(values.map((value, i) => value / others[i]));

/**
 * Measures each subject in rounds, in another order each time: nobody is always first, or always after the same.
 * A subject may sit out: it takes part in the first of so many rounds as its `every` says. The values stand at the index of their round.
 */
export async function interleave(subjects, rounds, measure) {
  const names = Object.keys(subjects);
  const results = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const turned = names.map((_, i) => names[(i + round) % names.length]);
    for (const name of round % 2 ? turned.reverse() : turned) {
      if (round % (subjects[name].every ?? 1)) continue;
      results[name][round] = await measure(name);
    }
  }
  return results;
}

/** One quantity out of the results, by subject. */
export const pick = (results, quantity) =>
  Object.fromEntries(
    Object.entries(results).map(([name, values]) => [name, values.map((value) => value[quantity])]),
  );

/** The least that a subject had in any round: what was not needed in one of them is not needed. */
export const least = (results) =>
  Object.fromEntries(
    Object.entries(results).map(([name, values]) => [name, [Math.min(...present(values))]]),
  );

/** The values of the rounds that were taken part in. */
export const present = (values) => values.filter(() => true);
