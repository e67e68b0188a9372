import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { bytesOf } from '../support/downloaded.ts';
import { partsOf } from '../support/office.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom } from '../support/phone.ts';

let screens: Screens;
let sample: Copy;
beforeAll(async () => {
  screens = await openScreens();
  sample = await copySample(screens.write.api.executor, 'val-d-exemple');
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

it('is corrected sentence by sentence, freed of names question by question, and taken away', async () => {
  const page = await screens.open(`/t/${sample.territoryId}/rapport`);
  const sentence = (id: string) => page.locator(`[data-sentence="${id}"]`);
  await sentence('summary.actors').waitFor();

  // A sentence corrected, one taken out and put back, one taken out for good.
  await sentence('summary.actors').fill('Vingt-sept acteurs <b>');
  await page.getByRole('button', { name: /^Retirer : 34 paires d’acteurs/ }).click();
  await page.getByRole('button', { name: 'Remettre' }).click();
  await page.getByRole('button', { name: /^Retirer : Entre collectivités et ESS, 3 paires/ }).click();
  await page.getByText('2 corrections sur cet appareil').waitFor();

  // A hidden question loses its names; a corrected sentence stays, also after a reload.
  const key = sample.own('single-carrier:val-e4');
  await sentence(`questions.${key}.why`).waitFor();
  const question = page.locator('.report-question', { hasText: 'Si vous deviez passer le relais' }).first();
  await question.getByLabel('sans les noms des acteurs').check();
  await sentence(`questions.${key}~.why`).waitFor();
  await page.getByLabel('Les acteurs', { exact: true }).uncheck();
  await sentence('actors.table').waitFor({ state: 'detached' });
  await page.reload();
  await page.getByText('2 corrections sur cet appareil').waitFor();
  expect(await sentence('summary.actors').textContent()).toBe('Vingt-sept acteurs <b>');
  // A deleted name does not return automatically, nor does a left-out part.
  await sentence(`questions.${key}~.why`).waitFor();
  expect(await question.getByLabel('sans les noms des acteurs').isChecked()).toBe(true);
  expect(await sentence('actors.table').count()).toBe(0);

  // A server that is late for a moment says when to come back: who asked for a file gets it all the same.
  let asked = 0;
  await page.route('**/report.docx', (route) => {
    asked += 1;
    if (asked > 2) return route.continue();
    const late = { type: 'urn:maillage:problem:overloaded', title: '', status: 503, code: 'OVERLOADED' };
    return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, json: late });
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger pour Word (DOCX)' }).click(),
  ]);
  expect(asked).toBe(3);
  screens.forgive(/503/);
  expect(download.suggestedFilename()).toMatch(/-rapport-2026-03-12\.docx$/);
  const body = partsOf(await bytesOf(download))['word/document.xml'] ?? '';
  expect(body).toContain('Vingt-sept acteurs &lt;b&gt;');
  expect(body).not.toContain('Entre collectivités et ESS, 3');
  expect(body).toContain('n’a qu’un porteur noté, un acteur de l’ESS.');
  expect(body).not.toContain('n’a qu’un porteur noté, la Recyclerie');
  // An empty field is in no file.
  expect(body).not.toContain('Pour le compte de');

  await sentence('facts.author').fill('Lise & Omar');
  const [slides] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Télécharger en diaporama (PPTX)' }).click(),
  ]);
  expect(slides.suggestedFilename()).toMatch(/-rapport-2026-03-12\.pptx$/);
  const parts = partsOf(await bytesOf(slides));
  expect(parts['ppt/slides/slide1.xml']).toContain('Auteur');
  expect(parts['ppt/slides/slide1.xml']).toContain('Lise &amp; Omar');
  expect(parts['ppt/slides/slide2.xml']).toContain('name="Recyclerie La Seconde Main"');
});

it('shares corrections with all who lead once a workshop was opened, and shows both texts of a conflict', async () => {
  const { write } = screens;
  const id = await write.territory();
  await write.actors(id, 3);
  const first = await screens.open(`/t/${id}/rapport`);
  const sentenceOn = (page: Page) => page.locator('[data-sentence="summary.actors"]');
  const correctOn = async (page: Page, text: string) => {
    await sentenceOn(page).fill(text);
    await sentenceOn(page).blur();
  };
  await sentenceOn(first).waitFor();
  await correctOn(first, 'Trois acteurs, notés ici');
  await first.getByText('1 correction sur cet appareil').waitFor();
  await openRoom(write, id);
  await first.reload();
  await first.getByRole('button', { name: 'Partager avec l’équipe' }).click();
  await first.getByText('1 correction partagée avec l’équipe').waitFor();
  await first.getByText('1 correction sur cet appareil').waitFor({ state: 'detached' });

  const second = await screens.open(`/t/${id}/rapport`);
  await expect.poll(() => sentenceOn(second).textContent(), POLL).toBe('Trois acteurs, notés ici');
  await sentenceOn(second).fill('Trois acteurs, dit la seconde');
  await correctOn(first, 'Trois acteurs, dit la première');
  await expect
    .poll(async () => JSON.stringify(await write.get(`/api/territories/${id}/workshops`)), POLL)
    .toContain('dit la première');
  await sentenceOn(second).blur();
  const conflict = second.locator('.sentence-conflict');
  await conflict.getByText('Trois acteurs, dit la première').waitFor();
  await conflict.getByText('Trois acteurs, dit la seconde').waitFor();
  screens.forgive(/412/);
  await conflict.getByRole('button', { name: 'Remplacer par la mienne' }).click();
  await conflict.waitFor({ state: 'detached' });
  await expect.poll(() => sentenceOn(first).textContent(), POLL).toBe('Trois acteurs, dit la seconde');
});
