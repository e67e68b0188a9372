import { count } from './shell.ts';

export const measures = {
  'measures.community': 'Communauté',
  'measures.passage': 'Point de passage',
  'measures.linksAt': (level: number) => `Liens à ${level}${level === 4 ? ' ou plus' : ''}`,

  'measures.title': 'Ce que mesurent les liens',
  'measures.computing': 'Calcul des mesures…',
  'measures.refreshing': 'Les mesures se remettent à jour…',
  'measures.part.actors': 'Acteurs',
  'measures.part.network': 'Réseau',
  'measures.part.blocks': 'Familles',
  'measures.parts': 'Ce qui est mesuré',
  'measures.shownAs': 'Montré en',
  'measures.classes': 'classes',
  'measures.figures': 'chiffres',
  'measures.classesSay':
    'Trois classes par rang : le tiers du bas, du milieu, du haut ; les ex æquo ensemble. « – » : non défini.',
  'measures.figuresSay': '« – » : non défini, ce qui n’est pas zéro.',
  'measures.csv': 'Tableau (CSV)',
  'measures.search': 'Chercher un acteur',
  'measures.empty':
    'Ici se lira la place de chacun dans les liens. Il faut d’abord des acteurs sur la carte, et des liens entre eux.',
  'measures.toMap': 'Ouvrir la carte',
  'measures.seen': (name: string) => `Voir « ${name} » sur la carte, par la taille des acteurs`,

  'measures.on': 'Sur quel réseau',
  'measures.day': 'Jour',
  'measures.level': 'Un lien compte à partir de',
  'measures.transactions': 'sans financements ni marchés',
  'measures.multiParty': 'Les coopérations à plusieurs',
  'measures.multiParty.projection': 'relient chacun à chacun',
  'measures.multiParty.newman': 'relient chacun à chacun, en comptant 1 en tout pour chacun (Newman)',
  'measures.multiParty.exclude': 'sont laissées de côté',
  'measures.confirmation': 'L’intensité est celle',
  'measures.confirmation.lowest': 'la plus basse que l’on déclare (comme la carte)',
  'measures.confirmation.either': 'la plus haute que l’on déclare',
  'measures.confirmation.both': 'que les deux déclarent',

  'measures.network': (nodes: number, links: number, day: string) =>
    `${count(nodes, 'acteur', 'acteurs')} et ${count(links, 'lien', 'liens')} au ${day}`,
  'measures.from': (level: string) => `liens à partir de « ${level} »`,
  'measures.multi': (several: number, all: number) =>
    `${several} des ${count(all, 'coopération active réunit', 'coopérations actives réunissent')} trois parties ou plus`,
  'measures.confirmed': (two: number, one: number, none: number) =>
    `liens dits par les deux : ${two} ; par un seul : ${one} ; par aucun : ${none}`,
  'measures.absence': 'L’absence d’un lien ne prouve pas l’absence de coopération.',
  'measures.tooLarge':
    'Ce réseau est trop grand pour tous les plus courts chemins : intermédiarité, proximité et distances ne sont pas calculées.',

  'measures.how': 'Formule et référence',
  'measures.formula': 'Formule',
  'measures.reference': 'Référence',
  'measures.networkTitle': 'Le réseau dans son ensemble',
  'measures.ofActors': 'Ce que disent les mesures de chaque acteur',

  'measures.blocksTitle': 'Familles entre elles',
  'measures.blocksCaption': 'Part des paires d’acteurs qui sont reliées, famille par famille',
  'measures.blocksLead':
    'Chaque case : la part des paires d’acteurs qui sont reliées, et combien sur combien.',
  'measures.block': (links: number, pairs: number) => `${links} sur ${pairs}`,
  'measures.noPairs': 'aucune paire',
  'measures.eiTitle': 'Dedans et dehors',
  'measures.ei': (external: number, internal: number) =>
    `${count(external, 'lien va', 'liens vont')} d’une famille à une autre, ${count(internal, 'lien reste', 'liens restent')} dans une famille.`,
  'measures.eiExpected': (expected: string) =>
    `Si les liens se répartissaient au hasard, ${expected} iraient d’une famille à une autre.`,
  'measures.eiValue': (value: string, expected: string) =>
    `Indice E-I : ${value} ; attendu au hasard : ${expected}.`,
  'measures.brokerageTitle': 'Qui relie qui : rôles d’entremise',
  'measures.brokerageEmpty': 'Aucun acteur n’est entre deux autres qui ne soient pas reliés.',
  'measures.undirected': 'Liens sans sens : chaque chemin a – b – c dont a et c ne sont pas reliés.',
  'measures.directed':
    'Liens qui ont un sens (finance, soutient, commande…) : chaque chemin a → b → c sans a → c.',
  'measures.role.coordinator': 'coordinateur',
  'measures.role.consultant': 'consultant',
  'measures.role.boundary': 'portier ou représentant',
  'measures.role.gatekeeper': 'portier',
  'measures.role.representative': 'représentant',
  'measures.role.liaison': 'liaison',
  'measures.roleTotal': 'en tout',
};
