import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { questionScene } from '../support/question-scene.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const scene = () => questionScene(screens.write);

describe('a question', () => {
  it('goes once the link it misses is drawn', async () => {
    const { id, a, b, apart, gap } = await scene();
    expect(await gap(apart)).toMatchObject({ evidence: { missingPairs: [[a, b].sort()] } });
    const page = await screens.open(`/t/${id}/questions`);
    await drawn(page, 2);
    await page
      .getByRole('button', { name: /^Porteurs à relier/ })
      .first()
      .click();
    await page
      .getByRole('heading', {
        name: 'Vous portez tous cet engagement : que pourriez-vous faire à deux ou trois ?',
      })
      .waitFor();
    await page.getByRole('button', { name: 'Ce lien existe : l’ajouter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Noter une coopération' });
    await dialog.getByRole('button', { name: 'Ajouter' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Revenir à la question' }).click();
    await page.getByRole('heading', { name: 'Cette question ne se pose plus' }).waitFor();
    expect(await gap(apart)).toBeUndefined();
    const { cooperations } = await screens.write.map(id);
    expect(cooperations).toMatchObject([{ nature: 'unspecified', intensity: 2 }]);
    expect(cooperations.map(({ parties }) => parties.map(({ actorId }) => actorId).sort())).toEqual([
      [a, b].sort(),
    ]);

    await page.getByRole('button', { name: 'Toutes les questions' }).click();
    await page.getByRole('button', { name: /^Engagement sans porteur/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Porteurs à relier/ }).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await page
      .getByRole('button', { name: /^Porteurs à relier/ })
      .first()
      .waitFor();
  });

  it('is asked as soon as the map is there, however long what is known elsewhere takes', LONG, async () => {
    const { id, a, b } = await scene();
    // A map that is drawn already changes nothing that has the questions read again.
    const positions = [a, b].map((actorId, i) => ({ actorId, x: i * 300, y: 0 }));
    await screens.write.put(`/api/territories/${id}/positions`, { positions });
    const page = await screens.open('/');
    let isAsked = false;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/fiches-elsewhere*', async (route) => {
      isAsked = true;
      await held;
      await route.continue();
    });
    await page.goto(new URL(`/t/${id}/questions`, page.url()).href);
    await page.getByRole('button', { name: /^Engagement sans porteur/ }).waitFor();
    expect(isAsked).toBe(true);
    release();
  });

  it('of a need is answered by the link that is added for it', LONG, async () => {
    const id = await screens.write.territory();
    const [a = '', b = ''] = await screens.write.actors(id, 2);
    await screens.write.put(`/api/actors/${a}/needs/premises`, { note: 'un local' });
    await screens.write.put(`/api/actors/${b}/offers/premises`, { note: 'une salle' });
    const page = await screens.open(`/t/${id}/questions?s=gap:unmet-need:${a}:premises`);
    await page.getByRole('button', { name: 'Ce lien existe : l’ajouter' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ajouter' }).click();
    await page.locator('.toast', { hasText: 'il répond à la question' }).waitFor();
    await page.getByRole('button', { name: 'Revenir à la question' }).click();
    await page
      .locator('.answer-given')
      .getByText(/^Un lien a été ajouté entre/)
      .waitFor();
    expect(await page.getByRole('button', { name: 'Ce lien existe : l’ajouter' }).count()).toBe(0);
  });

  it('answered with a reason and a day is kept among those answered, and can be opened again', async () => {
    const { id, alone, gap } = await scene();
    const page = await screens.open(`/t/${id}/questions?s=gap:${alone}`);
    await page.getByRole('button', { name: 'Choix assumé' }).click();
    await page.getByLabel('Pourquoi ce choix ?').fill('Personne cette année, et c’est dit.');
    await page.getByLabel('En reparler le').fill('2031-03-12');
    await page.getByRole('button', { name: 'Garder cette réponse' }).click();
    await page.locator('.answer-given').getByText('Choix assumé').waitFor();
    // It is on screen before the server has it.
    await expect
      .poll(() => gap(alone), POLL)
      .toMatchObject({
        status: 'accepted',
        answer: { reason: 'Personne cette année, et c’est dit.', reviewOn: '2031-03-12' },
      });
    await page.goto(`/t/${id}/questions`);
    const answered = page.locator('details', { has: page.getByText(/^Répondues/) });
    await answered.getByText('Personne cette année, et c’est dit.').waitFor();
    await answered.getByRole('button', { name: /^Engagement sans porteur/ }).click();
    await page.getByRole('button', { name: 'Rouvrir' }).click();
    await expect.poll(async () => (await gap(alone))?.status, POLL).toBe('open');
  });

  it('is put on the screen, ordered, and taken off', LONG, async () => {
    const { id, apart, alone, gap } = await scene();
    const page = await screens.open(`/t/${id}/questions`);
    const put = page.getByRole('button', { name: /^Mettre « / });
    await put.first().waitFor();
    const titles = { [apart]: 'Porteurs à relier', [alone]: 'Engagement sans porteur' };
    for (const key of [apart, alone]) {
      await page.getByRole('button', { name: `Mettre « ${titles[key]} » à l’écran` }).click();
      await expect.poll(async () => (await gap(key))?.shown, POLL).toBe(key === apart ? 1 : 2);
      await page.locator(`[data-key="${key}"]`).waitFor();
    }
    await expect.poll(() => page.locator('.ranked li').count(), POLL).toBe(2);
    await page.getByRole('button', { name: 'Monter « Engagement sans porteur »' }).click();
    await expect
      .poll(async () => [(await gap(alone))?.shown, (await gap(apart))?.shown], POLL)
      .toEqual([1, 2]);
    await page.reload();
    await expect
      .poll(
        () =>
          page.locator('.ranked li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-key'))),
        POLL,
      )
      .toEqual([alone, apart]);
    await page.getByRole('button', { name: 'Retirer « Porteurs à relier » de l’écran' }).click();
    await expect.poll(async () => (await gap(apart))?.shown, POLL).toBeNull();
  });
});
