import { capital } from '../../capital.ts';
import { onDay, theDay } from '../when.ts';
import { count } from './shell.ts';

const WORDS = [
  'zéro',
  'une',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
];

/** Writes a count with its noun, in letters up to twelve: « Trois coopérations », « un besoin ». */
export const inWords = (n: number, one: string, many: string, masculine = false): string =>
  `${n === 1 && masculine ? 'un' : (WORDS[n] ?? n)} ${n < 2 ? one : many}`;

export const panels = {
  'fact.empty': '–',
  'day.example': '2020, mars 2020 ou 12/03/2020',
  'day.exampleComing': 'fin janvier, dans trois mois ou 15 mars',
  'day.unreadComing': 'Écrivez un jour à venir : fin janvier, dans trois mois, 15 mars.',
  'day.over': (day: string) => `Ce jour est passé : ${day}. Écrivez un jour à venir.`,
  'day.likely': 'dans un mois|dans trois mois|dans six mois|fin d’année',
  'day.unread': 'Écrivez une année, un mois ou un jour : 2020, mars 2020, 12/03/2020.',
  'panel.close': 'Fermer la fiche',

  'overview.title': (actors: number, cooperations: number) =>
    actors === 0
      ? 'Une carte à commencer'
      : capital(
          `${inWords(actors, 'acteur', 'acteurs', true)}, ${cooperations === 0 ? 'aucune coopération notée' : inWords(cooperations, 'coopération', 'coopérations')}`,
        ),
  'overview.headline': (n: number) =>
    n === 0
      ? 'La carte ne soulève pas de question pour l’instant.'
      : `La carte soulève ${count(n, 'question', 'questions')}.`,
  'overview.heardNone': 'Personne n’a encore dit avec qui il coopère.',
  'overview.heard': (links: number, total: number) =>
    `${links} acteur sur ${total} a dit avec qui il coopère.`,
  'overview.heardMany': (links: number, total: number) =>
    `${links} acteurs sur ${total} ont dit avec qui ils coopèrent.`,
  'overview.shown': 'Les questions montrées',
  'overview.choose': 'Choisissez un acteur ou un lien sur la carte pour ouvrir sa fiche.',
  'overview.first': 'Les premiers pas',
  'overview.stepReserve': (n: number) =>
    `Voyez la réserve : ${count(n, 'acteur connu y attend', 'acteurs connus y attendent')}. Le + en met un sur la carte.`,
  'overview.reserve': 'Ouvrir la réserve',
  'overview.step1': 'Tapez le nom d’un acteur en bas de l’écran, puis Entrée.',
  'overview.step2': 'Reliez : « Mairie → AMAP : prête un local ».',
  'overview.step3': 'Ouvrez « Questions » : la carte dit ce qu’elle ne montre pas encore.',
  'overview.commitments': 'Engagements',
  'overview.addCommitment': 'Ajouter un engagement',
  'overview.settings': 'Ce territoire',
  'overview.asOf': 'Lu au',
  'peers.title': 'Territoires pairs',
  'peers.none': 'Aucun pair noté : avec quel territoire celui-ci apprend-il ?',
  'peers.which': 'Quel territoire ?',
  'peers.frame': 'Dans quel cadre ? (facultatif)',
  'peers.since': 'Depuis le',
  'peers.sinceDay': (day: string) => `depuis ${theDay(day)}`,

  'actor.added': (name: string) => `${name} est ajouté.`,
  'actor.addedPrivate': (name: string) =>
    `${name} est ajouté. Ce nom semble celui d’une personne : seule l’animation le voit ; vous pouvez changer cela sur sa fiche.`,
  'actor.left': (name: string) => `${name} quitte ce territoire ; ses coopérations restent.`,
  'actor.deleted': (name: string) => `${name} est supprimé, avec ses liens.`,
  'actor.title': (cooperations: number, needs: number) =>
    capital(
      [
        cooperations === 0
          ? 'pas encore de coopération notée'
          : inWords(cooperations, 'coopération', 'coopérations'),
        ...(needs === 0 ? [] : [inWords(needs, 'besoin sans réponse', 'besoins sans réponse', true)]),
      ].join(', '),
    ),
  'actor.outside': 'Hors de ce territoire',
  'actor.inReserve': 'En réserve, hors de la carte',
  'actor.fictional': 'acteur fictif',
  'actor.heardOn': (day: string) => `A répondu ${onDay(day)}.`,
  'actor.notHeard': 'N’a pas encore répondu.',
  'actor.over': (n: number) => `Terminées (${n})`,
  'actor.since': (year: string) => `depuis ${year}`,
  'actor.differing': 'vu différemment',
  'actor.differingBy': 'vu différemment par les deux',
  'actor.addLink': 'Ajouter un lien',
  'actor.seeks': 'Cherche',
  'actor.offers': 'Propose',
  'actor.unanswered': 'sans réponse à ce jour',
  'actor.answeredBy': (names: string) => `proposé par ${names}`,
  'actor.soughtBy': (names: string) => `cherché par ${names}`,
  'actor.needsEdit': 'Besoins et offres',
  'actor.addNeed': 'Cherche…',
  'actor.addOffer': 'Propose…',
  'actor.which': 'Quoi ?',
  'actor.commitments': 'Engagements portés',
  'actor.addCommitment': 'Porter un engagement…',
  'actor.rests': 'Ce qui repose sur cet acteur',
  'actor.restsNothing':
    'Sans lui, personne n’est coupé des autres et aucun engagement ne perd son seul porteur.',
  'actor.restsCutOff': (n: number) =>
    count(n, 'acteur serait coupé des autres', 'acteurs seraient coupés des autres'),
  'actor.restsCommitments': (n: number) =>
    count(n, 'engagement perdrait son seul porteur', 'engagements perdraient leur seul porteur'),
  'actor.restsCooperations': (n: number) =>
    count(n, 'coopération perdrait un partenaire', 'coopérations perdraient un partenaire'),
  'actor.words': 'Ce qu’il dit de lui',
  'actor.heard': 'A-t-il répondu ?',
  'actor.heard.links': 'Ses liens',
  'actor.heard.commitments': 'Ses engagements',
  'actor.heard.needs': 'Ses besoins et offres',
  'actor.heardYes': (day: string) => `répondu ${onDay(day)}`,
  'actor.heardNo': 'pas encore répondu',
  'actor.heardNow': 'A répondu, « aucun » compris',
  'actor.heardTake': 'Effacer cette réponse',
  'actor.sheet': 'Sa fiche',
  'actor.memberOf': 'Fait partie de',
  'actor.alsoIn': (names: string) => `Agit aussi à ${names}.`,
  'actor.remove': 'Retirer',
  'actor.removeHere': 'Retirer de ce territoire',
  'actor.removeOnly': 'Il n’agit qu’ici : il sera supprimé, avec ses liens. On peut annuler.',
  'actor.removeHereExplained': (names: string) =>
    `Il quitte ce territoire et reste à ${names} ; ses coopérations restent. On peut annuler.`,
  'actor.held': 'Ce qui est gardé à son sujet',
  'actor.heldExplained':
    'Une page à lire ou à imprimer, à remettre sur demande. Relisez-la avant : elle nomme ses partenaires.',
  'actor.heldData': 'Le même, en données',
  'actor.heldDataExplained': 'Un fichier JSON, pour un programme.',
  'actor.heldTaken': 'Fichier prêt : tout ce qui est gardé.',
  'actor.erase': 'Effacer pour de bon…',
  'actor.eraseExplained': 'Aussi de l’historique et des clichés. Cela ne s’annule pas.',
  'actor.deleteEverywhere': 'Supprimer partout',
  'actor.deleteEverywhereExplained': (names: string) => `Il disparaît aussi de ${names}, avec ses liens.`,
  'actor.toReserve': 'Mettre en réserve',
  'actor.putOnMap': 'Mettre sur la carte',
  'actor.reserved': (name: string) => `${name} est en réserve.`,
  'actor.focus': 'Ses alentours',

  'need.removed': 'Ce besoin est retiré.',
  'offer.removed': 'Cette offre est retirée.',

  'cooperation.added': 'La coopération est notée.',
  'cooperation.deleted': (names: readonly string[]) =>
    names.length === 0
      ? 'La coopération est supprimée.'
      : `La coopération ${names.join(' – ')} est supprimée.`,
  'cooperation.assumed': (level: string) =>
    `Niveau supposé, « ${level} » : personne ne l’a dit. Choisissez un niveau pour le confirmer.`,
  'cooperation.describe': 'Ce que chacun en dit',
  'cooperation.silent': 'ne s’est pas exprimé',
  'cooperation.says': (level: string) => `dit : ${level}`,
  'cooperation.saysByVoices': (levels: string, kept: string) =>
    `le même jour : ${levels} ; ${kept === '' ? 'rien n’est retenu avant de trancher' : `en attendant, on garde : ${kept}`}`,
  'cooperation.saysOf': (name: string) => `Ce que ${name} en dit`,
  'cooperation.roleOf': (name: string) => `Rôle de ${name}`,
  'cooperation.agreedOn': (day: string) => `d’accord depuis ${theDay(day)}`,
  'cooperation.agree': 'A dit oui',
  'cooperation.addParty': 'Ajouter un partenaire',
  'cooperation.removeParty': (name: string) => `Retirer ${name}`,
  'cooperation.delete': 'Supprimer cette coopération',
  'cooperation.fiche': 'Fiche coopération',
  'cooperation.noFiche': 'Cette coopération n’a pas de fiche publiée.',
  'cooperation.details': 'Les précisions',
  'cooperation.unknown': 'État inconnu à ce jour',
  'party.removed': 'Ce partenaire est retiré.',

  'commitment.added': 'L’engagement est ajouté.',
  'commitment.deleted': (text: string) => `L’engagement « ${text} » est supprimé.`,
  'commitment.kicker': 'Engagement',
  'commitment.charter': 'Charte, reformulée',
  'commitment.carriers': (n: number) =>
    n === 0 ? 'Personne ne le porte encore' : `Porté par ${count(n, 'acteur', 'acteurs')}`,
  'commitment.addCarrier': 'Ajouter un porteur',
  'commitment.roleOf': (name: string) => `Rôle de ${name}`,
  'commitment.removeCarrier': (name: string) => `${name} ne le porte plus`,
  'commitment.served': 'Coopérations qui le servent',
  'commitment.unserved': 'Aucune coopération notée ne le sert encore.',
  'commitment.due': (day: string) => `pour ${theDay(day)}`,
  'commitment.delete': 'Supprimer cet engagement',
  'commitment.newText': 'Ce à quoi le territoire s’engage',
  'carrier.removed': 'Ce porteur est retiré.',

  'suggestion.accepted': 'La rencontre est proposée.',

  'gap.severity.1': 'Signal léger',
  'gap.severity.2': 'Signal moyen',
  'gap.severity.3': 'Signal fort',
  'gap.open': 'Ouvrir dans Questions',
  'pair.title': (a: string, b: string) => `${a} et ${b}`,
  'theme.about': (actors: number, cooperations: number) =>
    `${count(actors, 'acteur', 'acteurs')} et ${count(cooperations, 'coopération', 'coopérations')} à ce sujet.`,
  'console.title': 'Console Cypher',
  'console.lit': (n: number) => `${count(n, 'acteur', 'acteurs')} dans la réponse`,
  'console.back': 'Revenir à la console',
  'similar.siren': (siren: string) => `SIREN ${siren}`,
  'merge.open': 'Fusionner avec…',
  'merge.hint': 'Cet acteur est noté deux fois ? Les deux n’en feront qu’un.',
  'patterns.reading': 'Lecture des motifs…',
  'patterns.asking': 'Recherche du motif…',
  'patterns.found': (n: number) => count(n, 'réponse', 'réponses'),
  'patterns.open': 'Voir le tableau',
  'sides.title': (a: string, b: string) => `${a} × ${b}`,
  'sides.kicker': 'Regards croisés',
  'sides.nobody': 'personne encore',
  'sides.many': (n: number) => `${n} acteurs`,
  'wall.open': 'Carte à afficher au mur (A0 à A3)',
};
