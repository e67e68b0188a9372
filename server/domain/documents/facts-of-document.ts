import { type Properties, parseKey } from '../elements.ts';
import type { Facts } from '../facts.ts';
import { factsOfElements } from '../past/facts-of-elements.ts';
import type { TerritoryDocument } from './territory-document.ts';

const VERSIONED = ['Territory', 'Actor', 'Commitment', 'Cooperation'];
/** What is served or refined of other territories is known by its id alone: it is counted, and not shown. */
const ELSEWHERE: Properties = { text: '–', origin: 'territory', horizon: 'star', status: 'open', version: 1 };

/** The facts of a territory as a document holds them; undefined where it holds none of it. */
export function factsOfDocument({ elements }: TerritoryDocument, territoryId: string): Facts | undefined {
  const whole = new Map<string, Properties>();
  for (const [key, properties] of elements) {
    const { kind, toId } = parseKey(key);
    whole.set(key, VERSIONED.includes(kind) ? { ...properties, version: 1 } : properties);
    const served = kind === 'SERVES' || kind === 'REFINES' ? `Commitment:${toId}` : undefined;
    if (served !== undefined && !elements.has(served)) whole.set(served, ELSEWHERE);
  }
  return factsOfElements(territoryId, whole, 0);
}
