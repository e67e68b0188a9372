import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { GapList } from '../../model/contract/gap.ts';
import { LONG } from '../support/longer.ts';
import { drag, drawn, POLL, pointOf } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { sheetsOf } from '../support/printed.ts';
import { speakEnglish } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Three placed actors and a link; then one leaves, one comes, the link grows and something is promised. */
async function scene() {
  const { write } = screens;
  const t = await write.territory({ asOf: '2026-03-12' });
  const ids: string[] = [];
  for (const name of ['Mairie', 'AMAP', 'Scierie']) ids.push(...(await write.actors(t, 1, { name })));
  const [mairie = '', amap = '', scierie = ''] = ids;
  await write.put(`/api/territories/${t}/positions`, {
    positions: ids.map((actorId, i) => ({ actorId, x: i * 220, y: (i % 2) * 160 })),
  });
  const link = await write.cooperation(t, [mairie, amap], { intensity: 1 });
  const opened = await write.revision(t);
  await write.remove(`/api/actors/${scierie}`, '*');
  const [lycee = ''] = await write.actors(t, 1, { name: 'Lycée' });
  await write.patch(`/api/cooperations/${link}`, { intensity: 3 });
  await write.cooperation(t, [mairie, lycee], {
    status: 'intention',
    intensity: 0,
    promisedFor: '2026-06-15',
  });
  const closed = await write.revision(t);
  return { t, mairie, amap, scierie, lycee, opened, closed, link };
}

