import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const read = (text: string, previous: string, scene = 'B') =>
  readEntry({ text, previous: [previous] }, spokenScene(scene));

describe('a second line', () => {
  it('adds the same link of one more: « et aussi la ferme »', () => {
    expect(read('et aussi la ferme des lilas', 'le civam forme le gaec').plan).toMatchObject([
      { does: 'link', from: [{ id: 'civam' }], to: [{ id: 'lilas' }] },
    ]);
  });

  it.each([
    ['pas du tout, c’est la chambre', 'la ddt aide le gaec', 'B', ['ddt', 'chambre']],
    ['plutôt le bailleur', 'le ccas loge la croix rouge', 'Q', ['ccas', 'bailleur']],
  ])('replaces the one who may stand in that place: %s', (text, previous, scene, ids) => {
    const [step] = read(text, previous, scene).plan;
    expect(step?.does === 'change' && step.swap?.map((who) => 'id' in who && who.id)).toEqual(ids);
  });

  it.each([
    ['la foire est suspendue', 'status'],
    ['c’était avant ça', 'end'],
    ['t’as oublié le lycée', 'add'],
  ])('changes the last link: %s', (text, op) => {
    expect(read(text, 'la mjc et le collège organisent une foire').plan).toMatchObject([
      { does: 'change', op },
    ]);
  });

  it.each([
    ['elles partagent un camion', 'la recyclerie aide l’épicerie', 'B', ['recyclerie', 'epicerie']],
    ['bpi la finance', 'la cci aide la verrerie', 'I', ['bpi', 'verre']],
  ])('takes a pronoun for who is meant: %s', (text, previous, scene, ids) => {
    const step = read(text, previous, scene).plan.at(-1);
    expect(step?.does === 'link' && step.actors.map((who) => 'id' in who && who.id)).toEqual(ids);
  });

  it.each([
    ['i said vce, i meant the uni', 'vce advises the housing association', 'V', ['energy', 'uni']],
    ['j’ai dit la ville, je voulais dire l’agglo', 'la ville loge le ccas', 'Q', ['ville', 'agglo']],
    ['on s’est trompés, c’est l’agglo', 'la ville finance le ccas', 'Q', ['ville', 'agglo']],
  ])('replaces a party that the room misnamed: %s', (text, previous, scene, ids) => {
    const [step] = read(text, previous, scene).plan;
    expect(step?.does === 'change' && step.swap?.map((who) => 'id' in who && who.id)).toEqual(ids);
  });

  it.each([
    ['elle finance pas, elle conseille', 'la cc finance la mjc', 'B', 'supports'],
    ['not funds, advises', 'the county funds the library', 'V', 'supports'],
    ['en fait elle paye juste la salle', 'la cc accompagne la mjc', 'B', 'funds'],
  ])('corrects the nature of the last link: %s', (text, previous, scene, nature) => {
    expect(read(text, previous, scene).plan).toMatchObject([{ op: 'nature', nature }]);
  });

  it('ends a link by the money that is pulled out', () => {
    expect(
      read('the county pulled its money out of the library', 'the county funds the library', 'V').plan,
    ).toMatchObject([{ status: 'ended' }]);
  });

  it('corrects with a mistake told after the name', () => {
    expect(read('à l’amap, je me suis gouré', 'le collège achète au gaec').plan).toMatchObject([
      { op: 'swap', swap: [{ id: 'gaec' }, { id: 'amap' }] },
    ]);
  });

  it('changes nothing in a pause of the room', () => {
    expect(read('on est en pause', 'la mjc et le collège organisent une foire').plan).toEqual([]);
  });
});

describe('words of several meanings', () => {
  it.each([
    ['le conseil citoyen participe au CA du centre social', 'Q', 'governs'],
    ['the library lets the youth club use its back room', 'V', 'shares_means'],
    ['la banque prête à la scic', 'I', 'funds'],
    ['la régie et l’école font la fête du quartier', 'Q', 'co_produces'],
    ['the wildlife trust and vce share tips', 'V', 'shares_knowledge'],
    ['the uni is researching soil at brook farm', 'V', 'unspecified'],
    ['la recyclerie démonte les vieux meubles du collège', 'B', 'unspecified'],
    ['la régie recrute via la mission locale', 'Q', 'unspecified'],
    ['le bailleur laisse un local à l’atelier vélo pour rien', 'Q', 'shares_means'],
    ['le centre social et la médiathèque préparent leur programme ensemble', 'Q', 'co_produces'],
  ])('depend on the words around them: %s', (text, scene, nature) => {
    expect(readEntry({ text }, spokenScene(scene)).plan).toMatchObject([{ does: 'link', nature }]);
  });

  it('name a new body after what it is', () => {
    expect(
      readEntry({ text: 'il y a une nouvelle asso, Les Colibris' }, spokenScene('Q')).plan,
    ).toMatchObject([{ does: 'add-actor', actor: { name: 'Les Colibris' } }]);
  });

  it('let « s’attaquer à » carry a commitment', () => {
    expect(
      readEntry({ text: 'le collège et l’amap s’attaquent à la cantine bio' }, spokenScene('B')).plan,
    ).toMatchObject([{ does: 'carry', commitmentId: 'E2' }]);
  });
});
