import { describe, expect, it } from 'vitest';
import {
  answersOf,
  askedAs,
  changeSpeaker,
  type Drafts,
  findOrganisations,
  firstInPerimeter,
  isAnswered,
  knownLinks,
  linkAdded,
  noDrafts,
  nothingAdded,
  type PendingEdit,
  type Speaker,
  type SpeakerState,
  screenState,
  startSpeaking,
  stepAfter,
  unheard,
  withContributions,
  withSpeaker,
} from '../../client/state/index.ts';
import type { Cooperation } from '../../model/contract/cooperation.ts';
import { Answers } from '../../model/contract/questionnaire.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Contribution } from '../../model/contract/workshop.ts';
import { makeWorkshop } from '../support/workshop-scene.ts';

const workshop = makeWorkshop({ territoryId: 'val' });

const cooperation = (id: string, actorIds: string[], more: Partial<Cooperation> = {}) =>
  ({
    id,
    nature: 'shares_means',
    state: 'active',
    themes: [],
    declarations: [],
    parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
    ...more,
  }) as unknown as Cooperation;

const map = {
  day: '2026-03-12',
  territory: { id: 'val' },
  actors: [
    { id: 'amap', name: 'AMAP Les Sillons', family: 'social_economy' },
    { id: 'hall', name: 'Commune de Roncevert', family: 'local_authority' },
    { id: 'call', name: 'Communauté d’agglomération de Lens-Liévin', family: 'local_authority' },
  ],
  reserve: [{ id: 'epicerie', name: 'Épicerie solidaire', family: 'social_economy' }],
  cooperations: [
    cooperation('garden', ['amap', 'hall']),
    cooperation('canteen', ['amap', 'call'], { themes: ['food'] }),
    cooperation('van', ['amap', 'hall']),
    cooperation('hope', ['amap', 'hall'], { state: 'wished' }),
    cooperation('past', ['amap', 'hall'], { state: 'ended' }),
    cooperation('foreign', ['hall', 'call']),
  ],
  links: [],
  commitments: [
    {
      id: 'e1',
      text: 'Une cantine',
      status: 'open',
      origin: 'territory',
      carriers: [{ actorId: 'amap', role: 'lead' }],
    },
    { id: 'e2', text: 'Un verger', status: 'open', origin: 'territory', carriers: [] },
    {
      id: 'e3',
      text: 'Fait',
      status: 'kept',
      origin: 'territory',
      carriers: [{ actorId: 'amap', role: 'lead' }],
    },
  ],
  needs: [{ actorId: 'amap', resourceId: 'premises', note: 'un local', offeredByIds: [] }],
  offers: [],
} as unknown as TerritoryMap;

const amap: Omit<Speaker, SpeakerState> = {
  id: 'p1',
  firstName: 'Jo',
  as: 'socio_economic',
  research: false,
  actorId: 'amap',
  actorName: 'AMAP Les Sillons',
  family: 'social_economy',
  isNew: false,
};
const drafts = (more: Partial<Drafts>): Drafts => ({ ...noDrafts, ...more });
const said = (screen: Parameters<typeof answersOf>[0], more: Partial<Drafts> = {}, who = amap) => {
  const answers = answersOf(screen, drafts(more), map, who);
  // The server accepts the body that a phone sends.
  return Answers.parse(answers);
};

