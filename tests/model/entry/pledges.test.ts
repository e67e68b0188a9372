import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../model/entry/read-entry.ts';
import { spokenScene } from '../../support/spoken-lines.ts';

const FRENCH = spokenScene('B');
const ENGLISH = spokenScene('V');
const read = (text: string, language: 'fr' | 'en' = 'fr') =>
  readEntry({ text }, { ...(language === 'fr' ? FRENCH : ENGLISH), language });

describe('a promise of an act', () => {
  it.each([
    [
      "le lycée s'engage à planter des arbres d'ici fin mars",
      { text: "Planter des arbres d'ici fin mars", actors: [{ id: 'lycee' }], dueOn: '2027-03-31' },
    ],
    [
      "la mairie s'est engagée à installer des bornes de recharge",
      { text: 'Installer des bornes de recharge', actors: [{ id: 'mairie' }] },
    ],
    [
      "la mairie s'engage à ne plus utiliser de pesticides",
      { text: 'Ne plus utiliser de pesticides', actors: [{ id: 'mairie' }] },
    ],
    [
      "la mairie promet d'isoler ses écoles en 2028",
      { text: 'Isoler ses écoles en 2028', actors: [{ id: 'mairie' }], dueOn: '2028' },
    ],
    [
      "la mairie s'engage à ouvrir une ressourcerie avant l'hiver",
      { text: "Ouvrir une ressourcerie avant l'hiver", actors: [{ id: 'mairie' }], dueOn: '2026-12' },
    ],
  ])('of an actor is a new commitment that it leads: %s', (text, step) => {
    expect(read(text).plan).toEqual([{ does: 'commitment', ...step }]);
  });

  it('of the room is a commitment without a carrier', () => {
    expect(read("on s'engage à réduire les déchets de moitié").plan).toEqual([
      { does: 'commitment', text: 'Réduire les déchets de moitié' },
    ]);
    expect(read('we pledge to stop using plastic cups', 'en').plan).toEqual([
      { does: 'commitment', text: 'Stop using plastic cups' },
    ]);
  });

  it('says who leads it and when it is due', () => {
    expect(read("le lycée s'engage à planter des arbres d'ici fin mars").says).toMatch(
      /Lycée agricole .* → nouvel engagement.*Planter des arbres .*\(échéance.* 31 mars 2027\)/,
    );
    expect(read('the school pledges to open its garden by 2028', 'en').says).toMatch(
      /School → new commitment: “Open its garden by 2028” \(due 2028\)\./,
    );
  });

  it('of somebody whom the map does not know is asked', () => {
    const { outcome, says } = read("la chorale du bourg s'engage à chanter à la fête");
    expect(outcome).toBe('question');
    expect(says).toMatch(/Chorale du bourg → nouvel engagement/);
  });

  it('of somebody more than was found is asked', () => {
    expect(read("le lycée et la chorale s'engagent à chanter").outcome).toBe('question');
    const actors = [{ id: 'ccas', name: 'CCAS de Brève', family: 'state', onMap: true }];
    const elsewhere = readEntry(
      { text: "le CCAS du Lac s'engage à ouvrir une épicerie" },
      { ...FRENCH, commitments: [], actors },
    );
    expect(elsewhere).toMatchObject({ outcome: 'question', plan: [] });
  });

  it.each([
    ["le lycée s'engage à replanter les haies", 'carry'],
    ["la mairie s'engage à financer le lycée", 'link'],
    ["la mairie s'engage à prêter une salle", 'offer'],
  ])('that the map can hold otherwise stays so: %s', (text, does) => {
    expect(read(text).plan.map((step) => step.does)).toEqual([does]);
  });

  it.each([
    ["la mairie ne s'engage pas à planter des arbres", 'fr'],
    ["la mairie s'engage", 'fr'],
    ['the school is committed to sustainability', 'en'],
  ] as const)('that is denied or has no act notes nothing: %s', (text, language) => {
    expect(read(text, language).plan).toEqual([]);
  });
});
