import type { Page } from 'playwright-core';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Screens } from './open-screens.ts';

export const FIELD = 'maillage-entry input';
export const READING = '#entry-understood';
export const OPTIONS = 'maillage-entry [role=option]';

/** Pastes a text in the line, as a person does. */
export const paste = (page: Page, text: string): Promise<unknown> =>
  page.locator(FIELD).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

/** Creates a territory with some actors and a commitment, and opens its map with the cursor in the line. */
export async function openEntry(
  screens: Screens,
  look: Parameters<Screens['open']>[1] = {},
): Promise<{ id: string; page: Page }> {
  const { write } = screens;
  const id = await write.territory();
  const add = (name: string, family: string, more = {}) =>
    write.post(`/api/territories/${id}/actors`, { name, family, ...more });
  await add('Commune de Roncevert', 'local_authority');
  await add('Commune de Sainte-Aube', 'local_authority');
  await add('AMAP Les Sillons', 'social_economy');
  await add('Lycée agricole', 'research_training');
  await add('Chambre d’agriculture', 'business', { membership: { onMap: false } });
  await write.commitment(id, { text: 'Une cantine locale', code: 'E3' });
  const page = await screens.open(`/t/${id}`, look);
  // The line understands once the map and the vocabulary came.
  await page.locator('maillage-graph [role="application"][aria-label*=": 4 acteurs"]').waitFor();
  await page.locator('.legend').getByText('ESS', { exact: true }).first().waitFor({ state: 'attached' });
  await page.locator(FIELD).focus();
  return { id, page };
}

const nameIn = ({ actors, reserve }: TerritoryMap, id: string): string =>
  [...actors, ...reserve].find((actor) => actor.id === id)?.name ?? id;

/** Formats each link as « who → whom: nature, status, level ». */
export const links = (drawn: TerritoryMap): string[] =>
  drawn.cooperations
    .map(({ parties, nature, status, intensity }) => {
      const names = parties.map(({ actorId, role }) => `${role} ${nameIn(drawn, actorId)}`).sort();
      return `${names.join(' + ')}: ${nature}, ${status}, ${intensity}`;
    })
    .sort();

/** Lists the changes of a territory, without moves: the screen stores those of the first drawing itself. */
export const noted = ({
  actors,
  reserve,
  cooperations,
  commitments,
  needs,
  offers,
}: TerritoryMap): unknown => {
  const ids = (items: readonly { id: string }[]) => items.map((item) => item.id).sort();
  return [ids(actors), ids(reserve), ids(cooperations), commitments, needs, offers];
};
