import { describe, expect, it } from 'vitest';
import { once } from '../../../model/once.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { demonstrationFacts, linesOf, reportOn } from '../../support/report-scene.ts';

const { facts, answers } = demonstrationFacts();

describe('the minutes in a report', () => {
  const minutes = [
    'Atelier\nVal-d’Exemple, 12 mars 2026',
    'Qui est venu\n2 acteurs sur 27 ont répondu.',
    'Questions\n– Qui manque ?\n  Personne n’est noté.\n  La salle n’a pas encore répondu.',
    'Une ligne écrite à la main.',
  ].join('\n\n');
  const blocks = once(() => {
    const [section] = reportOn(facts, { minutes }).sections.filter(({ id }) => id === 'minutes');
    return section?.blocks ?? [];
  });

  it('have their headings, and name their workshop once', () => {
    expect(blocks().flatMap((block) => (block.type === 'heading' ? [block.text] : []))).toEqual([
      'Qui est venu',
      'Questions',
    ]);
    const text = JSON.stringify(blocks());
    expect(text.split('12 mars 2026')).toHaveLength(2);
    expect(text).toContain('Une ligne écrite à la main.');
  });

  it('keep with a question why it is asked, and its answer', () => {
    const items = blocks().flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(items.map(({ text }) => text)).toEqual([
      'Qui manque ?\nPersonne n’est noté.\nLa salle n’a pas encore répondu.',
    ]);
  });

  it('lose no line that somebody wrote above them', () => {
    const own = reportOn(facts, { minutes: 'Mots d’accueil\nMerci à tous.\n\nSuite\nRien.' });
    expect(linesOf(own, 'minutes').slice(1)).toEqual(['Mots d’accueil', 'Merci à tous.', 'Suite', 'Rien.']);
  });
});

describe('common values stated once', () => {
  const silent = makeFacts({
    actors: [makeActor('a', { charter: 'signatory' }), makeActor('b', { charter: 'signatory' })],
    charterItems: facts.charterItems,
  });

  it.each([
    ['fr', 'aucun n’a parlé de ses engagements depuis un an', 'Aucune coopération active n’est notée'],
    ['en', 'none has spoken of its commitments in the last year', 'No active cooperation is noted'],
  ] as const)(
    'is one sentence: no signatory was heard, no article is served (%s)',
    (language, heard, served) => {
      const lines = linesOf(reportOn(silent, { language }), 'charter');
      expect(lines[1]).toContain(heard);
      expect(lines[1]).toContain(served);
      expect(lines).toHaveLength(2);
    },
  );

  it('has the singular for one actor', () => {
    const one = { ...silent, actors: silent.actors.slice(0, 1) };
    expect(linesOf(reportOn(one), 'charter')[1]).toMatch(
      /^1 signataire de la Charte est noté ici ; il n’a pas parlé de ses engagements/,
    );
  });

  it('names both actors of a possible meeting', () => {
    const both = makeFacts({
      actors: [makeActor('a', { name: 'Anis' }), makeActor('b', { name: 'Bleuet' })],
      commitments: [makeCommitment('k', ['a', 'b'])],
    });
    const [, meeting = ''] = linesOf(reportOn(both), 'meetings');
    expect(meeting).toContain('Ni l’un ni l’autre n’a encore de lien noté ici.');
  });
});

describe('families that are missing', () => {
  it.each([
    ['fr', 'l’État et ses opérateurs ; les financeurs ; les réseaux et ressources'],
    ['en', 'the State and its agencies; funders; networks and resource centres'],
  ] as const)('are distinguished though one has an « and » in its name (%s)', (language, families) => {
    const some = (
      ['local_authority', 'social_economy', 'business', 'research_training', 'citizens'] as const
    ).map((family) => makeActor(family, { family }));
    expect(linesOf(reportOn(makeFacts({ actors: some }), { language }), 'absents')[0]).toContain(families);
  });
});

describe('a promise', () => {
  const promised = (agreed: readonly string[]) =>
    makeFacts({
      actors: [makeActor('a', { name: 'Anis' }), makeActor('b', { name: 'Bleuet' })],
      cooperations: [
        makeCooperation('p', [], {
          status: 'intention',
          promisedFor: '2026-06-30',
          parties: ['a', 'b'].map((actorId) => ({
            ...{ actorId, role: 'member' as const },
            ...(agreed.includes(actorId) && { agreedOn: '2026-03-12' }),
          })),
        }),
      ],
    });
  it.each([
    [['a', 'b'], 'chacun a dit oui'],
    [['a'], 'oui attendu : Bleuet'],
    [[], 'le oui de chacun est attendu'],
  ])('says whose yes is awaited where %j gave theirs', (agreed, said) => {
    expect(linesOf(reportOn(promised(agreed)), 'meetings').at(-1)).toContain(said);
    const [, decision = ''] = linesOf(reportOn(promised(agreed), { kind: 'note' }), 'decisions');
    expect(decision.includes(`(${said})`)).toBe(agreed.length < 2);
  });

  it('is not said to come from what the room answered where it answered nothing', () => {
    const [caption] = linesOf(reportOn(promised(['a']), { kind: 'note' }), 'decisions');
    expect(caption).toBe('D’après les promesses.');
    const [both] = linesOf(reportOn(facts, { kind: 'note', answers }), 'decisions');
    expect(both).toBe('D’après les promesses et les réponses de la salle.');
  });
});
