// @module-tag long
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import { Family } from '../../model/contract/vocabulary.ts';
import { largeFacts } from '../support/large-facts.ts';
import { makeActor, makeCooperation, makeFacts } from '../support/make-facts.ts';
import { drawn, POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';
import { runCypher } from '../support/run-cypher.ts';
import { removeFacts, storeFacts } from '../support/store-facts.ts';
import { randomId } from '../support/test-app.ts';

let screens: Screens;
const t = randomId('t');
beforeAll(async () => {
  screens = await openScreens();
  await storeFacts(inject('neo4j'), largeFacts(t, { actors: DRAWN_AT_MOST + 1, cooperations: 4_000 }));
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(async () => {
  await screens.close();
  await removeFacts(inject('neo4j'), t);
});

describe('a territory too large to be drawn', () => {
  it('opens in groups; a group opens on demand, then one actor with its partners, and there is a way back', async () => {
    const page = await screens.open('/');
    const requests: URL[] = [];
    page.on('request', (request) => requests.push(new URL(request.url())));
    const asked = (reading: string) => requests.filter(({ pathname }) => pathname.endsWith(`/${reading}`));
    await page.goto(new URL(`/t/${t}`, page.url()).href);
    await page.getByRole('heading', { name: /la carte s’ouvre par groupes/ }).waitFor();
    const rows = page.getByRole('table', { name: 'Dans chaque groupe' }).locator('tbody tr');
    await expect.poll(() => rows.count(), POLL).toBe(Family.options.length);
    const many = await rows.locator('td:nth-of-type(1)').allTextContents();
    const sum = many.reduce((total, text) => total + Number(text.replace(/\D/g, '')), 0);
    expect(sum).toBe(DRAWN_AT_MOST + 1);

    // A group of the drawing is a link one reaches by the keyboard.
    const [first = ''] = await rows.locator('th a').allTextContents();
    await page.locator('.groups-drawing a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/partie=famille:/);
    const banner = page.locator('.part-banner');
    await banner.getByText(`Partie de la carte : ${first}`, { exact: false }).waitFor();
    await page.getByRole('application', { name: /Carte de/ }).waitFor();

    // Nobody asked for the questions of thousands: those of the group are enough.
    await page.getByRole('navigation', { name: 'Vues du territoire' }).getByText('Questions').click();
    await page.getByText('Celles de la partie ouverte', { exact: false }).waitFor();
    expect(asked('gaps').length).toBeGreaterThan(0);

    // Its table is that of the group.
    await page.getByRole('link', { name: 'Liste', exact: true }).click();
    await page.getByText(new RegExp(`^${many[0]?.replace(/\D/g, '')} lignes`)).waitFor();

    await banner.getByText('Toute la carte, en groupes').click();
    await page.getByText('« Tableaux » porte sur la partie', { exact: false }).waitFor();
    await page.getByRole('navigation', { name: 'Vues du territoire' }).getByText('Questions').click();
    await page.getByRole('link', { name: 'Rencontres', exact: true }).click();
    await page.getByText('« Rencontres » porte sur la partie', { exact: false }).waitFor();
    // One reading follows the other: the groups have come, and nothing else was asked.
    await page.getByRole('table', { name: 'Dans chaque groupe' }).waitFor();
    expect(asked('suggestions')).toEqual([]);
    await page.getByRole('combobox', { name: 'Chercher un acteur' }).fill('numéro 2999');
    await page.getByRole('option', { name: /numéro 2999/ }).click();
    await page.waitForURL(/partie=autour:/);
    await banner.getByText('autour de Acteur numéro 2999', { exact: false }).waitFor();
    const ofAll = ({ searchParams }: URL) => !searchParams.has('family') && !searchParams.has('around');
    expect(asked('gaps').filter(ofAll)).toEqual([]);
    // Thousands of actors make the server late for a moment; what it asked for later was asked again.
    screens.forgive(/status of 503/);
  });
});

/** Sides of a land in actors, of the map in lands, and steps between them in units of the map. */
const CROWD = { across: 8, down: 5, lands: [4, 6], step: [46, 40], water: 24 } as const;
const OF_LAND = CROWD.across * CROWD.down;

/**
 * Stores lands next to each other, so full that no name fits on them. Each lies around three actors with more
 * links than the others. Returns the ids of these.
 */
async function storeCrowd(id: string): Promise<string[]> {
  const [columns, rows] = CROWD.lands;
  const ids = Array.from({ length: columns * rows }, (_, i) => `${id}-l${i}`);
  const actors = ids.flatMap((_, land) =>
    Array.from({ length: OF_LAND }, (_, i) => {
      const column = (land % columns) * CROWD.across + (i % CROWD.across);
      const row = Math.floor(land / columns) * CROWD.down + Math.floor(i / CROWD.across);
      return makeActor(`${id}-a${land}-${i}`, {
        name: `Association des voisins ${land}-${i}`,
        x: column * CROWD.step[0] + (land % columns) * CROWD.water,
        y: row * CROWD.step[1] + Math.floor(land / columns) * CROWD.water,
        membership: { onMap: true },
      });
    }),
  );
  const links = ids.flatMap((_, land) =>
    [39, 20, 10].flatMap((reach, rank) =>
      Array.from({ length: reach }, (_, i) => [land, 9 + 11 * rank, (10 + 11 * rank + i) % OF_LAND] as const),
    ),
  );
  const cooperations = links.map(([land, a, b], i) =>
    makeCooperation(`${id}-c${i}`, [`${id}-a${land}-${a}`, `${id}-a${land}-${b}`]),
  );
  const { territory } = makeFacts();
  await storeFacts(
    inject('neo4j'),
    makeFacts({ territory: { ...territory, id, name: 'Foule' }, actors, cooperations }),
  );
  await runCypher(
    `MATCH (t:Territory {id: $id}) UNWIND $ids AS land
     CREATE (l:Land {id: land, name: 'Terre de ' + land})-[:OF]->(t)
     WITH t, land MATCH (a:Actor)-[m:ACTS_IN]->(t)
     WHERE a.id STARTS WITH replace(land, '-l', '-a') + '-' SET m.landId = land`,
    { id, ids },
  );
  return ids;
}

describe('a crowd on lands too full for their names', () => {
  const id = randomId('t');
  let lands: string[] = [];
  beforeAll(async () => {
    lands = await storeCrowd(id);
  });
  afterAll(async () => {
    await runCypher('MATCH (l:Land)-[:OF]->(:Territory {id: $id}) DETACH DELETE l', { id });
    await removeFacts(inject('neo4j'), id);
  });

  it('has each land named or numbered, a key that says the numbers, and two or three of each land named', async () => {
    const page = await screens.open(`/t/${id}`, { size: { width: 1920, height: 1080 } });
    await drawn(page, lands.length * OF_LAND);
    await expect.poll(() => page.locator('.land-coast').count(), POLL).toBe(lands.length);
    await drawn(page, lands.length * OF_LAND);
    const seen = (of: string) =>
      page
        .locator(`.lands-above g[visibility="visible"] > .${of}`)
        .evaluateAll((words) =>
          words.map((word) => [word.getAttribute('data-land') ?? '', word.textContent ?? ''] as const),
        );
    const [names, numbers] = [await seen('land-name'), await seen('land-number')];
    expect([...names, ...numbers].map(([land]) => land).sort()).toEqual([...lands].sort());
    expect(numbers.length).toBeGreaterThan(0);
    const key = await page.locator('.land-key p').allTextContents();
    expect(key.map((line) => line.replaceAll(/\s/gu, ''))).toEqual(
      numbers.map(([land, number]) => `${number}Terrede${land}`),
    );

    const named = await page.evaluate(() => {
      const canvas = document.querySelector('.graph-canvas') as unknown as { _cyreg: { cy: Core } };
      return canvas._cyreg.cy
        .nodes('.labelled')
        .toArray()
        .map((node) => node.id());
    });
    for (const land of lands) {
      const own = named.filter((actor) => actor.startsWith(`${land.replace('-l', '-a')}-`));
      expect(own.length).toBeGreaterThanOrEqual(2);
      expect(own.length).toBeLessThanOrEqual(3);
    }
  });
});

interface Core {
  nodes(selector: string): { toArray(): { id(): string }[] };
}
