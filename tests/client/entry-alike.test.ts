import { describe, expect, it } from 'vitest';
import { readingOf } from '../../client/messages/entry-reading.ts';
import { t } from '../../client/messages/translate.ts';
import {
  complete,
  nameKey,
  namesToLookUp,
  planOf,
  remedies,
  understand,
} from '../../client/state/entry/index.ts';
import type { Scene, Settled } from '../../client/state/index.ts';
import { settleSimilarNames } from '../../client/views/map/list-rows.ts';
import { readSettledList } from '../../client/views/map/read-settled-list.ts';
import type { SimilarNames } from '../../model/contract/name-similarity.ts';
import { demonstration, readVocabulary, reference } from '../support/entry-scene.ts';

readVocabulary();
const words = { reference, language: 'fr' } as const;
const known = demonstration();

const alike = (
  grade: 'same' | 'likely' | 'possible',
  actor: Partial<SimilarNames['items'][number]['actor']> & { id: string; name: string },
): SimilarNames => ({
  items: [{ grade, reason: 'même nom', actor: { family: 'social_economy', ...actor } }],
  official: [],
});
const lens: SimilarNames = {
  items: [],
  official: [
    {
      // Matches like a name without its kind: « Lens » may be another place.
      grade: 'likely',
      reason: 'même nom',
      place: 'commune:62498',
      exists: false,
      actor: {
        id: 'fr-commune-62498',
        name: 'Commune de Lens et Environs',
        family: 'local_authority',
        kind: 'commune',
        siren: '216204982',
        source: 'COG',
      },
    },
  ],
};

const sceneOf = (
  similarNames: Record<string, SimilarNames>,
  settled: Record<string, Settled> = {},
): Scene => ({
  ...known,
  similarNames: new Map(Object.entries(similarNames).map(([name, similar]) => [nameKey(name), similar])),
  settled: new Map(Object.entries(settled).map(([name, one]) => [nameKey(name), one])),
});
const said = (text: string, scene: Scene): string[] =>
  readingOf(understand(text, scene), scene).map((piece) => piece.text);
const stepsOf = (text: string, scene: Scene) => {
  const { statement } = understand(text, scene);
  let n = 0;
  return statement === null ? null : planOf(statement, scene, () => `new-${++n}`).steps;
};