describe('what a screen says', () => {
  it('is of the organisation only what was touched, emptied where it was emptied', () => {
    expect(said('organisation')).toEqual({ screen: 'organisation' });
    expect(
      said('organisation', { organisation: { mission: ' Nourrir ', kind: '', url: 'amap.example' } }),
    ).toEqual({
      screen: 'organisation',
      mission: 'Nourrir',
      kind: null,
      url: 'https://amap.example',
    });
    expect(said('understanding', { understanding: { expects: 'Un local' } })).toEqual({
      screen: 'understanding',
      expects: 'Un local',
    });
  });

  it('names an organisation that is new', () => {
    const made = { ...amap, actorId: 'new', actorName: 'Le Fournil', isNew: true };
    expect(said('organisation', {}, made)).toEqual({
      screen: 'organisation',
      name: 'Le Fournil',
      family: 'social_economy',
    });
  });

  it('is all that is carried of what is open: as the map says, then as was tapped', () => {
    expect(said('commitments')).toEqual({
      screen: 'commitments',
      carried: [{ commitmentId: 'e1', role: 'lead' }],
    });
    const added = [{ id: 'e9', text: 'Un four', role: 'lead' as const }];
    const carried = { e1: null, e2: 'support' as const, e3: 'lead' as const };
    expect(said('commitments', { commitments: { carried, added, none: false } })).toEqual({
      screen: 'commitments',
      carried: [{ commitmentId: 'e2', role: 'support' }],
      added,
    });
  });

  it('is of its cooperations only those answered and still there, with whom else, and what it left', () => {
    const links = {
      ...noDrafts.links,
      levels: { garden: 2, van: 0, foreign: 3, gone: 4 },
      added: [
        { id: 'l1', actorId: 'epicerie', intensity: 3, note: ' des paniers ', themes: ['food'] },
        { id: 'l2', actorId: 'unknown', intensity: 3 },
        { id: 'l3', actorId: 'mill', intensity: 0, wished: true as const, partner: { name: 'Le Moulin' } },
      ],
      left: ['canteen', 'never-sent'],
    };
    expect(said('links', { links })).toEqual({
      screen: 'links',
      known: [
        { cooperationId: 'garden', intensity: 2 },
        { cooperationId: 'van', intensity: 0 },
      ],
      added: [
        { id: 'l1', actorId: 'epicerie', intensity: 3, note: 'des paniers', themes: ['food'] },
        { id: 'l3', actorId: 'mill', intensity: 0, wished: true, partner: { name: 'Le Moulin' } },
      ],
      left: ['canteen'],
    });
    expect(said('links')).toEqual({ screen: 'links', known: [] });
  });

  it('is all that it needs and offers', () => {
    const needs = {
      needs: { premises: null },
      offers: { skills: { note: ' la taille ', themeId: '' } },
      none: false,
    };
    expect(said('needs')).toEqual({
      screen: 'needs',
      needs: [{ resourceId: 'premises', note: 'un local' }],
      offers: [],
    });
    expect(said('needs', { needs })).toEqual({
      screen: 'needs',
      needs: [],
      offers: [{ resourceId: 'skills', note: 'la taille' }],
    });
  });

  it('counts as an answer after any choice, « aucun » included', () => {
    for (const screen of ['organisation', 'understanding', 'commitments', 'links', 'needs'] as const)
      expect(isAnswered(screen, noDrafts)).toBe(false);
    expect(isAnswered('understanding', drafts({ understanding: { expects: '' } }))).toBe(true);
    expect(isAnswered('links', drafts({ links: { ...noDrafts.links, none: true } }))).toBe(true);
    expect(isAnswered('links', drafts({ links: { ...noDrafts.links, levels: { garden: 0 } } }))).toBe(true);
    expect(isAnswered('needs', drafts({ needs: { ...noDrafts.needs, offers: { data: {} } } }))).toBe(true);
  });
});

describe('the cooperations one is asked about', () => {
  it('are each of them, several with the same organisation said as several; not the wished, nor the ended', () => {
    const links = knownLinks(map, 'amap', noDrafts, workshop);
    expect(links.map(({ cooperation: { id }, place, total: of }) => [id, place, of])).toEqual([
      ['garden', 1, 2],
      ['van', 2, 2],
      ['canteen', 1, 1],
    ]);
  });

  it('begin with what the workshop is about; what was added here is asked apart', () => {
    const about = { ...workshop, perimeterThemes: ['food'] };
    const added = drafts({
      links: { ...noDrafts.links, added: [{ id: 'van', actorId: 'hall', intensity: 2 }] },
    });
    expect(knownLinks(map, 'amap', added, about).map(({ cooperation: { id } }) => id)).toEqual([
      'canteen',
      'garden',
    ]);
    const items = ['a', 'b', 'c'];
    const only = { perimeterThemes: [], perimeterActors: ['c'] };
    expect(firstInPerimeter(items, only, (id) => ({ actorIds: [id] }))).toEqual(['c', 'a', 'b']);
    expect(firstInPerimeter(items, workshop, (id) => ({ actorIds: [id] }))).toEqual(items);
  });

  it('are added with a partner and a level, nothing less', () => {
    expect(linkAdded(nothingAdded, 'l')).toBeNull();
    expect(linkAdded({ ...nothingAdded, actorId: 'hall' }, 'l')).toBeNull();
    expect(
      linkAdded({ ...nothingAdded, actorId: 'hall', intensity: 2, note: ' x ', themeId: 'food' }, 'l'),
    ).toEqual({
      id: 'l',
      actorId: 'hall',
      intensity: 2,
      note: 'x',
      themes: ['food'],
    });
  });
});

describe('a link that a phone asks about', () => {
  const said = (...actorIds: string[]) =>
    actorIds.map((actorId) => ({ actorId, intensity: 2, on: '2026-03-01' }));
  it.each([
    ['nobody, as a list brought it', [], 'noted'],
    ['its partner', said('hall'), 'partners'],
    ['the organisation itself', said('amap'), 'own'],
    ['both', said('hall', 'amap'), 'own'],
    ['somebody else', said('call'), 'noted'],
  ])('and that was declared by %s is no word of others: %s', (_by, declarations, asked) => {
    const link = cooperation('garden', ['amap', 'hall'], { declarations } as Partial<Cooperation>);
    const links = knownLinks({ ...map, cooperations: [link] } as TerritoryMap, 'amap', noDrafts, workshop);
    expect(askedAs(links, 'amap', '2026-03-12')).toBe(asked);
  });
});

