import { describe, expect, it } from 'vitest';
import { familyOf, familyTold, nameKey } from '../../client/state/entry/index.ts';
import { mapActor, sceneWith } from '../support/entry-scene.ts';
import { asked, linked, read, says } from '../support/entry-words.ts';

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

  it('leave out the plus that announces a newcomer', () => {
    for (const text of ['+ Ferme du Pré', '+Ferme du Pré', '+ la Ferme du Pré'])
      expect(says(text), text).toEqual(['new Ferme du Pré']);
    expect(says('+ Ferme du Pré, Boulangerie Morel')).toEqual(['new Ferme du Pré', 'new Boulangerie Morel']);
  });

  it('that several bear are asked, never chosen', () => {
    expect(asked('CC')).toEqual(['which CC']);
    expect(asked('Mairie → AMAP : prête un local')).toEqual(['which Mairie']);
    expect(says('Mairie → AMAP : prête un local')).toBeNull();
  });

  it('of one commune are no question because another holds its name', () => {
    const redon = sceneWith([
      mapActor('redon', 'Commune de Redon', { membership: { onMap: false } }),
      mapActor('nicolas', 'Commune de Saint-Nicolas-de-Redon'),
    ]);
    for (const name of ['Mairie de Redon', 'mairie redon', 'la ville de Redon'])
      expect(says(name, redon), name).toEqual(['redon']);
    const elsewhere = sceneWith([
      mapActor('here', 'Centre social Les Tilleuls'),
      mapActor('there', 'Centre social Les Pins', { outside: true }),
    ]);
    expect(says('centre social', elsewhere)).toEqual(['here']);
  });

  it('two actors with the same name are distinguished by their family, or by the choice of the user', () => {
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

  it.each([
    'on verra avec le lycée',
    'La mairie discute avec le lycée',
    'il faut un local pour les jeunes',
    'le lycée est intéressé par le verger',
    'Ils feraient bien un marché',
    'nous aimerions un four à pain',
    'Un marché de Noël, le samedi.',
    'the school would like a garden',
  ])('are none where a sentence was meant: %s', (sentence) => {
    expect(read(sentence).statement).toBeNull();
    expect(asked(sentence)).not.toEqual([]);
  });

  it.each([
    'Maison des jeunes et de la culture',
    'Syndicat mixte pour l’aménagement du bassin',
    'Vivre Ensemble à Redon',
    'Est Ensemble',
    'Restaurant Le Retrait',
    'Grand Est Numérique',
    'Portrait de famille',
    'Les Petits Débrouillards',
    'Environnement et santé',
    'SIVU du Val',
  ])('are names all the same: %s', (name) => {
    expect(read(name).statement).toMatchObject({ kind: 'actors', actors: [{ is: 'new' }] });
  });

  it('of somebody are asked about: the map names organisations', () => {
    for (const name of ['Jean Dupont', 'Marie-Claire Le Goff', 'Mme Martin', 'M. Le Bihan']) {
      expect(read(name).faults, name).toMatchObject([{ code: 'person' }]);
      expect(says(`« ${name} »`), name).toEqual([`new ${name}`]);
    }
    for (const name of [
      'Lycée Jean Macé',
      'Marie et compagnie',
      'Claire fontaine',
      'Jean',
      'Association Jeanne',
    ])
      expect(read(name).faults, name).toEqual([]);
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
  it.each([
    ['SIVU du Val', 'local_authority'],
    ['Syndicat mixte du Haut-Val', 'local_authority'],
    ['CCAS de Redon', 'local_authority'],
    ['Centre communal d’action sociale de Redon', 'local_authority'],
    ['Cantine de la commune de Redon', 'local_authority'],
    ['Lycée agricole', 'research_training'],
    ['Lycée de la ville de Redon', 'research_training'],
    ['Club de football de Redon', 'social_economy'],
    ['Club d’entreprises du pays de Redon', 'business'],
    ['Société coopérative d’intérêt collectif Bois Énergie', 'social_economy'],
    ['SCIC de la région', 'social_economy'],
    ['Habitants de la ville', 'citizens'],
    ['Agence de l’eau Loire-Bretagne', 'state'],
    ['Le Fournil des ifs', undefined],
    ['La Ruche', undefined],
  ])('is written with its kind, or not completed: %s', (name, family) => {
    expect(familyTold(name)).toBe(family);
  });

  it('is suggested by the words of its name, and said to be', () => {
    expect(familyOf('Communauté de communes du Val')).toBe('local_authority');
    expect(familyOf('DDT')).toBe('state');
    expect(familyOf('Les Petits Débrouillards')).toBe('unspecified');
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
