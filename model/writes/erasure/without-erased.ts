import {
  type ElementKind,
  type Elements,
  isNodeKind,
  type ParsedKey,
  type Properties,
  type PropertyValue,
  parseKey,
  RELATIONSHIP_ENDS,
} from '../../elements/elements.ts';
import { FEWEST_PARTIES } from '../../elements/removals.ts';
import { namesWith } from '../../fields/field.ts';
import { FIELDS_OF_KINDS } from '../../fields/fields-of-kinds.ts';
import { valueWithoutNames, withoutNames } from './erased-words.ts';

/**
 * Subject of an erasure: an actor with those merged into it, the cooperations deleted with it, their briefs,
 * its names.
 */
export interface Erased {
  readonly actorIds: ReadonlySet<string>;
  readonly cooperationIds: ReadonlySet<string>;
  readonly ficheIds: ReadonlySet<string>;
  readonly names: readonly string[];
}

/** Fields of texts that people wrote, without the names of elements: a name in the name of another stays. */
export const WORDS: readonly string[] = [
  ...Object.values(FIELDS_OF_KINDS).flatMap((fields) => namesWith(fields, ({ holdsWords }) => holdsWords)),
  // In answers, workshops and briefs.
  ...['reason', 'by', 'minutes', 'title', 'question', 'method'],
  ...['text', 'summary', 'obstacles', 'learnt', 'reusable', 'contact'],
];
/** The same, kept as texts of JSON. */
const JSON_WORDS: readonly string[] = ['answers', 'figures', 'corrections'];

/** Removes erased data from an element: null if nothing remains, the same object if nothing changes. */
export function withoutErased(key: string, properties: Properties, erased: Erased): Properties | null {
  const parsed = parseKey(key);
  if (isErased(parsed, properties, erased)) return null;
  const kept: [string, PropertyValue][] = Object.entries(properties).map(([name, value]) => [
    name,
    valueWithout(parsed, name, value, erased),
  ]);
  return kept.every(([name, value]) => value === properties[name]) ? properties : Object.fromEntries(kept);
}

/** Removes erased data from elements by key. */
export function elementsWithout(elements: Elements, erased: Erased): Elements {
  return new Map(
    [...elements].flatMap(([key, properties]): [string, Properties][] => {
      const kept = withoutErased(key, properties, erased);
      return kept === null ? [] : [[key, kept]];
    }),
  );
}

/** Returns true if a key contains an erased id: `pivot-actor:amap`. */
export const namesErased = (key: string, { actorIds, cooperationIds }: Erased): boolean =>
  key.split(':').some((part) => actorIds.has(part) || cooperationIds.has(part));

function isErased({ kind, id, toId = '' }: ParsedKey, properties: Properties, erased: Erased): boolean {
  const { actorIds, cooperationIds, ficheIds } = erased;
  const isGone = (label: string, id: string): boolean =>
    (label === 'Actor' && actorIds.has(id)) ||
    (label === 'Cooperation' && cooperationIds.has(id)) ||
    (label === 'Fiche' && ficheIds.has(id));
  if (!isNodeKind(kind)) {
    const [from, to] = RELATIONSHIP_ENDS[kind];
    return isGone(from, id) || isGone(to, toId);
  }
  switch (kind) {
    case 'Declaration':
      return actorIds.has(String(properties.actorId)) || cooperationIds.has(String(properties.cooperationId));
    case 'Contribution':
      return actorIds.has(String(properties.actorId));
    case 'GapAnswer':
      return namesErased(`${properties.key}:${properties.actId ?? ''}`, erased);
    case 'Fiche':
      return ficheIds.has(id) || cooperationIds.has(String(properties.cooperationId));
    default:
      return isGone(kind, id);
  }
}

function valueWithout(
  { kind }: ParsedKey,
  name: string,
  value: PropertyValue,
  erased: Erased,
): PropertyValue {
  if (name === 'perimeterActors' && Array.isArray(value)) {
    const kept = value.filter((id: string) => !erased.actorIds.has(id));
    return kept.length === value.length ? value : kept;
  }
  if (JSON_WORDS.includes(name) && typeof value === 'string')
    return jsonWithout(value, kind === 'Contribution' && name === 'answers', erased);
  if (!WORDS.includes(name) && !isNameOfLand(kind, name)) return value;
  if (typeof value === 'string') return withoutNames(value, erased.names);
  if (!Array.isArray(value)) return value;
  const words = value.map((word: string) => withoutNames(word, erased.names));
  return words.every((word, i) => word === value[i]) ? value : words;
}

/** Detects the name of a land, which a room may have given after somebody. */
const isNameOfLand = (kind: ElementKind, name: string): boolean => kind === 'Land' && name === 'name';

function jsonWithout(text: string, areAnswers: boolean, erased: Erased): string {
  const value: unknown = valueWithoutNames(JSON.parse(text), erased.names);
  const next = JSON.stringify(areAnswers ? answersWithout(value, erased) : value);
  // Only changed texts are rewritten: other programs may have written other spaces.
  return next === JSON.stringify(JSON.parse(text)) ? text : next;
}

/** Removes statements about the actor from others' contributions. */
function answersWithout(value: unknown, { actorIds, cooperationIds }: Erased): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const isOfErased = (entry: unknown): boolean => {
    if (typeof entry === 'string') return cooperationIds.has(entry);
    const { actorId: actor, cooperationId } = entry as { actorId?: unknown; cooperationId?: unknown };
    return actorIds.has(String(actor)) || cooperationIds.has(String(cooperationId));
  };
  const lists = ['known', 'added', 'left'];
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      lists.includes(name) && Array.isArray(entry) ? entry.filter((one) => !isOfErased(one)) : entry,
    ]),
  );
}

/**
 * Lists the cooperations deleted with an actor: those with fewer than two other parties; for past ones, as
 * the history shows.
 */
export function cooperationsToErase(
  actorIds: ReadonlySet<string>,
  present: Elements,
  pastKeys: Iterable<string>,
): ReadonlySet<string> {
  const now = partiesOf(present.keys());
  const ever = partiesOf([...present.keys(), ...pastKeys]);
  const gone = [...ever].filter(([id, parties]) => {
    if (![...parties].some((party) => actorIds.has(party))) return false;
    const still = present.has(`Cooperation:${id}`) ? now.get(id) : parties;
    return [...(still ?? [])].filter((party) => !actorIds.has(party)).length < FEWEST_PARTIES;
  });
  return new Set(gone.map(([id]) => id));
}

function partiesOf(keys: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const parties = new Map<string, Set<string>>();
  for (const key of keys) {
    if (!key.startsWith('PARTY_TO:')) continue;
    const { id, toId = '' } = parseKey(key);
    parties.set(toId, (parties.get(toId) ?? new Set()).add(id));
  }
  return parties;
}
