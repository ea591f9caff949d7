import { fileURLToPath } from 'node:url';
import { cases } from './promises.mjs';

const installed = (name) => fileURLToPath(import.meta.resolve(name));

/*
 * By default Jest loads CommonJS, and Babel compiles modules to it. In node_modules Babel compiles only what
 * `transformIgnorePatterns` excepts. With JEST_MODULES and Node's --experimental-vm-modules, Jest loads native modules.
 */
const moduleSettings = process.env.JEST_MODULES
  ? { transform: {} }
  : {
      transform: {
        '\\.m?js$': [
          installed('babel-jest'),
          { presets: [[installed('@babel/preset-env'), { targets: { node: 'current' } }]] },
        ],
      },
      transformIgnorePatterns: ['/node_modules/(?!\\.|diplomacy-brief/|@?lit(-html|-element)?/)'],
    };

export default {
  projects: cases.map(({ entry, order, name }) => ({
    ...moduleSettings,
    displayName: name,
    // The app in which the package is installed; Jest itself is installed here.
    rootDir: process.env.JEST_APP ?? fileURLToPath(new URL('.', import.meta.url)),
    testEnvironment: installed('jest-environment-jsdom'),
    testMatch: ['<rootDir>/in-jest.mjs'],
    globals: { entry, order },
  })),
};
