import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { held } from '../support/held.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
let folder: string;
beforeAll(async () => {
  screens = await openScreens();
  folder = await mkdtemp(path.join(tmpdir(), 'maillage-snapshots-'));
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(async () => {
  await screens.close();
  await rm(folder, { recursive: true });
});

const EVIL = 'Ferme </script><script>document.title=1</script>';

async function scene() {
  const { write } = screens;
  const t = await write.territory({ asOf: '2026-03-12' });
  const ids: string[] = [];
  for (const name of ['Mairie', EVIL, 'Scierie']) ids.push(...(await write.actors(t, 1, { name })));
  const [mairie = '', farm = '', sawmill = ''] = ids;
  await write.put(`/api/territories/${t}/positions`, {
    positions: ids.map((actorId, i) => ({ actorId, x: i * 220, y: (i % 2) * 160 })),
  });
  await write.cooperation(t, [mairie, farm]);
  await write.put(`/api/territories/${t}/gaps/unlinked-actor:${sawmill}`, { shown: 1 });
  return { t, mairie, farm, sawmill };
}

describe('snapshots', () => {
  it('are taken, compared and restored on one page; their file opens with no server', async () => {
    const { t, farm, sawmill } = await scene();
    const page = await screens.open(`/t/${t}/cliches`);
    await page.locator('#snapshot-title').fill('Fin de l’atelier');
    await page.locator('#snapshot-note').fill('Relue par toutes.');
    await page.getByText('Pour citer : auteurs, organisation, licence').click();
    await page.getByLabel('Auteurs', { exact: true }).fill('Durand, Camille\n\n Collectif du Val ');
    await page.getByLabel('Organisation', { exact: true }).fill('Pays du Val');
    await page.getByLabel('Licence', { exact: true }).selectOption('etalab-2.0');
    await page.getByRole('button', { name: 'Figer maintenant' }).click();
    const row = page.locator('.snapshots > .snapshot-list .snapshot');
    await row.getByRole('link', { name: 'Fin de l’atelier', exact: true }).waitFor();

    await row.getByText('Citer, intégrer').click();
    const cited = row.getByLabel('Pour citer', { exact: true });
    await expect.poll(() => cited.inputValue(), POLL).toContain('Durand, Camille');
    for (const said of ['Collectif du Val', 'Pays du Val', 'etalab-2.0', 'SHA-256'])
      expect(await cited.inputValue()).toContain(said);
    expect(await row.getByLabel('BibTeX').inputValue()).toContain('@misc{maillage-');
    expect(JSON.parse(await row.getByLabel('CSL-JSON').inputValue())).toMatchObject([
      { type: 'dataset', author: [{ family: 'Durand', given: 'Camille' }, { literal: 'Collectif du Val' }] },
    ]);
    // The tests' server was not told its public name: nothing is cited by that of the machine.
    await row.getByText(/MAILLAGE_PUBLIC_URL/).waitFor();
    expect(await row.locator('.citation').evaluate((all) => all.innerHTML)).not.toMatch(
      /127\.0\.0\.1|localhost/,
    );
    expect(await row.getByLabel('Pour l’intégrer dans une autre page').count()).toBe(0);

    // Later changes do not affect it.
    await screens.write.remove(`/api/actors/${sawmill}`, '*');
    await row.getByRole('link', { name: /Comparer à maintenant/ }).click();
    await page.locator('.sentences').getByText('1 acteur n’est plus sur la carte : Scierie.').waitFor();
    await page.getByText(/cliché «\sFin de l’atelier\s»/).waitFor();
    await page.goBack();

    await row.getByRole('button', { name: /Rétablir/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rétablir' }).click();
    await page.getByText(/«\sFin de l’atelier\s» est rétabli/).waitFor();
    expect((await screens.write.actor(sawmill)).name).toBe('Scierie');
    await page.keyboard.press('Control+z');
    await expect
      .poll(async () => (await screens.write.refusal('GET', `/api/actors/${sawmill}`)).status, POLL)
      .toBe(404);

    const [json] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: /Fichier \(JSON\)/ }).click(),
    ]);
    const kept = path.join(folder, 'cliche.json');
    await json.saveAs(kept);
    await page.getByLabel('Choisir le fichier JSON d’un cliché').setInputFiles(kept);
    await page.getByText(/avec la même empreinte/).waitFor();
    await page.getByLabel('Choisir le fichier JSON d’un cliché').setInputFiles({
      name: 'autre.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"type":"x"}'),
    });
    await page.locator('maillage-bring-snapshot').getByText('type', { exact: true }).waitFor();
    screens.forgive(/422/);

    const [html] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: /Page sans serveur/ }).click(),
    ]);
    const file = path.join(folder, 'cliche.html');
    await html.saveAs(file);
    const alone = await page.context().newPage();
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    const faults: string[] = [];
    alone.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    alone.on('pageerror', (error) => faults.push(error.message));
    await alone.goto(pathToFileURL(file).href);
    await alone.getByRole('heading', { name: 'Fin de l’atelier' }).waitFor();
    expect(await alone.title()).toBe('Fin de l’atelier · Maillage');
    expect(await alone.locator('.questions > li').count()).toBe(1);
    await alone.locator(`g[data-actor="${farm}"]`).focus();
    await alone.keyboard.press('Enter');
    const sheet = alone.locator(`details[data-sheet="${farm}"]`);
    await expect.poll(() => sheet.getAttribute('open'), POLL).not.toBeNull();
    expect(await sheet.textContent()).toContain(EVIL);
    expect(await alone.locator('[data-name].on').count()).toBe(2);
    await sheet.getByRole('button', { name: 'Mairie' }).click();
    await expect.poll(() => sheet.getAttribute('open'), POLL).toBeNull();
    await alone.keyboard.press('Escape');
    expect(await alone.locator('svg.choosing').count()).toBe(0);
    await alone.getByRole('searchbox').fill('scie');
    await expect.poll(() => alone.locator('li[data-row]:visible').count(), POLL).toBe(1);
    expect(faults).toEqual([]);
    expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    screens.forgive(/^request: file:/);
  });

  it('have a page and a file that leave out the families one clicks', LONG, async () => {
    const { write } = screens;
    const t = await write.territory({ asOf: '2026-03-12' });
    const [town = '', farm = '', mill = '', far = ''] = [
      ...(await write.actors(t, 1, { name: 'Mairie', family: 'local_authority' })),
      ...(await write.actors(t, 1, { name: 'Ferme' })),
      ...(await write.actors(t, 1, { name: 'Scierie', family: 'business' })),
      ...(await write.actors(await write.territory(), 1, { name: 'Ailleurs', family: 'funder' })),
    ];
    await write.put(`/api/territories/${t}/positions`, {
      positions: [town, farm, mill].map((actorId, i) => ({ actorId, x: i * 220, y: (i % 2) * 160 })),
    });
    const body = await write.cooperation(t, [town, farm, mill]);
    await write.cooperation(t, [town, farm]);
    await write.cooperation(t, [mill, far]);
    const snapshot = await write.post(`/api/territories/${t}/snapshots`, { title: 'Par familles' });
    const page = await screens.open(`/cliche/${snapshot.id}`);
    const actor = (id: string) => page.locator(`g[data-actor="${id}"]`);
    const spokes = (left: string) => page.locator(`[data-line^="spoke:${body}:"]${left}`);
    const group = page.getByRole('group', { name: 'Familles montrées' });
    expect(await group.getByRole('button').allTextContents()).toHaveLength(4);
    await actor(mill).click();

    const businesses = group.getByRole('button', { name: /Monde économique/ });
    await businesses.click();
    expect(await businesses.getAttribute('aria-pressed')).toBe('false');
    for (const gone of [actor(mill), actor(far), page.locator(`[data-name="${mill}"]`).first()])
      await gone.waitFor({ state: 'hidden' });
    expect(await page.locator('svg.choosing').count()).toBe(0);
    expect(await page.locator('li[data-row]:visible').count()).toBe(2);
    // Two of three remain, and are joined still.
    expect(await spokes('').count()).toBe(3);
    expect(await spokes(':not([data-off])').count()).toBe(2);
    expect(await actor(town).isVisible()).toBe(true);

    await group.getByRole('button', { name: /Collectivités/ }).focus();
    await page.keyboard.press('Space');
    expect(await spokes(':not([data-off])').count()).toBe(0);
    expect(await page.locator('[data-between]:not([data-off])').count()).toBe(0);
    await businesses.click();
    await group.getByRole('button', { name: /Collectivités/ }).click();
    expect(await page.locator('li[data-row]:visible').count()).toBe(4);
    expect(await page.locator('[data-off]').count()).toBe(0);

    const file = path.join(folder, 'familles.html');
    const whole = await page.request.get(`/api/snapshots/${snapshot.id}/page`);
    await writeFile(file, await whole.body());
    const alone = await page.context().newPage();
    await alone.goto(pathToFileURL(file).href);
    await alone.getByRole('button', { name: /Monde économique/ }).click();
    await alone.locator(`g[data-actor="${mill}"]`).waitFor({ state: 'hidden' });
    screens.forgive(/^request: file:/);
  });

  it('leave what was typed for the next while one was being taken', LONG, async () => {
    const { t } = await scene();
    const page = await screens.open(`/t/${t}/cliches`);
    const title = page.locator('#snapshot-title');
    const { isAsked, letGo } = await held(page, /\/snapshots$/, 'POST');
    await title.fill('Matin');
    await title.press('Enter');
    await isAsked;
    await title.fill('Après-midi');
    letGo();
    await page.getByRole('link', { name: 'Matin', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Figer maintenant' }).waitFor();
    expect(await title.inputValue()).toBe('Après-midi');
    await title.press('Enter');
    await page.getByRole('link', { name: 'Après-midi', exact: true }).waitFor();
    await expect.poll(() => title.inputValue(), POLL).toBe('');
  });

  it('with the same title are distinguished in the choice of two to compare', LONG, async () => {
    const { t } = await scene();
    for (const author of ['Ana', 'Ana', 'Zoé'])
      await screens.write.post(`/api/territories/${t}/snapshots`, { title: 'Fin de l’atelier', author });
    const page = await screens.open(`/t/${t}/cliches`);
    await page.locator('#compare-before').waitFor();
    const options = await page.locator('#compare-before option').allTextContents();
    expect(new Set(options).size).toBe(3);
    for (const option of options) expect(option).toMatch(/^Fin de l’atelier \(.* à \d+\sh\s\d\d/);
    await page.getByRole('button', { name: 'Comparer', exact: true }).click();
    await page.getByText(/De\s: cliché «\sFin de l’atelier\s» \(.* à \d+\sh\s\d\d/).waitFor();
  });

  it('are compared by their measures, below what changed on the map', async () => {
    const { t, farm, sawmill } = await scene();
    const take = (title: string) => screens.write.post(`/api/territories/${t}/snapshots`, { title });
    const before = await take('Matin');
    await screens.write.cooperation(t, [farm, sawmill]);
    const after = await take('Soir');
    const page = await screens.open(`/t/${t}/avant-apres?de=cliche.${before.id}&a=cliche.${after.id}`);
    await page.getByRole('heading', { name: 'Mesures des deux clichés' }).waitFor();
    await page.getByText(/Liens gardés\s: 1\s; nouveaux\s: 1\s; perdus\s: 0/).waitFor();
    const row = page.locator('maillage-compared-measures tr', { hasText: 'Densité' });
    expect((await row.allInnerTexts())[0]?.split(/\s+/)).toEqual(['Densité', '0,333', '0,667', '+0,333']);
    expect(await page.getByText('sont pas lus sur le même réseau').count()).toBe(0);
  });

  it('are read on a phone: names in a size one reads, and no page wider than the screen', LONG, async () => {
    const { t, sawmill } = await scene();
    const snapshot = await screens.write.post(`/api/territories/${t}/snapshots`, { title: 'À lire' });
    const page = await screens.open(`/cliche/${snapshot.id}`, { size: { width: 390, height: 844 } });
    const name = page.locator(`[data-name="${sawmill}"]`).first();
    expect((await name.boundingBox())?.height).toBeGreaterThan(7);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    // Its words are in the faces that it brings.
    const { named, brought } = await page.evaluate(() => ({
      named: ['body', 'h1'].map(
        (tag) => getComputedStyle(document.querySelector(tag) ?? document.body).fontFamily,
      ),
      brought: [...document.fonts].map(({ family }) => family.replaceAll('"', '')),
    }));
    for (const families of named) expect(brought).toContain(families.split(',')[0]?.replaceAll('"', ''));
  });

  it('have a page that other pages may frame', LONG, async () => {
    const { t } = await scene();
    const snapshot = await screens.write.post(`/api/territories/${t}/snapshots`, { title: 'À citer' });
    const page = await screens.open(`/cliche/${snapshot.id}`);
    await page.getByText(String(snapshot.hash)).first().waitFor();
    const other = createServer((_request, reply) => {
      reply.setHeader('content-type', 'text/html; charset=utf-8');
      reply.end(`<iframe src="${screens.origin}/cliche/${snapshot.id}" width="800" height="600"></iframe>`);
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    try {
      const around = await page.context().newPage();
      await around.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
      await around.frameLocator('iframe').getByRole('heading', { name: 'À citer' }).waitFor();
    } finally {
      other.close();
    }
  });
});
