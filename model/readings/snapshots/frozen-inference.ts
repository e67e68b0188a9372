import type { FrozenInference } from '../../contract/frozen-inference.ts';
import { communitySearch } from '../../drawing/lands/find-lands.ts';
import { LANDS_SEED } from '../../drawing/lands/lands-of-system.ts';
import type { System } from '../../elements/system.ts';
import { familiesOf, MIN_ACTORS, MIN_EXPECTED } from '../families.ts';
import { chosenLinks } from '../measures/chosen-links.ts';
import { CORE_SEED, coreStarts } from '../measures/core-periphery.ts';
import { type NetworkChoices, subNetwork } from '../measures/sub-network.ts';
import { CONTINUITY, REASSIGNMENTS, seedOf } from '../statistics/permute-groups.ts';
import { hearingOf } from '../survival/hearing.ts';
import { readRecall, recallOf, USUAL_RECALL } from '../survival/recall.ts';
import { SIMULATIONS } from '../survival/worlds.ts';
import { rounded } from './rounded.ts';

/** Computes the inferences of a territory for a snapshot: families on the chosen network, recall on all declarations. */
export function frozenInference(system: System, choices: NetworkChoices): FrozenInference {
  const territoryId = system.facts.territory.id;
  const { links, actorIds } = subNetwork(system, choices);
  const linked = new Set(links.flatMap(({ ends }) => ends)).size;
  const recall = recallOf(system, hearingOf(system));
  const { named, omitted } = USUAL_RECALL;
  return rounded({
    territoryId,
    worlds: { count: SIMULATIONS, recall: readRecall(recall, SIMULATIONS), prior: { named, omitted } },
    communities: { ...communitySearch(linked, links.length), seed: LANDS_SEED },
    core: { seed: CORE_SEED, starts: coreStarts(actorIds.length) },
    families: {
      ...{ reassignments: REASSIGNMENTS, seed: seedOf(territoryId), correction: CONTINUITY },
      ...{ minActors: MIN_ACTORS, minExpected: MIN_EXPECTED },
      cells: familiesOf(system, chosenLinks(system, choices)).cells,
    },
  });
}
