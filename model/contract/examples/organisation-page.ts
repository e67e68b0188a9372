import { actor, cooperation } from './resources.ts';

const { nature, themes } = cooperation;
const mairie = { actorId: 'mairie', name: 'Mairie de Val-d’Exemple' };
const link = { partners: [mairie], nature, role: 'member', themes };

/** Page of one organisation. */
export const organisationPage = {
  territory: { id: 'val', name: 'Val-d’Exemple' },
  day: '2026-03-12',
  actor,
  commitments: [
    {
      commitmentId: 'cantines',
      text: 'Des repas locaux dans les cantines',
      role: 'contributor',
      status: 'open',
      themes: ['food'],
      dueOn: '2028',
    },
  ],
  needs: [{ resourceId: 'premises', note: 'un local de 80 m²' }],
  offers: [],
  links: [
    {
      ...link,
      cooperationId: cooperation.id,
      state: 'active',
      startedOn: '2021',
      said: [{ intensity: 2, on: '2026-03-12', voice: 'elected' }],
    },
  ],
  promises: [{ ...link, cooperationId: 'local', state: 'intention', said: [], promisedFor: '2026-09-30' }],
  meetings: [
    {
      actorId: 'lycee',
      name: 'Lycée agricole',
      reasons: [{ kind: 'shared_theme', text: 'Les deux agissent sur « Alimentation et agriculture ».' }],
    },
  ],
  place: {
    actors: [
      { actorId: actor.id, name: actor.name, family: actor.family, x: 0, y: 0 },
      { ...mairie, family: 'local_authority', x: 140, y: -40 },
    ],
    land: { id: 'lait', name: 'Autour du lait' },
  },
};
