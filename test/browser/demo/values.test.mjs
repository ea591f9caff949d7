import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inEngines } from '../../support/engines.mjs';
import { visitor } from './visitor.mjs';

const safe = [
  ['accent', 'darkred'],
  ['words', 'color-mix(in srgb, red 20%, var(--brand, #fff))'],
  ['measure', 'min(40em, 90%)'],
  ['title-font', '"Source Serif 4", Georgia, serif'],
  ['mark', 'linear-gradient(90deg, rgb(1 2 3 / 50%), transparent)'],
];

/** Values that would load a file, end the style, or hide something, each with what the page says about it. */
const refused = [
  ['accent', 'reddish', /^Enter a CSS colour/],
  ['measure', '12', /^Enter a number with a unit/],
  ['href', 'javascript:alert(1)', /^Enter an address/],
  ['id', 'two words', /^Enter one word/],
  ['mark', 'url(https://foreign.example/a.png)', /^url\(\) is not allowed/],
  ['mark', 'URL("https://foreign.example/a.png")', /^URL\(\) is not allowed/],
  ['mark', 'image-set("https://foreign.example/a.png" 1x)', /^image-set\(\) is not allowed/],
  ['mark', '-webkit-image-set(url(a.png) 1x)', /^-webkit-image-set\(\) is not allowed/],
  ['mark', 'red url(a.png)', /^url\(\) is not allowed/],
  ['words', 'cross-fade(url(a.png), red)', /^cross-fade\(\) is not allowed/],
  ['mark', 'u\\72l(a.png)', /^Comments and backslashes/],
  ['mark', 'red /* */', /^Comments and backslashes/],
  ['accent', 'rgb(1, 2, 3', /^A bracket is not closed/],
  ['title-font', '"Georgia', /^A quotation mark is not closed/],
  ['title-font', '\'Georgia"', /^A quotation mark is not closed/],
  ['space', '1em; color: red', /^The characters/],
  ['accent', 'red}', /^The characters/],
];

/** What a foreign value can be the name of, and what every object has. */
const inherited = ['constructor', 'toString', '__proto__'];

inEngines('the values of the demo page', (world) => {
  const { visit, state, change } = visitor(world);
  const problemOf = (name) =>
    world.engine.evaluate((name) => {
      const field = document.getElementById('settings').elements.namedItem(name);
      const problem = document.getElementById(field.getAttribute('aria-describedby'));
      return {
        text: problem.textContent,
        isSeen: problem.offsetHeight > 0,
        role: problem.role,
        invalid: field.ariaInvalid,
      };
    }, name);

  it('takes safe values, from a field and from an address', async () => {
    await visit();
    for (const [name, value] of safe) {
      await change(name, value);
      assert.ok((await state()).snippet.includes(`--diplomacy-brief-${name}: ${value};`), value);
      assert.equal((await problemOf(name)).text, '');
    }
    const { snippet, address } = await state();
    await visit(address);
    assert.equal((await state()).snippet, snippet);
  });

  it('says in words beside a field, and to a screen reader, what is wrong with its value', async () => {
    await visit();
    const { snippet } = await state();
    for (const [name, value, message] of refused) {
      await change(name, value);
      const problem = await problemOf(name);
      assert.match(problem.text, message);
      const { isSeen, role, invalid } = problem;
      assert.deepEqual(
        { isSeen, role, invalid },
        { isSeen: true, role: 'status', invalid: 'true' },
      );
      assert.equal((await state()).snippet, snippet);
      await change(name, '');
      const { text, isSeen: isStillSeen, invalid: after } = await problemOf(name);
      assert.deepEqual([text, isStillSeen, after ?? null], ['', false, null]);
    }
  });

  it('takes the name of a font for what it is, also where every object has a member of that name', async () => {
    for (const name of inherited) {
      await visit(`?${new URLSearchParams({ 'title-font': name })}`);
      const shown = () => document.querySelector('select[data-for="title-font"]').value;
      assert.equal(await world.engine.evaluate(shown), 'other', name);
    }
  });

  it('refuses the same values in an address', async () => {
    await visit();
    const { snippet } = await state();
    // Each address has one value for each field.
    const addresses = [];
    for (const [name, value] of refused) {
      const address = addresses.find((values) => !(name in values));
      if (address) address[name] = value;
      else addresses.push({ [name]: value });
    }
    for (const values of addresses) {
      await visit(`?${new URLSearchParams(values)}`);
      assert.equal((await state()).snippet, snippet, JSON.stringify(values));
    }
  });
});
