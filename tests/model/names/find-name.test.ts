import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../model/entry/words-of-line.ts';
import { findName } from '../../../model/names/find-name.ts';
import { indexNames, type NamedActor } from '../../../model/names/name-index.ts';

const actor = (id: string, name: string): NamedActor => ({
  id,
  name,
  family: 'local_authority',
  onMap: true,
});
const names = indexNames(
  [
    actor('town', 'Commune de Roncevert'),
    actor('school', 'Lycée de Roncevert'),
    actor('hall', 'Mairie de La Roche-aux-Fées'),
  ],
  { name: 'Val-d’Exemple' },
  'fr',
);
const found = (text: string) => {
  const name = findName(tokensOf(text), 0, names, () => false);
  return [name?.by, name?.actors.map(({ id }) => id)];
};

describe('findName', () => {
  it('takes the name of a town alone for its commune, though others bear it too', () => {
    expect(found('Roncevert')).toEqual(['whole', ['town']]);
    expect(found('Roche aux Fées')).toEqual(['whole', ['hall']]);
  });

  it('matches a longer name that contains all its words', () => {
    expect(found('Lycée de Roncevert')).toEqual(['whole', ['school']]);
  });
});
