import { asSet, type Properties, type PropertyValue, propertiesOf } from '../../elements/elements.ts';
import { ACTOR_FIELDS } from '../../fields/actor-fields.ts';
import { namesWith } from '../../fields/field.ts';

/** Merged element, and the properties that both had. */
export interface MergedProperties {
  readonly properties: Properties;
  /** Names of what the one that stays lacked, or to which something was added. */
  readonly gained: readonly string[];
  /** Names of what both said differently: the one that stays keeps its own. */
  readonly collided: readonly string[];
}

/** Properties of an actor that are words or facts of its own: they fill what is missing and replace nothing. */
const FILLED = namesWith(ACTOR_FIELDS, ({ merge }) => merge === 'filled');
const KEPT = namesWith(ACTOR_FIELDS, ({ merge }) => merge === 'kept');

const CHARTER = ['none', 'supporter', 'signatory'];
export const LONGEST_SOURCE = 2000;
/** Other names that an actor may have. */
const MOST_ALIASES = 30;

/** An actor once another is merged into it. */
export function mergeActorProperties(kept: Properties, gone: Properties): MergedProperties {
  const filled = Object.fromEntries(
    FILLED.filter((name) => kept[name] === undefined && gone[name] !== undefined).map((name) => [
      name,
      gone[name],
    ]),
  );
  const signs = CHARTER.indexOf(String(gone.charter)) - CHARTER.indexOf(String(kept.charter));
  const more = (name: string, union: readonly string[]) =>
    union.length > listOf(kept[name]).length ? { [name]: union } : {};
  const properties = propertiesOf({
    ...kept,
    ...filled,
    charter: signs > 0 ? gone.charter : kept.charter,
    // The day of a signature goes with the signature.
    signedOn: signs > 0 ? gone.signedOn : (kept.signedOn ?? (signs === 0 ? gone.signedOn : undefined)),
    ...more('tableRoles', asSet([...listOf(kept.tableRoles), ...listOf(gone.tableRoles)])),
    ...more(
      'aliases',
      [...new Set([...listOf(kept.aliases), ...listOf(gone.aliases)])].slice(0, MOST_ALIASES),
    ),
    ...more('tags', [...new Set([...listOf(kept.tags), ...listOf(gone.tags)])]),
    // Private data stays private after a merge with visible data.
    private: kept.private === true || gone.private === true ? true : kept.private,
    source: joined(kept.source, gone.source, LONGEST_SOURCE),
  });
  const differs = (name: string) => JSON.stringify(properties[name]) !== JSON.stringify(kept[name]);
  return {
    properties,
    gained: Object.keys(properties).filter(differs),
    collided: [...KEPT, ...FILLED].filter(
      (name) => kept[name] !== undefined && gone[name] !== undefined && kept[name] !== gone[name],
    ),
  };
}

export const listOf = (value: PropertyValue | undefined): readonly string[] =>
  Array.isArray(value) ? value : [];

/** Joins two texts; if too long, returns the first. */
export function joined(
  a: PropertyValue | undefined,
  b: PropertyValue | undefined,
  longest: number,
): PropertyValue | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const [first, second] = [String(a), String(b)];
  if (first.includes(second)) return a;
  const both = `${first} ; ${second}`;
  return both.length <= longest ? both : a;
}

/** Returns the earlier day; undated means always, before any day. */
export function earliest(
  a: PropertyValue | undefined,
  b: PropertyValue | undefined,
): PropertyValue | undefined {
  if (a === undefined || b === undefined) return undefined;
  return String(a) < String(b) ? a : b;
}

export function latest(
  a: PropertyValue | undefined,
  b: PropertyValue | undefined,
): PropertyValue | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return String(a) > String(b) ? a : b;
}