describe('before and after', () => {
  it('are one map on which nobody moves, and plain sentences', LONG, async () => {
    const { t, mairie, amap, scierie, lycee, opened, closed } = await scene();
    const page = await screens.open(`/t/${t}`);
    await drawn(page, 3);
    const places = [await pointOf(page, mairie), await pointOf(page, amap)];
    await page.goto(`/t/${t}/avant-apres?de=${opened}&a=${closed}`);
    const sentences = page.locator('.sentences');
    await sentences.getByText('1 acteur est arrivé : Lycée.').waitFor();
    await sentences.getByText('1 acteur n’est plus sur la carte : Scierie.').waitFor();
    await sentences
      .getByText(
        /Le lien (Mairie – AMAP|AMAP – Mairie) est passé de «\sOn s’informe\s» à «\sOn met en commun\s»/,
      )
      .waitFor();
    await sentences.getByText(/1 promesse a été faite\s: .* pour le 15 juin 2026\./).waitFor();
    // Who left stands where it stood, and is drawn.
    await expect
      .poll(
        () =>
          pointOf(page, scierie).then(
            () => true,
            () => false,
          ),
        POLL,
      )
      .toBe(true);
    const [a, b, left] = [
      await pointOf(page, mairie),
      await pointOf(page, amap),
      await pointOf(page, scierie),
    ];
    const [a0, b0] = places;
    const across = (p?: { x: number }, q?: { x: number }) => (q?.x ?? 0) - (p?.x ?? 0);
    // The same shape, at whatever size the map is shown.
    expect(across(b, left) / across(a, b)).toBeCloseTo(1, 1);
    expect(across(a0, b0)).toBeGreaterThan(0);
    const legend = page.getByRole('list', { name: /Sur la carte/ });
    for (const words of ['nouveau', 'n’y est plus', 'lien renforcé']) await legend.getByText(words).waitFor();
    expect(await pointOf(page, lycee)).toBeTruthy();
  });

  it('are two days of the facts too, whenever these were noted', LONG, async () => {
    const { write } = screens;
    const t = await write.territory({ asOf: '2026-03-12' });
    const ids: string[] = [];
    for (const name of ['Mairie', 'AMAP', 'Scierie']) ids.push(...(await write.actors(t, 1, { name })));
    const [mairie = '', amap = '', scierie = ''] = ids;
    await write.cooperation(t, [mairie, amap], { startedOn: '2019-05-01', endedOn: '2022-12-31' });
    await write.cooperation(t, [mairie, scierie], { startedOn: '2023-09-01' });
    const page = await screens.open(`/t/${t}/avant-apres`);
    await page.getByText('Deux autres moments…').click();
    const days = page.getByRole('group', { name: 'Ce qui existait, jour des faits' });
    await days.getByLabel('Avant').fill('2020-01-01');
    await days.getByLabel('Après').fill('2024-06-30');
    await days.getByRole('button', { name: 'Comparer' }).click();
    await page.waitForURL(/avant-apres\?de=2020-01-01&a=2024-06-30$/);
    await page
      .getByText(/^De\s: ce qui existait le 1er janvier 2020\. À\s: ce qui existait le 30 juin 2024\.$/)
      .waitFor();
    await page
      .getByText(/^1 lien est nouveau\s: (Mairie – Scierie|Scierie – Mairie) \(.*On s’ajuste.*\)\.$/)
      .waitFor();
    await page.getByText(/^1 lien n’est plus là\s: (Mairie – AMAP|AMAP – Mairie)\.$/).waitFor();
    // Without a second day, that of the map.
    await days.getByLabel('Après').fill('');
    await days.getByRole('button', { name: 'Comparer' }).click();
    await page.getByText(/À\s: ce qui existait le 12 mars 2026\./).waitFor();
    expect(await days.getByLabel('Avant').inputValue()).toBe('2020-01-01');
  });

  it('store nothing: what is dragged glides back, who left stays gone', LONG, async () => {
    const { write } = screens;
    const { t, mairie, scierie, opened } = await scene();
    const page = await screens.open(`/t/${t}/avant-apres?de=${opened}`);
    await page.locator('.sentences li').first().waitFor();
    await drawn(page, 3);
    const revision = await write.revision(t);
    for (const id of [mairie, scierie]) {
      const from = await pointOf(page, id);
      await drag(page, from, { x: from.x + 60, y: from.y + 90 });
      await expect.poll(() => pointOf(page, id), POLL).toEqual(from);
    }
    expect(await write.revision(t)).toBe(revision);
  });

  it(
    'go on with the room while the second moment is now, are found from the history, in both languages',
    LONG,
    async () => {
      const { write } = screens;
      const { t, opened } = await scene();
      const page = await screens.open(`/t/${t}/historique`);
      await page.locator(`#change-${opened}`).click();
      await page.getByRole('link', { name: 'Comparer avec maintenant' }).click();
      await page.waitForURL(new RegExp(`avant-apres\\?de=${opened}$`));
      await page.getByText('1 acteur est arrivé : Lycée.').waitFor();
      await write.actors(t, 1, { name: 'Cyclo' });
      await page.getByText('2 acteurs sont arrivés : Cyclo et Lycée.').waitFor();
      await speakEnglish(page);
      await page.getByText('2 actors have arrived: Cyclo and Lycée.').waitFor();
    },
  );

  it(
    'state it where nothing changed, and begin with the history where nothing was known yet',
    LONG,
    async () => {
      const { t, closed } = await scene();
      const page = await screens.open(`/t/${t}/avant-apres?de=${closed}&a=${closed}`);
      await page.getByText('Rien n’a changé entre ces deux moments.').waitFor();
      await page.getByRole('button', { name: 'depuis 7 jours' }).click();
      await page.getByText('3 acteurs sont arrivés').waitFor();
      screens.forgive(/status of 404/);
      expect(new URL(page.url()).searchParams.get('de')).toMatch(/Z$/);
    },
  );

  it('count the answers that came after the first moment, on the same day too', LONG, async () => {
    const { write } = screens;
    const { t } = await scene();
    const { items } = (await write.get(`/api/territories/${t}/gaps?survival=0`)) as unknown as GapList;
    const [first, second] = items;
    const answer = (key = '') =>
      write.put(`/api/territories/${t}/gaps/${encodeURIComponent(key)}`, { status: 'to_ask' });
    await answer(first?.key);
    const moment = await write.revision(t);
    const page = await screens.open(`/t/${t}/avant-apres?de=${moment}`);
    await page.getByText('Rien n’a changé entre ces deux moments.').waitFor();
    await answer(second?.key);
    await page.getByText(/^1 question a reçu une réponse/).waitFor();
    expect(await page.locator('.sentences li').allInnerTexts()).toEqual([
      expect.stringContaining(second?.title ?? ''),
    ]);
  });

  it('print with their map, their signs and their sentences', LONG, async () => {
    const { t, opened, closed } = await scene();
    const page = await screens.open(`/t/${t}/avant-apres?de=${opened}&a=${closed}`, { scheme: 'dark' });
    await page.locator('.paper-picture').waitFor({ state: 'attached' });
    for (const sheet of await sheetsOf(page)) expect(sheet).toEqual([297, 210]);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const picture = page.locator('.paper-picture');
    expect(await picture.isVisible()).toBe(true);
    // Paper is white, whatever the screen.
    const corner = await picture.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      return [...(context?.getImageData(0, 0, 1, 1).data ?? [])];
    });
    expect(corner).toEqual([255, 255, 255, 255]);
    expect(await page.locator('.sentences').isVisible()).toBe(true);
    const controls = page.locator('button, input, nav, maillage-graph');
    expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  });
});
