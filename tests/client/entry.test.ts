import { describe, expect, it } from 'vitest';
import {
  type Entry,
  familyOf,
  type Named,
  nameKey,
  type Statement,
  understand,
} from '../../client/state/index.ts';
import { demonstration, mapActor, mapCommitment, sceneWith } from '../support/entry-scene.ts';

const scene = demonstration();
const read = (text: string, where = scene): Entry => understand(text, where);
const named = (name: Named): string => (name.is === 'known' ? name.actor.id : `${name.is} ${name.name}`);

function says(text: string, where = scene): unknown {
  const { statement } = read(text, where);
  return statement === null ? null : briefly(statement);
}

function briefly(statement: Statement): unknown {
  if (statement.kind === 'link') {
    const { parties, nature, status, intensity, note } = statement;
    return [parties.map((party) => `${party.role} ${named(party.named)}`), nature, status, intensity, note];
  }
  if (statement.kind === 'actors') return statement.actors.map(named);
  if (statement.kind === 'carry')
    return [
      statement.actors.map(named),
      statement.role,
      statement.commitments.map((carried) => (carried.is === 'known' ? carried.commitment.id : carried.text)),
    ];
  return [statement.kind, statement.actors.map(named), statement.resources, statement.themes];
}

/** Who is linked, and how. */
const linked = (text: string, where = scene): unknown => (says(text, where) as unknown[] | null)?.slice(0, 2);

const asked = (text: string, where = scene): string[] =>
  read(text, where).faults.map(({ code, words }) => `${code} ${words}`);

describe('names in the line', () => {
  it('are known by all their words, some of them, their beginning, their initials', () => {
    for (const name of [
      'Recyclerie La Seconde Main',
      'seconde main',
      'recycl',
      'RLSM',
      'la RSM',
      'RÉCYCLERIE',
    ])
      expect(says(name), name).toEqual(['val-recyclerie']);
  });

  it('take a commune by its mairie, its ville, its town hall', () => {
    for (const name of ['mairie de Roncevert', 'ville de roncevert', 'Roncevert town hall'])
      expect(says(name), name).toEqual(['val-roncevert']);
  });

  it('make no difference of accents, case, hyphens, apostrophes', () => {
    expect(says("cc du val d'exemple")).toEqual(['val-cc']);
    expect(says('EPICERIE-SOLIDAIRE')).toEqual(['val-epicerie']);
  });

  it('that several bear are asked, never chosen', () => {
    expect(asked('CC')).toEqual(['which CC']);
    expect(asked('Mairie → AMAP : prête un local')).toEqual(['which Mairie']);
    expect(says('Mairie → AMAP : prête un local')).toBeNull();
  });

  it('that two actors share are told apart by their family, or by what was chosen', () => {
    const twins = sceneWith([
      mapActor('a', 'Les Sillons'),
      mapActor('b', 'Les Sillons', { family: 'business' }),
    ]);
    expect(asked('Les Sillons', twins)).toEqual(['which Les Sillons']);
    expect(says('Les Sillons (Monde économique)', twins)).toEqual(['b']);
    const settled = new Map([[nameKey('Les Sillons'), { is: 'known', actorId: 'a' } as const]]);
    expect(says('Les Sillons', { ...twins, settled })).toEqual(['a']);
  });

  it('between quotation marks are taken as they stand', () => {
    expect(says('« Centre »')).toEqual(['new Centre']);
    expect(says('"Service aide aux familles"')).toEqual(['new Service aide aux familles']);
    expect(linked('"Eau et Rivières" et Lycée co-produisent une étude')).toMatchObject([
      ['member new Eau et Rivières', 'member val-lycee'],
      expect.any(String),
    ]);
    expect(says('« AMAP Les Sillons »')).toEqual(['val-amap']);
  });

  it('of a known actor are kept whole, with the « et » and the verbs they hold', () => {
    const where = sceneWith([
      mapActor('eau', 'Eau et Rivières'),
      mapActor('aide', 'Service aide aux familles'),
      mapActor('b', 'Bidule'),
    ]);
    expect(linked('Eau et Rivières et Bidule co-produisent une étude', where)).toMatchObject([
      ['member eau', 'member b'],
      expect.any(String),
    ]);
    expect(linked('Service aide aux familles finance Bidule', where)).toMatchObject([
      ['from aide', 'to b'],
      expect.any(String),
    ]);
  });

  it('lose a small article, keep a capital one', () => {
    expect(linked('Roncevert finance la Ruche')).toMatchObject([
      ['from val-roncevert', 'to new Ruche'],
      expect.any(String),
    ]);
    expect(says('La Ruche')).toEqual(['new La Ruche']);
  });

  it('may be a list, parted by commas; « et » stays in a bare name', () => {
    expect(says('Chênes et Haies, Lycée')).toEqual(['new Chênes et Haies', 'val-lycee']);
  });
});

