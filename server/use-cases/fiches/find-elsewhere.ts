import type { FichesElsewhere } from '../../../model/contract/fiche.ts';
import type { GapList } from '../../../model/contract/gap.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import type { System } from '../../../model/elements/system.ts';
import { matchingFiches } from '../../../model/readings/fiches/matching-fiches.ts';
import { showFiche } from '../../../model/readings/fiches/show-fiche.ts';
import type { GapLabels } from '../../../model/readings/gaps/speaker.ts';
import type { Executor } from '../../store/execute.ts';
import { revisionOf } from '../../store/facts.ts';
import { listFiches } from '../../store/fiches.ts';
import { memoryOf } from '../../territories/memory.ts';
import { audienceTag } from '../access/facts-seen.ts';
import { listFoundGaps } from '../list-gaps.ts';

/** The fiches of other territories that answer the questions of one, as anyone who reads it is shown them. */
export async function findElsewhere(
  executor: Executor,
  system: System,
  labels: GapLabels,
): Promise<FichesElsewhere> {
  const { territory, actors, outside, commitments } = system.facts;
  const reader = { territoryId: territory.id, writes: false, leads: false };
  const today = dayInParis(new Date());
  const fiches = (await listFiches(executor, territory.id))
    .filter(({ territoryId }) => territoryId !== territory.id)
    .flatMap((stored) => showFiche(stored, reader, today) ?? []);
  if (fiches.length === 0) return { items: [] };
  const { items } = await gapsOnce(executor, system, labels);
  const families = new Map([...actors, ...outside].map(({ id, family }) => [id, family]));
  const themes = new Map(commitments.map((commitment) => [commitment.id, commitment.themes]));
  return matchingFiches(items, fiches, {
    familyOf: (actorId) => families.get(actorId),
    themesOf: (commitmentId) => themes.get(commitmentId) ?? [],
  });
}

/** What a question takes in memory, with its reason and evidence. */
const QUESTION_BYTES = 3_000;

/** The questions of a system, found once for all who ask what answers them elsewhere. */
function gapsOnce(executor: Executor, system: System, labels: GapLabels): Promise<GapList> {
  const { facts, reading } = system;
  const key = JSON.stringify([
    facts.territory.id,
    revisionOf(facts),
    reading,
    facts.hidden === undefined,
    audienceTag(facts),
  ]);
  return memoryOf(executor)
    .shelf<GapList>('questions')
    .once(
      key,
      () => listFoundGaps(executor, system, labels, 'fr'),
      ({ items }) => items.length * QUESTION_BYTES,
    );
}
