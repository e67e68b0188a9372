export const measures = {
  'measures.community': 'Community',
  'measures.passage': 'Articulation point',
  'measures.linksAt': (level: number) => `Links at ${level}${level === 4 ? ' or more' : ''}`,

  'measures.title': 'What the links measure',
  'measures.computing': 'Computing the measures…',
  'measures.refreshing': 'The measures are being brought up to date…',
  'measures.part.actors': 'Actors',
  'measures.part.network': 'Network',
  'measures.part.blocks': 'Families',
  'measures.parts': 'What is measured',
  'measures.shownAs': 'Shown as',
  'measures.classes': 'classes',
  'measures.figures': 'figures',
  'measures.classesSay':
    'Three classes by rank: the lower, middle and upper third; equals together. “–”: undefined.',
  'measures.figuresSay': '“–”: undefined, which is not zero.',
  'measures.csv': 'Table (CSV)',
  'measures.search': 'Search for an actor',
  'measures.empty':
    'Here one will read where each stands among the links. First there must be actors on the map, and links between them.',
  'measures.toMap': 'Open the map',
  'measures.seen': (name: string) => `See “${name}” on the map, by the size of the actors`,

  'measures.on': 'On which network',
  'measures.day': 'Day',
  'measures.level': 'A link counts from',
  'measures.transactions': 'without funding or markets',
  'measures.multiParty': 'Cooperations of several',
  'measures.multiParty.projection': 'link each two',
  'measures.multiParty.newman': 'link each two, counting 1 in all for each (Newman)',
  'measures.multiParty.exclude': 'are left out',
  'measures.confirmation': 'The intensity is',
  'measures.confirmation.lowest': 'the lowest that is declared (as the map)',
  'measures.confirmation.either': 'the highest that is declared',
  'measures.confirmation.both': 'what both declare',

  'measures.network': (nodes: number, links: number, day: string) =>
    `${nodes} ${nodes === 1 ? 'actor' : 'actors'} and ${links} ${links === 1 ? 'link' : 'links'} on ${day}`,
  'measures.from': (level: string) => `links from “${level}”`,
  'measures.multi': (several: number, all: number) =>
    `${several} of the ${all} active ${all === 1 ? 'cooperation joins' : 'cooperations join'} three parties or more`,
  'measures.confirmed': (two: number, one: number, none: number) =>
    `links said by both: ${two}; by one only: ${one}; by none: ${none}`,
  'measures.absence': 'A missing link does not prove that there is no cooperation.',
  'measures.tooLarge':
    'This network is too large for all shortest paths: betweenness, closeness and distances are not computed.',

  'measures.how': 'Formula and reference',
  'measures.formula': 'Formula',
  'measures.reference': 'Reference',
  'measures.networkTitle': 'The network as a whole',
  'measures.ofActors': 'What the measures of each actor say',

  'measures.blocksTitle': 'Families among themselves',
  'measures.blocksCaption': 'Share of pairs of actors that are linked, family by family',
  'measures.blocksLead': 'Each cell: the share of pairs of actors that are linked, and how many of how many.',
  'measures.block': (links: number, pairs: number) => `${links} of ${pairs}`,
  'measures.noPairs': 'no pair',
  'measures.eiTitle': 'Inside and outside',
  'measures.ei': (external: number, internal: number) =>
    `${external} ${external === 1 ? 'link goes' : 'links go'} from one family to another, ${internal} ${internal === 1 ? 'stays' : 'stay'} inside a family.`,
  'measures.eiExpected': (expected: string) =>
    `If links were spread at random, ${expected} would go from one family to another.`,
  'measures.eiValue': (value: string, expected: string) =>
    `E-I index: ${value}; expected at random: ${expected}.`,
  'measures.brokerageTitle': 'Who links whom: brokerage roles',
  'measures.brokerageEmpty': 'No actor stands between two others that are not linked.',
  'measures.undirected': 'Links without direction: each path a – b – c whose a and c are not linked.',
  'measures.directed':
    'Links that have a direction (funds, supports, commissions…): each path a → b → c without a → c.',
  'measures.role.coordinator': 'coordinator',
  'measures.role.consultant': 'consultant',
  'measures.role.boundary': 'gatekeeper or representative',
  'measures.role.gatekeeper': 'gatekeeper',
  'measures.role.representative': 'representative',
  'measures.role.liaison': 'liaison',
  'measures.roleTotal': 'in all',
};
