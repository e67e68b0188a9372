import { count } from './shell.ts';

/** Texts of the on-demand measures. */
export const onDemandMeasures = {
  'measures.part.asked': 'À la demande',
  'measures.clustering': 'Regroupement local',
  'measures.inCore': 'Au cœur',

  'demanded.title.homophily': 'Entre soi ou entre groupes',
  'demanded.lead.homophily':
    'Les liens vont-ils plutôt à l’intérieur des groupes ou d’un groupe à l’autre, à côté de ce que donnerait le hasard ?',
  'demanded.title.turnover': 'Ce qui a changé entre deux dates',
  'demanded.lead.turnover':
    'Les liens gardés, nouveaux et perdus depuis un jour, jusqu’au jour que montre la page.',
  'demanded.title.linkKinds': 'Deux sortes de liens',
  'demanded.lead.linkKinds':
    'Deux sortes de liens relient-elles les mêmes acteurs, plus que le hasard ne le ferait ?',
  'demanded.title.blockmodel': 'Positions équivalentes',
  'demanded.lead.blockmodel':
    'Qui a à peu près les mêmes partenaires, et comment ces positions sont reliées.',
  'demanded.title.confidence': 'Solidité des premiers rangs',
  'demanded.lead.confidence':
    'Les cinq premiers le resteraient-ils, si ceux qui n’ont pas encore répondu répondaient ? Le calcul prend quelques secondes.',

  'demanded.title.twoMode': 'Ce que les acteurs ont en commun',
  'demanded.lead.twoMode':
    'Qui prend part à combien de coopérations ou d’engagements, et quelles paires en ont en commun sans être liées.',

  'demanded.of': 'Réunis par',
  'demanded.of.cooperations': 'les coopérations',
  'demanded.of.commitments': 'les engagements',
  'demanded.degree': 'Nombre',
  'demanded.redundancy': 'Redondance',
  'demanded.shared': 'En commun',
  'demanded.weight': 'Poids',
  'demanded.linked': 'Liés',
  'demanded.linkedYes': 'oui',
  'demanded.linkedNo': 'non',
  'demanded.pairsShown': (shown: number, all: number) =>
    `Les ${shown} premières des ${all} paires ; toutes sont dans la réponse de l’API.`,
  'demanded.interval': 'Dans neuf mondes sur dix',

  'demanded.by': 'Grouper par',
  'demanded.by.family': 'famille',
  'demanded.by.scale': 'échelle',
  'demanded.by.charter': 'lien avec la Charte',
  'demanded.by.tag': 'étiquette',
  'demanded.by.land': 'terre de la carte',
  'demanded.choose': 'Choisir…',
  'demanded.from': 'Depuis le',
  'demanded.a': 'Les liens',
  'demanded.b': 'à côté des liens',
  'demanded.count': 'Nombre de positions',
  'demanded.compute': 'Calculer',

  'demanded.assortativity': 'Assortativité',
  'demanded.mean': 'Au hasard, en moyenne',
  'demanded.p': 'p (au moins aussi loin du hasard)',
  'demanded.groups': 'Liens par groupe',
  'demanded.group': 'Groupe',
  'demanded.actors': 'Acteurs',
  'demanded.inside': 'Liens dedans',
  'demanded.outside': 'Liens dehors',
  'demanded.leftOut': (n: number) =>
    `${count(n, 'acteur laissé', 'acteurs laissés')} de côté : on ne sait pas dans quel groupe`,

  'demanded.turnover': 'Gardé, nouveau, perdu',
  'demanded.kept': 'Gardés',
  'demanded.new': 'Nouveaux',
  'demanded.lost': 'Perdus',
  'demanded.jaccard': 'Jaccard',
  'demanded.links': 'Liens',
  'demanded.amongStaying': 'Liens entre ceux qui sont là aux deux dates',
  'demanded.newLinks': 'Liens nouveaux',
  'demanded.lostLinks': 'Liens perdus',
  'demanded.came': (names: string) => `Sont venus : ${names}.`,
  'demanded.left': (names: string) => `Sont partis : ${names}.`,
  'demanded.undated': (actors: number, cooperations: number) =>
    `Sans date, et donc comptés aux deux jours : ${count(actors, 'acteur', 'acteurs')} et ${count(cooperations, 'coopération', 'coopérations')}.`,

  'demanded.correlation': 'Corrélation',
  'demanded.bothLinks': 'Paires qui ont les deux',
  'demanded.fit': 'Ajustement',
  'demanded.densities': 'Densité entre positions',
  'demanded.stay': (share: string) => `Les cinq premiers le restent dans ${share} des mondes possibles.`,
  'demanded.value': 'Valeur',
  'demanded.stays': 'Parmi les cinq premiers',
};
