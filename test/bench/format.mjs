import { quartiles } from './statistics.mjs';

export const decimal = (value, digits = 2) =>
  // Without the sign of what is rounded to nothing.
  (+value.toFixed(digits) + 0).toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

/** A median with its quartiles. */
export const spread = ({ q1, median, q3 }, digits = 2) =>
  `${decimal(median, digits)} (${decimal(q1, digits)}–${decimal(q3, digits)})`;

/** The median as a whole number. */
export const whole = (values) => decimal(quartiles(values).median, 0);
