import { promises } from './promises.mjs';

const { entry, order, test } = globalThis;

for (const [name, run] of Object.entries(promises({ entry, order }, { disclosure: true }))) {
  test(name, run);
}
