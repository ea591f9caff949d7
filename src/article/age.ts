import type { Article } from './types.js';

/**
 * The whole years since the month of the events ended, by the reader's clock. 0 in the first year, where the article names no
 * events, and where the clock is wrong and shows a time before the events.
 */
export function ageOf({ events = '' }: Article): number {
  if (!events) return 0;
  const [year = 0, month = 0] = events.split('-').map(Number);
  const now = new Date();
  const years = now.getFullYear() - year + (now.getMonth() - month) / 12;
  return Math.max(0, Math.floor(years));
}
