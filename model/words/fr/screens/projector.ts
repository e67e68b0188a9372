/** The big screen: its one line of legend, and the question that is put to the room. */
export const projector = {
  'projector.walk': 'Questions mises à l’écran',
  'projector.next': 'Question suivante',
  'projector.previous': 'Question précédente',
  'projector.family.local_authority': 'Collectivités',
  'projector.family.state': 'État',
  'projector.family.social_economy': 'ESS',
  'projector.family.business': 'Entreprises',
  'projector.family.research_training': 'Recherche',
  'projector.family.citizens': 'Citoyens',
  'projector.family.funder': 'Financeurs',
  'projector.family.resource_network': 'Réseaux',
  'projector.family.unspecified': 'À préciser',
};
