import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFaultsInBothColours } from '../support/axe-faults.ts';
import { LONG } from '../support/longer.ts';
import { drag, drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openDay } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates three placed actors, two of them linked, then renames the first. */
async function scene() {
  const { write } = screens;
  const t = await write.territory();
  const [a = '', b = '', c = ''] = await write.actors(t, 3);
  await write.put(`/api/territories/${t}/positions`, {
    positions: [a, b, c].map((actorId, i) => ({ actorId, x: i * 220, y: (i % 2) * 160 })),
  });
  await write.cooperation(t, [a, b]);
  const before = await write.revision(t);
  await write.patch(`/api/actors/${a}`, { name: 'Jardin partagé', mission: 'Cultiver ensemble' });
  return { t, a, b, c, before };
}

const change = (page: Page, title: string | RegExp) =>
  page.locator('maillage-change', { has: page.getByRole('button', { name: title }) });
const banner = (page: Page) => page.locator('.past-banner:visible');
const known = (page: Page) => page.locator('#clock-known');
const revisionShown = (page: Page) => known(page).inputValue();

describe('the history of a territory', () => {
  it('says who, what, when, before and after, and chooses what a change is about', LONG, async () => {
    const { t, a } = await scene();
    const page = await screens.open(`/t/${t}/historique`);
    const row = change(page, /Acteur modifié\s: Jardin partagé/);
    await row.getByRole('button').click();
    await row.getByText('Cultiver ensemble').waitFor();
    await row.getByText(`Acteur ${a}`).waitFor();
    await page.waitForURL(`**/historique?s=actor:${a}`);
    expect(await page.getByRole('heading', { name: 'Aujourd’hui' }).count()).toBe(1);
    // Moves are left out until one asks for them.
    expect(await change(page, /déplacés sur la carte/).count()).toBe(0);
    await page.getByLabel('De quoi').selectOption('position');
    await change(page, /3 acteurs déplacés sur la carte/).waitFor();
    expect(await page.locator('maillage-change').count()).toBe(1);
    await page.getByLabel('De quoi').selectOption('question');
    await page.getByRole('button', { name: 'Tout montrer' }).click();
    await row.waitFor();
  });

  it('is narrowed to an actor, with its cooperations', LONG, async () => {
    const { t, a, c } = await scene();
    const page = await screens.open(`/t/${t}/historique`);
    await change(page, /Coopération notée/).waitFor();
    const picker = page.locator('maillage-history-filters').getByRole('combobox', { name: 'Un acteur' });
    await picker.fill(c);
    await page.locator('.combo-option').first().click();
    await expect.poll(() => page.locator('maillage-change').count(), POLL).toBe(1);
    await page.getByRole('button', { name: `Ne plus montrer seulement Acteur ${c}` }).click();
    await change(page, /Coopération notée/).waitFor();
    expect(await page.locator('maillage-change').count()).toBe(6);
    expect(a).not.toBe(c);
  });

  it('follows what is written meanwhile, and reads what is older on the way down', LONG, async () => {
    const { write } = screens;
    const { t, a } = await scene();
    for (let i = 0; i < 50; i += 1) await write.patch(`/api/actors/${a}`, { mission: `Mission ${i}` });
    const page = await screens.open(`/t/${t}/historique`);
    await page.locator('maillage-change').first().waitFor();
    await expect
      .poll(async () => {
        await page.locator('.older, maillage-change >> nth=-1').last().scrollIntoViewIfNeeded();
        return page.locator('maillage-change').count();
      }, POLL)
      .toBe(56);
    await page.getByText('Là commence l’histoire de cette carte.').waitFor();
  });

  it('says by its name what keeps Ctrl-Z from undoing', LONG, async () => {
    const { write } = screens;
    const id = await write.territory();
    await write.actors(id, 1);
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 1);
    const bar = page.getByLabel('Saisie : un acteur');
    await bar.fill('« Jardin suspendu »');
    await bar.press('Enter');
    const made = async () => (await write.map(id)).actors.find(({ name }) => name === 'Jardin suspendu');
    await expect.poll(made, POLL).toBeDefined();
    await write.patch(`/api/actors/${(await made())?.id}`, { name: 'Jardin sur les toits' });
    await page
      .locator('.toast')
      .getByText(/Jardin suspendu/)
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: /^Annuler/ })
      .first()
      .click();
    await page
      .locator('.toast.refused')
      .getByText(/depuis «.Acteur modifié.: Jardin sur les toits/)
      .waitFor();
    screens.forgive(/status of 409/);
    expect(await made()).toBeUndefined();
  });

  it('undoes any step, by a change of its own', LONG, async () => {
    const { write } = screens;
    const { t, a } = await scene();
    const page = await screens.open(`/t/${t}/historique`);
    const row = change(page, /^(?!.*(Annulation|Rétabli)).*Acteur modifié/);
    await row.getByRole('button').click();
    await row.getByRole('button', { name: 'Annuler cette modification' }).click();
    const undo = change(page, /Annulation de «\sActeur modifié/);
    await undo.waitFor();
    // The step shows its outcome, and links to its undo; from there it can be redone.
    await row.getByText(/annulée le/).waitFor();
    await row.getByRole('button', { name: 'Voir ce qui l’a annulée' }).click();
    await undo.getByRole('button', { name: 'Rétablir cette modification' }).click();
    await change(page, /Rétabli\s: «\sActeur modifié/).waitFor();
    expect((await screens.write.actor(a)).name).toBe('Jardin partagé');
    await expect.poll(() => row.getByText(/annulée le/).count(), POLL).toBe(0);
    await row.getByRole('button').first().click();
    await row.getByRole('button', { name: 'Annuler cette modification' }).click();
    await row.getByText(/annulée le/).waitFor();
    expect((await write.actor(a)).name).toBe(`Acteur ${a}`);
  });

  it('names the conflicts of an undo, and undoes them first on request', LONG, async () => {
    const { write } = screens;
    const { t, a, before } = await scene();
    await write.patch(`/api/actors/${a}`, { mission: 'Cultiver et transmettre' });
    const page = await screens.open(`/t/${t}/historique`);
    const row = page.locator('maillage-change', { has: page.locator(`#change-${before + 1}`) });
    await row.getByRole('button').click();
    // Open, it is read as it was: no letter under the other.
    const { width = 0, height = 0 } = (await row.locator('.what').boundingBox()) ?? {};
    expect(width).toBeGreaterThan(height);
    await row.getByRole('button', { name: 'Annuler cette modification' }).click();
    const refused = row.getByRole('alert');
    await refused.getByText('une autre modification a touché la même chose').waitFor();
    screens.forgive(/status of 409/);
    // A conflicting change can be opened.
    await refused.getByRole('button', { name: /Acteur modifié/ }).click();
    await page.locator(`#change-${before + 2}[aria-expanded="true"]`).waitFor();
    await row.getByRole('button').first().click();
    await row.getByRole('button', { name: 'Annuler cette modification' }).click();
    await refused.getByRole('button', { name: /Annuler d’abord celle-ci/ }).click();
    await expect.poll(async () => (await write.actor(a)).mission ?? '', POLL).toBe('');
    expect((await write.actor(a)).name).toBe(`Acteur ${a}`);
    screens.forgive(/status of 409/);
  });
});

