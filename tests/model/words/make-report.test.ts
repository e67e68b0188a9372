import { describe, expect, it } from 'vitest';
import { REPORT_SECTIONS, ReportDocument } from '../../../model/contract/report.ts';
import type { CooperationFact } from '../../../model/elements/facts.ts';
import { once } from '../../../model/once.ts';
import { makeActor, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { makeMeasures } from '../../support/make-measures.ts';
import { demonstrationFacts, linesOf, questionKeys, reportOn } from '../../support/report-scene.ts';

const { facts, answers } = demonstrationFacts();
const names = facts.actors.map(({ name }) => name);

describe('the report of Val-d’Exemple', () => {
  const report = once(() => reportOn(facts, { answers }));

  it('is what the contract takes back, each sentence under an id of its own', () => {
    expect(ReportDocument.parse(report())).toEqual(report());
    const ids = report().sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => {
        if (block.type === 'list') return block.items.map(({ id }) => id);
        return block.type === 'table' ? [block.id, ...block.rows.flat().map(({ id }) => id)] : [block.id];
      }),
    );
    expect(new Set(ids).size).toBe(ids.length);
    // Measures are not computed here; there was no workshop.
    expect(report().sections.map(({ id }) => id)).toEqual([
      ...REPORT_SECTIONS.report.filter((id) => !['measures', 'annex', 'changes', 'minutes'].includes(id)),
      'leftOut',
    ]);
  });

  it('has five figures and a question', () => {
    expect(linesOf(report(), 'summary')).toEqual([
      '27 acteurs de 8 familles sont sur la carte ; 22 ont dit avec qui ils travaillent au cours des douze derniers mois.',
      '34 paires d’acteurs sont liées au niveau « On s’ajuste » ou plus ; la carte compte 32 coopérations actives.',
      'Entre collectivités et ESS, 3 paires sont liées sur 28 possibles.',
      '10 engagements ouverts du territoire : 2 sans porteur, 4 sans coopération notée qui le serve.',
      '3 promesses attendent d’être tenues ; pour 2 d’entre elles, la date est passée.',
      'La carte pose 35 questions sans réponse ; ce rapport en retient 5, et 2 auxquelles la salle a répondu.',
      'La carte note 42 coopérations : 32 actives, 1 en construction, 3 promises, 1 proposée, 1 souhaitée, 1 en sommeil, 2 terminées et 1 rompue. Seules celles qui sont actives font des liens ; 27 en font au niveau « On s’ajuste » ou plus. Elles lient 34 paires : à plusieurs, une coopération en lie plusieurs, et une même paire peut en avoir plusieurs.',
    ]);
  });

  it('lists who is there by family and name', () => {
    const lines = linesOf(report(), 'actors');
    expect(lines).toHaveLength(28);
    expect(lines[1]).toBe('CC du Val-d’Exemple | Collectivités | Communauté de communes | 6 | 3 | oui');
    expect(lines.at(-1)).toBe('Réseau énergie | Réseaux, ressources | Réseau thématique | 3 | 1 | oui');
  });

  it('sets the Charter against what is declared, and says who carries what', () => {
    const lines = linesOf(report(), 'charter');
    expect(lines[1]).toBe(
      '9 signataires de la Charte sont notés ici, dont 1 n’a pas parlé de ses engagements depuis un an.',
    );
    expect(lines).toContain(
      'L3. Relier les sujets : une approche d’ensemble plutôt que secteur par secteur. | 2 | 3',
    );
    expect(lines).toContain(
      'Donner une seconde vie à la moitié de ce que nous jetons | Recyclerie La Seconde Main | 1',
    );
    expect(lines).toContain('Une maison du vélo à la gare de Roncevert | personne encore | aucune');
    const codes = lines.flatMap((line) => /^([OL]\d)\. /.exec(line)?.[1] ?? []);
    expect(codes).toEqual(['O1', 'O2', 'O3', 'O4', 'L1', 'L2', 'L3', 'L4', 'L5']);
  });

  it('has the Charter in English for an English reader, but reworded items as they are', () => {
    const said = (charterItems: typeof facts.charterItems) =>
      linesOf(reportOn({ ...facts, charterItems }, { answers, language: 'en' }), 'charter');
    expect(said(facts.charterItems)).toContain('O3. Propose changes of model together. | none | none');
    const reworded = facts.charterItems.map((item) => ({ ...item, text: `${item.text} Ici.` }));
    expect(said(reworded)).toContain('O3. Proposer ensemble des changements de modèle. Ici. | none | none');
  });

  it('puts local authorities and the social economy face to face, in their own words', () => {
    const lines = linesOf(report(), 'sides');
    expect(lines[0]).toBe('4 collectivités et 7 acteurs de l’ESS : 3 paires sont liées sur 28 possibles.');
    expect(lines).toContain('Finance : 1 paire, des collectivités vers l’ESS.');
    expect(lines.filter((line) => line.startsWith('SCIC Bois Commun | Gérer 900 hectares'))).toHaveLength(1);
  });

  it('tells the questions that the room answered, then, said once, those it has not, in the order shown', () => {
    const lines = linesOf(report(), 'questions');
    expect(lines.slice(0, 3)).toEqual([
      'Si vous deviez passer le relais demain, à qui ?',
      '« Donner une seconde vie à la moitié de ce que nous jetons » n’a qu’un porteur noté, la Recyclerie La Seconde Main.',
      'Réponse de la salle : Choix assumé. La recyclerie préfère avancer seule jusqu’à l’ouverture de la ressourcerie ; on élargit ensuite. À revoir le 12 septembre 2026.',
    ]);
    expect(lines.filter((line) => line.includes('pas encore répondu'))).toEqual([
      'La salle n’a pas encore répondu aux 5 questions qui suivent.',
    ]);
    expect(lines.slice(7, 9)).toEqual([
      'Vous portez tous cet engagement : que pourriez-vous faire à deux ou trois ?',
      '« Une cantine locale dans chaque école d’ici 2027 » est porté par 3 acteurs ; aucune coopération notée à ce sujet ne les relie.',
    ]);
    expect(lines).toHaveLength(2 * 3 + 1 + 5 * 2);
  });

  it('says who could meet, and what was promised, the oldest day first', () => {
    const lines = linesOf(report(), 'meetings');
    expect(lines[1]).toMatch(
      /^AMAP Les Sillons et Laiterie du Val\. L’AMAP Les Sillons cherche « une chambre froide/,
    );
    expect(lines.slice(-3).map((line) => line.split(' | ')[2])).toEqual([
      '30 novembre 2024',
      '31 janvier 2026',
      '15 juin 2026',
    ]);
    expect(lines.slice(-3).map((line) => line.split(' | ')[3])).toEqual([
      'chacun a dit oui ; date passée',
      'chacun a dit oui ; date passée',
      'chacun a dit oui',
    ]);
  });

  it('is the same in English', () => {
    const english = reportOn(facts, { answers, language: 'en' });
    expect(linesOf(english, 'summary').slice(0, 3)).toEqual([
      '27 actors of 8 families are on the map; 22 said whom they work with in the last twelve months.',
      '34 pairs of actors are linked at the level “We adjust” or more; the map counts 32 active cooperations.',
      'Between local authorities and the social economy, 3 pairs are linked, of 28 possible.',
    ]);
    const ids = (of: ReturnType<typeof report>) => of.sections.map(({ id, blocks }) => [id, blocks.length]);
    expect(ids(english)).toEqual(ids(report()));
    // User input keeps its language; our text is English.
    const ours = JSON.stringify(english.sections.map(({ title }) => title));
    expect(ours).not.toMatch(/[éèà]|Réponse/);
  });

  it('has the sections that were chosen, in their own order', () => {
    const some = reportOn(facts, { answers, sections: ['method', 'summary'] });
    expect(some.sections.map(({ id }) => id)).toEqual(['summary', 'method']);
  });
});

