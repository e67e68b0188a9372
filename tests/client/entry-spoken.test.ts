import { describe, expect, it } from 'vitest';
import { planOfSpoken, readSpoken, understand } from '../../client/state/entry/index.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { demonstration, reference } from '../support/entry-scene.ts';

const scene = demonstration();
const map = {
  ...{ territory: { name: 'Val-d’Exemple' }, day: '2026-03-12' },
  ...{ actors: scene.actors, reserve: [], commitments: scene.commitments, cooperations: [] },
} as unknown as TerritoryMap;

function read(text: string, previous: readonly string[] = []) {
  const spoken = { map, reference, language: 'fr' as const, previous, answers: [] };
  return readSpoken(text, understand(text, scene), spoken);
}

describe('a line that is spoken', () => {
  it('is read as one speaks where the grammar refuses it, or would make somebody of its words', () => {
    for (const text of ['l’AMAP livre le lycée', 'la recyclerie retape les vélos du lycée', 'ok'])
      expect([text, read(text)?.outcome]).toEqual([text, text === 'ok' ? 'nothing' : 'plan']);
  });

  it('is left to the grammar where that says the same, with its words as a note', () => {
    for (const text of [
      'Roncevert finance AMAP',
      'AMAP Les Sillons',
      'La Ruche → BioVal : finance',
      'AMAP → Lycée : souhaité',
    ])
      expect([text, read(text)]).toEqual([text, null]);
  });

  it('is read as one speaks where it has a day, which the grammar takes for words', () => {
    expect(read('Roncevert finance AMAP depuis 2019')?.plan).toMatchObject([{ since: '2019' }]);
    expect(read('Roncevert va financer AMAP en 2027')?.plan).toMatchObject([{ note: 'Prévu pour 2027' }]);
  });

  it('makes the actors that it names, then their links, and leaves a level that nobody stated to be assumed', () => {
    let made = 0;
    const plan = planOfSpoken(
      read('Menuiserie Kessler dépanne la recyclerie')?.plan ?? [],
      () => `n${made++}`,
    );
    expect(plan?.steps).toMatchObject([
      { do: 'addActor', body: { id: 'n0', name: 'Menuiserie Kessler' } },
      { do: 'addCooperation', body: { id: 'n1', nature: 'supports' } },
    ]);
  });

  it('names an actor that it makes with a capital', () => {
    const plan = planOfSpoken(read('la menuiserie Kessler dépanne la recyclerie')?.plan ?? [], () => 'n');
    expect(plan?.steps[0]).toMatchObject({ do: 'addActor', body: { name: 'Menuiserie Kessler' } });
  });

  it('makes a new commitment of a promise, with its leader and due date', () => {
    const plan = planOfSpoken(
      read('le lycée s’engage à installer des ruches d’ici fin juin')?.plan ?? [],
      () => 'n',
    );
    expect(plan?.steps).toMatchObject([
      {
        do: 'addCommitment',
        body: {
          text: 'Installer des ruches d’ici fin juin',
          dueOn: '2026-06-30',
          carriers: [{ actorId: 'val-lycee', role: 'lead' }],
        },
      },
    ]);
  });

  it('is left alone where it corrects what is not on the map', () => {
    expect(read('enlève ça', ['l’AMAP livre le lycée'])).toBeNull();
  });
});
