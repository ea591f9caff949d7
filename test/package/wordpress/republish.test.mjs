import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { article } from '../../../dist/server.js';
import { inEngines } from '../../support/engines.mjs';
import { serveBrief } from './brief.mjs';
import { wordpressSite } from './site.mjs';

const { start, missing } = wordpressSite();

describe('the plain copy', { skip: missing }, () => {
  let site;
  let html;
  const posts = {};
  before(async () => {
    const brief = await serveBrief();
    html = await brief.read('republish.html');
    await brief.stop();
    site = await start();
    for (const role of ['author', 'contributor']) posts[role] = await site.publish(role, html);
  });
  after(() => site?.stop());

  inEngines('in a WordPress post', (world) => {
    for (const role of ['author', 'contributor']) {
      it(`of a user with the role ${role}, whose HTML WordPress filters, shows every word, heading and link`, async () => {
        await world.engine.visit(posts[role]);
        const { written, shown } = await world.engine.evaluate((html) => {
          const describe = (element) => ({
            tag: element.localName,
            text: element.textContent,
            href: element.getAttribute('href'),
          });
          const elements = (root) => [...root.querySelectorAll('*')];
          const { body } = new DOMParser().parseFromString(html, 'text/html');
          const content = document.querySelector('.entry-content');
          const visible = elements(content).filter((element) => element.checkVisibility());
          return {
            written: elements(body).map(describe),
            shown: visible.map(describe),
          };
        }, html);
        assert.deepEqual(shown, written);
        assert.equal(shown[0].text, article.title);
      });
    }
  });
});
