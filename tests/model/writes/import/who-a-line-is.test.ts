import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../../../model/contract/import.ts';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import type { SceneInput } from '../../../../model/writes/import/import-scene.ts';
import { actorsHere, TERRITORY, tryImport } from '../../../support/import-file.ts';

const HERE: Elements = new Map<string, Properties>([
  ...actorsHere(['amap', 'AMAP des Prés'], ['mairie', 'Mairie']),
  ['Actor:moulin', { name: 'Moulin de Rive', family: 'business', version: 1 }],
  ['ACTS_IN:moulin>other', { onMap: true }],
]);

const read = async (
  content: string,
  settings: ImportSettings = {},
  { state = HERE, scene = {} }: { state?: Elements; scene?: Partial<SceneInput> } = {},
) => {
  const { plan, said } = await tryImport(content, { settings, state, scene });
  return {
    faults: said.faults.map(({ row, letter, code }) => [row, letter, code]),
    ...{ said, edits: plan.edits, counts: said.counts.actors },
  };
};
type Choice = NonNullable<ImportSettings['duplicates']>[number];
const choose = (...chosen: (readonly [row: number, choice: Choice['choice'], actorId?: string])[]) => ({
  duplicates: chosen.map(([row, choice, actorId]) => ({
    ...{ table: 0, row, choice },
    ...(actorId === undefined ? {} : { actorId }),
  })),
});
const named = (edits: ReadonlyMap<string, Properties | null>) =>
  [...edits].flatMap(([key, actor]) => (key.startsWith('Actor:') ? [actor?.name] : []));

describe('who is here already', () => {
  it('stays as it is where that was chosen of its line, by name or by number', async () => {
    const same = await read('Nom;Mission\nMairie;Accueillir\n', choose([2, 'skip']));
    expect([same.faults, same.counts, same.edits.size]).toEqual([
      [],
      { added: 0, updated: 0, unchanged: 1 },
      0,
    ]);
    const byKey = await read('Identifiant;Nom;Mission\nmairie;Ville;Accueillir\n', choose([2, 'skip']));
    expect([byKey.counts.unchanged, byKey.edits.size]).toEqual([1, 0]);
  });

  it('is another where that was chosen, as often as the file is brought', async () => {
    const content = 'Nom;Famille\nMairie;mairie\n';
    const once = await read(content, choose([2, 'new']));
    expect([once.faults, once.counts.added, named(once.edits)]).toEqual([[], 1, ['Mairie']]);
    const state = applyEdits(HERE, once.edits);
    const again = await read(content, choose([2, 'new']), { state });
    expect([again.faults, again.counts.added]).toEqual([[], 1]);
    expect([...again.edits.keys()].filter((key) => state.has(key))).toEqual([]);
  });

  it('is the one of its number where two have its name, or the one that has no other', async () => {
    const two = (siren: string): Elements =>
      new Map([...HERE, ...actorsHere(['double', 'Mairie']), ['Actor:mairie', { name: 'Mairie', siren }]]);
    const line = 'Nom;Famille;SIREN\nMairie;mairie;123456782\n';
    const edited = async (siren: string) =>
      [...(await read(line, {}, { state: two(siren) })).edits.keys()].filter((key) =>
        key.startsWith('Actor:'),
      );
    expect(await edited('123456782')).toEqual(['Actor:mairie']);
    expect(await edited('552100554')).toEqual(['Actor:double']);
  });
});

