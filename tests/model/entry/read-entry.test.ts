import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, scene = 'B', previous: readonly string[] = []) =>
  readEntry({ text, previous }, spokenScene(scene));

describe('reading a line', () => {
  it('notes two known actors and an unknown verb as a link to be specified', () => {
    expect(read('la recyclerie retape les vélos du collège').plan).toEqual([
      expect.objectContaining({
        does: 'link',
        nature: 'unspecified',
        actors: [{ id: 'recyclerie' }, { id: 'college' }],
      }),
    ]);
  });

  it('takes a name with a name of its own after it for somebody else', () => {
    const { plan } = read('le collège Simone-Veil finance la MJC');
    expect(plan[0]).toMatchObject({ does: 'add-actor', actor: { name: 'collège Simone-Veil' } });
  });

  it('keeps persons out of the recorded statement, and asks for a missing organisation', () => {
    const known = read('Pierre Lambert de la DDT suit le GAEC');
    expect(JSON.stringify(known)).not.toContain('Lambert');
    const unknown = read('Mme Durand finance la MJC');
    expect([unknown.outcome, JSON.stringify(unknown).includes('Durand')]).toEqual(['question', false]);
  });

  it('reads a state of two as no link', () => {
    for (const text of [
      'la MJC est à côté du collège',
      'la MJC et le collège sont fâchés',
      'le collège a un parking près de la MJC',
    ])
      expect([text, read(text).plan]).toEqual([text, []]);
  });

  it('makes no actor of an aside, a heading or a thing', () => {
    for (const text of [
      'pause café',
      'ok',
      'Compte rendu',
      'bon',
      'le bilan est positif',
      'une école',
      'Bonjour à tous',
      'on en reparle',
    ])
      expect([text, read(text).plan]).toEqual([text, []]);
  });

  it('answers the same for the same line, whatever was read before', () => {
    const first = JSON.stringify(read('l’AMAP livre le collège'));
    read('la mairie finance l’AMAP');
    expect(JSON.stringify(read('l’AMAP livre le collège'))).toBe(first);
  });

  it('names existing actors, and records each once', () => {
    const scene = spokenScene('B', [
      { from: ['mairie'], to: ['mjc'], nature: ['funds'], status: ['active'] },
    ]);
    expect(readEntry({ text: 'la mairie finance la MJC' }, scene)).toMatchObject({
      outcome: 'nothing',
      plan: [],
    });
  });

  it('asks one question, and takes its answer', () => {
    const asked = read('le centre aide les tisserands', 'Q');
    expect(asked.plan).toEqual([]);
    const scene = spokenScene('B');
    const two = {
      ...scene,
      actors: scene.actors
        .filter(({ id }) => id !== 'mairie')
        .concat({
          id: 'x',
          name: 'Commune de Brel',
          family: 'local_authority',
          kind: 'commune',
          onMap: true,
        }),
    };
    const { question } = readEntry({ text: 'la mairie finance la MJC' }, two);
    expect(question?.choices.map(({ id }) => id)).toEqual(['stloup', 'x']);
    const answers = [{ question: question?.id ?? '', choice: 'x' }];
    expect(readEntry({ text: 'la mairie finance la MJC', answers }, two).plan[0]).toMatchObject({
      from: [{ id: 'x' }],
    });
  });
});
