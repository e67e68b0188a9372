import type { BriefsElsewhere } from '../../../model/contract/brief.ts';
import type { GapList } from '../../../model/contract/gap.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import type { System } from '../../../model/elements/system.ts';
import { matchingBriefs } from '../../../model/readings/briefs/matching-briefs.ts';
import { showBrief } from '../../../model/readings/briefs/show-brief.ts';
import type { GapLabels } from '../../../model/readings/gaps/speaker.ts';
import { listFiches } from '../../store/briefs.ts';
import type { Executor } from '../../store/execute.ts';
import { memoryOf } from '../../territories/lru-cache.ts';
import { listFoundGaps } from '../list-gaps.ts';
import { onceOfSystem } from '../once-of-system.ts';

/** Finds the briefs of other territories that answer the questions of one, as every reader sees them. */
export async function findElsewhere(
  executor: Executor,
  system: System,
  labels: GapLabels,
): Promise<BriefsElsewhere> {
  const { territory, actors, outside, commitments } = system.facts;
  const reader = { territoryId: territory.id, writes: false, leads: false };
  const today = dayInParis(new Date());
  const fiches = (await listFiches(executor, territory.id))
    .filter(({ territoryId }) => territoryId !== territory.id)
    .flatMap((stored) => showBrief(stored, reader, today) ?? []);
  if (fiches.length === 0) return { items: [] };
  const { items } = await gapsOnce(executor, system, labels);
  const families = new Map([...actors, ...outside].map(({ id, family }) => [id, family]));
  const themes = new Map(commitments.map((commitment) => [commitment.id, commitment.themes]));
  return matchingBriefs(items, fiches, {
    familyOf: (actorId) => families.get(actorId),
    themesOf: (commitmentId) => themes.get(commitmentId) ?? [],
  });
}

/** Memory of a question with its reason and evidence, in bytes. */
const QUESTION_BYTES = 3_000;

/** Finds the questions of a system, shared by callers that look for answers in other territories. */
const gapsOnce = (executor: Executor, system: System, labels: GapLabels): Promise<GapList> =>
  onceOfSystem<GapList>(memoryOf(executor), system, 'questions', {
    make: () => listFoundGaps(executor, system, labels, 'fr'),
    bytesOf: ({ items }) => items.length * QUESTION_BYTES,
  });
