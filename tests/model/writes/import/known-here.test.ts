import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { NameIndex } from '../../../../model/readings/name-similarity/name-index.ts';
import { actorsHere, TERRITORY, tryImport } from '../../../support/import-file.ts';

const commitment = { origin: 'territory', horizon: 'star', status: 'open', version: 1 };
const HERE: Elements = new Map<string, Properties>([
  ...actorsHere(['amap', 'AMAP des Prés'], ['mairie', 'Mairie']),
  ['Actor:ferme', { name: 'Ferme', family: 'business', siren: '123456782', mission: 'Nourrir', version: 3 }],
  [`ACTS_IN:ferme>${TERRITORY}`, { onMap: true, x: 5, y: 6, placed: 'hand' }],
  ['Commitment:haies', { ...commitment, text: 'Planter, soigner des haies', code: 'H1' }],
  [`FOR:haies>${TERRITORY}`, {}],
  ['Commitment:cantine', { ...commitment, text: 'Une cantine' }],
  [`FOR:cantine>${TERRITORY}`, {}],
]);

describe('an actor that is here', () => {
  it.each([
    ['by its name', 'Nom;Mission\nferme;Partager\n'],
    ['by its number, whatever the line calls it', 'Nom;SIREN;Mission\nFerme;123456782;Partager\n'],
    ['by its identifier', 'Identifiant;Nom;Mission\nferme;Ferme;Partager\n'],
  ])('is changed, not added: known %s', async (_, content) => {
    const { plan, said } = await tryImport(content, { state: HERE });
    expect([said.faults, said.ready]).toEqual([[], true]);
    expect(said.counts.actors).toMatchObject({ added: 0, updated: 1 });
    expect(plan.edits.get('Actor:ferme')).toMatchObject({ family: 'business', mission: 'Partager' });
    expect([...plan.edits.keys()]).toEqual(['Actor:ferme']);
  });

  it('is known by its number though it came since all names were read', async () => {
    const content = 'Nom;Famille;SIREN;Mission\nLa Ferme du haut;Entreprise;123456782;Partager\n';
    const { plan, said } = await tryImport(content, { state: HERE, scene: { names: new NameIndex() } });
    expect([said.faults, [...plan.edits.keys()]]).toEqual([[], ['Actor:ferme']]);
  });

  it('is asked about where two are called so, and another where its number is another', async () => {
    const two: Elements = new Map([...HERE, ...actorsHere(['double', 'Mairie'])]);
    const asked = await tryImport('Nom;Mission\nMairie;x\n', { state: two });
    expect(asked.said.faults).toMatchObject([{ row: 2, code: 'actor_ambiguous' }]);
    const linked = await tryImport('De;Vers\nAMAP des Prés;Mairie\n', { state: two });
    expect(linked.said.faults).toMatchObject([{ row: 2, letter: 'B', code: 'actor_ambiguous' }]);
    expect([linked.said.names, linked.plan.edits.size]).toEqual([[], 0]);
    const content = 'Nom;Famille;SIREN\nFerme;Entreprise;552100554\n';
    const other = await tryImport(content, { state: HERE, settings: { unchosen: 'new' } });
    expect(other.said.counts.actors).toMatchObject({ added: 1, updated: 0 });
  });

  it('of others may be named by who may not change it, where nothing of its sheet changes', async () => {
    const scene = { mayEdit: () => false };
    const same = await tryImport('Nom;Mission\nFerme;Nourrir\n', { state: HERE, scene });
    expect([same.said.faults, same.plan.edits.size]).toEqual([[], 0]);
    const changed = await tryImport('Nom;Mission\nFerme;Partager\n', { state: HERE, scene });
    expect(changed.said.faults).toMatchObject([{ row: 2, code: 'not_yours' }]);
  });
});

describe('two lines of one actor', () => {
  it.each([
    ['Nom;Famille\nRonde;ESS\nRonde;ESS\n', 'repeated_name'],
    ['Identifiant;Nom;Famille\nr1;Ronde;ESS\nr1;Cercle;ESS\n', 'repeated_key'],
    ['Nom;Mission\nFerme;x\nFerme;y\n', 'repeated_name'],
  ])('%j: %s', async (content, code) => {
    const { said } = await tryImport(content, { state: HERE, settings: { unchosen: 'new' } });
    expect(said.faults).toMatchObject([{ row: 3, code }]);
  });
});

