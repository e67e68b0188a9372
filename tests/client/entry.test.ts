import { describe, expect, it } from 'vitest';
import { mapActor, mapCommitment, sceneWith } from '../support/entry-scene.ts';
import { asked, linked, read, says } from '../support/entry-words.ts';

describe('a link', () => {
  it.each<[string, unknown]>([
    ['Roncevert -> AMAP', [['member val-roncevert', 'member val-amap'], 'unspecified', 'active', 2, '']],
    ['Roncevert=>AMAP: finance', [['from val-roncevert', 'to val-amap'], 'funds', 'active', 2, '']],
    ['AMAP <- Roncevert : finance', [['from val-roncevert', 'to val-amap'], 'funds', 'active', 2, '']],
    [
      'AMAP → Roncevert : est financée par',
      [['from val-roncevert', 'to val-amap'], 'funds', 'active', 2, ''],
    ],
    [
      'DDT, PETR → AMAP : accompagnent le projet',
      [['from val-ddt', 'from val-petr', 'to val-amap'], 'supports', 'active', 2, 'accompagnent le projet'],
    ],
    [
      'Roncevert commande des repas à AMAP',
      [['from val-roncevert', 'to val-amap'], 'commissions', 'active', 2, 'commande des repas'],
    ],
    ['DDT forme les élus de Roncevert', null],
    [
      'Lycée co-produit un verger avec AMAP et le CPIE',
      [
        ['member val-lycee', 'member val-amap', 'member val-cpie'],
        'co_produces',
        'active',
        2,
        'co-produit un verger',
      ],
    ],
    [
      'Lycée partage ses savoirs avec la Laiterie du Val',
      [['member val-lycee', 'member val-laiterie'], 'shares_knowledge', 'active', 2, ''],
    ],
    ['UMR forme DDT', [['from val-umr', 'to val-ddt'], 'shares_knowledge', 'active', 2, '']],
    ['DDT learns from UMR', [['from val-umr', 'to val-ddt'], 'shares_knowledge', 'active', 2, '']],
    [
      'Collectif Climat et Cyclo plaident pour une gare',
      [['member val-collectif', 'member val-cyclo'], 'advocates', 'active', 2, 'plaident pour une gare'],
    ],
    [
      'Banque coopérative va financer Cyclo',
      [['from val-banque', 'to val-cyclo'], 'funds', 'intention', 0, ''],
    ],
    ['Banque wants to fund Cyclo', [['from val-banque', 'to val-cyclo'], 'funds', 'wished', 0, '']],
    ['Banque propose de financer Cyclo', [['from val-banque', 'to val-cyclo'], 'funds', 'proposed', 0, '']],
    [
      'DDT and PETR fund Cyclo',
      [['from val-ddt', 'from val-petr', 'to val-cyclo'], 'funds', 'active', 2, ''],
    ],
    ['ROCHEBRUNE FINANCE AMAP', [['from new ROCHEBRUNE', 'to val-amap'], 'funds', 'active', 2, '']],
    [
      'Roncevert finance Les Jardins de Cocagne pour une serre',
      [['from val-roncevert', 'to new Les Jardins de Cocagne'], 'funds', 'active', 2, 'pour une serre'],
    ],
    [
      'AMAP : vend des paniers à Épicerie solidaire',
      [['from val-epicerie', 'to val-amap'], 'commissions', 'active', 2, 'vend des paniers'],
    ],
  ])('« %s »', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });

  it.each([
    ['AMAP → Lycée : un jardin, niveau 3', 3],
    ['AMAP → Lycée : un jardin, level 0', 0],
    ['AMAP → Lycée : un jardin =4', 4],
    ['AMAP → Lycée, 2', 2],
    ['AMAP → Lycée : un jardin (1)', 1],
    ['AMAP → Lycée : we pool', 3],
    ['AMAP → Lycée : on s’ajuste', 2],
  ])('takes its level: « %s »', (text, level) => {
    expect(read(text).statement).toMatchObject({ kind: 'link', intensity: level });
  });

  it('takes no number of its sentence for a level', () => {
    expect(read('AMAP → Lycée : 3 visites par an').statement).toMatchObject({
      intensity: 2,
      assumed: true,
      note: '3 visites par an',
    });
    expect(read('AMAP → Lycée : ouverture en 2027').statement).toMatchObject({ note: 'ouverture en 2027' });
  });

  it.each([
    ['souhaité', 'wished'],
    ['proposée', 'proposed'],
    ['promis', 'intention'],
    ['en construction', 'in_progress'],
    ['active', 'active'],
    ['en sommeil', 'dormant'],
    ['terminé', 'ended'],
    ['interrompue', 'broken'],
    ['wished', 'wished'],
    ['being built', 'in_progress'],
    ['dormant', 'dormant'],
    ['ended', 'ended'],
    ['broken off', 'broken'],
  ])('takes where it stands: %s', (word, status) => {
    for (const text of [
      `AMAP → Lycée : un jardin, ${word}`,
      `AMAP → Lycée : un jardin (${word})`,
      `AMAP → Lycée : ${word}`,
    ])
      expect(read(text).statement, text).toMatchObject({ kind: 'link', status });
  });

  it('tells « proposé », where it stands, from « propose », what one does', () => {
    expect(read('AMAP → Lycée : un jardin proposé').statement).toMatchObject({
      status: 'proposed',
      note: 'un jardin',
    });
    expect(read('Lycée propose des bénévoles').statement).toMatchObject({ kind: 'offer' });
  });

  it('takes themes in both languages, by a word of their label', () => {
    expect(read('AMAP → Lycée #eau #food #économie-circulaire').statement).toMatchObject({
      themes: ['water', 'food', 'circular_economy'],
    });
    expect(asked('AMAP → Lycée #e')).toEqual(['whichTheme #e']);
    expect(asked('AMAP → Lycée #machin')).toEqual(['noTheme #machin']);
  });

  it('serves the commitments its sentence names', () => {
    expect(read('AMAP → Lycée : des repas pour E3 et E10').statement).toMatchObject({
      serves: ['val-e3', 'val-e10'],
      note: 'des repas',
    });
  });

  it('asks with whom, rather than guess', () => {
    expect(asked('AMAP →')).toEqual(['withWhom →']);
    expect(asked('→ AMAP')).toEqual(['who →']);
    expect(asked('AMAP prête un local')).toEqual(['withWhom prête']);
    expect(asked('AMAP, Lycée : finance')).toEqual(['withWhom finance']);
    expect(asked('DDT forme les élus de Roncevert')).toEqual(['who les élus de Roncevert']);
    expect(asked('AMAP → amap')).toEqual(['twice amap']);
  });

  it('is never made of a negation', () => {
    expect(says('Recyclerie ne finance pas l’AMAP')).toBeNull();
    expect(asked('Recyclerie does not fund AMAP')[0]).toMatch(/^negation/);
  });
});

