import type { Territory } from '../../contract/territory.ts';
import type { ElementIndex } from './element-index.ts';

const REREADS = '"screen":"rereading"';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many organisations reread what they said in the last workshop that was closed; undefined where none did. */
export function rereadIn(index: ElementIndex, territoryId: string): Territory['reread'] {
  const [last] = index
    .all('Workshop')
    .filter(({ properties }) => properties.territoryId === territoryId && properties.status === 'closed')
    .sort((a, b) => compare(String(b.properties.on), String(a.properties.on)) || compare(a.id, b.id));
  if (last === undefined) return undefined;
  const taken = index
    .all('Contribution')
    .map(({ properties }) => properties)
    .filter(({ workshopId, state }) => workshopId === last.id && state !== 'refused');
  const said = (rereads: boolean) =>
    new Set(
      taken.flatMap(({ answers, actorId }) =>
        String(answers).includes(REREADS) === rereads ? [String(actorId)] : [],
      ),
    );
  const spoke = said(false);
  const by = [...said(true)].filter((id) => spoke.has(id)).length;
  return by === 0 ? undefined : { by, of: spoke.size };
}
