import { Cooperation, Declaration, Party } from '../../contract/cooperation.ts';
import { append } from '../../grouped.ts';
import { type Properties, parseKey } from '../elements.ts';
import type { CooperationFact } from '../facts.ts';
import { ascending } from '../order.ts';
import { FEWEST_PARTIES } from '../removals.ts';
import type { ElementIndex } from './element-index.ts';
import { onceOf } from './element-index.ts';

const Shape = Cooperation.omit({ state: true, agreedIntensity: true });
const NOTHING_YET = { parties: [], themes: [], serves: [], declarations: [] };
const alone = onceOf(({ id, properties }) => Shape.parse({ ...properties, id, ...NOTHING_YET }));
const partyOf = onceOf(({ id, properties }) => Party.parse({ ...properties, actorId: id }));
const declarationOf = onceOf(({ properties }) => Declaration.parse(properties));

/** Cooperations as facts, by id: those that did not change are not computed again. */
export type MadeCooperations = Map<string, CooperationFact>;

/** These cooperations as facts, ids ascending; one whose parties are not all lost but one or none is left out. */
export const cooperationsOf = (
  index: ElementIndex,
  ids: ReadonlySet<string>,
  made: MadeCooperations = new Map(),
): CooperationFact[] =>
  [...ids]
    .flatMap((id) => {
      const fact = made.get(id) ?? cooperationOf(index, id);
      if (fact === undefined) return [];
      made.set(id, fact);
      return fact;
    })
    .sort(ascending(({ id }) => id));

function cooperationOf(index: ElementIndex, id: string): CooperationFact | undefined {
  const properties = index.node('Cooperation', id);
  const parties = index
    .to('PARTY_TO', id)
    .filter((party) => index.node('Actor', party.id) !== undefined)
    .map(partyOf);
  if (properties === undefined || parties.length < FEWEST_PARTIES) return undefined;
  return {
    ...alone({ id, toId: '', properties }),
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
    declarations: declarationsOn(index, id),
  };
}

function declarationsOn(index: ElementIndex, cooperationId: string): Declaration[] {
  return (declarationsOf(index).get(cooperationId) ?? [])
    .filter(({ actorId }) => index.node('Actor', actorId) !== undefined)
    .sort(
      ascending(
        ({ on }) => on,
        ({ actorId }) => actorId,
        ({ voice }) => voice,
      ),
    );
}

const indexed = new WeakMap<ElementIndex, { readonly changes: number; groups: Map<string, Declaration[]> }>();

function declarationsOf(index: ElementIndex): Map<string, Declaration[]> {
  const known = indexed.get(index);
  if (known?.changes === index.changes) return known.groups;
  const groups = new Map<string, Declaration[]>();
  for (const element of index.all('Declaration')) {
    const id = String(element.properties.cooperationId);
    append(groups, id, declarationOf(element));
  }
  indexed.set(index, { changes: index.changes, groups });
  return groups;
}

/** The cooperation that an element says something of. */
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
