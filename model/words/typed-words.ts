import type { CarrierRole, CooperationStatus, Family } from '../contract/vocabulary.ts';

/**
 * Typed words for vocabulary entries next to their labels, separated by commas: in the entry line, within a
 * sentence, and in the cells of a file.
 */
export const TYPED_WORDS = {
  status: {
    wished: 'souhaité, souhaitée, souhaités, souhaitées, envisagé, envisagée, wished',
    proposed: 'proposé, proposée, proposés, proposées, proposed',
    intention: 'intention, promis, promise, promised, chacun a dit oui, each party said yes',
    in_progress: 'en construction, en préparation, being built, in progress',
    active: 'active, actif, en place',
    dormant: 'en sommeil, en pause, endormi, endormie, dormant, paused, on hold',
    ended: 'terminé, terminée, terminés, terminées, fini, finie, ended, finished',
    broken: 'interrompu, interrompue, rompu, rompue, broken off, broken',
  } satisfies Partial<Record<CooperationStatus, string>>,
  resource: {
    premises:
      'local, locaux, salle, salles, bureau, bureaux, bâtiment, bâtiments, lieu, lieux, premises, room, rooms, venue, space',
    land: 'terrain, terrains, foncier, terre, terres, parcelle, parcelles, land, plot, plots',
    skills: 'compétence, compétences, savoir, savoirs, expertise, expert, experts, skill, skills',
    data: 'donnée, données, chiffres, data, figures',
    funding:
      'financement, financements, fonds, argent, subvention, subventions, budget, funding, funds, money, grant',
    outlets:
      'débouché, débouchés, client, clients, acheteur, acheteurs, outlet, outlets, customer, customers, buyer, buyers',
    volunteers: 'bénévole, bénévoles, volontaire, volontaires, bras, volunteer, volunteers',
    facilitation:
      'animation, animateur, animateurs, animatrice, facilitation, facilitateur, facilitatrice, facilitator',
    equipment:
      'matériel, matériels, équipement, équipements, véhicule, véhicules, camion, outil, outils, machine, equipment, vehicle, van, tool, tools',
  },
  family: {
    business: 'entreprise, company, ferme',
    social_economy: 'asso',
    research_training: 'ecole, recherche, formation, school',
    citizens: 'habitants',
    resource_network: 'reseau, network',
    local_authority: 'mairie',
    funder: 'fondation, foundation',
  } satisfies Partial<Record<Family, string>>,
  carrierRole: {
    lead: 'pilote, lead, leader',
    contributor: 'contributeur, contributrice, contributor',
    support: 'appui, soutien, support',
  } satisfies Record<CarrierRole, string>,
} as const;

/** Lists the words of a list, each with its meaning. */
export const typedWords = <L extends keyof typeof TYPED_WORDS>(
  list: L,
): readonly (readonly [word: string, means: keyof (typeof TYPED_WORDS)[L]])[] =>
  Object.entries<string>(TYPED_WORDS[list]).flatMap(([means, words]) =>
    words.split(', ').map((word) => [word, means as keyof (typeof TYPED_WORDS)[L]] as const),
  );
