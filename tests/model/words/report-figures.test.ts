import { describe, expect, it } from 'vitest';
import { makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import { groupsOfActors as englishGroups } from '../../../model/words/en/measures/groups-of-actors.ts';
import { whole as english } from '../../../model/words/en/measures/whole.ts';
import { englishReport } from '../../../model/words/en/report.ts';
import { groupsOfActors } from '../../../model/words/fr/measures/groups-of-actors.ts';
import { ties } from '../../../model/words/fr/measures/ties.ts';
import { whole as french } from '../../../model/words/fr/measures/whole.ts';
import { frenchReport } from '../../../model/words/fr/report.ts';
import { makeFacts } from '../../support/make-facts.ts';
import { makeMeasures } from '../../support/make-measures.ts';
import { reference } from '../../support/report-scene.ts';

const speaker = () => makeSpeaker(makeFacts(), reference, 'fr');
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const NONE = {
  ...{ actors: 0, families: 0, heard: 0, links: 0, active: 0, level: '« Un »' },
  ...{ between: 0, betweenPairs: 0, open: 0, uncarried: 0, unserved: 0, promises: 0, overdue: 0 },
};
type Figures = ReturnType<ReturnType<typeof frenchReport>['figures']>;
const said = (part: keyof Figures, figures: Partial<typeof NONE>): string =>
  plain(frenchReport(speaker()).figures({ ...NONE, ...figures })[part]);

describe('the figures of a report, in French', () => {
  it.each([
    [
      { actors: 1, families: 1 },
      /^1 acteur de 1 famille est sur la carte ; aucun n’a dit avec qui il travaille/,
    ],
    [{ actors: 1, families: 1, heard: 1 }, / ; 1 a dit avec qui il travaille/],
    [
      { actors: 2, families: 2, heard: 2 },
      /^2 acteurs de 2 familles sont .* ; 2 ont dit avec qui ils travaillent/,
    ],
  ])('count actors: %o', (figures, sentence) => {
    expect(said('actors', figures)).toMatch(sentence);
  });

  it('set two families side by side where both are there', () => {
    expect(said('sides', {})).toMatch(/n’est pas encore sur la carte\.$/);
    expect(said('sides', { betweenPairs: 1 })).toMatch(/la seule paire possible n’est pas liée/);
    expect(said('sides', { betweenPairs: 4 })).toMatch(/aucune des 4/);
    expect(said('sides', { betweenPairs: 4, between: 1 })).toMatch(/1 paire est liée sur 4 possibles/);
  });

  it('count commitments that nobody carries or serves', () => {
    expect(said('commitments', {})).toBe('Aucun engagement ouvert du territoire n’est noté.');
    expect(said('commitments', { open: 1 })).toBe(
      '1 engagement ouvert du territoire : aucun sans porteur, aucun sans coopération notée qui le serve.',
    );
    expect(said('commitments', { open: 3, uncarried: 2, unserved: 1 })).toMatch(/: 2 sans porteur, 1 sans/);
  });

  it.each([
    [0, 0, 'Aucune promesse n’attend d’être tenue.'],
    [1, 0, '1 promesse attend d’être tenue.'],
    [1, 1, '1 promesse attend d’être tenue ; sa date est passée.'],
    [2, 2, '2 promesses attendent d’être tenues ; leur date est passée.'],
    [3, 1, '3 promesses attendent d’être tenues ; pour 1 d’entre elles, la date est passée.'],
  ])('of %i promises, %i of them late', (promises, overdue, sentence) => {
    expect(said('promises', { promises, overdue })).toBe(sentence);
  });

  it('say from what decisions come, and how many are shown where it is not all', () => {
    const caption = (...given: Parameters<ReturnType<typeof frenchReport>['decisions']['caption']>) =>
      plain(frenchReport(speaker()).decisions.caption(...given));
    expect(caption({ promises: true, answers: false }, 2, 2)).toBe('D’après les promesses.');
    expect(caption({ promises: true, answers: true }, 5, 6)).toBe(
      'D’après les promesses et les réponses de la salle : les 5 premières sur 6.',
    );
  });
});

it('the number of cooperations of three parties or more is given where some exist', () => {
  const measured = makeMeasures({ a: { cooperations: 3 }, b: { cooperations: 1 } });
  const say = (cooperations: number, multiPartyCooperations: number): string => {
    const subNetwork = { ...measured.subNetwork, cooperations, multiPartyCooperations };
    return plain(ties['two-mode-degree'].say({ ...measured, subNetwork }, speaker()) ?? '');
  };
  expect(say(1, 0)).toMatch(/^1 coopération relie ces acteurs ; .*a \(3\)\.$/);
  expect(say(3, 2)).toMatch(/^3 coopérations relient ces acteurs, dont 2 à trois parties ou plus ; /);
});

it('pairs that are possible are read at a glance, however many they are', () => {
  const measured = makeMeasures(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`a${i}`, {}])));
  const some = { ...measured, network: { ...measured.network, density: 0 } };
  expect(plain(french.density.say(some, speaker()) ?? '')).toContain('sur 1 770 possibles');
  const say = makeSpeaker(makeFacts(), reference, 'en');
  expect(english.density.say(some, say)).toContain('of 1,770 possible,');
});

it('the number of stated links has no zero', () => {
  const say = makeSpeaker(makeFacts(), reference, 'en');
  const [fr, en] = [frenchReport(speaker()).measures.confirmed, englishReport(say).measures.confirmed];
  expect([fr(0, 0, 0), en(0, 0, 0)]).toEqual(['', '']);
  expect(plain(fr(1, 1, 0)).trim()).toBe('De ces liens, 1 est dit par les deux, 1 par un seul.');
  expect(plain(fr(0, 1, 0)).trim()).toBe('De ces liens, aucun n’est dit par les deux, 1 par un seul.');
  expect(plain(fr(1, 0, 2))).toContain('1 est dit par les deux, aucun par un seul, 2 par aucun');
  expect(en(0, 1, 0).trim()).toBe('Of these links none is said by both, 1 by one only.');
  expect(en(2, 0, 1)).toContain('2 are said by both, none by one only, 1 by neither.');
});

describe('the families most linked', () => {
  const { network, ...rest } = makeMeasures({ a: {} });
  const block = (a: string, b: string, links: number, pairs: number) => ({
    ...{ a, b, links, pairs, density: links / pairs },
  });
  const saidOf = (...blocks: ReturnType<typeof block>[]) => {
    const measured = { ...rest, network: { ...network, blocks } } as typeof rest & {
      network: typeof network;
    };
    return {
      fr: plain(groupsOfActors['block-density'].say(measured, speaker()) ?? ''),
      en: plain(
        englishGroups['block-density'].say(measured, makeSpeaker(makeFacts(), reference, 'en')) ?? '',
      ),
    };
  };

  it('are the two with the largest share of pairs between them, and are none where all links are inside', () => {
    const inside = block('citizens', 'citizens', 3, 3);
    expect(saidOf(inside, block('citizens', 'company', 0, 4))).toEqual({
      fr: 'Aucun lien entre deux familles.',
      en: 'No link between two families.',
    });
    const { fr, en } = saidOf(inside, block('citizens', 'company', 1, 4), block('company', 'research', 3, 4));
    expect(fr).toMatch(/3 paires liées sur 4/);
    expect(en).toMatch(/3 linked pairs of 4/);
  });
});
