import type { Change } from '../../contract/change.ts';
import type { Properties } from '../../elements/elements.ts';
import type { Facts } from '../../elements/facts.ts';
import type { LaterChange } from '../../elements/past/rewind.ts';
import { namedInStates, publicChanges } from '../../elements/visibility/visible-changes.ts';
import type { FilmedChange, FilmSource } from './film-source.ts';

/** A change as everyone is told of it; undefined where nobody is. */
export function toldOf(change: FilmedChange, { seen }: Pick<FilmSource, 'seen'>): Change | undefined {
  const { before, after, author: _author, workshop: _workshop, ...rest } = change;
  const states = (all: LaterChange['before']) => (Object.keys(all).length === 0 ? null : { ...all });
  const kept = { ...rest, id: '', mutationId: '', before: states(before), after: states(after) };
  return publicChanges([kept], seen)[0];
}

/** The land where all happens that a change tells of; undefined where it is several, or none. */
export function landOfChange(
  told: Change | undefined,
  facts: readonly Facts[],
  landOf: ReadonlyMap<string, string>,
): string | undefined {
  if (told === undefined) return undefined;
  const states = [...Object.entries(told.before ?? {}), ...Object.entries(told.after ?? {})];
  const named = namedInStates(states as [string, Properties][]);
  const parties = facts.flatMap(({ cooperations }) =>
    cooperations
      .filter(({ id }) => named.cooperationIds.includes(id))
      .flatMap((one) => one.parties.map(({ actorId }) => actorId)),
  );
  const lands = new Set([...named.actorIds, ...parties].map((id) => landOf.get(id)));
  return lands.size === 1 ? [...lands][0] : undefined;
}
