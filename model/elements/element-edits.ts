import { type Edits, type Elements, type Properties, type PropertyValue, parseKey } from './elements.ts';

/** The elements that differ, as a Change keeps them. */
export interface Difference {
  readonly before: Readonly<Record<string, Properties>>;
  readonly after: Readonly<Record<string, Properties>>;
}

/** Returns true if two states of an element are equal; properties in `apart` are ignored. */
export function sameProperties(
  a: Properties | undefined,
  b: Properties | undefined,
  apart: readonly string[] = [],
): boolean {
  if (a === undefined || b === undefined) return a === b;
  return differingProperties(a, b).every((name) => apart.includes(name));
}

/** Lists the properties in which two states of an element differ. */
export function differingProperties(a: Properties, b: Properties): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => !sameValue(a[name], b[name]));
}

function sameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, i) => entry === b[i]);
  return a === b;
}

/** Selects the edits that change something. */
export function effectiveEdits(state: Elements, edits: Edits): Edits {
  const effective = new Map<string, Properties | null>();
  for (const [key, next] of edits)
    if (!sameProperties(state.get(key), next ?? undefined)) effective.set(key, next);
  return effective;
}

/** Returns true if the edits themselves create an element. */
export const makes = (state: Elements, edits: Edits, key: string): boolean =>
  edits.has(key) && !state.has(key);

/** State of the elements once the edits are made. */
export function applyEdits(state: Elements, edits: Edits): Elements {
  const next = new Map(state);
  for (const [key, properties] of edits) {
    if (properties === null) next.delete(key);
    else next.set(key, properties);
  }
  return next;
}

/** Computes what edits change, before and after. */
export function differenceOf(state: Elements, edits: Edits): Difference {
  const before: Record<string, Properties> = {};
  const after: Record<string, Properties> = {};
  for (const [key, next] of edits) {
    const present = state.get(key);
    if (sameProperties(present, next ?? undefined)) continue;
    if (present !== undefined) before[key] = present;
    if (next !== null) after[key] = next;
  }
  return { before, after };
}

/** Returns the edits that create missing elements and leave existing ones alone. */
export const missingFrom = (state: Elements, elements: Elements): Edits =>
  new Map([...elements].filter(([key]) => !state.has(key)));

/**
 * Returns the versioned node to whose resource an element belongs, if any: its version rises when the element
 * changes. A declaration belongs to its cooperation.
 */
export function ownerOf(key: string, properties: Properties | null | undefined): string | undefined {
  const { kind, id, toId } = parseKey(key);
  switch (kind) {
    case 'Territory':
    case 'Actor':
    case 'Commitment':
    case 'Cooperation':
    case 'Workshop':
    case 'Fiche':
      return key;
    case 'FOR':
    case 'COMMITMENT_ABOUT':
    case 'REFINES':
      return `Commitment:${id}`;
    case 'CARRIES':
      return `Commitment:${toId}`;
    case 'COOPERATION_ABOUT':
    case 'SERVES':
      return `Cooperation:${id}`;
    case 'PARTY_TO':
      return `Cooperation:${toId}`;
    case 'BRINGS':
      return `Fiche:${toId}`;
    case 'Declaration':
      return `Cooperation:${properties?.cooperationId}`;
    default:
      return undefined;
  }
}

/** Adds the resulting versions to edits: +1 for each remaining resource with a change. */
export function raiseVersions(state: Elements, edits: Edits): Edits {
  const raised = new Map(edits);
  for (const [key, next] of edits) {
    const known = state.get(key);
    if (sameProperties(known, next ?? undefined)) continue;
    const owner = ownerOf(key, known ?? next);
    if (owner === undefined || raised.get(owner) === null) continue;
    const present = state.get(owner);
    if (present === undefined) continue;
    raised.set(owner, { ...(raised.get(owner) ?? present), version: Number(present.version) + 1 });
  }
  return raised;
}

/** Merges edits; later ones win. Edits without additions are not copied. */
export function mergeEdits(...parts: readonly Edits[]): Edits {
  const [first = new Map(), ...more] = parts.filter(({ size }) => size > 0);
  if (more.length === 0) return first;
  const merged = new Map(first);
  for (const part of more) for (const [key, next] of part) merged.set(key, next);
  return merged;
}
