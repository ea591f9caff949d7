import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { article } from '../../../dist/server.js';
import { inEngines } from '../../support/engines.mjs';
import { serveBrief } from './brief.mjs';
import { click, eventually, inEmbed, logIn, open, turnWheel } from './reader.mjs';
import { wordpressSite } from './site.mjs';

const { start, missing } = wordpressSite();

/** Posts with the address of the embed page, as the editors of WordPress save them. */
const contents = {
  'the address on a line of its own': (address) => `Before it.\n\n${address}\n\nAfter it.`,
  'the embed block': (address) =>
    `<!-- wp:embed {"url":"${address}","type":"wp-embed"} -->
<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`,
  'the address far down the page': (address) => `${'Before it.\n\n'.repeat(100)}${address}`,
};

/** The heights that a post gives a frame, in CSS pixels. The block editor has no such limits. */
const limits = { lowest: 200, highest: 1000 };
const noLimits = { lowest: 0, highest: Infinity };

describe('the address of the embed page', { skip: missing }, () => {
  let site;
  let brief;
  const posts = {};
  before(async () => {
    brief = await serveBrief();
    site = await start();
    for (const [name, content] of Object.entries(contents)) {
      posts[name] = await site.publish('author', content(brief.embed));
    }
  });
  after(async () => {
    await site?.stop();
    await brief?.stop();
  });

  it('becomes a frame for an author, who may not write frames', async () => {
    const { capabilities } = await site.request('author', '/wp/v2/users/me?context=edit');
    assert.equal(capabilities.unfiltered_html, undefined);
    const query = new URLSearchParams({ url: brief.embed });
    const { title, html } = await site.request('author', `/oembed/1.0/proxy?${query}`);
    assert.equal(title, article.title);
    const [frame, secret] = /<iframe [^>]*data-secret="(\w+)".*?>/.exec(html) ?? [html];
    assert.ok(frame.includes(` src="${brief.embed}#?secret=${secret}"`), frame);
    assert.ok(frame.includes(' sandbox="allow-scripts"'), frame);
  });

  inEngines('in a post of WordPress', (world) => {
    for (const name of Object.keys(contents)) {
      for (const width of [240, 320, 768, 1280]) {
        it(`shows the whole embed page, also when the reader opens the text: ${name}, ${width} px wide`, async () => {
          await open(world.engine, posts[name], width);
          await eventually(() => assertWhole(world.engine));
          await openText(world.engine);
          await eventually(() => assertWhole(world.engine));
        });
      }
    }

    it('shows the end of a long text to a reader who turns the wheel over the frame', async () => {
      const { engine } = world;
      await open(engine, posts['the address on a line of its own'], 240);
      await openText(engine);
      await eventually(() => assertWhole(engine));
      await eventually(async () => {
        // The wheel turns the post away while the frame does not scroll yet.
        await engine.evaluate(() => {
          const { contentDocument } = document.querySelector('#post');
          contentDocument.querySelector('iframe').scrollIntoView();
        });
        await turnWheel(engine, 100, 300);
        const { bottom, height } = await inEmbed(engine, brief.embed, () => {
          const { bottom } = document.querySelector('main a').getBoundingClientRect();
          return { bottom, height: innerHeight };
        });
        assert.ok(bottom > 0 && bottom <= height, `The last line is at ${bottom} of ${height}.`);
      }, 500);
    });

    it('shows the frame where the site hides the address of the post', async () => {
      await open(world.engine, `${posts['the address on a line of its own']}?no-referrer`, 768);
      await eventually(() => assertWhole(world.engine));
    });

    it('opens a link in the frame in the window', async () => {
      const { engine } = world;
      await engine.visit(posts['the address on a line of its own']);
      await eventually(() => assertWhole(engine));
      await eventually(async () => {
        const address = await engine.evaluate(() => location.href);
        if (address !== brief.embed) await clickLink(engine);
        assert.equal(address, brief.embed);
      }, 500);
    });

    it('shows a reader without scripts the title, which leads to the embed page', async () => {
      const post = posts['the address on a line of its own'];
      await open(world.engine, post, 768, 'allow-same-origin');
      const link = await world.engine.evaluate(() => {
        const { contentDocument } = document.querySelector('#post');
        const { href, innerText } = contentDocument.querySelector('blockquote a');
        return { href, innerText };
      });
      assert.deepEqual(link, { href: brief.embed, innerText: article.title });
    });

    it('shows the whole embed page in the block editor, and in the post that the editor saves', async () => {
      const { engine } = world;
      await logIn(engine, site, 'author');
      await engine.visit(`${site.origin}/wp-admin/post-new.php`);
      await eventually(async () => {
        const isReady = () => Boolean(document.querySelector('.wp-block-post-title'));
        assert.ok(await engine.evaluate(isReady), 'The block editor did not start.');
      });
      await engine.evaluate((url) => {
        const { blocks, data } = window.wp;
        data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('core/embed', { url }));
      }, brief.embed);
      await eventually(() => assertWhole(engine, noLimits));
      const post = await engine.evaluate(async () => {
        const { dispatch, select } = window.wp.data;
        dispatch('core/editor').editPost({ title: 'A post', status: 'publish' });
        await dispatch('core/editor').savePost();
        return select('core/editor').getPermalink();
      });
      await open(engine, post, 768);
      await eventually(() => assertWhole(engine));
    });
  });

  /**
   * Asserts that the frame is shown instead of the quotation, not wider than the post, and as high as its content, or as
   * high as it may be.
   */
  async function assertWhole(engine, { lowest, highest } = limits) {
    const frame = await engine.evaluate(() => {
      const post = document.querySelector('#post')?.contentDocument ?? document;
      const frame = post.querySelector('iframe.wp-embedded-content');
      const { left, right } = frame.getBoundingClientRect();
      return {
        height: frame.clientHeight,
        fits: left >= 0 && right <= post.documentElement.clientWidth,
        clip: frame.style.clip,
        isAlone: !post.querySelector('blockquote')?.checkVisibility(),
      };
    });
    const page = await inEmbed(engine, brief.embed, () => {
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
      return {
        content: Math.ceil(document.querySelector('main').getBoundingClientRect().height),
        isTooWide: scrollWidth > clientWidth,
        isTooHigh: scrollHeight > clientHeight,
      };
    });
    const height = Math.min(Math.max(page.content, lowest), highest);
    assert.deepEqual(frame, { height, fits: true, clip: '', isAlone: true });
    assert.ok(!page.isTooWide, 'The embed page is wider than the frame.');
    assert.ok(!page.isTooHigh || page.content > highest, 'The embed page is cut off.');
  }

  const openText = (engine) =>
    inEmbed(engine, brief.embed, () => {
      document.querySelector('main > *').shadowRoot.querySelector('summary').click();
    });

  async function clickLink(engine) {
    const frame = await engine.evaluate(() => {
      const frame = document.querySelector('iframe');
      frame.scrollIntoView({ block: 'end', behavior: 'instant' });
      return frame.getBoundingClientRect().toJSON();
    });
    const link = await inEmbed(engine, brief.embed, () =>
      document.querySelector('main a').getBoundingClientRect().toJSON(),
    );
    await click(engine, Math.round(frame.x + link.x + 5), Math.round(frame.y + link.y + 5));
  }
});
