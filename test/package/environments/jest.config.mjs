import { cases } from './promises.mjs';

/*
 * By default Jest loads CommonJS, and Babel compiles modules to it. In node_modules Babel compiles only what
 * `transformIgnorePatterns` excepts. With JEST_MODULES and Node's --experimental-vm-modules, Jest loads native modules.
 */
const moduleSettings = process.env.JEST_MODULES
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
    ...moduleSettings,
    displayName: name,
    testEnvironment: 'jsdom',
    testMatch: ['<rootDir>/in-jest.mjs'],
    globals: { entry, order },
  })),
};