describe('looking back', () => {
  it('shows the map as it was known, with a notice, moves nobody, and returns', async () => {
    const { write } = screens;
    const { t, a, b, c, before } = await scene();
    await write.remove(`/api/actors/${c}`, '*');
    await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: b, x: 400, y: 300 }] });
    const page = await screens.open(`/t/${t}/historique`);
    await drawn(page, 2);
    const [ofA, ofB] = [await pointOf(page, a), await pointOf(page, b)];
    // The history is read before one slides: the last step is the present.
    await known(page).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await banner(page).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get('connu'), POLL).toBe(String(before + 1));
    await drawn(page, 3);
    expect(await page.locator('.whereabouts').textContent()).toContain('3 acteurs');
    expect([await pointOf(page, a), await pointOf(page, b)]).toEqual([ofA, ofB]);
    await page.locator('.change.later').first().waitFor();
    await page.keyboard.press('Home');
    await drawn(page, 0);
    await banner(page).getByRole('button', { name: 'revenir au présent' }).click();
    await drawn(page, 2);
    await expect.poll(() => banner(page).count(), POLL).toBe(0);
    expect(page.url()).not.toContain('connu');
    expect([await pointOf(page, a), await pointOf(page, b)]).toEqual([ofA, ofB]);
  });

  it('opens from an address and from a change, and keeps to it from view to view', LONG, async () => {
    const { t, a, before } = await scene();
    const page = await screens.open(`/t/${t}?connu=${before}&s=actor:${a}`);
    await drawn(page, 3);
    await banner(page).waitFor();
    await page.locator('.panel').getByText(`Acteur ${a}`).first().waitFor();
    await page.getByRole('link', { name: 'Liste' }).click();
    await page
      .locator('maillage-tables td', { hasText: `Acteur ${a}` })
      .first()
      .waitFor();
    await banner(page).waitFor();
    await page.locator('.views').getByRole('link', { name: 'Questions' }).click();
    await page.getByText('Les questions de cet écran se posent sur ce que l’on sait aujourd’hui').waitFor();
    await openDay(page);
    await page.getByRole('link', { name: 'Historique' }).click();
    await expect.poll(() => revisionShown(page), POLL).toBe(String(before));
    const row = change(page, /Coopération notée/);
    await row.getByText('la carte que vous voyez').waitFor();
    const first = change(page, /Territoire créé/);
    await first.getByRole('button').click();
    await first.getByRole('button', { name: 'Voir la carte à ce moment' }).click();
    await drawn(page, 0);
    expect(await revisionShown(page)).toBe('1');
  });

  it('changes nothing: what would says why, and what is dragged glides back', LONG, async () => {
    const { write } = screens;
    const { t, a, before } = await scene();
    const page = await screens.open(`/t/${t}?connu=${before}&s=actor:${a}`);
    await drawn(page, 3);
    await banner(page).waitFor();
    const revision = await write.revision(t);
    await page.locator('.entry').getByText('rien ne s’y modifie').waitFor();
    await page.getByRole('button', { name: /^Ajouter un acteur/ }).press('Enter');
    await page.locator('.toast').getByText('rien ne s’y modifie').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    const at = await pointOf(page, a);
    await drag(page, at, { x: at.x + 80, y: at.y + 60 });
    await expect.poll(() => pointOf(page, a), POLL).toEqual(at);
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');
    await page.locator('.toast').first().waitFor();
    expect(await write.revision(t)).toBe(revision);
  });

  it('for a moment before the first change states that nothing was known', LONG, async () => {
    const { t } = await scene();
    const page = await screens.open(`/t/${t}?connu=1999-01-01T00:00:00Z`);
    await banner(page).getByText('n’était pas encore dans la base').waitFor();
    screens.forgive(/status of 404/);
    await banner(page).getByRole('button').click();
    await drawn(page, 3);
  });

  it('has no serious fault for axe, light and dark', LONG, async () => {
    const { t, before } = await scene();
    const page = await screens.open(`/t/${t}/historique?connu=${before}`);
    await banner(page).waitFor();
    await page.locator('.change.later').first().waitFor();
    expect(await seriousFaultsInBothColours(page)).toEqual({ light: [], dark: [] });
  });
});
