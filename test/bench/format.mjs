import { present, quartiles } from './statistics.mjs';

export const decimal = (value, digits = 2) =>
  // Adding 0 removes the sign of a negative zero.
  (+value.toFixed(digits) + 0).toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** A median with its quartiles. */
export const spread = ({ q1, median, q3 }, digits = 2) =>
  `${decimal(median, digits)} (${decimal(q1, digits)}–${decimal(q3, digits)})`;

/** The median as a whole number. */
export const whole = (values) => decimal(quartiles(values).median, 0);

/** Values as the cell of a table: a single value has no quartiles. */
export function cell(values = [], digits = 2) {
  const { length } = present(values);
  if (!length) return '–';
  const found = quartiles(values);
  return length > 1 ? spread(found, digits) : decimal(found.median, digits);
}

/** The rows of a table in Markdown. */
export const rows = (lines) => lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Where and how a run was made. */
export const circumstancesLine = ({ machine, load, browser, node, quick, minutes }) =>
  `${browser}, headless, Node ${node}, ${machine}, load average ${load} (above 1, other processes used the machine); ${minutes} minutes${quick ? ', with fewer rounds' : ''}.
Medians, in parentheses the quartiles. “× HTML”, “× Lit” and “more than Lit” are medians of what was compared within a round. How it was measured: [README.md](README.md).`;
