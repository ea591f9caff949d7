import { cases } from './promises.mjs';

/*
 * Jest loads what it tests as CommonJS: Babel rewrites the modules, but none below node_modules unless they are named.
 * With JEST_MODULES and Node's --experimental-vm-modules it loads modules as they are.
 */
const loading = process.env.JEST_MODULES
  ? { transform: {} }
  : {
      transform: {
        '\\.m?js$': [
          'babel-jest',
          { presets: [['@babel/preset-env', { targets: { node: 'current' } }]] },
        ],
      },
      transformIgnorePatterns: ['/node_modules/(?!(diplomacy-brief|@lit|lit(-html|-element)?)/)'],
    };

export default {
  projects: cases.map(({ entry, order, name }) => ({
    ...loading,
    displayName: name,
    testEnvironment: 'jsdom',
    testMatch: ['<rootDir>/in-jest.mjs'],
    globals: { entry, order },
  })),
};
