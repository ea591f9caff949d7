import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Starts what `npm start` starts after the build, and returns what it prints first. */
async function start(test) {
  const server = spawn(process.execPath, ['demo/serve.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  // The negative id ends the process group: esbuild serves from a process of its own, which can outlive Node.
  test.after(() => process.kill(-server.pid));
  const [text] = await once(server.stdout, 'data');
  return String(text);
}

/** What a connection to this address ends with: `connect`, or the code of its error. */
async function outcome(host, port) {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return 'connect';
  } catch ({ code }) {
    return code;
  } finally {
    socket.destroy();
  }
}

test('npm start prints one address, at which the demo page is', async (test) => {
  const text = await start(test);
  const addresses = text.match(/https?:\S+/g);
  assert.equal(addresses.length, 1, text);
  const page = await (await fetch(addresses[0])).text();
  assert.equal(page, readFileSync(`${root}dist/demo/index.html`, 'utf8'));
  const module = await fetch(new URL('../diplomacy-brief.js', addresses[0]));
  assert.match(module.headers.get('content-type'), /^text\/javascript/);
});

test('npm start answers this computer alone, and takes another port where the first is in use', async (test) => {
  const portOf = (text) => /http:\/\/127\.0\.0\.1:(\d+)\/demo\/ /.exec(text)[1];
  const port = portOf(await start(test));
  assert.equal(await outcome('127.0.0.1', port), 'connect');
  assert.notEqual(portOf(await start(test)), port);
  const others = Object.values(networkInterfaces())
    .flat()
    .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
    .map(({ address }) => address);
  // On Linux this is an address too, so that the test can fail without a network.
  if (process.platform === 'linux') others.push('127.0.0.2');
  for (const host of others) assert.notEqual(await outcome(host, port), 'connect', host);
});
