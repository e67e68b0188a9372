import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene: string) => readEntry({ text }, spokenScene(scene)).plan;

describe('a line that ends with what is missing', () => {
  it.each([
    ['ashby men’s shed should be on here too', 'V', 'ashby men’s shed'],
    ['la mutuelle des forges devrait être sur la carte', 'I', 'mutuelle des forges'],
  ])('adds its subject: %s', (text, scene, name) => {
    expect(read(text, scene)).toEqual([
      expect.objectContaining({ does: 'add-actor', actor: expect.objectContaining({ name }) }),
    ]);
  });

  it('takes an actor of the reserve onto the map', () => {
    expect(read('citizens advice isn’t on the map', 'V')).toEqual([
      expect.objectContaining({ does: 'add-actor', actor: expect.objectContaining({ id: 'advice' }) }),
    ]);
  });

  it('adds nothing that is no organisation', () => {
    expect(read('the coffee should be on here too', 'V')).toEqual([]);
  });
});

describe('money that somebody won', () => {
  it.each([
    ['the library won a grant from the county', 'V', 'county', 'library'],
    ['the rotary bought a freezer for the food bank', 'V', 'rotary', 'foodbank'],
    ['la recyclerie a remporté l’appel à projets du département', 'B', 'dept', 'recyclerie'],
  ])('is given by the other: %s', (text, scene, from, to) => {
    expect(read(text, scene).at(-1)).toMatchObject({
      nature: 'funds',
      from: [{ id: from }],
      to: [{ id: to }],
    });
  });
});
