import type { Properties } from '../elements.ts';
import type { IndexedElement } from './element-index.ts';

interface Made<T> {
  readonly id: string;
  readonly toId: string;
  readonly value: T;
}

/** Makes something of an element once: where it did not change its properties are the same object. */
export function onceOf<T>(make: (element: IndexedElement) => T): (element: IndexedElement) => T {
  const known = new WeakMap<Properties, Made<T>>();
  return (element) => {
    const { id, toId, properties } = element;
    const made = known.get(properties);
    if (made !== undefined && made.id === id && made.toId === toId) return made.value;
    const value = make(element);
    known.set(properties, { id, toId, value });
    return value;
  };
}
