import { defineConfig } from 'vitest/config';
import { cases } from './promises.mjs';

export default defineConfig({
  test: {
    projects: ['jsdom', 'happy-dom'].flatMap((environment) =>
      cases.map(({ entry, order, name }) => ({
        test: {
          name: `${environment}, ${name}`,
          environment,
          include: ['in-vitest.mjs'],
          env: { ENTRY: entry, ORDER: order },
        },
      })),
    ),
  },
});
