import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { inEngines, until } from '../../support/engines.mjs';
import { hosts } from './hosts.mjs';
import { promises } from './promises.mjs';

/*
 * Finds what no page of the other tests has: a policy, a style, a document, a script or a missing feature of the page
 * around the element that keeps one of the promises from being kept.
 */

const fallback =
  '<diplomacy-brief mode="summary"><p>The fallback, which is <a href="/full">a link</a>.</p></diplomacy-brief>';
const probe = '<script src="/test/browser/hosts/scripts/probe.js"></script>';

function page(host, origin) {
  const { head = '', before = '', wrap = (html) => html, doctype = '<!DOCTYPE html>' } = host;
  if (host.page) return host.page(`${probe}${head}`, fallback);
  const module = `<script type="module" src="${origin}/dist/diplomacy-brief.js"></script>`;
  return `${doctype}<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8" /><title>A host</title>
    ${probe}${head}${module}</head><body><h1>A host</h1>${before}${wrap(fallback)}</body></html>`;
}

// The functions that find the element and its shadow root run in the page.

/** An element with the name querySelector may hide document.querySelector. */
const findInDocument = () => Document.prototype.querySelector.call(document, 'diplomacy-brief');
const openRoot = (brief) => brief?.shadowRoot;

/** Calls a function in the page with the element, its shadow root and the data. */
const withElement = (find, rootOf, act, data) => {
  const brief = find();
  return act(brief, rootOf(brief), data);
};
const isRendered = (brief, root) => Boolean(root?.querySelector('[part="article"]'));
const showsFallback = (brief) => brief?.querySelector('a').checkVisibility();

const pages = ({ server: { origin } }, host) => {
  const headers = { ...host.headers, ...(host.type && { 'content-type': host.type }) };
  const response = { body: page(host, origin), headers };
  const frame = `<!DOCTYPE html>${probe}<iframe src="/framed" width="600" height="600" ${host.frame}></iframe>`;
  return host.frame ? { '/framed': response, '/': frame } : { '/': response };
};

function tests(world) {
  let article;
  before(async () => {
    world.server.pages['/'] = '<!doctype html><title>Data</title>';
    await world.engine.visit(world.server.origin);
    article = await world.engine.evaluate(
      async () => (await import('/dist/diplomacy-brief.js')).article,
    );
  });

  for (const [name, host] of Object.entries(hosts)) {
    if (host.engines && !host.engines.includes(world.name)) continue;
    describe(`on ${name}`, () => {
      const { find = findInDocument, root = openRoot } = host;
      let rendered;

      before(async () => {
        Object.assign(world.server.pages, pages(world, host));
        await world.engine.visit(world.server.origin);
        // Where the fallback may stay, the load event tells that the module has run or failed.
        const look = host.fallback ? (engine, ...args) => engine.evaluate(...args) : until;
        rendered = await look(world.engine, withElement, find, root, isRendered);
      });

      it(host.fallback ? 'is rendered, or shows its fallback' : 'is rendered', async () => {
        const fallbackIsShown = () => world.engine.evaluate(withElement, find, root, showsFallback);
        assert.ok(rendered || (host.fallback && (await fallbackIsShown())));
      });

      for (const [promise, check] of Object.entries(promises)) {
        it(promise, async (test) => {
          if (!rendered) return test.skip(host.fallback);
          const problem = await world.engine.evaluate(withElement, find, root, check, { article });
          assert.equal(problem || '', '');
        });
      }
    });
  }
}

inEngines('the element', tests, undefined, 15_000);
