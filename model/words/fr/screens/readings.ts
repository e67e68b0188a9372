import { count } from './shell.ts';

export const readings = {
  'families.title': 'Qui est en lien avec qui, par famille',
  'families.reading': 'Lecture des familles…',
  'families.lead': (observed: number, pairs: number) =>
    `${count(observed, 'paire d’acteurs reliée', 'paires d’acteurs reliées')} sur ${pairs} possibles. Chaque case dit les paires reliées, puis (≈) celles que l’on attendrait si les familles ne jouaient pas.`,
  'families.caption': 'Paires reliées entre familles : notées, puis attendues',
  'families.actors': (n: number) => count(n, 'acteur', 'acteurs'),
  'families.expected': (n: string) => `≈ ${n}`,
  'families.cell': (a: string, b: string, observed: number, pairs: number) =>
    `${a} et ${b} : ${count(observed, 'paire reliée', 'paires reliées')} sur ${pairs}`,
  'families.inside': (a: string, observed: number, pairs: number) =>
    `${a}, entre eux : ${count(observed, 'paire reliée', 'paires reliées')} sur ${pairs}`,
  'families.noPair': 'Pas deux acteurs à relier ici.',
  'families.tooSmall': 'Carte trop petite pour conclure.',
  'families.few': (p: string) =>
    `Moins de liens que n’en donnerait le hasard à des acteurs aussi actifs : ${p} des tirages au sort en donnent aussi peu.`,
  'families.usual': (p: string) => `Rien d’inhabituel : ${p} des tirages au sort donnent aussi peu de liens.`,
  'families.lessActive': (family: string) =>
    `${family} : peu de liens notés, avec toutes les familles. Cela suffit à expliquer ce petit nombre.`,
  'families.expectation': (n: string) => `On en attendrait environ ${n}.`,
  'families.choose': 'Choisissez une case : ses acteurs s’allument sur la carte.',
  'families.open': 'Lire ces deux familles côte à côte',
  'families.legendFew': 'moins de liens qu’au hasard',
  'families.legendMore': 'part des paires reliées',
  'families.empty': 'Le tableau croisera les familles dès qu’il y aura deux acteurs sur la carte.',

  'sides.first': 'D’un côté',
  'sides.second': 'De l’autre',
  'sides.actors': 'Des acteurs, un par un…',
  'sides.addActor': 'Ajouter un acteur de ce côté',
  'sides.without': (name: string) => `Retirer ${name} de ce côté`,
  'sides.choose': 'Choisissez au moins un acteur de chaque côté.',
  'sides.links': (n: number, pairs: number) =>
    n === 0
      ? `Aucune paire reliée sur ${pairs}.`
      : `${count(n, 'paire reliée', 'paires reliées')} sur ${pairs}.`,
  'sides.linkOfTwo': (n: number) =>
    n === 0 ? 'Aucun lien n’est noté entre les deux à ce jour.' : 'Les deux sont en lien.',
  'sides.between': 'Ce qui les relie',
  'sides.nature': 'De quelle nature',
  'sides.gives': (family: string, n: number) => `${family} : ${n}`,
  'sides.givesHint': 'qui donne ou agit',
  'sides.formality': 'Sous quelle forme',
  'sides.intensity': 'À quel point',
  'sides.carried': 'Ce que les deux portent',
  'sides.carriedNone': 'Aucun engagement n’est porté des deux côtés à ce jour.',
  'sides.words': 'Ce que chacun dit de lui',
  'sides.unsaid': 'pas encore dit',
  'sides.nothingSaid': 'N’ont encore rien dit',
  'sides.linked': 'Les paires reliées',
  'sides.expertise': 'Ce que nous savons faire',
  'sides.frame': 'Ce que nous pouvons décider',
  'sides.constraints': 'Ce qui nous contraint',
  'sides.expects': 'Ce que nous attendons des autres',

  'needs.title': (needs: number, offers: number) =>
    `${count(needs, 'besoin', 'besoins')}, ${count(offers, 'offre', 'offres')}`,
  'needs.covered': 'Besoins qui ont une offre',
  'needs.uncovered': 'Besoins sans réponse à ce jour',
  'needs.unused': 'Offres que personne ne demande encore',
  'needs.noneCovered': 'Aucun besoin n’a encore trouvé d’offre.',
  'needs.noneUncovered': 'Chaque besoin a une offre.',
  'needs.noneUnused': 'Chaque offre répond à un besoin.',
  'needs.seeks': 'cherche :',
  'needs.offers': 'propose :',
  'needs.linked': 'déjà en lien',
  'needs.emptyTitle': 'Besoins et offres',
  'needs.empty':
    'Ici se croiseront ce que les acteurs cherchent et ce qu’ils proposent. Ouvrez la fiche d’un acteur sur la carte et notez ce qu’il cherche.',
  'needs.emptyStep': 'Aller à la carte',

  'rests.title': 'Ce qui repose sur un acteur',
  'rests.lead':
    'Si cet acteur partait demain : qui serait coupé des autres, quel engagement perdrait son seul porteur.',
  'rests.choose': 'Un acteur',
  'rests.most': 'Là où le plus repose',
  'rests.cutOff': (n: number) => `${count(n, 'acteur serait coupé', 'acteurs seraient coupés')} des autres`,
  'rests.onActor': (name: string) => `Ce qui repose sur ${name}`,
  'rests.reading': 'Lecture de ce qui repose sur lui…',
  'rests.nobody': 'Personne, seul, ne tient les autres ensemble sur cette carte.',
};
