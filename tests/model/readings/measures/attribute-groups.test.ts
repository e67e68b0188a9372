import { expect, it } from 'vitest';
import type { Attribute } from '../../../../model/contract/on-demand-measures.ts';
import { askedOf } from '../../../../model/readings/measures/asked/asked-of.ts';
import { attributeGroups } from '../../../../model/readings/measures/asked/attribute-groups.ts';
import { loadReference } from '../../../../server/reference/load-reference.ts';
import { makeActor, makeSystem } from '../../../support/make-facts.ts';

const reference = loadReference([]);

it('actors are grouped by what is known of them, and their groups called by its words', () => {
  const system = makeSystem({
    actors: [
      makeActor('a', { family: 'state', scale: 'local', charter: 'signatory', tags: ['lait', 'Bio'] }),
      makeActor('b', { family: 'unspecified', scale: 'regional', tags: ['lait'] }),
      makeActor('c', { family: 'citizens' }),
    ],
    lands: [
      { id: 'l', name: 'Le port', actorIds: ['a'] },
      { id: 'm', actorIds: ['c'] },
    ],
  });
  const asked = askedOf('homophily', system, {}, reference, 'en');
  const groups = (by: Attribute, tag?: string) => {
    const { groupOf: of, labelOf } = attributeGroups(asked, by, tag);
    return [of, of.map((value) => value && labelOf(value))];
  };
  const names = (entries: readonly { id: string; label: { en: string } }[]) => (id: string) =>
    entries.find((entry) => entry.id === id)?.label.en;
  const family = names(reference.families);
  expect(groups('family')).toEqual([
    ['state', null, 'citizens'],
    [family('state'), null, family('citizens')],
  ]);
  expect(groups('scale')).toEqual([
    ['local', 'regional', null],
    [names(reference.scales)('local'), names(reference.scales)('regional'), null],
  ]);
  const charter = names(reference.charterRelations);
  expect(groups('charter')).toEqual([
    ['signatory', 'none', 'none'],
    [charter('signatory'), charter('none'), charter('none')],
  ]);
  expect(groups('tag', 'bIO')).toEqual([
    ['with', 'without', 'without'],
    ['with “bIO”', 'without “bIO”', 'without “bIO”'],
  ]);
  expect(groups('land')).toEqual([
    ['l', null, 'm'],
    ['Le port', null, 'Around c'],
  ]);
  // A group without a label uses its key.
  for (const by of ['family', 'tag', 'land'] as const)
    expect(attributeGroups(asked, by, 'bio').labelOf('new')).toBe('new');
});
