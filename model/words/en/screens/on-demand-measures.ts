import { count } from './shell.ts';

/** Texts of the on-demand measures. */
export const onDemandMeasures = {
  'measures.part.asked': 'On demand',
  'measures.clustering': 'Local clustering',
  'measures.inCore': 'In the core',

  'demanded.title.homophily': 'Inside groups or between',
  'demanded.lead.homophily': 'Do links go rather inside groups or from group to group, compared with chance?',
  'demanded.title.turnover': 'What changed between two days',
  'demanded.lead.turnover': 'The links kept, new and lost since a day, up to the day that the page shows.',
  'demanded.title.linkKinds': 'Two kinds of links',
  'demanded.lead.linkKinds': 'Do two kinds of links join the same actors, more than chance would?',
  'demanded.title.blockmodel': 'Equivalent positions',
  'demanded.lead.blockmodel': 'Who has roughly the same partners, and how these positions are linked.',
  'demanded.title.confidence': 'How sure the first ranks are',
  'demanded.lead.confidence':
    'Would the first five stay first if the other actors answered too? This takes some seconds.',

  'demanded.title.twoMode': 'What actors have in common',
  'demanded.lead.twoMode':
    'Who takes part in how many cooperations or commitments, and which pairs have some in common without being linked.',

  'demanded.of': 'Joined by',
  'demanded.of.cooperations': 'cooperations',
  'demanded.of.commitments': 'commitments',
  'demanded.degree': 'Number',
  'demanded.redundancy': 'Redundancy',
  'demanded.shared': 'In common',
  'demanded.weight': 'Weight',
  'demanded.linked': 'Linked',
  'demanded.linkedYes': 'yes',
  'demanded.linkedNo': 'no',
  'demanded.pairsShown': (shown: number, all: number) =>
    `The first ${shown} of ${all} pairs; the API answers with all.`,
  'demanded.interval': 'In nine worlds of ten',

  'demanded.by': 'Group by',
  'demanded.by.family': 'family',
  'demanded.by.scale': 'scale',
  'demanded.by.charter': 'relation to the Charter',
  'demanded.by.tag': 'tag',
  'demanded.by.land': 'land of the map',
  'demanded.choose': 'Choose…',
  'demanded.from': 'Since',
  'demanded.a': 'The links',
  'demanded.b': 'next to the links',
  'demanded.count': 'Number of positions',
  'demanded.compute': 'Compute',

  'demanded.assortativity': 'Assortativity',
  'demanded.mean': 'By chance, on average',
  'demanded.p': 'p (at least as far from chance)',
  'demanded.groups': 'Links by group',
  'demanded.group': 'Group',
  'demanded.actors': 'Actors',
  'demanded.inside': 'Links inside',
  'demanded.outside': 'Links outside',
  'demanded.leftOut': (n: number) =>
    `${count(n, 'actor', 'actors')} left out: it is not known in which group`,

  'demanded.turnover': 'Kept, new, lost',
  'demanded.kept': 'Kept',
  'demanded.new': 'New',
  'demanded.lost': 'Lost',
  'demanded.jaccard': 'Jaccard',
  'demanded.links': 'Links',
  'demanded.amongStaying': 'Links among actors present on both days',
  'demanded.newLinks': 'New links',
  'demanded.lostLinks': 'Lost links',
  'demanded.came': (names: string) => `Came: ${names}.`,
  'demanded.left': (names: string) => `Left: ${names}.`,
  'demanded.undated': (actors: number, cooperations: number) =>
    `Without a date, and so counted on both days: ${count(actors, 'actor', 'actors')} and ${count(cooperations, 'cooperation', 'cooperations')}.`,

  'demanded.correlation': 'Correlation',
  'demanded.bothLinks': 'Pairs that have both',
  'demanded.fit': 'Fit',
  'demanded.densities': 'Density between positions',
  'demanded.stay': (share: string) => `The first five stay so in ${share} of the possible worlds.`,
  'demanded.value': 'Value',
  'demanded.stays': 'Among the first five',
};