describe('two lines of one name', () => {
  it('are two where that was chosen; with one identifier they cannot be', async () => {
    const two = await read('Nom;Famille\nRonde;ESS\nRonde;ESS\n', choose([3, 'new']));
    expect([two.faults, two.counts.added, named(two.edits)]).toEqual([[], 2, ['Ronde', 'Ronde']]);
    const keyed = await read('Identifiant;Nom;Famille\nr;Ronde;ESS\nr;Cercle;ESS\n', choose([3, 'new']));
    expect(keyed.faults).toEqual([[3, 'A', 'key_taken']]);
  });

  it('matched with actors of another territory adds the fields of both, unless its sheet stays unchanged', async () => {
    const content =
      'Nom;Famille;Mission;Site\nLe moulin;Entreprise;Moudre;\nMoulin bas;Entreprise;;moulin.fr\n';
    const sheet = async (first: Choice['choice'], second: Choice['choice'], scene = {}) => {
      const settings = choose([2, first, 'moulin'], [3, second, 'moulin']);
      const { faults, edits } = await read(content, settings, { scene });
      expect(faults).toEqual([]);
      const { name, mission, url } = edits.get('Actor:moulin') ?? {};
      return [name, mission, url];
    };
    expect(await sheet('update', 'update')).toEqual(['Le moulin', 'Moudre', 'https://moulin.fr']);
    expect(await sheet('update', 'skip')).toEqual(['Le moulin', 'Moudre', undefined]);
    expect(await sheet('skip', 'update')).toEqual(['Moulin de Rive', undefined, 'https://moulin.fr']);
    expect(await sheet('skip', 'update', { mayEdit: () => false })).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it('an identifier used by two actors of other territories by now is taken', async () => {
  const id = '0123abcd-0123-4567-89ab-0123456789ab';
  const there: Elements = new Map([
    ...HERE,
    [`Actor:${id}`, { name: 'Scierie', family: 'business' }],
    [`ACTS_IN:${id}>other`, { onMap: true }],
  ]);
  const content = `Identifiant;Nom;Famille\n${id};Forge du col;Entreprise\n`;
  const made = await read(content, {}, { state: there });
  expect([made.faults, named(made.edits)]).toEqual([[], ['Forge du col']]);
  const moved: Elements = new Map(
    [...applyEdits(there, made.edits)].map(([key, properties]): [string, Properties] => [
      key.startsWith('ACTS_IN:i-') ? key.replace(`>${TERRITORY}`, '>other') : key,
      properties,
    ]),
  );
  const taken = await read(content, { unchosen: 'new' }, { state: moved });
  expect([taken.faults, taken.edits.size]).toEqual([[[2, 'A', 'key_taken']], 0]);
});

it('a word that tells a family tells the kind of a body too, unless a column does', async () => {
  const first = async (content: string) => {
    const { family, kind } = [...(await read(content)).edits.values()][0] ?? {};
    return [family, kind];
  };
  expect(await first('Nom;Famille\nRonde;Association\n')).toEqual(['social_economy', 'association']);
  expect(await first('Nom;Famille\nRonde;ESS\n')).toEqual(['social_economy', undefined]);
  expect(await first('Nom;Famille;kind\nRonde;Association;scop\n')).toEqual(['social_economy', 'scop']);
  expect(await first('Nom;kind;Famille\nRonde;scop;Association\n')).toEqual(['social_economy', 'scop']);
});

it('a line without a family has that of all who have none', async () => {
  const { faults, edits } = await read('Nom\nRonde\n', { defaultFamily: 'citizens' });
  expect([faults, [...edits.values()][0]?.family]).toEqual([[], 'citizens']);
});

describe('whom a link names', () => {
  const add: ImportSettings = { addMissingParties: true, defaultFamily: 'citizens' };

  it('is added where nobody is called so, by a name that may be kept', async () => {
    const link = (letters: number) =>
      read(`Partenaires;Nature\nMairie, K${'k'.repeat(letters - 1)};co-production\n`, add);
    expect([(await link(200)).faults, (await link(200)).counts.added]).toEqual([[], 1]);
    expect((await link(201)).faults).toEqual([[2, 'A', 'actor_unknown']]);
    const unsaid = await read('De;Vers\nMairie;Zigomar\n');
    expect([unsaid.faults, unsaid.counts.added]).toEqual([[], 1]);
    const none = await read('De;Vers\nMairie;Zigomar\n', { addMissingParties: false });
    expect(none.faults).toEqual([[2, 'B', 'actor_unknown']]);
  });

  it('matches the actor it added before, under a new name; if that one left the territory, it is another', async () => {
    const content = 'De;Vers\nMairie;Zigomar\n';
    const { edits } = await read(content, add);
    const [actor = ''] = [...edits.keys()].filter((key) => key.startsWith('Actor:'));
    const id = actor.slice('Actor:'.length);
    const known = applyEdits(HERE, edits);
    const renamed = new Map([...known, [actor, { ...known.get(actor), name: 'Pelote' }]] as [
      string,
      Properties,
    ][]);
    const again = await read(content, add, { state: renamed });
    expect([again.faults, again.counts.added, again.edits.size]).toEqual([[], 0, 0]);
    const away: Elements = new Map([
      ...HERE,
      [actor, { name: 'Pelote', family: 'citizens' }],
      [`ACTS_IN:${id}>other`, { onMap: true }],
    ]);
    const other = await read(content, add, { state: away });
    expect([other.faults, other.counts.added, named(other.edits)]).toEqual([[], 1, ['Zigomar']]);
    expect(other.edits.has(actor)).toBe(false);
  });

  it('enters the map from the reserve, unless the file keeps it in the reserve', async () => {
    const state: Elements = new Map([
      ...HERE,
      [`ACTS_IN:mairie>${TERRITORY}`, { onMap: false, since: '2020' }],
    ]);
    const place = async (content: string) =>
      (await read(content, {}, { state })).edits.get(`ACTS_IN:mairie>${TERRITORY}`);
    expect(await place('De;Vers\nMairie;AMAP des Prés\n')).toEqual({ onMap: true, since: '2020' });
    const beside = 'Nom;Sur la carte;Depuis;Partenaires\nMairie;non;2021;AMAP des Prés\n';
    expect(await place(beside)).toEqual({ onMap: false, since: '2021' });
    expect((await read('De;Vers\nMairie;AMAP des Prés\n')).edits.has(`ACTS_IN:mairie>${TERRITORY}`)).toBe(
      false,
    );
  });

  it('may be whom a line of the file brings, where that was chosen', async () => {
    const content = 'Nom;Famille;Partenaires\nFour;ESS;\nPuits;ESS;Chez le boulanger\n';
    const four = [...(await read(content)).edits].find(([, one]) => one?.name === 'Four')?.[0].slice(6) ?? '';
    const names = [{ name: 'Chez le boulanger', choice: 'update' as const, actorId: four }];
    const { faults, edits } = await read(content, { names });
    expect(faults).toEqual([]);
    expect([...edits.keys()].filter((key) => key.startsWith(`PARTY_TO:${four}>`))).toHaveLength(1);
  });

  it('is asked about where it stands in a table of ties and two are called so', async () => {
    const state = new Map([...HERE, ...actorsHere(['double', 'Mairie'])]);
    const { faults, edits } = await read('actorId;onMap\nMairie;non\n', {}, { state });
    expect([faults, edits.size]).toEqual([[[2, 'A', 'actor_ambiguous']], 0]);
  });
});
