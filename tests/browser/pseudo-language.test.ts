// @module-tag long
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { buildPseudoScreens, pseudoLabels } from '../support/pseudo-language.ts';
import { VIEWS } from '../support/territory-views.ts';
import { walkTo } from '../support/walk.ts';

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

/** Written by the server, in its own English. */
const TOLD_BY_THE_SERVER = new Set(['rapport', 'motifs']);
/** What is called so in every language. */
const NAMES =
  /^(?:Maillage|Neo4j|Cypher|[A-Z][A-Z0-9/+-]*|[A-Z]?\d[\d.,:/-]*[a-z]?|Ctrl|Alt|Shift|Enter|Esc|PageRank|GraphML|GEXF|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/;

let clientDir: string;
let screens: Screens;
let page: Page;
let place: string;
beforeAll(async () => {
  clientDir = await buildPseudoScreens();
  screens = await openScreens({ clientDir, reference: pseudoLabels(loadReference(gapCatalogueReference())) });
  const id = await screens.write.territory({ name: 'Δήμος' });
  place = `/t/${id}`;
  const actors: string[] = [];
  for (const name of ['Αγορά', 'Βήμα', 'Γέφυρα', 'Δάσος', 'Εστία', 'Ζύμη'])
    actors.push(...(await screens.write.actors(id, 1, { name })));
  const [a = '', b = '', c = '', d = '', e = ''] = actors;
  for (const parties of [
    [a, b],
    [b, c],
    [c, a],
    [c, d],
    [d, e],
  ])
    await screens.write.cooperation(id, parties);
  await screens.write.commitment(id, { text: 'Νερό' });
  page = await screens.open(place, { size: LAPTOP });
  await page.getByRole('button', { name: 'EN, English' }).click();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
});
afterEach(async () => expect(screens.takeFaults()).toEqual([]));
afterAll(async () => {
  await screens.leave();
  await screens.close();
  rmSync(clientDir, { recursive: true, force: true });
});

/** Texts in plain letters that are shown, or read aloud. */
const plainTexts = () =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      const isForeign = parentElement?.closest('script, style, code, kbd, pre, [lang]:not(html)');
      if (!isForeign) texts.push(nodeValue ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`[${name}]:not([lang]:not(html))`))
        texts.push(element.getAttribute(name) ?? '');
    return texts.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text));
  });

/** What is wider than where it is shown, with no way to bring it into sight. */
const cutTexts = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        if (element.clientWidth === 0 || element.scrollWidth <= element.clientWidth + 1) return false;
        const { overflowX, clipPath, position } = getComputedStyle(element);
        return (
          (overflowX === 'hidden' || overflowX === 'clip') && clipPath === 'none' && position !== 'absolute'
        );
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`,
      ),
  );

describe('a language that is longer by half', () => {
  it.each(VIEWS)('has every text of /%s in its catalogues, and room for it', async (path, ready) => {
    await page.setViewportSize(LAPTOP);
    await walkTo(page, `${place}/${path}`, ready);
    if (!TOLD_BY_THE_SERVER.has(path)) {
      const plain = (await plainTexts()).filter((text) =>
        text.split(/[^A-Za-z0-9.,:/+-]+/).some((word) => /[A-Za-z]{2}/.test(word) && !NAMES.test(word)),
      );
      expect([...new Set(plain)]).toEqual([]);
    }
    for (const size of [LAPTOP, PHONE]) {
      await page.setViewportSize(size);
      expect(await cutTexts(), `${size.width}`).toEqual([]);
    }
  });
});
