import type { ContributionInput } from '../../contract/workshop.ts';
import type { Sight } from '../../domain/access/sight.ts';
import { UnknownReferenceError } from '../../errors.ts';
import type { Executor } from '../../store/execute.ts';
import { findHidden } from '../../store/hidden.ts';

/** Treats what someone may not know of as what is not there. */
export async function refuseHiddenAnswers(
  executor: Executor,
  sight: Sight,
  { actorId, answers }: Pick<ContributionInput, 'actorId' | 'answers'>,
): Promise<void> {
  if (sight.seesPrivate && sight.territoryIds === null) return;
  const links = answers.screen === 'links' ? answers : { known: [], added: [], left: [] };
  const named = [
    { path: 'actorId', key: `Actor:${actorId}` },
    ...(links.added ?? []).map((link, i) => ({
      path: `answers.added.${i}.actorId`,
      key: `Actor:${link.actorId}`,
    })),
    ...links.known.map((link, i) => ({
      path: `answers.known.${i}.cooperationId`,
      key: `Cooperation:${link.cooperationId}`,
    })),
    ...(links.left ?? []).map((id, i) => ({ path: `answers.left.${i}`, key: `Cooperation:${id}` })),
  ];
  const idsOf = (kind: string) =>
    named.flatMap(({ key }) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));
  const hidden = await findHidden(executor, sight, {
    actorIds: idsOf('Actor'),
    cooperationIds: idsOf('Cooperation'),
  });
  const found = named.filter(({ key }) => hidden.has(key));
  if (found.length > 0)
    throw new UnknownReferenceError(
      found.map(({ path, key }) => ({ path, id: key.slice(key.indexOf(':') + 1) })),
    );
}