describe('a new name', () => {
  it('is to be looked up, as long as it is not said to be new', () => {
    const names = (text: string, scene = known) => namesToLookUp(understand(text, scene), scene);
    expect(names('CALL → AMAP : finance')).toEqual(['CALL']);
    expect(names('« CALL » → AMAP : finance')).toEqual([]);
    expect(names('AMAP → Lycée')).toEqual([]);
    expect(names('CALL', sceneOf({ CALL: { items: [], official: [] } }))).toEqual([]);
  });

  it('that likely means an actor of the territory is asked about, and writes nothing', () => {
    const scene = sceneOf({
      'Seconde Main Asso': alike('likely', { id: 'recyclerie', name: 'Recyclerie', onMap: true }),
    });
    const entry = understand('Seconde Main Asso finance AMAP', scene);
    expect(entry.statement).toBeNull();
    expect(said('Seconde Main Asso finance AMAP', scene)).toEqual([
      t('entry.ask.alike', 'Seconde Main Asso', 'Recyclerie'),
    ]);
    const [fault] = entry.faults;
    expect(
      fault && remedies(fault, scene, words)?.proposals.map(({ kind, insert }) => [kind, insert]),
    ).toEqual([
      ['elsewhere', '« Recyclerie »'],
      ['newActor', '« Seconde Main Asso »'],
    ]);
    // Chosen as new, it is.
    expect(stepsOf('« Seconde Main Asso » finance AMAP', scene)).toMatchObject([
      { do: 'addActor', body: { name: 'Seconde Main Asso' } },
      { do: 'addCooperation' },
    ]);
  });

  it('of an institution is offered under its official name and number, and made that institution', () => {
    const scene = sceneOf({ Lens: lens });
    const entry = understand('Lens → AMAP', scene);
    const [fault] = entry.faults;
    expect(fault).toMatchObject({ code: 'alike', words: 'Lens' });
    const [first] = (fault && remedies(fault, scene, words)?.proposals) ?? [];
    expect(first).toMatchObject({ kind: 'official', id: 'fr-commune-62498', siren: '216204982' });
    // « et » in a name of nobody on the map would part it.
    expect(first?.insert).toBe('« Commune de Lens et Environs »');
    const chosen = sceneOf(
      { Lens: lens },
      { 'Commune de Lens et Environs': { is: 'known', actorId: 'fr-commune-62498' } },
    );
    expect(stepsOf(`${first?.insert} → AMAP`, chosen)).toMatchObject([
      { do: 'addActor', body: { id: 'fr-commune-62498', siren: '216204982' } },
      { do: 'addCooperation', body: { parties: [{ actorId: 'fr-commune-62498' }, { actorId: 'val-amap' }] } },
    ]);
    expect(stepsOf(`${first?.insert}`, chosen)).toMatchObject([
      { do: 'addActor', body: { id: 'fr-commune-62498' } },
    ]);
  });

  it('that can only mean one official institution is that one, and nobody is asked', () => {
    const [official] = lens.official;
    const sure = (more: SimilarNames['items'] = [], others: SimilarNames['official'] = []) =>
      sceneOf({
        'Mairie de Lens': {
          items: more,
          official: official === undefined ? [] : [{ ...official, grade: 'same' }, ...others],
        },
      });
    expect(stepsOf('Mairie de Lens → AMAP : un marché', sure())).toMatchObject([
      { do: 'addActor', body: { id: 'fr-commune-62498', siren: '216204982' } },
      { do: 'addCooperation', body: { parties: [{ actorId: 'fr-commune-62498' }, { actorId: 'val-amap' }] } },
    ]);
    const { items } = alike('likely', { id: 'val-lens', name: 'Mairie de Lens-Lestang', onMap: true });
    const another = official && {
      ...official,
      grade: 'same' as const,
      actor: { ...official.actor, id: 'x' },
    };
    for (const scene of [sure(items), sure([], another === undefined ? [] : [another])])
      expect(understand('Mairie de Lens', scene).faults).toMatchObject([{ code: 'alike' }]);
  });

  it('a name that exists in another territory shows a hint with an option on the down arrow, and blocks nothing', () => {
    const scene = sceneOf({ BioVal: alike('same', { id: 'bioval', name: 'BioVal' }) });
    expect(said('BioVal', scene)).toContain(t('entry.alike', 'BioVal', true));
    expect(stepsOf('BioVal', scene)).toMatchObject([{ do: 'addActor', body: { name: 'BioVal' } }]);
    expect(complete('BioVal', 6, scene, words)?.proposals[0]).toMatchObject({
      kind: 'elsewhere',
      id: 'bioval',
    });
    const chosen = sceneOf(
      { BioVal: alike('same', { id: 'bioval', name: 'BioVal' }) },
      { BioVal: { is: 'known', actorId: 'bioval' } },
    );
    expect(stepsOf('BioVal, AMAP : une fête', chosen)).toMatchObject([
      { do: 'enterMap', actorId: 'bioval' },
      { do: 'addCooperation' },
    ]);
  });
});

describe('a list', () => {
  const text = 'Lens\nLa Ruche\nBio Val';
  const scene = sceneOf({
    Lens: lens,
    'Bio Val': alike('same', { id: 'bioval', name: 'BioVal', siren: '123456789' }),
  });
  const read = (settled: ReadonlyMap<string, Settled>, family: 'citizens' | null = null) =>
    readSettledList(text, scene, null, settled, family);
  const verdicts = (settled: ReadonlyMap<string, Settled>) =>
    read(settled).list.lines.map(({ verdict }) => verdict);

  it('leaves out rows with a similar name until the user chooses the actor', () => {
    expect(verdicts(new Map())).toEqual(['refused', 'made', 'refused']);
    expect(verdicts(new Map([['lens', { is: 'new', sure: true }]]))).toEqual(['made', 'made', 'refused']);
    const { list } = read(new Map([['lens', { is: 'new', sure: true }]]), 'citizens');
    expect(list.newActors.map(({ named }) => [named.name, named.family])).toEqual([
      ['Lens', 'citizens'],
      ['La Ruche', 'citizens'],
    ]);
  });

  it('takes the nearest for all at once, or makes all', () => {
    const { list } = read(new Map());
    expect([...settleSimilarNames(list, scene, 'nearest')]).toEqual([
      ['lens', { is: 'known', actorId: 'fr-commune-62498' }],
      ['bio val', { is: 'known', actorId: 'bioval' }],
    ]);
    expect(verdicts(settleSimilarNames(list, scene, 'nearest'))).toEqual(['made', 'made', 'made']);
    expect(verdicts(settleSimilarNames(list, scene, 'new'))).toEqual(['made', 'made', 'made']);
  });
});