describe('the note to elected officials', () => {
  it('holds a map, five figures, answered questions first, decisions, absents', () => {
    const note = reportOn(facts, { answers, kind: 'note' });
    expect(note.sections.map(({ id }) => id)).toEqual([...REPORT_SECTIONS.note]);
    expect(linesOf(note, 'figures')).toHaveLength(5);
    const questions = linesOf(note, 'questions');
    expect(questions).toHaveLength(2 * 3 + 1 + 2);
    expect(questions[0]).toBe('Si vous deviez passer le relais demain, à qui ?');
    expect(linesOf(note, 'decisions').slice(3)).toEqual([
      'Une journée de plantation ouverte à tous, préparée par les élèves. | Collectif Climat et Lycée agricole | 15 juin 2026',
      'Revoir ce choix : La recyclerie préfère avancer seule jusqu’à l’ouverture de la ressourcerie ; on élargit… | Recyclerie La Seconde Main | 12 septembre 2026',
      'Vérifier : C’est peut-être le Théâtre du Lavoir, qui n’était pas là. | à désigner | à fixer',
    ]);
    expect(linesOf(note, 'absents')).toEqual([
      '5 acteurs n’ont pas dit depuis un an avec qui ils travaillent : ADEME régionale, Banque coopérative, Habitat du Val, Théâtre du Lavoir et UMR Territoires.',
    ]);
  });
});