describe('the family of a new actor', () => {
  it('is suggested by the words of its name, and said to be', () => {
    expect(familyOf('Communauté de communes du Val')).toBe('local_authority');
    expect(familyOf('DDT')).toBe('state');
    expect(familyOf('Les Petits Débrouillards')).toBe('social_economy');
    expect(read('Ferme des Oliviers').statement).toEqual({
      kind: 'actors',
      actors: [{ is: 'new', name: 'Ferme des Oliviers', family: 'business', guessed: true }],
    });
  });

  it.each([
    ['La Ruche (ESS)', 'social_economy', undefined],
    ['La Ruche (association)', 'social_economy', 'association'],
    ['La Ruche (asso)', 'social_economy', undefined],
    ['La Ruche (collectivité)', 'local_authority', undefined],
    ['La Ruche (State, agencies)', 'state', undefined],
    ['La Ruche (entreprise)', 'business', undefined],
    ['La Ruche (université)', 'research_training', 'universite'],
    ['La Ruche (funders)', 'funder', undefined],
  ])('is said beside it: %s', (text, family, kind) => {
    expect(read(text).statement).toEqual({
      kind: 'actors',
      actors: [
        { is: 'new', name: 'La Ruche', family, guessed: false, ...(kind === undefined ? {} : { kind }) },
      ],
    });
  });

  it('is no other than the one that is noted', () => {
    expect(asked('AMAP (État)')).toEqual(['otherFamily (État)']);
    expect(says('AMAP (ESS)')).toEqual(['val-amap']);
  });

  it('leaves parentheses that name none to the name', () => {
    expect(says('La Ruche (quartier nord)')).toEqual(['new La Ruche (quartier nord)']);
  });
});

describe('a link', () => {
  it.each<[string, unknown]>([
    ['Roncevert -> AMAP', [['member val-roncevert', 'member val-amap'], 'unspecified', 'active', 1, '']],
    ['Roncevert=>AMAP: finance', [['from val-roncevert', 'to val-amap'], 'funds', 'active', 1, '']],
    ['AMAP <- Roncevert : finance', [['from val-roncevert', 'to val-amap'], 'funds', 'active', 1, '']],
    [
      'AMAP → Roncevert : est financée par',
      [['from val-roncevert', 'to val-amap'], 'funds', 'active', 1, ''],
    ],
    [
      'DDT, PETR → AMAP : accompagnent le projet',
      [['from val-ddt', 'from val-petr', 'to val-amap'], 'supports', 'active', 1, 'accompagnent le projet'],
    ],
    [
      'Roncevert commande des repas à AMAP',
      [['from val-roncevert', 'to val-amap'], 'commissions', 'active', 1, 'commande des repas'],
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
      [['member val-lycee', 'member val-laiterie'], 'shares_knowledge', 'active', 1, ''],
    ],
    ['UMR forme DDT', [['from val-umr', 'to val-ddt'], 'shares_knowledge', 'active', 1, '']],
    ['DDT learns from UMR', [['from val-umr', 'to val-ddt'], 'shares_knowledge', 'active', 1, '']],
    [
      'Collectif Climat et Cyclo plaident pour une gare',
      [['member val-collectif', 'member val-cyclo'], 'advocates', 'active', 1, 'plaident pour une gare'],
    ],
    [
      'Banque coopérative va financer Cyclo',
      [['from val-banque', 'to val-cyclo'], 'funds', 'intention', 0, ''],
    ],
    ['Banque wants to fund Cyclo', [['from val-banque', 'to val-cyclo'], 'funds', 'wished', 0, '']],
    ['Banque propose de financer Cyclo', [['from val-banque', 'to val-cyclo'], 'funds', 'proposed', 0, '']],
    [
      'DDT and PETR fund Cyclo',
      [['from val-ddt', 'from val-petr', 'to val-cyclo'], 'funds', 'active', 1, ''],
    ],
    ['ROCHEBRUNE FINANCE AMAP', [['from new ROCHEBRUNE', 'to val-amap'], 'funds', 'active', 1, '']],
    [
      'Roncevert finance Les Jardins de Cocagne pour une serre',
      [['from val-roncevert', 'to new Les Jardins de Cocagne'], 'funds', 'active', 1, 'pour une serre'],
    ],
    [
      'AMAP : vend des paniers à Épicerie solidaire',
      [['from val-epicerie', 'to val-amap'], 'commissions', 'active', 1, 'vend des paniers'],
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
      intensity: 1,
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

  it('asks which, and says what no commitment says', () => {
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
