import { describe, expect, it } from 'vitest';
import { propertiesNaming } from '../../../model/writes/erasure/properties-naming.ts';
import { withoutErased } from '../../../model/writes/erasure/without-erased.ts';

const erased = {
  actorIds: new Set(['amap']),
  cooperationIds: new Set<string>(),
  ficheIds: new Set<string>(),
  names: ['AMAP Les Sillons'],
};

describe('what speaks of an actor', () => {
  it('is all of what is its own, and nothing of what does not name it', () => {
    expect(propertiesNaming('NEEDS:amap>premises', { note: 'un local' }, erased)).toEqual({
      note: 'un local',
    });
    expect(propertiesNaming('NEEDS:other>premises', { note: 'un local' }, erased)).toBeNull();
  });

  it('is the name of a land that a room called after it, and not that of another actor', () => {
    const land = { territoryId: 'val', name: 'Autour de l’AMAP Les Sillons', x: 1, y: 2 };
    expect(propertiesNaming('Land:l', land, erased)).toEqual({ territoryId: 'val', name: land.name });
    expect(withoutErased('Land:l', land, erased)?.name).toBe('Autour de l’[nom effacé]');
    const other = { name: 'Amis de l’AMAP Les Sillons' };
    expect(withoutErased('Actor:other', other, erased)).toBe(other);
  });

  it('is of what others wrote the lines and entries in which it stands', () => {
    const minutes = 'La mairie ouvre.\nL’AMAP Les Sillons répond.\nLa mairie conclut.';
    expect(
      propertiesNaming(
        'Workshop:w',
        { title: 'Atelier', minutes, perimeterActors: ['amap', 'other'], version: 2 },
        erased,
      ),
    ).toEqual({ minutes: 'L’AMAP Les Sillons répond.', perimeterActors: ['amap'] });
    const links = {
      screen: 'links',
      known: [{ cooperationId: 'c1', intensity: 2 }],
      added: [
        { id: 'c2', actorId: 'amap', intensity: 1 },
        { id: 'c3', actorId: 'third', intensity: 1 },
        { id: 'c4', actorId: 'third', intensity: 1, note: 'avec AMAP Les Sillons' },
      ],
    };
    const said = propertiesNaming(
      'Contribution:k',
      { actorId: 'other', answers: JSON.stringify(links) },
      erased,
    );
    expect(said?.actorId).toBe('other');
    expect(JSON.parse(String(said?.answers))).toEqual({
      screen: 'links',
      known: [],
      added: [links.added[0], links.added[2]],
    });
  });
});
