// @module-tag long
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { testConsole } from '../support/console-host.ts';
import { POLL } from '../support/on-the-map.ts';
import { openScreens, type Screens } from '../support/open-screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await openScreens({ consoleHost: testConsole() });
});
afterEach(async () => expect(await screens.leave()).toEqual([]));
afterAll(() => screens.close());

/** Creates a town hall that pays an AMAP for its work. */
async function scene() {
  const { write } = screens;
  const t = await write.territory();
  const [mairie = ''] = await write.actors(t, 1, { name: 'Mairie du Val', family: 'local_authority' });
  const [amap = ''] = await write.actors(t, 1, { name: 'AMAP Les Sillons' });
  await write.cooperation(t, [], {
    nature: 'commissions',
    parties: [
      { actorId: mairie, role: 'from' },
      { actorId: amap, role: 'to' },
    ],
  });
  return { t, amap };
}

/** The engine of the console starts meanwhile. */
const OPENS = { timeout: 600_000 };

it('the console completes and runs a statement, says why it refuses one, draws and lights what it found, keeps it, and stops', async () => {
  const { t, amap } = await scene();
  const page = await screens.open(`/t/${t}/console`);
  const statement = page.getByRole('textbox', { name: /^Requête/ });
  // Types on the keyboard: `fill` bypasses the events of an editor.
  const write = async (text: string) => {
    await statement.press('Control+a');
    await page.keyboard.insertText(text);
    await expect.poll(() => statement.textContent(), POLL).toBe(text);
  };
  await write('MATCH (n:Actor RETURN n');
  await statement.press('Control+Enter');
  await page
    .getByRole('alert')
    .getByText(/Neo4j ne comprend pas cette requête/)
    .waitFor(OPENS);
  await page.getByText(/^Copie de \d+ territoires?, prise le /).click();
  await page
    .getByText(/\s: révision \d+, lue au /)
    .first()
    .waitFor();

  await write('MATCH ');
  await page.getByRole('button', { name: '(:Actor)', exact: true }).click();
  await expect.poll(() => statement.textContent(), POLL).toBe('MATCH (:Actor)');

  // A letter that is composed takes the place of what is selected, and goes again at once.
  await statement.press('Control+a');
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'ê', selectionStart: 1, selectionEnd: 1 });
  await keyboard.send('Input.insertText', { text: 'ê' });
  await expect.poll(() => statement.textContent(), POLL).toBe('ê');
  await statement.press('Control+z');
  await expect.poll(() => statement.textContent(), POLL).toBe('MATCH (:Actor)');

  // By keyboard alone: the list is offered, taken by Enter; Tab leaves the editor and does not indent.
  await statement.press('Control+a');
  await statement.press('Delete');
  await statement.pressSequentially('MATCH (a:Act');
  const offered = page.getByRole('listbox', { name: 'Propositions' });
  await offered.getByRole('option', { name: 'Actor' }).waitFor();
  await statement.press('Enter');
  await statement.press('End');
  await statement.pressSequentially('-[:PARTY');
  await offered.getByRole('option', { name: /^PARTY_TO/ }).waitFor();
  await statement.press('Enter');
  await expect.poll(() => statement.textContent(), POLL).toBe('MATCH (a:Actor)-[:PARTY_TO]');
  await statement.press('Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()), POLL)
    .toBe('Lancer');

  const query = `MATCH p = (a:Actor {id: '${amap}'})-[:PARTY_TO]->(k:Cooperation) RETURN p, a.name AS name, $territoryId AS here`;
  await write(query);
  await page.getByRole('button', { name: 'Lancer' }).click();
  await page.getByRole('cell', { name: 'AMAP Les Sillons', exact: true }).waitFor();
  await page.getByRole('cell', { name: t, exact: true }).waitFor();
  await page.getByRole('button', { name: 'en graphe' }).click();
  await page
    .getByRole('img', { name: 'Graphe de la réponse : 2 nœuds, 1 relation.' })
    .locator('canvas')
    .first()
    .waitFor();
  await page.getByText('La même chose en mots').click();
  await page
    .getByRole('listitem')
    .filter({ hasText: /AMAP Les Sillons.*PARTY_TO/ })
    .waitFor();

  await page.getByText(/Requêtes gardées/).click();
  await page.getByRole('textbox', { name: 'Nom de la requête à garder' }).fill('Mon AMAP');
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.getByRole('button', { name: 'Renommer « Mon AMAP »' }).click();
  await page.getByRole('textbox', { name: 'Nouveau nom de « Mon AMAP »' }).fill('Notre AMAP');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Notre AMAP', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Montrer sur la carte' }).click();
  await page.getByText('1 acteur dans la réponse').waitFor();
  await page.goto(`/t/${t}/console`);
  await page.getByText(/Requêtes gardées/).click();
  await page.getByRole('button', { name: 'Notre AMAP', exact: true }).click();
  await expect.poll(() => statement.textContent(), POLL).toBe(query);
  await page.getByRole('button', { name: 'Oublier « Notre AMAP »' }).click();
  await page.getByText('Requêtes gardées dans ce navigateur (0)').waitFor();

  await write('RETURN reduce(s = 0, i IN range(1, 1000000000000) | s + i) AS x');
  await statement.press('Control+Enter');
  await page.getByRole('button', { name: 'Arrêter' }).click();
  await page.getByText('La requête est arrêtée.').waitFor();
  expect(await page.getByText('La requête est en cours…').count()).toBe(0);
  screens.forgive(/422 \(Unprocessable Entity\)/);
}, 600_000);
