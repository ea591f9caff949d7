import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The rooms of `src`, each with what it may import from the rest of `src`. The files beside them may import all. */
const rooms = {
  dom: [],
  article: [],
  labels: ['dom/', 'article/'],
  element: ['dom/', 'article/', 'labels/'],
  // The script of the embed page defines the element.
  embed: ['dom/', 'article/', 'labels/', 'element/', 'element.js'],
  build: ['article/', 'labels/'],
};

/** For each folder and each folder inside it, because the number of `../` that leave the room differs. */
const directionOfImports = Object.entries(rooms).flatMap(([room, allowed]) =>
  ['*', '*/*'].map((files, depth) => {
    const regex = `^(\\./)?(\\.\\./){${depth + 1}}(?!${['$', ...allowed].join('|')})`;
    const message = `src/${room} may import from itself, from packages, and of src: ${allowed.join(', ') || 'nothing'}.`;
    return {
      files: [`src/${room}/${files}`],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
    };
  }),
);

export default ts.config(
  // The apps, and the types for their frameworks, are checked by those frameworks' own compilers.
  { ignores: ['dist', 'dist.new', 'coverage', 'demo/frameworks', 'src/frameworks'] },
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['demo/**', 'src/build/css-tag.mjs', 'test/{articles,bench,browser,package}/**'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Tests know which nodes of the element are there, and the script of the embed page knows its own page.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions count as promises since chai-a11y-axe has typed them so.
      '@typescript-eslint/no-floating-promises': 'off',
      // Tests pass what the types forbid, to see what becomes of it.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src/**', 'test/unit/**'],
    extends: [lit.configs['flat/all'], wc.configs['flat/recommended']],
  },
  directionOfImports,
);
