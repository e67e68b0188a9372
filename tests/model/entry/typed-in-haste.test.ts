import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const linkOf = (text: string, scene: string) => {
  const [step] = readEntry({ text }, spokenScene(scene)).plan;
  return step?.does === 'link' && [step.nature, ...step.actors.map((who) => 'id' in who && who.id)];
};

describe('a line typed in haste', () => {
  it.each([
    ['lamairie finance lecollege', 'B', ['funds', 'mairie', 'college']],
    ['the market feeds the foodbank', 'V', ['unspecified', 'market', 'foodbank']],
  ])('parts words without a space between: « %s »', (text, scene, link) => {
    expect(linkOf(text, scene)).toEqual(link);
  });

  it.each([
    ['la comune finense le colege', 'B', ['funds', 'mairie', 'college']],
    ['la mediateque acueile les resto du coeur', 'Q', ['shares_means', 'biblio', 'restos']],
    ['la recyclrie reapre les velos du colege', 'B', ['unspecified', 'recyclerie', 'college']],
  ])('takes a word for one that sounds alike or has more letters: « %s »', (text, scene, link) => {
    expect(linkOf(text, scene)).toEqual(link);
  });

  it('reads « c » as « c’est »', () => {
    const { plan } = readEntry(
      { text: 'nan c la chambre', previous: ['le civam forme le gaec'] },
      spokenScene('B'),
    );
    expect(plan).toEqual([
      expect.objectContaining({ op: 'swap', swap: [{ id: 'civam' }, { id: 'chambre' }] }),
    ]);
  });

  it('takes no other word for a verb: « curent » is no « courent »', () => {
    expect(linkOf('les gamins du collège curent le ruisseau avec le cpie', 'B')).toEqual([
      'unspecified',
      'college',
      'cpie',
    ]);
  });
});
