import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureReading } from '../../model/contract/measures.ts';
import { bytesOf } from '../support/downloaded.ts';
import { LONG } from '../support/longer.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { openLegend } from '../support/walk.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens();
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** A star: the first is between all the others; the last is linked to nobody. */
async function makeStar() {
  const id = await screens.write.territory();
  const ids = await screens.write.actors(id, 6);
  const [pivot = '', ...others] = ids;
  for (const other of others.slice(0, 4)) await screens.write.cooperation(id, [pivot, other]);
  return { id, pivot, others, alone: others[4] ?? '' };
}

const measuresOf = async (id: string): Promise<MeasureReading> =>
  (await screens.write.get(`/api/territories/${id}/measures`)) as unknown as MeasureReading;

describe('measures', () => {
  it(
    'are a table that sorts, lights, tells classes from figures and leaves as a file; its network is in the address',
    LONG,
    async () => {
      const { id, pivot, alone } = await makeStar();
      const { actors } = await measuresOf(id);
      const page = await screens.open(`/t/${id}/mesures`);
      const row = (actorId: string) => page.locator(`maillage-measures tr[data-row="${actorId}"]`);
      await row(pivot).waitFor();
      const betweenness = (actorId: string) => row(actorId).locator('[data-label="Intermédiarité"]');
      await betweenness(pivot).getByText('beaucoup').waitFor();
      // Closeness is undefined for an actor without a path to another, with a note.
      await row(alone).locator('[data-label="Proximité"]').getByText('–', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Intermédiarité', exact: true }).click();
      await page.getByRole('button', { name: 'Intermédiarité', exact: true }).click();
      await expect
        .poll(() => page.locator('maillage-measures tbody tr').first().getAttribute('data-row'), POLL)
        .toBe(pivot);

      await page.getByRole('button', { name: 'chiffres', exact: true }).click();
      await page.waitForURL('**/mesures?chiffres=1');
      const figure = actors.find(({ actorId }) => actorId === pivot)?.betweenness ?? null;
      expect(figure).toBeCloseTo(0.6, 9);
      await betweenness(pivot).getByText('0,6', { exact: true }).waitFor();
      await row(pivot).locator('td').first().click();
      await page.waitForURL(`**s=actor:${pivot}`);

      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tableau (CSV)' }).click(),
      ]);
      const csv = (await bytesOf(file)).toString('utf8');
      expect(csv.split('\r\n').find((line) => line.startsWith(`${pivot},`))).toContain(',0.6,');

      await page.getByText('Sur quel réseau').click();
      await page.getByLabel('L’intensité est celle').selectOption('both');
      await page.waitForURL('**parole=both**');
      // Nobody declared anything: no word makes a link, and the measure is nothing for all.
      await page.getByText('6 acteurs et 0 lien').waitFor();
      await page.getByRole('button', { name: 'Réseau', exact: true }).click();
      await page.waitForURL('**/mesures/reseau?**');
      await page.locator('.measure-list').getByRole('heading', { name: 'Densité', exact: true }).waitFor();
      await page.reload();
      await page.getByText('6 acteurs et 0 lien').waitFor();
    },
  );

  it('set the sizes on the map: the pivot is the largest, nobody moves, the legend names the measure, and a change updates them', async () => {
    const { id, pivot, others, alone } = await makeStar();
    const page = await screens.open(`/t/${id}`);
    await drawn(page, 6);
    const places = () =>
      page.evaluate(
        (ids) => {
          const graph = document.querySelector('maillage-graph') as unknown as {
            screenPositionOf(id: string): { x: number; y: number } | null;
          };
          return ids.map((actorId) => graph.screenPositionOf(actorId));
        },
        [pivot, ...others],
      );
    const legend = page.locator('maillage-legend .measured');
    await openLegend(page);
    // The map makes room for the legend, and is at rest again.
    await drawn(page, 6);
    const before = await places();
    await page.getByLabel('Taille selon une mesure').selectOption('betweenness');
    await legend.getByText('Taille : Intermédiarité').waitFor();
    await legend.getByText('plus courts chemins').waitFor();
    await legend.getByText('Personne n’a encore répondu sur ses liens').waitFor();
    expect(await places()).toEqual(before);
    const sizes = () =>
      page.evaluate(
        async (ids) => {
          const graph = document.querySelector('maillage-graph') as unknown as {
            settled(): Promise<void>;
            sizeOf(id: string): number | null;
          };
          await graph.settled();
          return ids.map((actorId) => graph.sizeOf(actorId) ?? 0);
        },
        [pivot, ...others],
      );
    await expect
      .poll(async () => {
        const [first = 0, ...rest] = await sizes();
        return rest.every((size) => size < first);
      }, POLL)
      .toBe(true);

    // Somebody links the one who was alone to another: both ends are then between nobody and somebody.
    const [a = ''] = others;
    await screens.write.cooperation(id, [a, alone]);
    await expect
      .poll(async () => {
        const [, ofA = 0, ...rest] = await sizes();
        return ofA > Math.max(...rest);
      }, POLL)
      .toBe(true);

    await page.getByText('Couleur des acteurs').click();
    await page.getByRole('button', { name: 'communauté', exact: true }).click();
    await page.getByRole('heading', { name: 'Communautés' }).waitFor();
    await page.getByText('communauté 1').waitFor();
    await legend.getByRole('link', { name: 'Toutes les mesures' }).click();
    await page.waitForURL(`**/t/${id}/mesures`);
    await page.locator('maillage-measures td').first().waitFor();
  });
});
