import { expect } from '@open-wc/testing';
import { base as en } from 'language:base';
import type { Labels } from '../../src/labels/labels.js';
import type { Languages } from '../../src/labels/languages.js';
import { DiplomacyBrief } from '../../src/element.js';
import { settled } from './helpers.js';

function labelsFor(page: string): Partial<Labels> {
  const { languages } = DiplomacyBrief as unknown as { languages: Languages };
  return languages.labelsIn(page);
}

/** Which labels a page in each of the languages gets. */
function expectLabels(labels: Labels, ...pages: string[]) {
  for (const page of pages) expect(labelsFor(page).more ?? en.more, page).to.equal(labels.more);
}

const traditional = ['zh-Hant', 'zh-Hant-CN', 'zh-TW', 'zh-tw', 'zh-HK', 'zh-MO', 'zh-Hant-HK'];
const simplified = ['zh', 'zh-CN', 'zh-SG', 'zh-Hans', 'zh-Hans-HK', 'zh-Hans-TW'];

/** The labels cannot be taken back, so each test goes on from the one before it. */
describe('labels in traditional Chinese', () => {
  let zhHant: Labels;
  let zh: Labels;

  it('alone are used for regions that write it, and for no other Chinese', async () => {
    zhHant = (await import('language:zh-Hant')).default;
    await settled();
    expectLabels(zhHant, ...traditional);
    expectLabels(en, ...simplified);
  });

  it('keep the region that was asked for, whose dates and numbers are used', () => {
    expect(zhHant.lang).to.equal('zh-Hant');
    for (const page of traditional) expect(labelsFor(page).lang).to.equal(page);
  });

  it('loaded before simplified Chinese are used beside it', async () => {
    zh = (await import('language:zh')).default;
    await settled();
    expectLabels(zhHant, ...traditional);
    expectLabels(zh, ...simplified);
  });
});
