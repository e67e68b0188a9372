import { applyEdits, effectiveEdits } from '../../model/elements/element-edits.ts';
import { type Elements, type ParsedKey, type Properties, parseKey } from '../../model/elements/elements.ts';
import { RefusedError } from '../../model/errors.ts';
import { type Act, planOfAct } from '../../model/writes/optimistic/plan-of-act.ts';
import { completed, type Plan, type Reads } from '../../model/writes/plan.ts';

type Belongs = (key: ParsedKey, properties: Properties, ids: ReadonlySet<string>) => boolean;
const isOf =
  (...kinds: readonly string[]) =>
  ({ kind }: ParsedKey) =>
    kinds.includes(kind);
const from =
  (...kinds: readonly string[]): Belongs =>
  (key, _, ids) =>
    isOf(...kinds)(key) && ids.has(key.id);
const to =
  (...kinds: readonly string[]): Belongs =>
  (key, _, ids) =>
    isOf(...kinds)(key) && ids.has(key.toId ?? '');
const saidOf =
  (property: 'actorId' | 'cooperationId'): Belongs =>
  (key, properties, ids) =>
    key.kind === 'Declaration' && ids.has(String(properties[property]));

/** Dependent elements of nodes, as the statements of the store read them. */
const PARTS: Readonly<Record<string, readonly Belongs[]>> = {
  actors: [from('Actor', 'ACTS_IN')],
  belongings: [from('NEEDS', 'OFFERS', 'MEMBER_OF'), to('MEMBER_OF')],
  ties: [from('CARRIES', 'PARTY_TO'), saidOf('actorId')],
  commitments: [from('Commitment', 'FOR', 'COMMITMENT_ABOUT', 'REFINES'), to('REFINES', 'CARRIES', 'SERVES')],
  cooperations: [from('Cooperation', 'COOPERATION_ABOUT', 'SERVES'), to('PARTY_TO'), saidOf('cooperationId')],
  territories: [from('Territory', 'PART_OF', 'PEER_OF'), to('PART_OF', 'PEER_OF')],
  contents: [to('ACTS_IN', 'FOR')],
};

function readParts(elements: Elements, reads: Reads): Elements {
  const found = new Map<string, Properties>();
  for (const [part, ids] of Object.entries(reads)) {
    const named = new Set(ids);
    for (const [key, properties] of elements)
      if (PARTS[part]?.some((belongs) => belongs(parseKey(key), properties, named)))
        found.set(key, properties);
  }
  return found;
}

/** Reads only the elements that a plan requests: a missing request yields nothing. */
export function readRounds(elements: Elements, rounds: Plan['reads']): Elements {
  const state = new Map<string, Properties>();
  for (const round of rounds)
    for (const [key, properties] of readParts(elements, round(state))) state.set(key, properties);
  return state;
}

/** Applies an act as the server does: returns the elements read and the result; null if it is refused. */
export function performed(
  elements: Elements,
  act: Act,
  now: Date,
): { readonly read: Elements; readonly elements: Elements; readonly edited: ReadonlySet<string> } | null {
  const plan = planOfAct(act);
  if (plan === undefined) return null;
  const read = readRounds(elements, plan.reads);
  if (plan.creates !== undefined && read.has(plan.creates)) return { read, elements, edited: new Set() };
  const has = (key: string): boolean => elements.has(key) || /^(Theme|Resource):/.test(key);
  try {
    const edits = completed(read, effectiveEdits(read, plan.changes({ state: read, has, now })));
    return { read, elements: applyEdits(elements, edits), edited: new Set(edits.keys()) };
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}
