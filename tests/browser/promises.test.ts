import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { sheetsOf } from '../support/printed.ts';
import { speakEnglish } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates a territory with its own day, and a proposal with a past date. */
async function scene() {
  const { write } = screens;
  const t = await write.territory({ asOf: '2026-03-12' });
  const [mairie = ''] = await write.actors(t, 1, { name: 'Mairie', family: 'local_authority' });
  const [amap = ''] = await write.actors(t, 1, { name: 'AMAP' });
  const [lycee = ''] = await write.actors(t, 1, { name: 'Lycée' });
  const promise = await write.cooperation(t, [mairie, amap], {
    status: 'proposed',
    intensity: 0,
    promisedFor: '2026-01-31',
    note: 'Un local pour les paniers',
  });
  const undated = await write.cooperation(t, [amap, lycee], { status: 'proposed', intensity: 0 });
  return { t, mairie, amap, promise, undated };
}

const card = (page: Page, name: RegExp) =>
  page.locator('maillage-promise-card', { has: page.getByRole('heading', { name }) });
const section = (page: Page, title: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) });

describe('the promises', () => {
  it('are a tab of the meetings, and an empty one describes its future content', LONG, async () => {
    const t = await screens.write.territory();
    const page = await screens.open(`/t/${t}/rencontres`);
    await page.getByRole('link', { name: 'Promesses' }).click();
    await page.getByText('Ici s’afficheront les promesses').waitFor();
    await speakEnglish(page);
    await page.getByText('Promises will come here').waitFor();
    await page.getByRole('button', { name: 'See who would gain from meeting' }).click();
    await page.waitForURL(/\/rencontres$/);
  });

  it('take the yes of each with a first name, and are intentions then', LONG, async () => {
    const { write } = screens;
    const { t, mairie, amap, promise } = await scene();
    const page = await screens.open(`/t/${t}/promesses`);
    await page.getByRole('heading', { name: '2 promesses, dont 1 à reprendre' }).waitFor();
    await section(page, 'À reprendre : la date est passée').getByText('31 janvier 2026').waitFor();
    const due = card(page, /Mairie/);
    await due.getByText('n’a pas encore dit oui').first().waitFor();
    await due.getByLabel('Qui l’a dit pour Mairie').fill('Anne');
    await due.getByRole('button', { name: 'Mairie a dit oui' }).click();
    await due.getByText('oui le 12 mars, Anne').waitFor();
    await expect
      .poll(async () => (await write.coop(promise)).parties.map(({ agreedBy }) => agreedBy).sort()[0], POLL)
      .toBe('Anne');
    // The other is absent: it stays proposed.
    expect((await write.coop(promise)).status).toBe('proposed');
    await due.getByLabel('Qui l’a dit pour AMAP').fill('Bilal');
    await due.getByRole('button', { name: 'AMAP a dit oui' }).click();
    await expect.poll(async () => (await write.coop(promise)).status, POLL).toBe('intention');
    expect((await write.coop(promise)).parties).toHaveLength(2);
    expect((await write.coop(promise)).parties).toEqual(
      expect.arrayContaining([
        { actorId: mairie, role: 'member', agreedBy: 'Anne', agreedOn: '2026-03-12' },
        { actorId: amap, role: 'member', agreedBy: 'Bilal', agreedOn: '2026-03-12' },
      ]),
    );
    await due.getByRole('button', { name: 'Retirer ce oui : AMAP' }).click();
    await expect.poll(async () => (await write.coop(promise)).status, POLL).toBe('proposed');
  });

  it('are given a day, are kept, and undone', LONG, async () => {
    const { write } = screens;
    const { t, promise, undated } = await scene();
    const page = await screens.open(`/t/${t}/promesses`);
    const later = card(page, /Lycée/);
    await later.getByRole('button', { name: 'Fixer la date' }).click();
    await later.getByLabel('Promise pour le').fill('2026-06-15');
    await later.getByRole('button', { name: 'Enregistrer' }).click();
    await section(page, 'À venir').getByText('15 juin 2026').waitFor();
    await section(page, 'À venir').getByRole('heading', { name: 'juin 2026' }).waitFor();
    const calendar = await page.getByRole('link', { name: 'Calendrier (.ics)' }).getAttribute('href');
    expect(calendar).toBe(`/api/territories/${t}/promises.ics?language=fr`);
    await expect.poll(async () => (await write.coop(undated)).promisedFor, POLL).toBe('2026-06-15');

    const due = card(page, /Mairie/);
    await due.getByRole('button', { name: 'C’est fait' }).click();
    const sure = due.getByRole('form', { name: 'C’est fait' });
    expect(await sure.getByRole('button', { name: 'C’est fait' }).isDisabled()).toBe(true);
    await sure.getByRole('radio', { name: /On met en commun/ }).check();
    await sure.getByRole('button', { name: 'C’est fait' }).click();
    await section(page, 'Tenues')
      .getByText(/Mairie/)
      .first()
      .waitFor();
    await expect
      .poll(() => write.coop(promise), POLL)
      .toMatchObject({ status: 'active', intensity: 3, startedOn: '2026-03-12', state: 'active' });
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await section(page, 'À reprendre : la date est passée')
      .getByText(/Mairie/)
      .first()
      .waitFor();
    await due.getByRole('button', { name: 'C’est commencé' }).click();
    await expect.poll(async () => (await write.coop(promise)).status, POLL).toBe('in_progress');
  });

  it('are left with a reason, which is kept', LONG, async () => {
    const { write } = screens;
    const { t, promise } = await scene();
    const page = await screens.open(`/t/${t}/promesses`);
    const due = card(page, /Mairie/);
    await due.getByRole('button', { name: 'On la laisse' }).click();
    await due.getByLabel('Pourquoi on la laisse').fill('Le local est vendu');
    await due.getByLabel('Pourquoi on la laisse').press('Enter');
    await section(page, 'Laissées').getByText('Le local est vendu').waitFor();
    await expect.poll(async () => (await write.coop(promise)).status, POLL).toBe('ended');
    expect((await write.coop(promise)).note).toContain('Un local pour les paniers');
    // It never was a link, on no day.
    expect((await write.map(t)).links).toEqual([]);
  });

  it('print upright, with a line to sign where a yes is awaited and no control', LONG, async () => {
    const { t } = await scene();
    const page = await screens.open(`/t/${t}/promesses`);
    await card(page, /Mairie/).waitFor();
    expect(await page.locator('.to-sign').first().isVisible()).toBe(false);
    for (const sheet of await sheetsOf(page)) expect(sheet).toEqual([210, 297]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.to-sign').first().isVisible()).toBe(true);
    expect(await page.locator('.paper-head').isVisible()).toBe(true);
    const controls = page.locator('button, input, nav');
    expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  });
});
