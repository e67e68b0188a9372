// @module-tag long
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { Workers } from '../../server/workers/pool.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { buildPseudoProject, pseudoLabels } from '../support/pseudo-language.ts';
import { VIEWS } from '../support/territory-views.ts';
import { speakEnglish, walkTo } from '../support/walk.ts';

const LAPTOP = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

/** Names of the graph. */
const OF_THE_GRAPH = /^console$/;
/** Dates, lists and names of languages are those of `Intl`; the rest is called so in every language. */
const SAME_EVERYWHERE =
  /(?:\d+ )?(?:[A-Z][a-z]+ )?\d{4}(?: at [\d:]+)?|\band\b|\bor\b|\b(?:CC[\w.-]+|ODbL-1\.0|etalab-2\.0|Français|French|English|Maillage|Cypher|GraphML|GEXF|Pajek|statnet|[A-Z][A-Z0-9]+)\b/g;

let project: string;
let screens: Screens;
let page: Page;
let place: string;
beforeAll(async () => {
  project = await buildPseudoProject();
  const built = (name: string): string => path.join(project, 'dist', name);
  const { buildApp } = (await import(
    pathToFileURL(built('server/app.js')).href
  )) as typeof import('../../server/app.ts');
  screens = await openScreens(
    {
      clientDir: built('client'),
      reference: pseudoLabels(loadReference(gapCatalogueReference())),
      workers: new Workers({}, built('server/worker.js')),
    },
    undefined,
    buildApp,
  );
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
  const cooperationId = await screens.write.cooperation(id, [a, e]);
  await screens.write.post(`/api/territories/${id}/fiches`, { cooperationId });
  await screens.write.commitment(id, { text: 'Νερό' });
  page = await screens.open(place, { size: LAPTOP });
  await speakEnglish(page);
  await page.locator('html[lang=en]').waitFor({ state: 'attached' });
});
afterEach(async () => expect(screens.takeFaults()).toEqual([]));
afterAll(async () => {
  await screens.leave();
  await screens.close();
  rmSync(project, { recursive: true, force: true });
});

/** Lists plain-letter texts, visible or read aloud. */
const plainTexts = () =>
  page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode;
      const isForeign = parentElement?.closest('code, kbd, pre, [lang]:not(html)');
      if (!isForeign && parentElement?.checkVisibility()) texts.push(nodeValue ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      for (const element of document.querySelectorAll(`body [${name}]`))
        texts.push(element.getAttribute(name) ?? '');
    return texts.map((text) => text.trim()).filter((text) => /[A-Za-z]{2}/.test(text));
  });

/** Lists titles created by earlier test files: all snapshots are listed. */
const titlesOfSnapshots = () =>
  page.evaluate(async () => {
    const { items } = (await (await fetch('/api/snapshots')).json()) as { items: { title: string }[] };
    return items.map(({ title }) => title);
  });

/** Lists elements wider than their container, without a way to scroll. */
const cutTexts = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        // How much there is goes first where there is little room: the panel says it too.
        if (element.matches('.whereabouts .counts')) return false;
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
    if (!OF_THE_GRAPH.test(path)) {
      const typed = await titlesOfSnapshots();
      const plain = (await plainTexts()).filter(
        (text) =>
          /[A-Za-z]{2}/.test(text.replace(SAME_EVERYWHERE, '')) &&
          !typed.some((title) => text.includes(title)),
      );
      expect([...new Set(plain)]).toEqual([]);
    }
    for (const size of [LAPTOP, PHONE]) {
      await page.setViewportSize(size);
      expect(await cutTexts(), `${size.width}`).toEqual([]);
    }
  });
});
