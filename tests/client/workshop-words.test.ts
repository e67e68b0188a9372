import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setMessages } from '../../client/messages/translate.ts';
import { loaded, store } from '../../client/state/index.ts';
import { consentText } from '../../client/views/join/about-workshop.ts';
import { sayingsOf } from '../../client/views/workshop/answer-words.ts';
import { minutesText } from '../../client/views/workshop/minutes-text.ts';
import type { Gap } from '../../model/contract/gap.ts';
import type { Vote } from '../../model/contract/vote.ts';
import type { Contribution } from '../../model/contract/workshop.ts';
import { reference } from '../support/entry-scene.ts';
import { DAY, makeActor, makeCommitment, makeCooperation } from '../support/make-facts.ts';
import { makeContribution, makeWorkshop, mapOf } from '../support/workshop-scene.ts';

beforeAll(async () => {
  await setMessages('fr');
  store.change((state) => ({ ...state, reference: loaded(reference, null) }));
});

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const actors = [
  makeActor('amap', { name: 'AMAP', mission: 'Des paniers' }),
  makeActor('school', { name: 'Lycée' }),
  makeActor('town', { name: 'Mairie' }),
];
const map = mapOf({
  actors,
  cooperations: [
    makeCooperation('c1', ['amap', 'school'], {
      declarations: [{ actorId: 'amap', intensity: 2, on: '2025-01-01' }],
    }),
    makeCooperation('c2', ['amap', 'town'], { intensity: 3 }),
  ],
  commitments: [
    makeCommitment('k1', ['amap'], { text: 'Des haies' }),
    makeCommitment('k2', [], { text: 'Une cantine' }),
  ],
  needs: [{ actorId: 'amap', resourceId: 'premises' }],
});
const said = (answers: Contribution['answers'], actorId = 'amap') =>
  sayingsOf(makeContribution(actorId, answers), map).map(({ sign, text }) => `${sign} ${plain(text)}`);

describe('what one agrees to by speaking', () => {
  it('says until when it can be reread, and no day that has passed', () => {
    const consent = (rereadUntil?: string) => plain(consentText({ ...(rereadUntil && { rereadUntil }) }));
    expect(consent('2999-01-01')).toMatch(/vous pourrez les relire jusqu’au 1er janvier 2999\.$/);
    expect(consent()).toMatch(/vous pourrez les relire après l’atelier\.$/);
    expect(consent('2026-03-26')).toMatch(/pour les relire, demandez à l’animation\.$/);
  });
});