describe('names taken out of a question', () => {
  const keys = answers.map(({ key }) => key);

  it('deletes statements but no name in them, typed or not', () => {
    const report = reportOn(facts, { answers, keys, unnamedKeys: keys, sections: ['questions'] });
    const said = linesOf(report, 'questions').join('\n');
    for (const name of names) expect(said).not.toContain(name);
    expect(said).toContain('Un acteur de l’ESS cherche « une chambre froide, deux jours par semaine »');
    expect(said).toContain('C’est peut-être un acteur, qui n’était pas là.');
  });

  it('is done question by question, and its sentences are others than those with names', () => {
    const key = 'single-carrier:val-e4';
    const report = reportOn(facts, { answers, keys, unnamedKeys: [key], sections: ['questions'] });
    const lines = linesOf(report, 'questions').join('\n');
    expect(lines).toContain('n’a qu’un porteur noté, un acteur de l’ESS.');
    expect(lines).toContain('C’est peut-être le Théâtre du Lavoir');
    expect(JSON.stringify(report)).toContain(`questions.${key}~.why`);
  });

  it('says every rule without a name', () => {
    const all = reportOn(facts, { answers, sections: ['questions'] });
    const every = reportOn(facts, {
      answers,
      keys: questionKeys(facts),
      unnamedKeys: questionKeys(facts),
      sections: ['questions'],
    });
    expect(linesOf(every, 'questions').length).toBeGreaterThan(linesOf(all, 'questions').length);
    const said = linesOf(every, 'questions').join('\n');
    // A name that is a common word, such as « DDT », is only looked for as a word.
    for (const name of names) expect(said).not.toMatch(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u'));
    expect(said).not.toMatch(/ de une? | que une? /);
  });
});

describe('names taken out of a question, where another section says the same', () => {
  const written = (
    unnamedKeys: readonly string[],
    section: 'meetings' | 'charter' | 'decisions',
    language: 'fr' | 'en' = 'fr',
  ) => {
    const kind = section === 'decisions' ? 'note' : 'report';
    return linesOf(
      reportOn(facts, { answers, kind, language, keys: questionKeys(facts), unnamedKeys }),
      section,
    );
  };

  it('leaves a meeting without names where it is about that need, and the other meetings with theirs', () => {
    const key = 'unmet-need:val-amap:equipment';
    const [before, after] = [written([], 'meetings'), written([key], 'meetings')];
    expect(after[1]).toBe(
      'Un acteur de l’ESS et une entreprise. Un acteur de l’ESS cherche « une chambre froide, deux jours par semaine », une entreprise propose « une chambre froide de 30 m³, libre du jeudi au samedi ». Les deux portent l’engagement « Une cantine locale dans chaque école d’ici 2027 ». Les deux agissent sur « Alimentation et agriculture ». Entre l’ESS et le monde économique, peu ou pas de liens sont notés. Un acteur peut les présenter.',
    );
    const others = (lines: string[]) => lines.filter((line) => !line.includes('chambre froide'));
    expect(others(after)).toEqual(others(before));
    expect(written([key], 'meetings', 'en')[1]).toMatch(
      /^An actor of the social economy and a business\. An actor of the social economy is looking for /,
    );
  });

  it('does so for a commitment that both carry, and for who has no link yet', () => {
    const carriers = written(['scattered-carriers:val-e9'], 'meetings').filter((line) =>
      line.includes('Former trente jeunes'),
    );
    expect(carriers.length).toBeGreaterThan(1);
    const alone = written(['unlinked-actor:val-club'], 'meetings').filter((line) =>
      line.includes('n’a pas encore de lien noté ici'),
    );
    expect(alone.length).toBeGreaterThan(0);
    for (const line of carriers) for (const name of names) expect(line).not.toContain(name);
    expect(alone.join('\n')).not.toContain('Club des entreprises');
  });

  it('leaves a promise without names, and what was typed of it', () => {
    const row = (lines: readonly string[]) => lines.find((line) => line.includes('30 novembre 2024'));
    expect(row(written([], 'meetings'))).toContain('Habitat du Val');
    for (const section of ['meetings', 'decisions'] as const) {
      const said = row(written(['overdue-promise:val-c42'], section));
      expect(said).toBeDefined();
      for (const name of names) expect(said).not.toContain(name);
    }
  });

  it('leaves who carries a commitment unsaid in the charter', () => {
    expect(written(['single-carrier:val-e4'], 'charter')).toContain(
      'Donner une seconde vie à la moitié de ce que nous jetons | Un acteur de l’ESS | 1',
    );
  });

  it('leaves them unsaid in what has changed since the workshop', () => {
    const before = {
      ...facts,
      cooperations: facts.cooperations.filter(({ id }) => id !== 'val-c42'),
      commitments: facts.commitments.map((one) => (one.id === 'val-e4' ? { ...one, carriers: [] } : one)),
    };
    const unnamedKeys = ['overdue-promise:val-c42', 'single-carrier:val-e4'];
    const told = (unnamed: readonly string[]) =>
      reportOn(facts, { answers, before, keys: unnamedKeys, unnamedKeys: unnamed, sections: ['changes'] });
    expect(linesOf(told([]), 'changes').join('\n')).toMatch(/Habitat du Val et Commune(?:.|\n)*Recyclerie/);
    expect(linesOf(told(unnamedKeys), 'changes').slice(1)).toEqual([
      'Promesses faites (1) : une entreprise et une collectivité.',
      'Engagements qui ont trouvé qui les porte (1) : Donner une seconde vie à la moitié de ce que nous jetons (un acteur de l’ESS).',
    ]);
    expect(JSON.stringify(told(unnamedKeys))).toContain('"changes.promisesMade~"');
  });

  it('gives such a line an id of its own, so that a correction with names is not put back', () => {
    const key = 'unmet-need:val-amap:equipment';
    const said = JSON.stringify(
      reportOn(facts, { answers, keys: [key], unnamedKeys: [key], sections: ['meetings'] }),
    );
    expect(said).toContain('"meetings.val-amap:val-laiterie~"');
  });
});

describe('an empty territory', () => {
  it('states it, and has no map', () => {
    const report = reportOn(makeFacts());
    expect(linesOf(report, 'summary')).toEqual(['Aucun acteur n’est encore sur la carte de ce territoire.']);
    expect(report.sections.some(({ id }) => id === 'map')).toBe(false);
    expect(ReportDocument.safeParse(report).success).toBe(true);
    expect(linesOf(reportOn(makeFacts(), { kind: 'note', language: 'en' }), 'leftOut')).toContain(
      'Decisions to take: no promise and no answer of the room waits for one.',
    );
  });

  it('takes what is typed as text', () => {
    const report = reportOn(makeFacts({ actors: [makeActor('a', { name: '=1+1 <b>$&</b> (a|b)*' })] }));
    expect(linesOf(report, 'actors')[1]).toContain('=1+1 <b>$&</b> (a|b)*');
  });
});

describe('what is not so', () => {
  const factsOf = (facts: Parameters<typeof reportOn>[0]) =>
    Object.fromEntries(reportOn(facts).facts.map(({ id, text }) => [id, text]));

  it('is not said: no source and no word of an actor where there is none', () => {
    const silent = makeFacts({ actors: [makeActor('a'), makeActor('b')] });
    expect(factsOf(silent)['facts.sources']).toBeUndefined();
    expect(factsOf(silent)['facts.licence']).toBeUndefined();
    expect(linesOf(reportOn(silent), 'leftOut')).toContain(
      'D’où viennent les données, hormis ce que les acteurs ont dit : rien n’est noté.',
    );
    const spoken = makeFacts({ actors: [makeActor('a', { expertise: 'Semer.' }), makeActor('b')] });
    expect(factsOf(spoken)['facts.sources']).toBe('ce que les acteurs ont dit d’eux-mêmes et de leurs liens');
    expect(factsOf(spoken)['facts.licence']).toMatch(/leur appartient/);
    const official = makeFacts({ actors: [makeActor('a', { siren: '246200364', source: 'Sirene' })] });
    expect(factsOf(official)['facts.sources']).toBe('Sirene');
    expect(factsOf(official)['facts.licence']).toMatch(/^noms et codes officiels/);
  });

  it('has no empty column, and states common values once for all', () => {
    const lines = linesOf(reportOn(makeFacts({ actors: [makeActor('a'), makeActor('b')] })), 'actors');
    expect(lines.slice(1, 3).every((line) => line.split(' | ').length === 2)).toBe(true);
    expect(lines.at(-1)).toBe(
      'Aucun n’a de lien au niveau « On s’ajuste » ou plus. Aucun engagement du territoire n’a de porteur noté. Aucun n’a dit depuis un an avec qui il travaille.',
    );
  });

  it('leaves out what has nothing to say, and lists it at the end', () => {
    const report = reportOn(makeFacts({ actors: [makeActor('a'), makeActor('b')] }));
    expect(report.sections.map(({ id }) => id)).toEqual([
      'summary',
      'map',
      'actors',
      'absents',
      'method',
      'leftOut',
    ]);
    expect(linesOf(report, 'leftOut')).toContain('Les promesses : aucune n’est notée.');
  });

  it('is no total that differs from another without saying why', () => {
    const facts = makeFacts({
      actors: [makeActor('a'), makeActor('b'), makeActor('c')],
      cooperations: [makeCooperation('k', ['a', 'b'])],
    });
    // One active cooperation, one pair: nothing to explain.
    expect(linesOf(reportOn(facts), 'summary').some((line) => line.startsWith('La carte note'))).toBe(false);
    const three = makeFacts({ ...facts, cooperations: [makeCooperation('k', ['a', 'b', 'c'])] });
    expect(linesOf(reportOn(three), 'summary').at(-1)).toMatch(
      /^La carte note 1 coopération .*Elles lient 3 paires/,
    );
    // The scope of the measures is stated in their section, where there are links.
    const measures = makeMeasures({ a: {}, b: {}, c: {} });
    const said = (cooperations: readonly CooperationFact[], asked: Parameters<typeof reportOn>[1] = {}) =>
      linesOf(reportOn({ ...facts, cooperations }, asked), 'summary').at(-1);
    expect(said(three.cooperations)).not.toContain('Les mesures');
    expect(said(three.cooperations, { measures })).toMatch(/ Les mesures ne lisent qu’elles\.$/);
    const weak = makeCooperation('k', ['a', 'b'], { intensity: 1 });
    expect(said([weak], { measures })).toBe(
      'La carte note 1 coopération : 1 active. Seules celles qui sont actives font des liens ; aucune n’en fait au niveau « On s’ajuste » ou plus.',
    );
    const wish = makeCooperation('w', ['a', 'b'], { status: 'wished', intensity: 0 });
    expect(said([wish], { measures })).toBe('La carte note 1 coopération : 1 souhaitée.');
    expect(said([makeCooperation('k', ['a', 'b']), wish])).toBe(
      'La carte note 2 coopérations : 1 active et 1 souhaitée. Seules celles qui sont actives font des liens ; toutes en font au niveau « On s’ajuste » ou plus. Elles lient 1 paire.',
    );
  });
});

it('says in a note how many decisions there are where it has room for the first ones alone', () => {
  const ids = ['a', 'b'];
  const promised = (n: number) =>
    makeFacts({
      actors: ids.map((id) => makeActor(id)),
      cooperations: Array.from({ length: n }, (_, i) =>
        makeCooperation(`p${i}`, ids, { status: 'intention', intensity: 0, promisedFor: '2026-09' }),
      ),
    });
  const said = (n: number) => linesOf(reportOn(promised(n), { kind: 'note' }), 'decisions');
  expect(said(7)[0]).toMatch(/ : les 5 premières sur 7\.$/);
  expect(said(7)).toHaveLength(1 + 5);
  expect(said(5)[0]).not.toContain('premières');
  // Answers that wait are counted too: the number is not that of the promises.
  const actors = ids.map((id) => makeActor(id));
  const [key = ''] = questionKeys(makeFacts({ actors }));
  const answered = [{ key, status: 'to_ask' as const, shown: 1, at: '2026-03-12' }];
  expect(
    linesOf(reportOn(promised(7), { kind: 'note', answers: answered }), 'decisions')[0]?.split(' : ')[0],
  ).toBe('D’après les promesses et les réponses de la salle');
});

it('counts nothing by a zero in its table of actors', () => {
  const facts = makeFacts({
    actors: ['a', 'b', 'c'].map((id) => makeActor(id)),
    cooperations: [makeCooperation('k', ['a', 'b'])],
  });
  const [, ...rows] = linesOf(reportOn(facts), 'actors');
  expect(rows.slice(0, 3).map((row) => row.split(' | ')[2])).toEqual(['1', '1', 'aucun']);
});

it('says under the map how many stand on none of its lands', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const landed = (alone: readonly string[]) =>
    makeFacts({
      actors: ids.map((id) => makeActor(id)),
      lands: [{ id: 'l', actorIds: ids.filter((id) => !alone.includes(id)) }],
    });
  const said = (alone: readonly string[], language: 'fr' | 'en' = 'fr') =>
    ['report', 'note'].map((kind) => {
      const report = reportOn(landed(alone), { kind: kind as 'report' | 'note', language });
      return linesOf(report, 'map')[0]?.split('.')[0];
    });
  const map = 'Carte des coopérations du Val-d’Essai, état au 12 mars 2026';
  for (const caption of said([])) expect(caption).toBe(map);
  for (const caption of said(['e'])) expect(caption).toBe(`${map} ; 1 acteur n’y est sur aucune terre`);
  for (const caption of said(['d', 'e']))
    expect(caption).toBe(`${map} ; 2 acteurs n’y sont sur aucune terre`);
  for (const caption of said(['d', 'e'], 'en'))
    expect(caption).toMatch(/; 2 actors stand on none of its lands$/);
  // Without a land no actor is outside one.
  expect(linesOf(reportOn(makeFacts({ actors: [makeActor('a')] })), 'map')[0]).toMatch(`${map}.`);
});

