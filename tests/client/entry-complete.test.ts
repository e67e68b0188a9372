import { describe, expect, it } from 'vitest';
import { complete, remedies, understand } from '../../client/state/entry/index.ts';
import { demonstration, reference } from '../support/entry-scene.ts';

const scene = demonstration();
const french = { reference, language: 'fr' } as const;

/** Lists the options at the end of a line, in the form that the line would receive. */
const offered = (text: string, words: { reference: typeof reference; language: 'fr' | 'en' } = french) =>
  complete(text, text.length, scene, words)?.proposals.map(({ insert }) => insert) ?? [];

/** The line once the first proposal is taken. */
function taken(text: string): string {
  const completion = complete(text, text.length, scene, french);
  const [first] = completion?.proposals ?? [];
  return completion === null || first === undefined ? text : text.slice(0, completion.from) + first.insert;
}

describe('as one types', () => {
  it('names are offered, before and after the arrow, in a list, after a verb', () => {
    expect(taken('recy')).toBe('Recyclerie La Seconde Main');
    expect(taken('AMAP → lyc')).toBe('AMAP → Lycée agricole');
    expect(taken('AMAP, lyc')).toBe('AMAP, Lycée agricole');
    expect(taken('AMAP et lyc')).toBe('AMAP et Lycée agricole');
    expect(taken('Roncevert finance cyc')).toBe('Roncevert finance Cyclo-Fabrique');
    expect(taken('Roncevert prête un local à amap')).toBe('Roncevert prête un local à AMAP Les Sillons');
    expect(taken('RSM')).toBe('Recyclerie La Seconde Main');
    expect(offered('mairie')).toEqual(['Commune de Roncevert', 'Commune de Sainte-Aube', '« mairie »']);
  });

  it('offers a new actor next to actors with a similar name', () => {
    expect(offered('centre so')).toEqual(['Centre social Les Tilleuls', '« centre so »']);
  });

  it('nothing is offered for a name that stands whole', () => {
    expect(complete('AMAP Les Sillons', 16, scene, french)?.eager ?? false).toBe(false);
  });

  it('verbs are offered after a name', () => {
    expect(offered('Roncevert fin')).toContain('finance');
    expect(offered('AMAP et Lycée co-pro')).toContain('co-produisent');
    expect(offered('AMAP → Lycée : mut')).toContain('mutualise');
  });

  it('themes are offered after #, in the language of the screen, by words of both', () => {
    expect(offered('AMAP → Lycée #')).toHaveLength(reference.themes.length);
    expect(offered('AMAP → Lycée #alim')).toEqual(['#alimentation']);
    expect(offered('AMAP → Lycée #food')).toEqual(['#alimentation']);
    expect(offered('AMAP → Lycée #eco', { reference, language: 'en' })).toContain('#circular');
  });

  it('what is offered of a theme is understood as that theme, in both languages', () => {
    for (const language of ['fr', 'en'] as const)
      for (const { id, insert } of complete('A #', 3, scene, { reference, language })?.proposals ?? [])
        expect(understand(`AMAP → Lycée ${insert}`, scene).statement, insert).toMatchObject({ themes: [id] });
  });

  it('levels are offered after = and « niveau », families after a parenthesis', () => {
    expect(offered('AMAP → Lycée : un jardin =')).toEqual(['=0', '=1', '=2', '=3', '=4']);
    expect(offered('AMAP → Lycée, niveau ')).toEqual(['=0', '=1', '=2', '=3', '=4']);
    expect(offered('La Ruche (coll')).toEqual(['(Collectivités)']);
    expect(offered('La Ruche (')).toHaveLength(reference.families.length);
  });

  it('what is offered of a family is understood as that family, in both languages', () => {
    for (const language of ['fr', 'en'] as const)
      for (const { id, insert } of complete('X (', 3, scene, { reference, language })?.proposals ?? [])
        expect(understand(`Bidule ${insert}`, scene).statement, insert).toMatchObject({
          actors: [{ family: id, guessed: false }],
        });
  });

  it('commitments are offered after « porte », resources after « cherche »', () => {
    expect(offered('AMAP porte ')).toContain('E3');
    expect(offered('AMAP porte cantine')).toEqual(['E3']);
    expect(offered('AMAP porte E1')).toEqual(['E1', 'E10']);
    expect(offered('AMAP cherche un mat')).toEqual(['matériel']);
    expect(offered('AMAP cherche ')).toHaveLength(reference.resources.length);
  });

  it('where a link stands is offered after a comma', () => {
    expect(offered('Roncevert finance AMAP, en so')).toEqual(['en sommeil']);
  });
});

describe('on the down arrow', () => {
  it('a new actor has its family to choose, the one it suggests first', () => {
    const completion = complete('Ferme des Oliviers', 18, scene, french);
    expect(completion?.eager).toBe(false);
    expect(completion?.proposals[0]?.insert).toBe('Ferme des Oliviers (Monde économique)');
    expect(completion?.proposals).toHaveLength(reference.families.length);
  });

  it('so does a new actor inside a sentence', () => {
    const text = 'Les Jardins finance AMAP Les Sillons';
    expect(complete(text, text.length, scene, french)).toMatchObject({ from: 0, to: 11, eager: false });
  });
});

describe('what is not clear', () => {
  const remedyOf = (text: string) => {
    const [fault] = understand(text, scene).faults;
    return fault === undefined
      ? null
      : (remedies(fault, scene, french)?.proposals.map(({ insert }) => insert) ?? null);
  };

  it('is offered where there is a choice', () => {
    expect(remedyOf('Mairie finance AMAP')).toEqual([
      'Commune de Roncevert',
      'Commune de Sainte-Aube',
      '« Mairie »',
    ]);
    expect(remedyOf('AMAP porte la lune')?.[0]).toBe('« la lune »');
    expect(remedyOf('AMAP cherche un truc')).toHaveLength(reference.resources.length);
    expect(remedyOf('AMAP → Lycée #e')?.length).toBeGreaterThan(1);
    expect(remedyOf('UMR forme les agents')).toContain('« les agents »');
    expect(remedyOf('AMAP prête un local')).toBeNull();
  });
});
