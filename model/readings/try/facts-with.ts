import type { NewCooperation } from '../../contract/cooperation.ts';
import { applyEdits } from '../../elements/element-edits.ts';
import { nodeKey, type Properties, propertiesOf, relationshipKey } from '../../elements/elements.ts';
import type { CooperationFact, Facts } from '../../elements/facts.ts';
import { cooperationsOf } from '../../elements/past/cooperations-of-elements.ts';
import { ElementIndex } from '../../elements/past/element-index.ts';
import { System } from '../../elements/system.ts';
import { addCooperation } from '../../writes/add-cooperation.ts';
import { compareIds } from '../gaps/missing-pairs.ts';

/** Context that the facts of a territory lack. */
export interface TryingIn {
  readonly now: Date;
  /** Whether the vocabulary has a theme. */
  hasTheme(themeId: string): boolean;
}

/** The id of a cooperation that nobody gave one. */
const TRIED = 'tried';

/**
 * Adds a cooperation to facts by the plan of the real write, on the few elements that it needs. It refuses
 * like the write; actors neither on this map nor in its reserve are unknown. If a party waits in the reserve,
 * its cooperations elsewhere are missing, which the write would add.
 */
export function factsWith(facts: Facts, { id: asked, ...input }: NewCooperation, around: TryingIn): Facts {
  const id = freeId(facts, asked ?? TRIED);
  const state = elementsAround(facts);
  const has = (key: string) =>
    state.has(key) || (key.startsWith('Theme:') && around.hasTheme(key.slice('Theme:'.length)));
  const { changes } = addCooperation(facts.territory.id, { id, ...input });
  const edits = changes({ state, has, now: around.now });
  const added = cooperationsOf(new ElementIndex(applyEdits(state, edits)), new Set([id]));
  const entering = (actorId: string) => edits.has(relationshipKey('ACTS_IN', actorId, facts.territory.id));
  return {
    ...facts,
    actors: facts.actors.map((actor) =>
      entering(actor.id) ? { ...actor, membership: { ...actor.membership, onMap: true } } : actor,
    ),
    cooperations: inOrder([...facts.cooperations, ...added]),
  };
}

/** Returns the system with the cooperation. */
export const systemWith = (
  { facts, reading }: System,
  cooperation: NewCooperation,
  around: TryingIn,
): System => new System(factsWith(facts, cooperation, around), reading);

/**
 * Selects the elements for the plan: the territory, actors in it or its reserve, commitments that can be
 * served.
 */
function elementsAround(facts: Facts): Map<string, Properties> {
  const { territory, actors, outside, commitments, charterItems, servedElsewhere = [] } = facts;
  const served = [...commitments, ...charterItems, ...servedElsewhere];
  return new Map<string, Properties>([
    [nodeKey('Territory', territory.id), propertiesOf({ asOf: territory.asOf })],
    ...[...actors, ...outside].map(({ id }) => [nodeKey('Actor', id), {}] as const),
    ...actors.map(
      ({ id, membership: { onMap } }) =>
        [relationshipKey('ACTS_IN', id, territory.id), propertiesOf({ onMap })] as const,
    ),
    ...served.map(({ id }) => [nodeKey('Commitment', id), {}] as const),
  ]);
}

function freeId({ cooperations }: Facts, id: string): string {
  const taken = new Set(cooperations.map((cooperation) => cooperation.id));
  let free = id;
  for (let n = 2; taken.has(free); n += 1) free = `${id}-${n}`;
  return free;
}

const inOrder = (cooperations: CooperationFact[]): CooperationFact[] =>
  cooperations.sort((a, b) => compareIds(a.id, b.id));
