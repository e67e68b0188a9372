import type { Sight } from '../../domain/access/sight.ts';
import { NotFoundError, UnknownReferenceError } from '../../errors.ts';
import type { Executor } from '../../store/execute.ts';
import { findHidden } from '../../store/hidden.ts';
import type { PathNames } from './concerned-territories.ts';

interface Named {
  readonly kind: 'Actor' | 'Cooperation';
  readonly id: string;
  /** Where in the body; none in the path. */
  readonly path?: string;
}

const LISTS = ['parties', 'carriers', 'positions'] as const;

/**
 * Treats what someone may not know of as what is not there, wherever a request names it: 404 in the path, an unknown
 * reference in the body.
 */
export async function refuseHidden(
  executor: Executor,
  sight: Sight,
  names: PathNames,
  body: unknown,
): Promise<void> {
  if (sight.seesPrivate && sight.territoryIds === null) return;
  const named = [...namedInPath(names), ...namedInBody(body)];
  const idsOf = (wanted: Named['kind']) => named.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  const hidden = await findHidden(executor, sight, {
    actorIds: idsOf('Actor'),
    cooperationIds: idsOf('Cooperation'),
  });
  const found = named.filter(({ kind, id }) => hidden.has(`${kind}:${id}`));
  const inPath = found.find(({ path }) => path === undefined);
  if (inPath) throw new NotFoundError(inPath.kind === 'Actor' ? 'ACTOR' : 'COOPERATION', inPath.id);
  const inBody = found.flatMap(({ path, id }) => (path === undefined ? [] : [{ path, id }]));
  if (inBody.length > 0) throw new UnknownReferenceError(inBody);
}

function namedInPath({ actorId, otherId, territoryId, cooperationId, key }: PathNames): Named[] {
  const actors = [actorId, ...(territoryId === undefined ? [otherId] : []), ...(key?.split(':') ?? [])];
  return [
    ...actors.flatMap((id): Named[] => (id === undefined ? [] : [{ kind: 'Actor', id }])),
    ...(cooperationId === undefined ? [] : [{ kind: 'Cooperation' as const, id: cooperationId }]),
  ];
}

function namedInBody(body: unknown): Named[] {
  if (typeof body !== 'object' || body === null) return [];
  const lists = body as Readonly<Record<string, unknown>>;
  const { intoId } = lists;
  const into: Named[] = typeof intoId === 'string' ? [{ kind: 'Actor', id: intoId, path: 'intoId' }] : [];
  const listed = LISTS.flatMap((list) => {
    const entries: unknown = lists[list];
    if (!Array.isArray(entries)) return [];
    return entries.flatMap((entry: unknown, i): Named[] => {
      const id = (entry as { actorId?: unknown } | null)?.actorId;
      return typeof id === 'string' ? [{ kind: 'Actor', id, path: `${list}.${i}.actorId` }] : [];
    });
  });
  return [...into, ...listed];
}
