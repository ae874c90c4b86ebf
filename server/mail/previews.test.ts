import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../tests/support/chromium.ts';
import { languages } from '../platform/translations.ts';
import { preview, previewNames } from './previews.ts';
import {
  announcementTemplate,
  peopleTemplates,
  queueTemplate,
  registrationTemplates,
  requestTemplates,
} from './templates.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const every = previewNames.flatMap((name) => languages().map(({ code }) => ({ name, code })));

test('there is a preview of every template', () => {
  const templates = [
    announcementTemplate,
    queueTemplate,
    ...requestTemplates,
    ...peopleTemplates,
    ...registrationTemplates,
  ];
  assert.deepEqual(
    templates.filter((template) => !previewNames.includes(template)),
    [],
  );
});

for (const { name, code } of every) {
  test(`${name} in ${code} has both parts, a preview line and all its words`, () => {
    const letter = preview(name, code);
    assert.ok(letter);
    for (const part of [letter.subject, letter.text, letter.html]) {
      assert.ok(part.length > 0);
      // A key that has no words is printed as it stands, and so is a value nobody gave.
      assert.doesNotMatch(part, /(mail|common):[a-z]|{{|undefined|NaN|\[object/);
    }
    assert.match(letter.html, new RegExp(`<html lang="${code}" dir="ltr">`));
    assert.match(letter.html, /<div style="display:none[^>]*>[^<]{20,}<\/div>/);
    assert.equal(letter.headers['Content-Language'], code);
  });
}

for (const width of [320, 390, 600]) {
  test(`no mail is wider than a window of ${width} pixels, whatever it holds`, async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const wide: string[] = [];
    for (const { name, code } of every) {
      await page.setContent(preview(name, code)?.html ?? '');
      const drawn = await page.evaluate('document.scrollingElement.scrollWidth');
      if (Number(drawn) > width) wide.push(`${name} ${code}: ${drawn}`);
    }
    await page.close();
    assert.deepEqual(wide, []);
  });
}
