import { test } from 'vitest';
import { promises } from './promises.mjs';

const { ENTRY: entry, ORDER: order } = process.env;

for (const [promise, keep] of Object.entries(promises({ entry, order }, { disclosure: true }))) {
  test(promise, keep);
}
