import { onDay, theDay } from '../when.ts';
import { count } from './shell.ts';

/** Texts for participants of a workshop: on phones, at a table, on paper. */
export const phone = {
  'join.lead': 'Le code est à l’écran de la salle. Ni compte, ni application à installer.',
  'join.again':
    'Votre accès a pris fin : le code a peut-être changé, il est à l’écran de la salle. Ce que vous avez dit ici est gardé sur cet appareil.',
  'join.code': 'Code de l’atelier',
  'join.codeHint': 'Huit lettres et chiffres ; il n’y a ni O ni zéro, ni I, ni L, ni un.',
  'join.codeUnread':
    'Ce n’est pas un code d’atelier : il compte huit lettres et chiffres, sans O, 0, I, L ni 1.',
  'join.codeWrong':
    'Ce code n’ouvre aucun atelier. Vérifiez-le à l’écran de la salle : il a pu changer, ou l’atelier est terminé.',
  'join.enter': 'Entrer',
  'join.reading': 'Lecture de la carte…',
  'join.notOpen': 'L’atelier n’a pas encore commencé. Cette page s’ouvrira automatiquement.',
  'join.workshopOf': (day: string) => `Atelier du ${day}`,
  'join.menu': 'Langue, couleurs, accessibilité, quitter',
  'join.light': 'Couleurs claires',
  'join.dark': 'Couleurs sombres',
  'join.leave': 'Quitter l’atelier',

  'saved.done': 'Enregistré',
  'saved.sending': 'Envoi…',
  'saved.held': (n: number) =>
    n < 2
      ? '1 réponse est gardée sur cet appareil : elle partira si l’atelier rouvre.'
      : `${n} réponses sont gardées sur cet appareil : elles partiront si l’atelier rouvre.`,
  'saved.declined': (n: number) => count(n, 'réponse non reprise', 'réponses non reprises'),
  'saved.noReload': 'Continuez ici ; ne rechargez pas cette page avant que le réseau revienne.',
  'saved.waiting': (n: number) =>
    n < 2
      ? '1 réponse attend le réseau ; elle est gardée sur cet appareil.'
      : `${n} réponses attendent le réseau ; elles sont gardées sur cet appareil.`,

  'who.consent': (day: string) =>
    `Vous parlez pour votre organisation. Vos réponses se voient dans la salle et peuvent figurer au compte rendu ; vous pourrez les relire jusqu’au ${day}.`,
  'who.consentNoDay':
    'Vous parlez pour votre organisation. Vos réponses se voient dans la salle et peuvent figurer au compte rendu ; vous pourrez les relire après l’atelier.',
  'who.consentEnded':
    'Vous parlez pour votre organisation. Vos réponses se voient dans la salle et peuvent figurer au compte rendu ; pour les relire, demandez à l’animation.',
  'who.citizenView':
    'En tant que citoyen·ne, votre avis sur les liens de cette organisation est noté, sans changer ce qu’elle en dit elle-même.',
  'who.research': 'J’accepte que ces réponses servent à la recherche, sans le nom de l’organisation.',
  'who.firstName': 'Votre prénom',
  'who.organisation': 'Votre organisation',
  'who.notThere': 'Mon organisation n’y est pas',
  'who.newOrganisation': 'Une organisation qui n’est pas sur la carte',
  'who.newName': 'Son nom',
  'who.searchAgain': 'Chercher dans la liste',
  'who.similarNames': 'Est-ce l’une de celles-ci ?',
  'who.similarNamesOther': 'Sinon, appuyez de nouveau sur « Commencer » : elle sera ajoutée.',
  'who.as': 'Vous êtes',
  'who.as.elected': 'Élu·e',
  'who.as.officer': 'Agent·e de la collectivité',
  'who.as.state_officer': 'Agent·e de l’État',
  'who.as.socio_economic': 'Acteur socio-économique',
  'who.as.association': 'Association',
  'who.as.company': 'Entreprise',
  'who.as.citizen': 'Citoyen·ne',
  'who.as.other': 'Autre',
  'who.several': 'Je note pour plusieurs organisations',
  'who.severalHint': 'Secrétaire de table : une organisation après l’autre, sur cet appareil.',
  'who.onePage': 'Tout sur une page, au clavier',
  'who.next': 'Organisation suivante',
  'who.done': (n: number) => count(n, 'organisation notée ici', 'organisations notées ici'),
  'who.start': 'Commencer',
  'who.missing.firstName': 'Dites au moins un prénom.',
  'who.missing.organisation': 'Choisissez l’organisation dans la liste, ou dites qu’elle n’y est pas.',
  'who.missing.as': 'Dites en quelle qualité vous parlez.',

  'search.found': (n: number) => count(n, 'organisation trouvée', 'organisations trouvées'),
  'search.none': 'Aucune organisation de ce nom sur la carte.',
  'search.nameIt': (name: string) => `« ${name} » n’y est pas : la nommer`,
  'search.change': 'Changer',

  'screen.progress': (n: number) => `Les ${n} écrans`,
  'screen.pass': 'Passer',
  'screen.next': 'Suivant',
  'screen.back': 'Précédent',
  'screen.validate': 'Valider',
  'screen.unsaid':
    'Rien n’est dit encore : répondez, cochez la réponse « aucun », ou passez sans rien envoyer.',
  'screen.late': 'L’atelier est terminé. Vous pouvez encore envoyer : l’animation acceptera votre réponse.',
  'screen.kind': 'Nature de l’organisation',
  'screen.mission': 'Sa mission, en une phrase',
  'screen.scale': 'Elle agit à l’échelle',
  'screen.url': 'Son site',
  'screen.understandingLead': 'En quelques mots, pour que les autres sachent à qui ils parlent.',
  'screen.commitmentsLead': 'Parmi les engagements du territoire, lesquels portez-vous ?',
  'screen.commitmentsFirst': 'Aucun engagement du territoire n’est encore noté. Que portez-vous ?',
  'screen.commitmentsNone': 'Aucun pour l’instant',
  'screen.commitmentNew': 'Un autre engagement, dans vos mots',
  'screen.commitmentFirst': 'Un engagement, dans vos mots',
  'screen.role': 'En quel rôle',
  'screen.needs': 'Nous cherchons',
  'screen.offers': 'Nous proposons',
  'screen.needsNone': 'Rien pour l’instant',
  'screen.which': (resource: string) => `${resource}, plus précisément (facultatif)`,
  'screen.about': 'Sur quel thème (facultatif)',
  'screen.anyTheme': 'tous les thèmes',

  'check.title': 'Vérifier la connexion',
  'check.asking': 'Vérification…',
  'check.away': 'Le serveur ne répond pas. Ce téléphone est-il sur le réseau de la salle ?',
  'check.reached': (ms: string) => `Le serveur répond, en ${ms} ms`,
  'check.beforeCode': 'Le reste se vérifie une fois le code tapé.',
  'check.live': 'En direct : ce que dit la salle arrive de lui-même',
  'check.notLive': 'Pas en direct : reconnexion en cours',
  'check.behind': (n: number) =>
    n === 0 ? 'Carte à jour' : n < 2 ? 'Une modification de retard' : `${n} modifications de retard`,
  'check.again': 'Vérifier encore',

  'link.question.partners': 'Vous êtes cités comme partenaires : où en êtes-vous, selon vous ?',
  'link.question.noted': 'La carte note un lien avec vous : où en êtes-vous, selon vous ?',
  'link.question.own': 'Vous travaillez ensemble : où en êtes-vous, selon vous ?',
  'link.whoElse': 'Et avec qui d’autre ?',
  'link.place': (at: number, total: number) => `${at} sur ${total}`,
  'link.several': (place: number, total: number, names: string) =>
    `${place === 1 ? 'Première' : `${place}e`} de vos ${total} coopérations avec ${names}`,
  'link.levelWith': (names: string, subject: string) => `Où en êtes-vous avec ${names} (${subject}) ?`,
  'link.you': 'votre organisation',
  'link.withWhom': 'Une organisation avec qui vous travaillez, ou aimeriez travailler',
  'link.how': 'Où en êtes-vous ?',
  'link.wished': 'Nous aimerions travailler ensemble',
  'link.wishedWhat': 'Pas encore : une envie, à reprendre plus tard',
  'link.namedWaits': 'Elle n’est pas encore sur la carte : l’animation l’acceptera d’abord.',
  'link.note': 'À quel sujet (facultatif)',
  'link.addOther': 'Ajouter ce lien',
  'link.remove': (name: string) => `Retirer le lien avec ${name}`,
  'link.nobodyElse': 'Avec personne d’autre à ce jour',

  'earlier.answered': (as: string, time: string) =>
    `Quelqu’un a déjà répondu ici pour votre organisation (${as}, à ${time}).`,
  'earlier.onMap': 'Vous voyez sa réponse : complétez-la ou validez-la.',
  'earlier.pending': 'L’animation ne l’a pas encore acceptée ; vous pouvez répondre aussi.',
  'earlier.said': (role: string, level: string, day: string) =>
    `Votre organisation a déjà dit${role === '' ? '' : ` (${role})`} : « ${level} »${day === '' ? ', aujourd’hui' : `, ${onDay(day)}`}.`,
  'earlier.bothShown': (level: string) =>
    `Vous dites « ${level} » : les deux réponses s’afficheront, et l’animation tranchera avec vous.`,
  'earlier.replaced': (level: string) => `Vous dites « ${level} » : votre réponse remplacera la précédente.`,
  'earlier.toSettle': 'Ces réponses diffèrent : l’animation tranchera avec vous.',

  'state.todo': 'pas encore',
  'state.passed': 'passé',
  'state.sending': 'envoyé, pas encore reçu',
  'state.waiting': 'gardé ici, attend le réseau',
  'state.pending': 'reçu, attend l’accord de l’animation',
  'state.waitsWhy':
    'L’animation accepte d’abord ce qui retire quelque chose de la carte, change la fiche d’une organisation présente aussi dans un autre territoire, nomme un partenaire qui n’y est pas encore, ou ajoute une organisation de plus.',
  'state.waitsLate':
    'L’atelier est terminé : l’animation accepte ce qui arrive ensuite avant que la carte change.',
  'state.held': 'gardé ici, partira si l’atelier rouvre',
  'state.begun': 'commencé, pas envoyé',
  'state.validated': 'accepté, sur la carte',
  'state.declined': 'non repris',
  'state.declinedBecause': (reason: string) => `non repris : ${reason}`,

  'end.thanks': (name: string) => `Merci, ${name}`,
  'end.closed': 'L’atelier est clos',
  'end.late': (day: string) =>
    `Vous pouvez encore répondre et corriger jusqu’au ${day} : l’animation acceptera ce que vous envoyez.`,
  'end.correctWhile': 'Vous pouvez corriger chaque écran tant que l’atelier est ouvert.',
  'end.reread': 'Merci. Chaque organisation recevra un lien pour relire ce qui a été noté.',
  'end.rereadUntil': (day: string) =>
    `Merci. Chaque organisation recevra un lien pour relire ce qui a été noté, jusqu’au ${day}.`,
  'end.rereadEnded': (day: string) =>
    `Merci. La relecture s’est terminée le ${day} ; pour relire ce qui a été noté, demandez à l’animation.`,
  'end.correct': 'corriger',
  'end.who': 'Qui parle',
  'end.goOn': 'Continuer',
  'end.nextOrganisation': 'Organisation suivante',
  'end.questions': 'Les questions de la salle',
  'end.carry': 'Nous le portons',
  'end.noQuestions': 'Aucune question n’est à l’écran pour l’instant. Elles s’afficheront ici.',
  'promise.mine': 'Vos promesses',
  'promise.lastTime': 'Ce que nous avions dit',
  'promise.lead': 'Dites où en est chacune. Les autres le diront pour eux.',
  'promise.none': 'Aucune promesse ne vous attend.',
  'promise.toSay': (n: number) => `Vos promesses : ${n}`,
  'promise.with': (names: string) => `Avec ${names}`,
  'promise.for': (day: string) => `pour ${theDay(day)}`,
  'promise.word': 'Où en est cette promesse ?',
  'promise.newDay': 'Pour quand, maintenant ?',
  'promise.unsaid': 'Choisissez une réponse, et un jour pour ce qui est reporté.',
  'end.back': 'Revenir',

  'typing.keys':
    'Tab va d’un champ à l’autre ; un chiffre choisit et passe à la ligne suivante ; Ctrl+Entrée valide toute la fiche et ouvre la suivante. Ce qui reste vide est passé.',
  'typing.organisation': 'Organisation',
  'typing.organisationHint': 'Quelques lettres, puis Entrée',
  'typing.unknown': (name: string) =>
    `« ${name} » n’est pas sur la carte : Entrée de nouveau l’ajoute. Ou est-ce :`,
  'typing.optional': '(facultatif)',
  'typing.validateAll': 'Valider la fiche',
  'typing.leave': 'Un écran à la fois',
  'typing.neither': 'rien',
  'typing.needs': 'cherche',
  'typing.offers': 'propose',
  'typing.both': 'les deux',
  'typing.needsWhich': 'cherche : quoi précisément ?',
  'typing.offersWhich': 'propose : quoi précisément ?',
  'sheets.lead': (n: number) =>
    `${count(n, 'organisation', 'organisations')} : une feuille chacune, recto verso, avec ce que la carte sait déjà. Les mêmes questions que sur les téléphones, dans le même ordre.`,
  'sheets.blank': 'Feuilles vierges :',
  'sheets.print': 'Imprimer',
  'sheets.organisation': 'Organisation',
  'sheets.other': 'Un autre :',
  'sheets.about': 'à quel sujet',
  'sheets.which': 'précisément, pour quoi',
  'reread.lead':
    'Voici ce que la carte dit de votre organisation. Confirmez, corrigez ou retirez ce qui n’est pas juste.',
  'reread.leadUntil': (day: string) =>
    `Voici ce que la carte dit de votre organisation. Confirmez, corrigez ou retirez ce qui n’est pas juste, jusqu’au ${day}.`,
  'reread.over': (day: string) =>
    `La relecture s’est terminée le ${day}. Vous pouvez encore lire ; pour corriger, parlez-en à l’animation du territoire.`,
  'reread.byLeaders':
    'Cette fiche est réservée à l’animation du territoire. Pour relire celle de votre organisation, ouvrez le lien que l’animation vous donne après l’atelier.',
  'reread.noLink':
    'Ce lien n’ouvre rien : il est incomplet, remplacé par un autre, ou la relecture est terminée. Demandez-en un à l’animation du territoire.',
  'reread.correct': 'Corriger',
  'reread.save': 'Enregistrer',
  'reread.nothing': 'rien de noté',
  'reread.noLinks': 'Aucune coopération n’est notée.',
  'reread.noCommitments': 'Aucun engagement n’est noté.',
  'reread.noNeeds': 'Rien n’est noté.',
  'reread.promised': (day: string) => `promis pour ${theDay(day)}`,
  'reread.said': (level: string, day: string) => `Vous avez dit : « ${level} », ${onDay(day)}.`,
  'reread.saidBy': (voice: string, level: string, day: string) =>
    `Vous avez dit (${voice}) : « ${level} », ${onDay(day)}.`,
  'reread.agreed': (day: string) => (day === '' ? 'Vous avez dit oui.' : `Vous avez dit oui, ${onDay(day)}.`),
  'reread.unsaid': 'Vous n’en avez rien dit.',
  'reread.where': (names: string) => `Où en êtes-vous avec ${names}, selon vous ?`,
  'reread.takeBack': 'Retirer ce que nous avons dit',
  'reread.notOurs': 'Nous n’en sommes pas',
  'reread.notCarried': 'Nous ne le portons pas',
  'reread.which': 'Lesquels, pour quoi',
  'reread.remove': 'Retirer',
  'reread.allRight': 'Tout est juste',
  'reread.confirmed': 'Merci : vous avez confirmé. Vous pouvez encore corriger.',
  'reread.waits':
    'C’est envoyé. Votre fiche figure aussi dans un autre territoire : elle changera quand l’animation l’aura accepté.',
  'reread.withdraw': 'Retirer mon organisation de cette carte',
  'reread.withdrawTitle': 'Retirer votre organisation ?',
  'reread.withdrawText':
    'Ses liens, ses engagements, ses besoins et ce qu’elle propose quittent la carte, les tableaux et tous les documents faits ensuite. Ce lien ne servira plus à la remettre.',
  'reread.withdrawYes': 'Oui, la retirer',
  'reread.stay': 'Non, la laisser',
  'reread.gone': 'C’est fait',
  'reread.goneText': 'Votre organisation n’est plus sur cette carte.',
  'reread.print': 'Imprimer',
  'reread.leave': 'Fermer cette relecture',
  'reread.paperRight': 'juste',
  'reread.paperRemove': 'à retirer',
  'reread.paperCorrect': 'à corriger :',
  'reread.signed': 'Prénom, nom, date',
};