describe('what a validated screen says', () => {
  it('of an organisation that is new, and of one that corrects its card', () => {
    expect(said({ screen: 'organisation', name: 'La Cantine', family: 'business', url: null }, 'x')).toEqual([
      'added Nouvel acteur : La Cantine (Monde économique)',
    ]);
    expect(
      said({ screen: 'organisation', mission: 'Des paniers', scale: null, url: 'https://amap.example' }),
    ).toEqual(['added Site : https://amap.example']);
    expect(said({ screen: 'organisation', mission: null })).toEqual(['removed Mission : retiré']);
    expect(said({ screen: 'organisation' })).toEqual(['same Sa fiche est juste']);
  });

  it('shows the text that it overwrites next to the new one', () => {
    const overwritten = (answers: Contribution['answers']) =>
      sayingsOf(makeContribution('amap', answers), map).map(({ overwrites }) => overwrites);
    expect(
      overwritten({ screen: 'organisation', mission: 'Nourrir ici', url: 'https://amap.example' }),
    ).toEqual([{ label: 'Mission', was: 'Des paniers', now: 'Nourrir ici' }, undefined]);
    expect(overwritten({ screen: 'organisation', mission: null })).toEqual([
      { label: 'Mission', was: 'Des paniers', now: null },
    ]);
  });

  it('of links: what it says against what the map says, whom it adds, what it leaves', () => {
    expect(
      said({
        screen: 'links',
        known: [
          { cooperationId: 'c1', intensity: 2 },
          { cooperationId: 'c2', intensity: 1 },
        ],
        added: [{ id: 'n', actorId: 'town', intensity: 4, note: 'un marché' }],
        left: ['c2'],
      }),
    ).toEqual([
      'same Avec Lycée : on s’ajuste',
      'changed Avec Mairie : on s’informe (la carte dit : on met en commun)',
      'added Nouveau lien avec Mairie : on se renforce. « un marché »',
      'removed Ne travaille pas avec Mairie',
    ]);
    expect(said({ screen: 'links', known: [{ cooperationId: 'c1', intensity: null }] })).toEqual([
      'removed Avec Lycée : retire ce qui était dit',
    ]);
    expect(said({ screen: 'links', known: [] })).toEqual(['same Aucun lien à ajouter']);
  });

  it('of commitments: those left out are let go', () => {
    expect(
      said({
        screen: 'commitments',
        carried: [{ commitmentId: 'k2', role: 'lead' }],
        added: [{ id: 'n', text: 'Des repas', role: 'support' }],
      }),
    ).toEqual([
      'removed Ne porte plus « Des haies »',
      'added Porte « Une cantine » (pilote)',
      'added Nouvel engagement : « Des repas » (en appui)',
    ]);
    expect(said({ screen: 'commitments', carried: [] }, 'town')).toEqual(['same Ne porte aucun engagement']);
  });

  it('of commitments that are there: how they would read', () => {
    const added = (id: string, text: string) =>
      said({ screen: 'commitments', carried: [], added: [{ id, text, role: 'contributor' }] });
    expect(added('k1', 'Des bois')).toEqual([
      'same Porte « Des haies » (contribue)',
      'changed L’engagement « Des haies » devient « Des bois »',
    ]);
    expect(added('k1', 'Des haies')).toEqual(['same Porte « Des haies » (contribue)']);
  });

  it('of needs and offers, none included', () => {
    expect(said({ screen: 'needs', needs: [], offers: [{ resourceId: 'skills', note: 'le soir' }] })).toEqual(
      ['removed Ne cherche plus : locaux', 'added Propose : compétences (le soir)'],
    );
    expect(said({ screen: 'needs', needs: [], offers: [] }, 'town')).toEqual([
      'same Ne cherche rien',
      'same Ne propose rien',
    ]);
  });
});

