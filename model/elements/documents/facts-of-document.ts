import { type Elements, type Properties, parseKey } from '../elements.ts';
import type { Facts } from '../facts.ts';
import { byRuleOf } from '../former-rule.ts';
import { factsOfElements } from '../past/facts-of-elements.ts';
import { makeDocument } from './make-document.ts';
import type { TerritoryDocument } from './territory-document.ts';

const VERSIONED = ['Territory', 'Actor', 'Commitment', 'Cooperation'];
/** Placeholder for commitments of other territories, known by id only: they are counted, not shown. */
const ELSEWHERE: Properties = { text: '–', origin: 'territory', horizon: 'star', status: 'open', version: 1 };

/** Derives the facts of a territory from a document; undefined if the document lacks it. */
export const factsOfDocument = (
  { version, elements }: TerritoryDocument,
  territoryId: string,
): Facts | undefined => factsOfElements(territoryId, readable(byRuleOf(version, elements)), 0);

/** Returns the document without some actors and their attached elements, as if they had been private. */
export function documentWithout(
  document: TerritoryDocument,
  actorIds: ReadonlySet<string>,
): TerritoryDocument {
  if (actorIds.size === 0) return document;
  const marked = new Map(document.elements);
  for (const id of actorIds) {
    const actor = marked.get(`Actor:${id}`);
    if (actor !== undefined) marked.set(`Actor:${id}`, { ...actor, private: true });
  }
  const made = makeDocument(document.territoryIds, readable(marked));
  return { ...made, version: document.version };
}

/** Completes elements for queries: with a version, and with the targets of their references. */
function readable(elements: Elements): Elements {
  const whole = new Map<string, Properties>();
  for (const [key, properties] of elements) {
    const { kind, toId } = parseKey(key);
    whole.set(key, VERSIONED.includes(kind) ? { ...properties, version: 1 } : properties);
    const served = kind === 'SERVES' || kind === 'REFINES' ? `Commitment:${toId}` : undefined;
    if (served !== undefined && !elements.has(served)) whole.set(served, ELSEWHERE);
  }
  return whole;
}
