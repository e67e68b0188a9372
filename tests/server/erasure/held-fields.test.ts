import { describe, expect, it } from 'vitest';
import { NODE_PROPERTIES, RELATIONSHIP_PROPERTIES } from '../../../model/elements/elements.ts';
import { personalDataField } from '../../../server/exchange/personal-data/personal-data-fields.ts';

/** Nothing of these speaks of an actor, but for words that name it. */
const OF_OTHERS = ['Territory', 'Workshop'];

describe.each(
  Object.entries({ ...NODE_PROPERTIES, ...RELATIONSHIP_PROPERTIES }).filter(([k]) => !OF_OTHERS.includes(k)),
)('a page of what is held, of %s', (kind, properties) => {
  it('has a label for each property', () => {
    const unnamed = properties.filter((name) => {
      const field = personalDataField(kind, name);
      return field !== undefined && field.label.fr === name;
    });
    expect(unnamed).toEqual([]);
  });
});
