import type { Brief, BriefRecipient, BriefsElsewhere } from '../brief.ts';

/** Examples of briefs, for the description of the API. */
export const brief: Brief = {
  id: 'f-1',
  territoryId: 'val-d-exemple',
  territory: { name: 'Val-d’Exemple', level: 'epci' },
  cooperationId: 'cantine',
  status: 'published',
  publishedOn: '2026-03-12',
  publishedTo: [{ id: 'pays-d-exemple', name: 'Pays d’Exemple' }],
  fictional: true,
  title: 'Des légumes d’ici dans les cantines',
  summary: 'Une mairie et une AMAP écrivent ensemble les menus de deux écoles.',
  obstacles: 'Le marché public demandait des volumes que personne ne produit ici.',
  learnt: 'Un menu se décide six mois avant, avec qui cultive.',
  reusable: 'Le calendrier des légumes, et le marché découpé en petits lots.',
  contact: 'Chargée de restauration collective, mairie d’Exemple',
  rules: ['families-apart'],
  proposedRules: ['families-apart', 'theme-without-family'],
  cooperation: {
    nature: 'co_produces',
    formality: 'convention',
    state: 'active',
    startedOn: '2023-09-01',
    themes: ['food'],
    serves: [{ code: 'E1', text: 'La moitié des repas avec des produits d’ici en 2028' }],
  },
  day: '2026-03-12',
  parties: [
    {
      actorId: 'mairie',
      name: 'Mairie d’Exemple',
      family: 'local_authority',
      kind: 'commune',
      role: 'member',
      lead: true,
      brings: 'Deux cuisines et leurs équipes.',
    },
    { actorId: 'amap', name: 'AMAP', family: 'social_economy', role: 'member', lead: false },
  ],
  version: 4,
};

export const briefRecipient: BriefRecipient = { id: 'pays-d-exemple', name: 'Pays d’Exemple', isPeer: true };

export const briefsElsewhere: BriefsElsewhere = {
  items: [
    {
      key: 'families-apart:local_authority:social_economy',
      fiches: [
        {
          id: 'f-9',
          title: 'Une ressourcerie à trois',
          territory: 'Pays d’Exemple',
          families: ['social_economy'],
          themes: [],
        },
      ],
    },
  ],
};