describe('the minutes', () => {
  const workshop = makeWorkshop({
    question: 'Que faire ensemble ?',
    status: 'closed',
    invited: 30,
    came: 22,
    rereadUntil: '2026-03-26',
    counts: { participants: 1, organisations: 1, pending: 0, reread: 1 },
  });
  const room = {
    participants: [
      {
        id: 'p',
        firstName: 'Josiane',
        actorId: 'amap',
        as: 'elected',
        research: true,
        joinedAt: '2026-03-12T09:00:00Z',
      } as const,
    ],
    contributions: [makeContribution('amap', { screen: 'links', known: [] })],
  };
  const now = mapOf({
    actors: [...actors, makeActor('new', { name: 'Cantine' })],
    cooperations: [
      makeCooperation('c1', ['amap', 'school'], { intensity: 3 }),
      makeCooperation('c2', ['amap', 'town'], { intensity: 3 }),
      makeCooperation('c3', ['amap', 'new'], { intensity: 2 }),
      makeCooperation('c4', ['school', 'town'], {
        status: 'intention',
        promisedFor: '2026-06-30',
        note: 'un repas commun',
        parties: [
          { actorId: 'school', role: 'member', agreedOn: DAY, agreedBy: 'Marius' },
          { actorId: 'town', role: 'member', agreedOn: DAY, agreedBy: 'Josiane' },
        ],
      }),
      makeCooperation('c5', ['amap', 'town'], { status: 'wished', note: 'un jardin' }),
      makeCooperation('c6', ['new', 'school'], { status: 'proposed' }),
    ],
    commitments: [
      makeCommitment('k1', ['amap'], { text: 'Des haies' }),
      makeCommitment('k2', [], { text: 'Une cantine' }),
    ],
    needs: [{ actorId: 'amap', resourceId: 'premises' }],
    offers: [{ actorId: 'town', resourceId: 'premises' }],
  });
  const gap = {
    key: 'lone-territory',
    question: 'Quel territoire pair ?',
    reason: 'Aucun territoire pair n’est noté.',
    status: 'handled',
    answer: { reason: 'Loos, en mai' },
    shown: 1,
    evidence: { actorIds: [], cooperationIds: [], commitmentIds: [], themeIds: [], missingPairs: [] },
  } as unknown as Gap;
  const vote: Vote = {
    id: 'v',
    workshopId: workshop.id,
    about: 'questions',
    dots: 3,
    status: 'closed',
    openedAt: '2026-03-12T15:00:00.000Z',
    seats: 2,
    choices: [
      { key: 'lone-territory', text: 'Quel territoire pair ?', reason: 'Aucun n’est noté.', dots: 5 },
      { key: 'nobody-tends', text: 'Qui prend soin de la coopération ?', dots: 0 },
    ],
  };
  let lines: string[] = [];
  beforeEach(() => {
    lines = plain(
      minutesText({ workshop, room, before: map, now, gaps: { items: [gap] }, votes: [vote] }),
    ).split('\n');
  });

  it('say no yes that nobody gave, and that a question has no answer yet', () => {
    const half = now.cooperations.map((one) => ({
      ...one,
      parties: one.parties.map(({ agreedOn, ...party }) => ({
        ...party,
        ...(party.actorId === 'school' && agreedOn !== undefined && { agreedOn }),
      })),
    }));
    const { answer: _, ...bare } = gap;
    const text = plain(
      minutesText({
        ...{ workshop, room, before: map, votes: [], gaps: { items: [{ ...bare, status: 'open' }] } },
        now: { ...now, cooperations: half },
      }),
    );
    expect(text).toContain('un repas commun. Oui attendu : Mairie.');
    expect(text).not.toContain('Chacun a dit oui');
    expect(text).toContain('  La salle n’a pas encore répondu.');
  });

  it('say who came, what was put on the map, what was promised, who has not answered, and how', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        'Bien manger',
        'Que faire ensemble ?',
        '1 acteur sur 4 a répondu : AMAP.',
        '22 personnes sont venues, 30 étaient invitées.',
        'Un acteur est entré sur la carte :',
        '– Cantine',
        '– AMAP et Cantine : on s’ajuste',
        '– AMAP et Lycée : de « on s’ajuste » à « on met en commun »',
        'Sans porteur à ce jour :',
        '– Une cantine',
        '– L’AMAP cherche des locaux ; la mairie en propose',
        '– Quel territoire pair ?',
        '– Lycée et Mairie, pour le 30 juin 2026 : un repas commun. Chacun a dit oui.',
        'Cantine, Lycée et Mairie.',
        'Relu par 1 acteur sur 1, relecture ouverte jusqu’au 26 mars 2026.',
      ]),
    );
    const wished = lines.indexOf('Envies de travailler ensemble');
    expect(lines.slice(wished + 1, wished + 4)).toEqual([
      '– AMAP et Mairie : un jardin',
      '– Cantine et Lycée',
      '',
    ]);
    const asked = lines.indexOf('– Quel territoire pair ?');
    expect(lines.slice(asked + 1, asked + 3)).toEqual([
      '  Aucun territoire pair n’est noté.',
      '  Réponse de la salle : Déjà traité. Loos, en mai.',
    ]);
    expect(lines.some((line) => line.startsWith('Un lien absent de la carte ne prouve pas'))).toBe(true);
  });

  it('end a promise once, though its purpose is a question', () => {
    const asking = now.cooperations.map((one) => ({ ...one, note: 'un repas : chez qui ?' }));
    const text = plain(
      minutesText({
        ...{ workshop, room, before: map, votes: [], gaps: { items: [] } },
        now: { ...now, cooperations: asking },
      }),
    );
    expect(text).toContain('un repas : chez qui ? Chacun a dit oui.');
  });

  it('keep what the room answered in words, though the map no longer asks', () => {
    const settled = [
      {
        ...{ rule: 'families-apart' as const, title: 'Peu de liens', acted: 'Choix assumé. Faute de temps.' },
        answer: { key: 'families-apart:a', status: 'accepted' as const, shown: 2, at: DAY },
      },
    ];
    const text = plain(
      minutesText({ workshop, room, before: map, now, gaps: { items: [], settled }, votes: [] }),
    );
    expect(text).toContain('– Peu de liens\n  Réponse de la salle : Choix assumé. Faute de temps.');
  });

  it('are spaced as the language of the screen is', async () => {
    expect(lines).toContain('– Mairie : locaux');
    await setMessages('en');
    const text = minutesText({ workshop, room, before: map, now, gaps: { items: [gap] }, votes: [] });
    await setMessages('fr');
    expect(text.split('\n')).toContain('– Mairie: premises');
    expect(text).not.toMatch(/\s:/);
  });

  it('list statements about a link whose intensity stays the same', () => {
    const before = mapOf({
      actors,
      cooperations: [
        makeCooperation('c1', ['amap', 'school'], {
          declarations: [{ actorId: 'amap', intensity: 1, on: '2020-01-01' }],
        }),
      ],
    });
    const after = mapOf({
      actors,
      cooperations: [
        makeCooperation('c1', ['amap', 'school'], {
          declarations: [
            { actorId: 'amap', intensity: 1, on: '2020-01-01' },
            { actorId: 'amap', intensity: 1, on: DAY, voice: 'officer' },
            { actorId: 'amap', intensity: 3, on: DAY, voice: 'elected' },
          ],
        }),
      ],
    });
    const told = (now: typeof after) =>
      plain(minutesText({ workshop, room, before, now, gaps: { items: [] }, votes: [] })).split('\n');
    expect(told(after).find((line) => line.startsWith('– AMAP ('))).toMatch(
      /^– AMAP \(.*\), avec Lycée : on met en commun ; la carte retient « on s’informe »$/,
    );
    expect(told(before).join()).not.toContain('la carte retient «');
  });

  it('give the totals of each choice, and leave out a choice without votes', () => {
    const at = lines.indexOf('Ce que la salle a choisi');
    expect(lines.slice(at + 1, at + 4)).toEqual([
      'Questions, 2 téléphones, 3 points chacun :',
      '– Quel territoire pair ? Aucun n’est noté. (5 points)',
      '',
    ]);
    const open = { ...vote, status: 'open' as const };
    const meanwhile = { workshop, room, before: map, now, gaps: { items: [] }, votes: [open] };
    expect(plain(minutesText(meanwhile))).not.toContain('Ce que la salle a choisi');
  });

  it('name no one', () => {
    expect(lines.join('\n')).not.toMatch(/Josiane|Marius/);
  });

  it('name no organisation that withdrew when it reread', () => {
    const left = [
      makeContribution('gone', { screen: 'organisation', name: 'La Pépinière', family: 'business' }),
      makeContribution('gone', { screen: 'rereading', verdict: 'withdrawn' }),
    ];
    const text = (contributions: readonly Contribution[]) =>
      minutesText({
        workshop,
        room: { ...room, contributions: [...room.contributions, ...contributions] },
        before: map,
        now,
        gaps: { items: [] },
        votes: [],
      });
    expect(text(left.slice(0, 1))).toContain('La Pépinière');
    expect(text(left)).not.toMatch(/Pépinière|gone/);
  });

  it('leave out empty sections', () => {
    const quiet = plain(
      minutesText({ workshop, room, before: map, now: map, gaps: { items: [] }, votes: [] }),
    );
    expect(quiet).toContain('La carte n’a pas changé.');
    expect(quiet).not.toMatch(/^Promesses$/m);
    expect(quiet).not.toMatch(/^Questions à l’écran/m);
  });
});
