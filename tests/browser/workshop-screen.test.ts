import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openRoom, phoneOf } from '../support/phone.ts';
import { questionScene } from '../support/question-scene.ts';
import { randomId } from '../support/test-app.ts';
import type { Meeting } from '../support/workshop.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

const board = (territoryId: string, { workshop }: Meeting) => `/t/${territoryId}/atelier/${workshop.id}`;
const code = async (page: Page) => (await page.locator('.join-code').textContent()) ?? '';

describe('the big screen', () => {
  it('follows the steps of the day: how to join, who arrives, the questions; the map does not move', async () => {
    const { id, a, b, alone } = await questionScene(screens.write);
    // A young map makes room for new actors, until it is settled.
    await screens.write.patch(`/api/territories/${id}`, { frozen: true });
    const meeting = await openRoom(screens.write, id, { question: 'Que faire ensemble ?' });
    const facilitator = await screens.open(`${board(id, meeting)}/preparer`);
    const made = await code(facilitator);
    expect(made).toBe(meeting.code);
    const screen = await screens.openIn(facilitator.context(), `${board(id, meeting)}/ecran`);
    await screen.locator('.screen-big').getByText('Que faire ensemble ?').waitFor();
    expect(await code(screen)).toBe(made);
    expect(await screen.locator('.header').count()).toBe(0);

    await facilitator.locator('h2').first().click();
    await facilitator.keyboard.press('ArrowRight');
    await screen.locator('.step-actors').waitFor();
    await drawn(screen, 2);
    const before = [await pointOf(screen, a), await pointOf(screen, b)];
    const say = await phoneOf(meeting, randomId('cantine'), screens.write, made);
    await say({ screen: 'organisation', name: 'La Cantine', family: 'social_economy' });
    await screen.locator('.screen-side').getByText('La Cantine').waitFor();
    await drawn(screen, 3);

    await facilitator.keyboard.press('ArrowRight');
    await screen.locator('.step-links').waitFor();
    await screens.write.cooperation(id, [a, b], { intensity: 3 });
    await screen.locator('.screen-side').getByText('1 lien dit aujourd’hui').waitFor();
    // The map stays visible under the news of the room.
    await screen.locator('.stage-news').getByText('Coopération notée').waitFor();
    const news = (await screen.locator('.stage-news').boundingBox())?.height ?? 0;
    expect(news).toBeLessThan(((await screen.locator('.stage').boundingBox())?.height ?? 0) / 8);
    expect([await pointOf(screen, a), await pointOf(screen, b)]).toEqual(before);

    await screens.write.put(`/api/territories/${id}/gaps/${encodeURIComponent(alone)}`, { shown: 1 });
    await screens.write.patch(meeting.address, { step: 'questions' });
    await screen.locator('.screen-asked').waitFor();
    expect([await pointOf(screen, a), await pointOf(screen, b)]).toEqual(before);
    await screens.write.patch(meeting.address, { step: 'commitments' });
    await screen.locator('.screen-side').getByText('Qui peut le porter, même modestement ?').waitFor();
  });

  it('and minutes leave out what only facilitators see, now and when it changes', async () => {
    const id = await screens.write.territory();
    const [a = '', b = ''] = await screens.write.actors(id, 2);
    await screens.write.cooperation(id, [a, b]);
    const meeting = await openRoom(screens.write, id);
    await screens.write.patch(meeting.address, { step: 'links' });
    const below = `/api/territories/${id}`;
    const hide = async (name: string) => {
      const hidden = await screens.write.post(`${below}/actors`, { name, family: 'business', private: true });
      await screens.write.cooperation(id, [a, String(hidden.id)], { intensity: 3 });
    };
    await hide('Zébulon Foncier');
    const screen = await screens.open(`${board(id, meeting)}/ecran`);
    await screen.locator('.step-links').waitFor();
    await drawn(screen, 2);
    const page = await screens.openIn(screen.context(), `${board(id, meeting)}/compte-rendu`);
    await page.locator('.minutes-text').waitFor();
    await hide('Quincampoix Conseil');
    const [c = ''] = await screens.write.actors(id, 1, { name: 'Cantine ouverte' });
    await screens.write.cooperation(id, [a, c], { intensity: 3 });
    await page.locator('.minutes-text').getByText('Cantine ouverte').first().waitFor();
    await drawn(screen, 3);
    for (const shown of [screen.locator('.screen'), page.locator('.minutes-text')])
      expect(await shown.textContent()).not.toMatch(/Zébulon|Quincampoix/);
    // The questions on the screen stay in the minutes of a closed workshop, with their answers.
    await screens.write.put(`${below}/gaps/lone-territory`, {
      shown: 1,
      status: 'contested',
      reason: 'Plus tard',
    });
    await screens.write.patch(meeting.address, { status: 'closed' });
    await page.reload();
    await page.locator('.minutes-text').getByText('Pas d’accord. Plus tard.').waitFor();
    expect(await page.locator('.minutes-text').textContent()).not.toMatch(/Zébulon|Quincampoix/);
    // The facilitator's own map has them still.
    await page.goto(`/t/${id}`);
    await drawn(page, 5);
  });

  it('lists and draws links that fall, sleep or go with a sign, like rising links', async () => {
    const id = await screens.write.territory();
    const [a = '', b = '', c = '', d = ''] = await screens.write.actors(id, 4);
    const falls = await screens.write.cooperation(id, [a, b], { intensity: 3 });
    const sleeps = await screens.write.cooperation(id, [b, c], { intensity: 2 });
    const goes = await screens.write.cooperation(id, [c, d], { intensity: 2 });
    const meeting = await openRoom(screens.write, id);
    await screens.write.patch(meeting.address, { step: 'links' });
    const screen = await screens.open(`${board(id, meeting)}/ecran`);
    await screen.locator('.step-links').waitFor();
    await screens.write.patch(`/api/cooperations/${falls}`, { intensity: 1 });
    await screens.write.patch(`/api/cooperations/${sleeps}`, { status: 'dormant' });
    await screens.write.patch(`/api/cooperations/${goes}`, { status: 'ended' });
    await screen.locator('.screen-side').getByText('3 liens dits aujourd’hui').waitFor();
    await expect
      .poll(async () => (await screen.locator('.screen-rows .link-sign').allTextContents()).sort(), POLL)
      .toEqual(['×', '▼', '▼']);
    await screen.locator('.screen-rows').getByText('on s’informe (c’était : on met en commun)').waitFor();
    await screen.locator('.step-signs .mark-gone').waitFor();
    await screen.locator('.step-signs .mark-weaker').waitFor();
    const drawnWith = (mark: string) =>
      screen.evaluate((name) => {
        const graph = document.querySelector('maillage-graph') as unknown as {
          core: { edges(selector: string): { length: number } } | null;
        };
        return graph.core?.edges(name).length;
      }, `.mark-${mark}`);
    await expect.poll(() => Promise.all([drawnWith('gone'), drawnWith('weaker')]), POLL).toEqual([1, 2]);
  });

  it('takes its code from the address on a machine where nobody made it', LONG, async () => {
    const id = await screens.write.territory();
    const meeting = await openRoom(screens.write, id);
    const screen = await screens.open(`${board(id, meeting)}/ecran#code=${meeting.code}`);
    await screen.locator('.screen-welcome').waitFor();
    expect(await code(screen)).toBe(meeting.code);
    expect(new URL(screen.url()).hash).toBe('');
  });

  it('shows the code that another facilitator made or changed, on their board and on the projector, at once', async () => {
    const id = await screens.write.territory();
    const meeting = await openRoom(screens.write, id);
    const board1 = await screens.open(`${board(id, meeting)}/preparer`);
    expect(await code(board1)).toBe(meeting.code);
    const projector = await screens.open(`${board(id, meeting)}/ecran`);
    await projector.locator('.join-code').waitFor();
    expect(await code(projector)).toBe(meeting.code);

    const made = await screens.write.post(`${meeting.address}/code`);
    const next = String(made.code);
    await board1.locator('.join-code').getByText(next).waitFor();
    await projector.locator('.join-code').getByText(next).waitFor();

    await board1.getByRole('button', { name: 'Retirer tous les téléphones' }).click();
    await board1.getByText('si le code a circulé').waitFor();
    await board1.getByRole('button', { name: 'Retirer les téléphones' }).click();
    await board1.getByRole('button', { name: 'Faire le code' }).waitFor();
    await projector.locator('.screen-welcome.alone').waitFor();
  });

  it('is written for the back of a room: body at 26 px, the question at 43 px', LONG, async () => {
    const { id, alone } = await questionScene(screens.write);
    const meeting = await openRoom(screens.write, id);
    await screens.write.put(`/api/territories/${id}/gaps/${encodeURIComponent(alone)}`, { shown: 1 });
    await screens.write.patch(meeting.address, { step: 'questions' });
    const screen = await screens.open(`${board(id, meeting)}/ecran`, { size: { width: 1920, height: 1080 } });
    await screen.locator('.screen-asked').waitFor();
    const sizeOf = (selector: string) =>
      screen
        .locator(selector)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(await sizeOf('.screen-asked')).toBeGreaterThanOrEqual(43);
    expect(await sizeOf('.screen-side p')).toBeGreaterThanOrEqual(26);
    expect(await sizeOf('.legend-line li')).toBeGreaterThanOrEqual(26);
    const map = (await screens.write.map(id)) as TerritoryMap;
    await drawn(screen, map.actors.length);
  });
});
