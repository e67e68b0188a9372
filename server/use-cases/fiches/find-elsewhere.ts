import type { FichesElsewhere } from '../../contract/fiche.ts';
import { matchingFiches } from '../../domain/fiches/matching-fiches.ts';
import { showFiche } from '../../domain/fiches/show-fiche.ts';
import type { GapLabels } from '../../domain/gaps/speaker.ts';
import type { System } from '../../domain/system.ts';
import type { Executor } from '../../store/execute.ts';
import { listFiches } from '../../store/fiches.ts';
import { listGaps } from '../list-gaps.ts';

/** The fiches of other territories that answer the questions of one, as anyone who reads it is shown them. */
export async function findElsewhere(
  executor: Executor,
  system: System,
  labels: GapLabels,
): Promise<FichesElsewhere> {
  const { territory, actors, outside, commitments } = system.facts;
  const reader = { territoryId: territory.id, writes: false, leads: false };
  const fiches = (await listFiches(executor, territory.id))
    .filter(({ territoryId }) => territoryId !== territory.id)
    .flatMap((stored) => showFiche(stored, reader) ?? []);
  if (fiches.length === 0) return { items: [] };
  const { items } = await listGaps(executor, system, {}, labels, 'fr');
  const families = new Map([...actors, ...outside].map(({ id, family }) => [id, family]));
  const themes = new Map(commitments.map((commitment) => [commitment.id, commitment.themes]));
  return matchingFiches(items, fiches, {
    familyOf: (actorId) => families.get(actorId),
    themesOf: (commitmentId) => themes.get(commitmentId) ?? [],
  });
}