describe('what an actor carries', () => {
  it.each<[string, unknown]>([
    ['AMAP porte E3', [['val-amap'], 'contributor', ['val-e3']]],
    ['AMAP et Lycée portent e3 et E10', [['val-amap', 'val-lycee'], 'contributor', ['val-e3', 'val-e10']]],
    ['PETR pilote E1', [['val-petr'], 'lead', ['val-e1']]],
    ['PETR supports E1', [['val-petr'], 'support', ['val-e1']]],
    ['AMAP s’engage sur la cantine locale (pilote)', [['val-amap'], 'lead', ['val-e3']]],
    ['AMAP carries "Un four à pain"', [['val-amap'], 'contributor', ['Un four à pain']]],
    ['La Ruche porte E3', [['new La Ruche'], 'contributor', ['val-e3']]],
  ])('« %s »', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });

  it('asks for the actor, and states what no commitment states', () => {
    const where = sceneWith([mapActor('amap', 'AMAP')], {
      commitments: [mapCommitment('a', 'Planter des haies'), mapCommitment('b', 'Tailler des haies')],
    });
    expect(asked('AMAP porte les haies', where)).toEqual(['whichCommitment haies']);
    expect(asked('AMAP porte la lune', where)).toEqual(['noCommitment la lune']);
    expect(asked('AMAP porte', where)).toEqual(['what porte']);
    expect(asked('AMAP porte planter, niveau 3', where)).toEqual(['notHere niveau 3']);
  });

  it('tells a commitment from an actor after « soutient »', () => {
    expect(says('Fondation Rivages soutient E3')).toEqual([['val-fondation'], 'support', ['val-e3']]);
    expect(linked('Fondation Rivages soutient Cyclo')).toEqual([
      ['from val-fondation', 'to val-cyclo'],
      'supports',
    ]);
  });
});

describe('what an actor needs or offers', () => {
  it.each<[string, unknown]>([
    ['AMAP cherche un local', ['need', ['val-amap'], [{ id: 'premises', note: '' }], []]],
    [
      'AMAP, Lycée cherchent des bénévoles et une salle de 40 places #food',
      [
        'need',
        ['val-amap', 'val-lycee'],
        [
          { id: 'volunteers', note: '' },
          { id: 'premises', note: 'une salle de 40 places' },
        ],
        ['food'],
      ],
    ],
    ['Lycée offers skills', ['offer', ['val-lycee'], [{ id: 'skills', note: '' }], []]],
    ['Cyclo : a besoin de matériel', ['need', ['val-cyclo'], [{ id: 'equipment', note: '' }], []]],
    ['Roncevert met à disposition un terrain', ['offer', ['val-roncevert'], [{ id: 'land', note: '' }], []]],
  ])('« %s »', (text, expected) => {
    expect(says(text)).toEqual(expected);
  });

  it('says which resource is not understood', () => {
    expect(asked('AMAP cherche un truc')).toEqual(['noResource un truc']);
    expect(asked('AMAP cherche')).toEqual(['what cherche']);
    expect(asked('AMAP cherche un local #eau #food')).toEqual(['oneTheme #eau', 'oneTheme #food']);
    expect(asked('AMAP cherche un local, 3')).toEqual(['notHere 3']);
  });

  it('is a link where it is lent to someone', () => {
    expect(linked('Roncevert met un local à disposition de l’AMAP')).toEqual([
      ['member val-roncevert', 'member val-amap'],
      'shares_means',
    ]);
  });
});

it('an empty line says nothing and asks nothing', () => {
  for (const text of ['', '   ', '\t'])
    expect(read(text)).toEqual({ text, parts: [], faults: [], statement: null });
});
