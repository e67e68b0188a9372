import { Cooperation, Declaration, Party } from '../../contract/cooperation.ts';
import { append } from '../../grouped.ts';
import { type Properties, parseKey } from '../elements.ts';
import type { CooperationFact } from '../facts.ts';
import { ascending } from '../order.ts';
import { FEWEST_PARTIES } from '../removals.ts';
import { type ElementIndex, type IndexedElement, onceOf } from './element-index.ts';

const Shape = Cooperation.omit({ state: true, agreedIntensity: true });
const NOTHING_YET = { parties: [], themes: [], serves: [], declarations: [] };

/** Parsers of a cooperation's elements. */
const PARSED = {
  alone: ({ id, properties }: IndexedElement) => Shape.parse({ ...properties, id, ...NOTHING_YET }),
  party: ({ id, properties }: IndexedElement) => Party.parse({ ...properties, actorId: id }),
  declaration: ({ properties }: IndexedElement) => Declaration.parse(properties),
};
const PARSED_ONCE: typeof PARSED = {
  alone: onceOf(PARSED.alone, (made, id) => made.id === id),
  party: onceOf(PARSED.party, ({ actorId }, id) => actorId === id),
  declaration: onceOf(PARSED.declaration),
};

/** Cached facts of cooperations, by id: unchanged ones are not computed again. */
export type MadeCooperations = Map<string, CooperationFact>;

/**
 * Builds the facts of these cooperations, ids ascending; those with fewer than two remaining parties are left
 * out.
 */
export function cooperationsOf(
  index: ElementIndex,
  ids: ReadonlySet<string>,
  made?: MadeCooperations,
): CooperationFact[] {
  // With cached cooperations, caching their parts too would take a tenth of a territory's memory.
  const parsed = made === undefined ? PARSED_ONCE : PARSED;
  return [...ids]
    .flatMap((id) => {
      const fact = made?.get(id) ?? cooperationOf(index, id, parsed);
      if (fact === undefined) return [];
      made?.set(id, fact);
      return fact;
    })
    .sort(ascending(({ id }) => id));
}

function cooperationOf(index: ElementIndex, id: string, parsed: typeof PARSED): CooperationFact | undefined {
  const properties = index.node('Cooperation', id);
  const parties = index
    .to('PARTY_TO', id)
    .filter((party) => index.node('Actor', party.id) !== undefined)
    .map(parsed.party);
  if (properties === undefined || parties.length < FEWEST_PARTIES) return undefined;
  return {
    ...parsed.alone({ id, toId: '', properties }),
    parties: parties.sort(
      ascending(
        ({ role }) => role,
        ({ actorId }) => actorId,
      ),
    ),
    themes: index
      .from('COOPERATION_ABOUT', id)
      .map(({ toId }) => toId)
      .sort(),
    serves: index
      .from('SERVES', id)
      .map(({ toId }) => toId)
      .filter((toId) => index.node('Commitment', toId) !== undefined)
      .sort(),
    declarations: declarationsOn(index, id).map(parsed.declaration).sort(byDay),
  };
}

const byDay = ascending<Declaration>(
  ({ on }) => on,
  ({ actorId }) => actorId,
  ({ voice }) => voice,
);

/** Lists the declarations on a cooperation by existing actors. */
const declarationsOn = (index: ElementIndex, cooperationId: string): readonly IndexedElement[] =>
  (declarationsIn(index).get(cooperationId) ?? []).filter(
    ({ properties }) => index.node('Actor', String(properties.actorId)) !== undefined,
  );

const indexed = new WeakMap<
  ElementIndex,
  { readonly changes: number; groups: Map<string, IndexedElement[]> }
>();

function declarationsIn(index: ElementIndex): Map<string, IndexedElement[]> {
  const known = indexed.get(index);
  if (known?.changes === index.changes) return known.groups;
  const groups = new Map<string, IndexedElement[]>();
  for (const element of index.all('Declaration'))
    append(groups, String(element.properties.cooperationId), element);
  indexed.set(index, { changes: index.changes, groups });
  return groups;
}

/** Returns the cooperation that an element describes. */
export function cooperationOfElement(key: string, { cooperationId }: Properties): string | undefined {
  const { kind, id, toId } = parseKey(key);
  switch (kind) {
    case 'Cooperation':
    case 'COOPERATION_ABOUT':
    case 'SERVES':
      return id;
    case 'PARTY_TO':
      return toId;
    case 'Declaration':
      return String(cooperationId);
    default:
      return undefined;
  }
}
