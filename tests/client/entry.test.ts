import { describe, expect, it } from 'vitest';
import { familyOf, findActors, nameOf, parseEntry } from '../../client/state/index.ts';
import type { MapActor } from '../../server/contract/reading.ts';

const actor = (id: string, name: string): MapActor => ({
  id,
  name,
  family: 'social_economy',
  tableRoles: [],
  charter: 'none',
  tags: [],
  version: 1,
});
const ACTORS = [
  actor('mairie', 'Mairie de Sainte-Aube'),
  actor('amap', 'AMAP Les Sillons'),
  actor('recyclerie', 'Recyclerie La Seconde Main'),
  actor('centre', 'Centre social Les Tilleuls'),
];

describe('the entry line', () => {
  it('understands a link with what they do', () => {
    expect(parseEntry('Mairie → AMAP Les Sillons : prête un local', ACTORS)).toEqual({
      kind: 'link',
      from: { is: 'known', actor: ACTORS[0] },
      to: { is: 'known', actor: ACTORS[1] },
      nature: 'shares_means',
      intensity: 3,
      note: 'prête un local',
    });
  });

  it('takes the level that is said, in place of what the nature states', () => {
    const entry = parseEntry('amap > recyclerie : organisent un marché ensemble, 4', ACTORS);
    expect(entry).toMatchObject({ kind: 'link', intensity: 4, note: 'organisent un marché ensemble' });
  });

  it('records a link of unknown nature at the lowest intensity', () => {
    expect(parseEntry('amap -> recyclerie', ACTORS)).toMatchObject({
      nature: 'unspecified',
      intensity: 1,
      note: '',
    });
  });

  it('waits for the second actor', () => {
    expect(parseEntry('amap → ', ACTORS)).toMatchObject({ kind: 'link', to: null });
    expect(parseEntry('   ', ACTORS)).toBeNull();
  });

  it('asks which one when a name fits several, and makes new what fits none', () => {
    expect(nameOf('les', ACTORS)).toMatchObject({ is: 'unclear' });
    expect(nameOf('Lycée agricole', ACTORS)).toEqual({
      is: 'new',
      name: 'Lycée agricole',
      family: 'research_training',
    });
    expect(nameOf('sainte aube', ACTORS)).toMatchObject({ is: 'known', actor: { id: 'mairie' } });
  });

  it('guesses the family from the words of the name', () => {
    expect(familyOf('Communauté de communes du Val')).toBe('local_authority');
    expect(familyOf('DDT')).toBe('state');
    expect(familyOf('Les Petits Débrouillards')).toBe('social_economy');
  });
});

describe('the search', () => {
  it('ignores accents, case and hyphens, and puts first what begins with what is typed', () => {
    const names = findActors(ACTORS, 'SÉCONDE').map(({ id }) => id);
    expect(names).toEqual(['recyclerie']);
    expect(findActors(ACTORS, 'les').map(({ id }) => id)).toEqual(['amap', 'centre']);
    expect(findActors(ACTORS, 'tilleuls centre').map(({ id }) => id)).toEqual(['centre']);
  });
});
