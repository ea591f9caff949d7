/** The median and the quartiles of numbers; between two numbers, they are interpolated. */
export function quartiles(values) {
  const sorted = present(values).sort((a, b) => a - b);
  const at = (part) => {
    const place = (sorted.length - 1) * part;
    const low = sorted[Math.floor(place)];
    return low + (sorted[Math.ceil(place)] - low) * (place % 1);
  };
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** The ratios to another subject in the same round: what slows the machine down slows both. */
export const ratios = (values, others) => quartiles(values.map((value, i) => value / others[i]));

/** The differences from another subject in the same round. */
export const differences = (values, others) =>
  quartiles(values.map((value, i) => value - others[i]));

/**
 * Measures each subject in rounds. The order changes with each round, so that no subject is always the first, or always
 * after the same one. A subject with `every: n` is measured in one of n rounds. The index of a value is its round.
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

/** One quantity of the results, by subject. */
export const pick = (results, quantity) =>
  Object.fromEntries(
    Object.entries(results).map(([name, values]) => [name, values.map((value) => value[quantity])]),
  );

/** The smallest value of each subject: what was not needed in one round is not needed. */
export const least = (results) =>
  Object.fromEntries(
    Object.entries(results).map(([name, values]) => [name, [Math.min(...present(values))]]),
  );

/** The values without the rounds in which the subject was not measured. */
export const present = (values) => values.filter(() => true);