it('says which way links between two families go, of all of them or of some', () => {
  const said = (ways: ReadonlyArray<readonly [from: string, to: string]>, language: 'fr' | 'en' = 'fr') => {
    const facts = makeFacts({
      actors: [
        ...['a', 'b'].map((id) => makeActor(id, { family: 'local_authority' })),
        ...['c', 'd'].map((id) => makeActor(id)),
      ],
      cooperations: ways.map(([from, to]) =>
        makeCooperation(`${from}-${to}`, [from, to], {
          nature: 'funds',
          parties: [
            { actorId: from, role: 'from' },
            { actorId: to, role: 'to' },
          ],
        }),
      ),
    });
    return linesOf(reportOn(facts, { language }), 'sides')[2];
  };
  expect(said([['a', 'c']])).toBe('Finance : 1 paire, des collectivités vers l’ESS.');
  const both = [
    ['a', 'c'],
    ['d', 'b'],
  ] as const;
  expect(said(both)).toBe(
    'Finance : 2 paires, dont 1 des collectivités vers l’ESS et 1 de l’ESS vers les collectivités.',
  );
  expect(said(both, 'en')).toMatch(
    /2 pairs, 1 of them from local .* and 1 of them from the social economy to/,
  );
});

it('gives sources under a method where there is one: a note has none', () => {
  const facts = makeFacts({ actors: ['a', 'b'].map((id) => makeActor(id, { source: `Site de ${id}` })) });
  const said = (asked: Parameters<typeof reportOn>[1]) =>
    reportOn(facts, asked).facts.find(({ id }) => id === 'facts.sources')?.text;
  expect(said({})).toBe('2 sources, données dans la méthode du rapport');
  expect(said({ kind: 'note' })).toBe('2 sources');
  expect(said({ sections: ['summary'], language: 'en' })).toBe('2 sources');
});
