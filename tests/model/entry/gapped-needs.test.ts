import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene = 'B') => readEntry({ text }, spokenScene(scene)).plan;

describe('needs and offers of two actors behind one verb', () => {
  it.each([
    ['la MJC a besoin d’un minibus et l’épicerie d’un local', 'B', 'need', ['mjc', 'epicerie']],
    ['la MJC cherche un minibus et l’épicerie un local', 'B', 'need', ['mjc', 'epicerie']],
    ['la MJC a besoin d’un minibus, l’épicerie d’un local', 'B', 'need', ['mjc', 'epicerie']],
    ['la MJC propose une salle et le lycée un terrain', 'B', 'offer', ['mjc', 'lycee']],
    ['the farm needs volunteers and the library a room', 'V', 'need', ['farm', 'library']],
  ])('each have their own: « %s »', (text, scene, does, ids) => {
    expect(read(text, scene)).toEqual(ids.map((id) => expect.objectContaining({ does, actors: [{ id }] })));
  });

  it('stay one need of two, or two needs of one, where they are', () => {
    expect(read('la MJC et l’épicerie ont besoin d’un local')).toEqual([
      expect.objectContaining({ actors: [{ id: 'mjc' }, { id: 'epicerie' }] }),
    ]);
    expect(read('la MJC a besoin d’un local et de bénévoles')).toHaveLength(2);
  });
});

describe('a line without a link', () => {
  it.each(['la recyclerie et la MJC sont voisines', 'personne n’aide l’AMAP'])(
    'notes and asks nothing: « %s »',
    (text) => {
      expect(readEntry({ text }, spokenScene('B')).outcome).toBe('nothing');
    },
  );
});
