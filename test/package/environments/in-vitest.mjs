import { test } from 'vitest';
import { promises } from './promises.mjs';

const { ENTRY: entry, ORDER: order } = process.env;

for (const [name, run] of Object.entries(promises({ entry, order }, { disclosure: true }))) {
  test(name, run);
}
