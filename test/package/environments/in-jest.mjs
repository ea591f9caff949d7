import { promises } from './promises.mjs';

const { entry, order, test } = globalThis;

for (const [promise, keep] of Object.entries(promises({ entry, order }, { disclosure: true }))) {
  test(promise, keep);
}
