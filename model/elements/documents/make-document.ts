import { Family, TableRole } from '../../contract/vocabulary.ts';
import { mayBeDelicate } from '../../readings/gaps/gap-catalogue.ts';
import {
  asSet,
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  propertyNames,
  relationshipKey,
} from '../elements.ts';
import { hasItsDirection } from '../model-rules.ts';
import { ElementIndex } from '../past/element-index.ts';
import { factsOfIndex } from '../past/facts-of-elements.ts';
import { publicFacts } from '../visibility/visible-facts.ts';
import { DOCUMENT_VERSION, type TerritoryDocument } from './territory-document.ts';

/** Properties of one server only, or for facilitators only; `private` elements are left out entirely. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  Declaration: ['workshopId', 'speaker'],
  // Fields of an answer that readers do not see.
  GapAnswer: ['severity', 'figures'],
};
const LEFT_OUT_EVERYWHERE = ['version', 'private'];

/**
 * Builds the document of territories from all their elements, as every reader may see them. Private actors
 * and cooperations are left out with their attached elements; so are workshops, briefs, and answers to
 * delicate questions that are not on the screen.
 *
 * @param isWhole Keeps what is private and delicate: for a restoration from a backup, never for a file.
 */
export function makeDocument(
  territoryIds: readonly string[],
  elements: Elements,
  isWhole = false,
): TerritoryDocument {
  const index = new ElementIndex(elements);
  const kept = new Map<string, Properties>();
  for (const id of asSet(territoryIds)) {
    const isKept = contentOf(index, id, isWhole);
    for (const [key, properties] of elements)
      if (isKept(key, properties)) kept.set(canonicalKey(key), portable(key, properties, isWhole));
  }
  const ascending = [...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: DOCUMENT_VERSION,
    territoryIds: asSet(territoryIds),
    elements: withoutLostLands(ascending),
    ...(isWhole && { isWhole }),
  };
}

/** Removes dangling lands: an undo may have deleted a land whose newcomers came later. */
function withoutLostLands(entries: readonly (readonly [string, Properties])[]): Elements {
  const elements = new Map(entries);
  for (const [key, { landId, ...rest }] of elements)
    if (typeof landId === 'string' && !elements.has(nodeKey('Land', landId))) elements.set(key, rest);
  return elements;
}

function contentOf(
  index: ElementIndex,
  territoryId: string,
  isWhole: boolean,
): (key: string, properties: Properties) => boolean {
  const all = factsOfIndex(territoryId, index, 0);
  if (all === undefined) return () => false;
  const facts = isWhole ? all : publicFacts(all);
  const acting = new Set(facts.actors.map(({ id }) => id));
  const own = new Set(facts.commitments.map(({ id }) => id));
  const cooperations = new Set(facts.cooperations.filter(hasItsDirection).map(({ id }) => id));
  const isOpen = (id: string): boolean => isWhole || index.node('Actor', id)?.private !== true;
  const carriers = [...own].flatMap((id) => index.to('CARRIES', id).map((tie) => tie.id)).filter(isOpen);
  const parties = [...cooperations].flatMap((id) => index.to('PARTY_TO', id).map((tie) => tie.id));
  const actors = new Set([...acting, ...carriers, ...parties.filter(isOpen)]);
  const charter = charterItemsIn(index, { acting, own, cooperations });
  // One on which only private actors stand is not there for readers.
  const lands = new Set((facts.lands ?? []).map((land) => land.id));
  const words = wordsOf(index);
  // Who is there no more may have been private: what names someone unknown is not told.
  const isSaid = (part: string): boolean =>
    [actors, cooperations, own, charter, words].some((ids) => ids.has(part)) || part === territoryId;
  return (key, properties) => {
    const { kind, id, toId = '' } = parseKey(key);
    switch (kind) {
      case 'Territory':
        return id === territoryId;
      case 'PART_OF':
        return id === territoryId;
      case 'PEER_OF':
        return id === territoryId || toId === territoryId;
      case 'Actor':
        return actors.has(id);
      case 'ACTS_IN':
        return acting.has(id) && toId === territoryId;
      case 'MEMBER_OF':
        return acting.has(id) && acting.has(toId);
      case 'NEEDS':
      case 'OFFERS':
        return acting.has(id);
      case 'Commitment':
        return own.has(id) || charter.has(id);
      case 'FOR':
        return own.has(id) && toId === territoryId;
      case 'COMMITMENT_ABOUT':
      case 'REFINES':
        return own.has(id) || charter.has(id);
      case 'CARRIES':
        return (own.has(toId) && actors.has(id)) || (charter.has(toId) && acting.has(id));
      case 'Cooperation':
      case 'COOPERATION_ABOUT':
      case 'SERVES':
        return cooperations.has(id);
      case 'PARTY_TO':
        return cooperations.has(toId) && actors.has(id);
      case 'Declaration':
        return cooperations.has(String(properties.cooperationId)) && actors.has(String(properties.actorId));
      case 'GapAnswer':
        return properties.territoryId === territoryId && (isWhole || mayBeTold(properties, isSaid));
      case 'Land':
        return lands.has(id);
      case 'Workshop':
      case 'Contribution':
      case 'Fiche':
      case 'BRINGS':
        return false;
    }
  };
}

function mayBeTold({ key, shown, actId }: Properties, isSaid: (part: string) => boolean): boolean {
  const [rule = '', ...parts] = String(key).split(':');
  const named = actId === undefined ? parts : [...parts, String(actId)];
  return named.every(isSaid) && (shown !== undefined || !mayBeDelicate(rule));
}

/** Lists the words in question keys that are no actor: families, roles, themes, resources. */
const wordsOf = (index: ElementIndex): ReadonlySet<string> =>
  new Set([
    ...Family.options,
    ...TableRole.options,
    ...(['COMMITMENT_ABOUT', 'COOPERATION_ABOUT', 'NEEDS', 'OFFERS'] as const)
      .flatMap((kind) => index.all(kind))
      .map(({ toId }) => toId),
  ]);

/** Lists the Charter items used here: a frozen document stays readable when the catalogue changes. */
function charterItemsIn(
  index: ElementIndex,
  here: {
    readonly acting: ReadonlySet<string>;
    readonly own: ReadonlySet<string>;
    readonly cooperations: ReadonlySet<string>;
  },
): ReadonlySet<string> {
  const isItem = (id: string): boolean =>
    index.node('Commitment', id)?.origin === 'charter' && index.from('FOR', id).length === 0;
  return new Set(
    [
      ...[...here.acting].flatMap((id) => index.from('CARRIES', id)),
      ...[...here.own].flatMap((id) => index.from('REFINES', id)),
      ...[...here.cooperations].flatMap((id) => index.from('SERVES', id)),
    ]
      .map(({ toId }) => toId)
      .filter(isItem),
  );
}

/** The direction of a link between peers says nothing: it is written one way. */
function canonicalKey(key: string): string {
  if (!key.startsWith('PEER_OF:')) return key;
  const { id, toId = '' } = parseKey(key);
  return id < toId ? key : relationshipKey('PEER_OF', toId, id);
}

function portable(key: string, properties: Properties, isWhole: boolean): Properties {
  const { kind } = parseKey(key);
  const names = propertyNames(kind);
  const left = isWhole ? ['version'] : [...LEFT_OUT_EVERYWHERE, ...(LEFT_OUT[kind] ?? [])];
  return Object.fromEntries(
    Object.entries(properties).filter(([name]) => names.includes(name) && !left.includes(name)),
  );
}
