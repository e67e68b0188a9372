import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const preview = (text: string, previous: readonly string[], scene = 'B') =>
  readEntry({ text, previous }, spokenScene(scene));
const read = (text: string, previous: string, scene = 'B') => preview(text, [previous], scene).plan;

describe('a need, an offer or a promise of the line before', () => {
  it.each([
    ['non, plutôt la cuma', 'le gaec cherche un hangar', 'need', 'gaec', 'cuma'],
    ['pas le gaec, la cuma', 'le gaec cherche un hangar', 'need', 'gaec', 'cuma'],
    ['enfin le collège', 'le lycée a une salle à prêter', 'offer', 'lycee', 'college'],
    ['pardon c’est le civam', 'le lycée porte la replantation des haies', 'carry', 'lycee', 'civam'],
    ['non c’est le civam qui cherche', 'le lycée cherche un local', 'need', 'lycee', 'civam'],
  ])('moves to another actor: « %s »', (text, previous, does, old, by) => {
    expect(read(text, previous)).toEqual([
      expect.objectContaining({ does, actors: [{ id: by }], insteadOf: { id: old } }),
    ]);
  });

  it.each([
    ['no, rather the farm', 'the food bank needs a van', 'foodbank', 'farm'],
    ['sorry, i meant the library', 'the food bank needs a van', 'foodbank', 'library'],
  ])('moves to another actor: “%s”', (text, previous, old, by) => {
    expect(read(text, previous, 'V')).toEqual([
      expect.objectContaining({ does: 'need', actors: [{ id: by }], insteadOf: { id: old } }),
    ]);
  });

  it('is of one more: « le civam aussi »', () => {
    for (const text of ['le civam aussi', 'et aussi le civam', 'et le civam'])
      expect([text, read(text, 'le gaec cherche un hangar')]).toEqual([
        text,
        [{ does: 'need', actors: [{ id: 'civam' }], resourceId: 'premises' }],
      ]);
  });

  it('moves on from the actor that it was moved to', () => {
    expect(preview('non, le lycée', ['le gaec cherche un hangar', 'non, plutôt la cuma']).plan).toEqual([
      expect.objectContaining({ actors: [{ id: 'lycee' }], insteadOf: { id: 'cuma' } }),
    ]);
  });

  it('says who it was of', () => {
    expect(preview('non, plutôt la cuma', ['le gaec cherche un hangar']).says.replaceAll('\u00A0', ' ')).toBe(
      'Correction : CUMA du Bocage à la place de GAEC du Grand Pré. Besoin (premises) : CUMA du Bocage.',
    );
  });

  it('moves a new promise with the commitment that it created', () => {
    const scene = spokenScene('B');
    const commitments = [...scene.commitments, { id: 'n', text: 'Planter des pommiers' }];
    const line = { text: 'non, le collège', previous: ["le lycée s'engage à planter des pommiers"] };
    expect(readEntry(line, { ...scene, commitments }).plan).toEqual([
      {
        ...{ does: 'carry', commitmentId: 'n', role: 'contributor' },
        ...{ actors: [{ id: 'college' }], insteadOf: { id: 'lycee' } },
      },
    ]);
  });
});
