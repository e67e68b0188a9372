export const projector = {
  'projector.walk': 'Questions put on the screen',
  'projector.next': 'Next question',
  'projector.previous': 'Previous question',
  'projector.family.local_authority': 'Authorities',
  'projector.family.state': 'State',
  'projector.family.social_economy': 'Social economy',
  'projector.family.business': 'Business',
  'projector.family.research_training': 'Research',
  'projector.family.citizens': 'Citizens',
  'projector.family.funder': 'Funders',
  'projector.family.resource_network': 'Networks',
  'projector.family.unspecified': 'To be sent',
};