it('each line that repeats another is likely the first, and names it', async () => {
  const { said } = await tryImport('Nom;Famille\nRonde;ESS\nRonde;ESS\nRonde;ESS\n');
  expect([said.faults, said.counts.actors.added]).toEqual([[], 1]);
  expect(said.duplicates.map(({ row, candidates }) => [row, candidates[0]?.line])).toEqual([
    [3, 2],
    [4, 2],
  ]);
});

describe('where an actor is', () => {
  const place = async (content: string, more: Elements = new Map()) => {
    const { plan } = await tryImport(content, { state: new Map([...HERE, ...more]) });
    return plan.edits.get(`ACTS_IN:ferme>${TERRITORY}`);
  };

  it('is on the map, unless the line puts it in the reserve', async () => {
    expect(await place('Nom;Sur la carte\nFerme;non\n')).toMatchObject({ onMap: false });
    expect(await place('Nom;Sur la carte\nFerme;oui\n')).toBeUndefined();
    const waiting: Elements = new Map([[`ACTS_IN:ferme>${TERRITORY}`, { onMap: false }]]);
    expect(await place('Nom\nFerme\n', waiting)).toEqual({ onMap: true });
  });

  it('is where the line puts it, by hand, where it was not there already', async () => {
    expect(await place('Nom;x;y\nFerme;7;8\n')).toEqual({ onMap: true, x: 7, y: 8, placed: 'hand' });
    expect(await place('Nom;x;y\nFerme;5;6\n')).toBeUndefined();
    expect(await place('Nom;x;y\nFerme;5;8\n')).toMatchObject({ x: 5, y: 8 });
    expect(await place('Nom;x;y\nFerme;7;6\n')).toMatchObject({ x: 7, y: 6 });
    expect(await place('Nom;x\nFerme;9\n')).toBeUndefined();
    const unplaced: Elements = new Map([...HERE, [`ACTS_IN:ferme>${TERRITORY}`, { onMap: true }]]);
    const { said } = await tryImport('Nom;x;y\nFerme;7;8\n', { state: unplaced });
    expect(said.changes.map(({ fields }) => fields.map(({ field, after }) => [field, after]))).toEqual([
      [
        ['x', '7'],
        ['y', '8'],
      ],
    ]);
  });
});

describe('what a cooperation serves', () => {
  const served = async (cell: string) => {
    const content = `De;Vers;Engagements servis\nAMAP des Prés;Mairie;${cell}\n`;
    const { plan, said } = await tryImport(content, { state: HERE });
    const ids = [...plan.edits.keys()].flatMap((key) =>
      key.startsWith('SERVES:') ? [key.split('>')[1]] : [],
    );
    return [said.faults.map(({ code }) => code), ids];
  };

  it.each([
    ['Une cantine', ['cantine']],
    ['H1', ['haies']],
    ['haies', ['haies']],
    ['O1', ['charter-O1']],
    // Its own comma parts no text.
    ['Planter, soigner des haies', ['haies']],
    ['H1, Une cantine', ['cantine', 'haies']],
    ['"H1; Une cantine"', ['cantine', 'haies']],
    ['H1 | H1', ['haies']],
    // A list that was begun or not ended.
    ['H1, Une cantine |', ['cantine', 'haies']],
    ['"; Une cantine, H1"', ['cantine', 'haies']],
    ['H1 |', ['haies']],
    ['', []],
  ])('%s', async (cell, ids) => {
    expect(await served(cell)).toEqual([[], ids]);
  });

  it('is reported if no actor of this territory has that name; a known one is served', async () => {
    expect((await served('H1, Ailleurs'))[0]).toEqual(['commitment_unknown']);
  });
});

describe('who needs something', () => {
  it('is known by the identifier that a file before gave, whatever the line calls it', async () => {
    const before = await tryImport('Identifiant;Nom;Famille\nr1;Ronde;ESS\n', { state: HERE });
    const state = applyEdits(HERE, before.plan.edits);
    const { said, plan } = await tryImport('actorId;Acteur;Ressource\nr1;La Ronde, autrefois;Locaux\n', {
      state,
    });
    expect([said.faults, said.ready]).toEqual([[], true]);
    const [actorId] = [...before.plan.edits.keys()]
      .filter((key) => key.startsWith('Actor:'))
      .map((key) => key.slice(6));
    expect([...plan.edits.keys()]).toEqual([`NEEDS:${actorId}>premises`]);
  });
});