describe('an organisation', () => {
  it.each([
    ['sillons', 'amap'],
    ['EPICERIE', 'epicerie'],
    ['call', 'call'],
  ])('is found by %j', (text, id) => {
    expect(findOrganisations([...map.actors, ...map.reserve], text)[0]?.id).toBe(id);
  });

  it.each([
    ['Mairie', ['clesse', 'mercurey', 'vire']],
    ['la mairie', ['clesse', 'mercurey', 'vire']],
    ['mair', ['clesse', 'mercurey', 'vire']],
    ['ville', ['clesse', 'mercurey', 'vire']],
    ['commune', ['cc', 'clesse', 'mercurey', 'vire']],
    ['Mairie de Viré', ['vire']],
    ['ville de mer', ['mercurey']],
    ['town hall', ['clesse', 'mercurey', 'vire']],
    ['comcom', ['cc']],
    ['agglo', ['cc']],
    ['conseil départemental', ['departement']],
    ['pôle emploi', ['france-travail']],
    ['mairie de Tours', []],
    ['ma', ['amap', 'vire']],
  ])('called %j by people is found under its own name: %j', (text, ids) => {
    const institutions = [
      { id: 'amap', name: 'AMAP Les Sillons' },
      { id: 'clesse', name: 'Commune de Clessé' },
      { id: 'vire', name: 'Mairie de Viré' },
      { id: 'mercurey', name: 'Mercurey', kind: 'commune' },
      { id: 'cc', name: 'Communauté de communes du Val', kind: 'cc' },
      { id: 'departement', name: 'Département de Saône-et-Loire' },
      { id: 'france-travail', name: 'France Travail Lugny' },
    ];
    expect(
      findOrganisations(institutions, text)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });
});

describe('how a screen stands', () => {
  const speaking = withSpeaker(startSpeaking(workshop), amap);
  const speaker = speaking.speakers[0] as Speaker;
  const edit = (status: PendingEdit['status']): PendingEdit => ({
    key: 'k',
    name: 'setContribution',
    territoryId: 'val',
    params: { contributionId: 'p1-needs' },
    status,
    sent: true,
  });
  const known = (state: string, reason?: string) =>
    withContributions(speaking, [{ id: 'p1-needs', state, reason } as unknown as Contribution]);

  it('is not yet, then passed, then what became of what was sent', () => {
    expect(screenState(speaking, speaker, 'needs', [])).toEqual({ is: 'todo' });
    expect(screenState(speaking, { ...speaker, passed: ['needs'] }, 'needs', [])).toEqual({ is: 'passed' });
    expect(screenState(speaking, speaker, 'needs', [edit('waiting')])).toEqual({ is: 'waiting' });
    expect(screenState(known('pending'), speaker, 'needs', [edit('sending')])).toEqual({ is: 'sending' });
    expect(screenState(known('pending'), speaker, 'needs', [])).toEqual({ is: 'pending' });
    expect(screenState(known('accepted'), speaker, 'needs', [])).toEqual({ is: 'validated' });
    expect(screenState(known('refused', 'Hors sujet'), speaker, 'needs', [])).toEqual({
      is: 'declined',
      reason: 'Hors sujet',
    });
    expect(screenState(known('accepted'), { ...speaker, refused: { needs: 'Clos' } }, 'needs', [])).toEqual({
      is: 'declined',
      reason: 'Clos',
    });
    expect(screenState(known('accepted'), speaker, 'links', [edit('waiting')])).toEqual({ is: 'todo' });
  });

  it('is still on its way where it left the device and nothing was heard of it yet', () => {
    const sent: Speaker = { ...speaker, sent: ['needs'] };
    expect(screenState(speaking, sent, 'needs', [])).toEqual({ is: 'sending' });
    expect(unheard(speaking, sent)).toEqual(['needs']);
    expect(unheard(known('pending'), sent)).toEqual([]);
  });

  it('follows the order of the questions to the end', () => {
    expect(stepAfter('organisation')).toBe('understanding');
    expect(stepAfter('needs')).toBe('summary');
  });

  it('is stored separately for each speaker of the phone', () => {
    const two = withSpeaker(
      changeSpeaker(speaking, 'p1', (one) => ({ ...one, passed: ['needs'] })),
      { ...amap, id: 'p2', actorId: 'hall' },
    );
    expect(two.speakers.map(({ id, passed }) => [id, passed])).toEqual([
      ['p1', ['needs']],
      ['p2', []],
    ]);
    // Who corrects their first name keeps what they said.
    const again = withSpeaker(two, { ...amap, firstName: 'Joséphine' });
    expect(again.speakers.find(({ id }) => id === 'p1')).toMatchObject({
      firstName: 'Joséphine',
      passed: ['needs'],
    });
  });
});
