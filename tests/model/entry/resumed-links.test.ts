import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const FUNDS = [{ from: ['mairie'], to: ['mjc'], nature: ['funds'], status: ['active'] }];
const resumed = [expect.objectContaining({ op: 'status', status: 'active', cooperationId: 'c0' })];
const french = (text: string, ...previous: string[]) =>
  readEntry({ text, previous }, spokenScene('B', FUNDS));
const WORK = [{ parties: ['library', 'repair'], nature: ['unspecified'], status: ['active'] }];
const english = (text: string, ...previous: string[]) =>
  readEntry({ text, previous }, spokenScene('V', WORK));

describe('a link that ended or paused', () => {
  it.each([
    'c’est reparti',
    'ça a repris',
    'ça a repris en mars',
    'ils reprennent',
    'ah non ils ont repris',
    'la mairie finance la MJC',
    'la mairie finance à nouveau la MJC',
  ])('is active again: « %s »', (text) => {
    for (const stop of ['c’est fini depuis 2023', 'c’est en pause', 'la mairie ne finance plus la MJC'])
      expect([stop, french(text, 'la mairie finance la MJC', stop).plan]).toEqual([stop, resumed]);
  });

  it.each(['it’s back on', 'they’re working together again', 'that’s started again', 'they’ve resumed'])(
    'is active again: “%s”',
    (text) => {
      expect(english(text, 'the library works with the repair café', 'that ended').plan).toEqual(resumed);
    },
  );

  it('is shown as active again', () => {
    expect(french('c’est reparti', 'la mairie finance la MJC', 'c’est fini').says).toBe(
      'Reprise du lien : Commune de Montbriac et MJC de Montbriac.',
    );
  });

  it('on the map is active again where the line has « re » or « à nouveau »', () => {
    const scene = spokenScene('B', [
      { parties: ['civam', 'gaec'], nature: ['unspecified'], status: ['active'] },
    ]);
    const ended = {
      ...scene,
      cooperations: scene.cooperations.map((one) => ({ ...one, status: 'ended' as const })),
    };
    expect(readEntry({ text: 'le civam et le gaec retravaillent ensemble' }, ended).plan).toEqual(resumed);
    expect(readEntry({ text: 'le civam et le gaec travaillent ensemble' }, ended).plan).toEqual([
      expect.objectContaining({ does: 'link' }),
    ]);
  });

  it('is not meant where none stopped: the room goes on', () => {
    for (const text of ['c’est reparti', 'on reprend', 'allez, c’est parti'])
      expect([text, french(text, 'la mairie finance la MJC').plan]).toEqual([text, []]);
  });

  it('is not ended by « c’est parti », but by an actor who left', () => {
    expect(french('c’est parti', 'la mairie finance la MJC').plan).toEqual([]);
    expect(french('elle est partie', 'la mairie finance la MJC').plan).toEqual([
      expect.objectContaining({ op: 'end' }),
    ]);
  });
});

describe('a line that names who does it', () => {
  it.each([
    ['non, c’est le collège', 'la recyclerie livre l’AMAP', 'B', ['recyclerie', 'college']],
    ['no, the college does', 'the library trains the repair café', 'V', ['library', 'college']],
    ['no, it’s the college that pays', 'the county funds the library', 'V', ['county', 'college']],
  ])('replaces the one who acts in the last link: %s', (text, previous, scene, ids) => {
    const [step] = readEntry({ text, previous: [previous] }, spokenScene(scene)).plan;
    expect(step?.does === 'change' && step.swap?.map((who) => 'id' in who && who.id)).toEqual(ids);
  });
});

describe('a question', () => {
  it('offers first those of the last line', () => {
    const { question } = readEntry(
      { text: 'le civam finance', previous: ['le lycée accompagne la cuma'] },
      spokenScene('B'),
    );
    expect(question?.choices.slice(0, 2).map(({ id }) => id)).toEqual(['cuma', 'lycee']);
  });
});
