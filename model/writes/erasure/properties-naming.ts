import type { Properties, PropertyValue } from '../../elements/elements.ts';
import { type Erased, withoutErased } from './without-erased.ts';

/** By what an element is called that has no name, or another than its own. */
const CALLED_BY: readonly string[] = ['territoryId', 'key', 'actorId', 'cooperationId', 'workshopId'];

/**
 * Selects the parts of an element about an erasable subject: all of its own elements; of others' texts, only
 * the lines and entries that mention it. Null if there are none.
 */
export function propertiesNaming(key: string, properties: Properties, erased: Erased): Properties | null {
  const without = withoutErased(key, properties, erased);
  if (without === null) return properties;
  if (without === properties) return null;
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]): [string, PropertyValue][] => {
      const rest = without[name];
      if (CALLED_BY.includes(name)) return [[name, value]];
      if (rest === undefined || rest === value) return [];
      return [[name, name === 'answers' ? answersNaming(String(value), String(rest)) : partOf(value, rest)]];
    }),
  );
}

/**
 * Returns the lines of one that are missing in the other, which has as many lines: a name contains no line
 * end.
 */
function partOf<T>(value: T, rest: T): T {
  if (typeof value === 'string') {
    const others = String(rest).split('\n');
    return value
      .split('\n')
      .filter((line, i) => line !== others[i])
      .join('\n') as T;
  }
  if (!Array.isArray(value) || !Array.isArray(rest)) return value;
  const kept = new Set(rest.map((one) => JSON.stringify(one)));
  return value.filter((one) => !kept.has(JSON.stringify(one))) as T;
}

function answersNaming(text: string, without: string): string {
  const rest: Record<string, unknown> = JSON.parse(without);
  const named = Object.entries<unknown>(JSON.parse(text)).flatMap(([name, value]) => {
    if (name === 'screen') return [[name, value] as const];
    return value === rest[name] ? [] : [[name, partOf(value, rest[name])] as const];
  });
  return JSON.stringify(Object.fromEntries(named));
}
