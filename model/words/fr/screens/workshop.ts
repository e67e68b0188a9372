import { endOf } from '../../as-sentence.ts';
import { theDay } from '../when.ts';
import { count } from './shell.ts';

export const workshop = {
  'workshop.title': (n: number) => count(n, 'atelier', 'ateliers'),
  'workshop.reading': 'Lecture des ateliers…',
  'workshop.roomReading': 'Lecture de ce que la salle a dit…',
  'workshop.new': 'Préparer un atelier',
  'workshop.all': 'Tous les ateliers',
  'workshop.goneActor': 'une organisation qui n’est plus sur la carte',
  'workshop.gone': 'Cet atelier n’est plus là',
  'workshop.goneText': 'Il a été supprimé, ou le lien est celui d’un autre territoire.',
  'workshop.emptyTitle': 'Faire la carte ensemble, en une demi-journée',
  'workshop.emptyLead':
    'Vingt à soixante personnes, un écran, des téléphones ou du papier. Ce que dit la salle va aussitôt sur la carte, et y reste.',
  'workshop.before': 'Avant',
  'workshop.beforeText':
    'Une question, un périmètre, un code à photographier. Des fiches imprimées pour qui n’a pas de téléphone.',
  'workshop.during': 'Pendant',
  'workshop.duringText':
    'Chaque acteur parle pour lui-même. Vous voyez qui a répondu, vous choisissez ce qui va à l’écran.',
  'workshop.after': 'Après',
  'workshop.afterText':
    'Un compte rendu en phrases simples, à corriger. Chaque acteur relit ce qu’il a dit, corrige ou se retire.',
  'workshop.emptyReader': 'Aucun atelier n’est encore préparé ici.',
  'workshop.added': 'L’atelier est préparé.',
  'workshop.delete': 'Supprimer cet atelier',
  'workshop.deleted': (title: string) => `« ${title} » est supprimé. Ce qui a été repris reste sur la carte.`,
  'workshop.status.prepared': 'en préparation',
  'workshop.status.open': 'ouvert',
  'workshop.status.closed': 'clos',
  'workshop.organisations': (n: number) =>
    n === 0 ? 'Aucun acteur n’a encore répondu' : `${count(n, 'acteur a répondu', 'acteurs ont répondu')}`,
  'workshop.reread': (n: number, total: number) => `relu par ${count(n, 'acteur', 'acteurs')} sur ${total}`,

  'workshop.field.title': 'Titre',
  'workshop.field.on': 'Jour',
  'workshop.field.question': 'La question posée à la salle',
  'workshop.field.perimeterThemes': 'Thèmes',
  'workshop.field.perimeterActors': 'Acteurs',
  'workshop.field.method': 'Méthode, pour le compte rendu',
  'workshop.field.invited': 'Personnes invitées',
  'workshop.field.came': 'Personnes présentes',
  'workshop.field.rereadUntil': 'Relecture jusqu’au',
  'workshop.field.acceptance': 'Ce que disent les téléphones',
  'workshop.titleExample': 'Bien manger dans la vallée',
  'workshop.questionExample': 'Que pouvons-nous faire ensemble que personne ne fait seul ?',
  'workshop.perimeterHint':
    'Sans rien choisir, l’atelier porte sur tout le territoire. Ce qui n’en est pas reste sur la carte, en retrait.',
  'workshop.perimeterAdd': 'Ajouter un acteur au périmètre',
  'workshop.perimeterLeave': (name: string) => `Retirer ${name} du périmètre`,
  'workshop.acceptance.direct': 'droit sur la carte',
  'workshop.acceptance.reviewed': 'après votre accord',
  'workshop.acceptance.directHint':
    'Chaque réponse validée est sur la carte aussitôt. Ce qui retire quelque chose, change la fiche d’un acteur présent aussi ailleurs, ou ajoute un quatrième acteur du même téléphone attend votre accord.',
  'workshop.acceptance.reviewedHint': 'Les réponses attendent votre accord, une par une ou toutes ensemble.',
  'workshop.prepare': 'Préparer',
  'workshop.about': 'Sujet',

  'workshop.open': 'Ouvrir l’atelier',
  'workshop.opened': 'L’atelier est ouvert : la salle peut répondre.',
  'workshop.close': 'Clore l’atelier',
  'workshop.closeTitle': 'Clore l’atelier',
  'workshop.closeText':
    'Le compte rendu et la relecture commencent. Les réponses que les téléphones envoient encore attendront votre accord. Vous pourrez rouvrir.',
  'workshop.closePending': (n: number) =>
    n === 1 ? 'Une réponse attend encore votre accord.' : `${n} réponses attendent encore votre accord.`,
  'workshop.closedSaid': 'L’atelier est clos.',
  'workshop.reopen': 'Rouvrir',
  'workshop.reopened': 'L’atelier est rouvert.',
  'workshop.screen': 'Grand écran',
  'workshop.fixedDay': (asOf: string, on: string) =>
    `Cette carte montre le ${asOf} : ce que la salle dira le ${on} y serait pâle, et absent du compte rendu et des listes.`,
  'workshop.readToday': 'Lire la carte à aujourd’hui',
  'workshop.dayIsToday': 'La carte montre aujourd’hui.',
  'workshop.steps': 'Étapes de la journée',
  'workshop.stepsHint': 'L’écran suit',
  'workshop.step.perimeter': 'Périmètre',
  'workshop.step.actors': 'Acteurs',
  'workshop.step.links': 'Liens',
  'workshop.step.commitments': 'Engagements',
  'workshop.step.questions': 'Questions',
  'workshop.step.promises': 'Promesses',
  'workshop.parts': 'Parties de l’atelier',
  'workshop.part.prepare': 'Préparer',
  'workshop.part.room': 'La salle',
  'workshop.part.questions': 'Questions',
  'workshop.part.minutes': 'Compte rendu',
  'workshop.part.rereading': 'Relecture',
  'workshop.pendingWord': 'à accepter',

  'workshop.joinTitle': 'Rejoindre l’atelier',
  'workshop.joinAt': 'Sur votre téléphone, ouvrez',
  'workshop.codeWord': 'Code',
  'workshop.joinCode': 'et tapez le code',
  'workshop.qr': 'Code à photographier pour rejoindre l’atelier',
  'workshop.joinClosed':
    'L’atelier est clos : on ne le rejoint plus. Le rouvrir permet de faire un nouveau code.',
  'workshop.codeNone':
    'Le code fait entrer les téléphones dans l’atelier, sans compte ni application. Chaque personne qui anime le voit, sur n’importe quelle machine.',
  'workshop.codeUnreadable':
    'Cet atelier a un code qui ne peut plus être affiché. Faites-en un nouveau : les téléphones déjà entrés restent.',
  'workshop.codeLost':
    'Le code de cet atelier n’est plus valable : la base a été restaurée ou déplacée sans la clé du serveur qui l’avait fait. Faites-en un autre.',
  'workshop.codeReading': 'Lecture du code…',
  'workshop.codeMake': 'Faire le code',
  'workshop.codeNew': 'Changer de code',
  'workshop.codeNewWhat':
    'L’ancien code et les affiches imprimées ne serviront plus. Les téléphones déjà entrés restent.',
  'workshop.codeNewYes': 'Faire un nouveau code',
  'workshop.codeKeep': 'Garder ce code',
  'workshop.phonesRemove': 'Retirer tous les téléphones',
  'workshop.phonesRemoveWhat': (n: number) =>
    `Utile si le code a circulé hors de la salle. Le code s’arrête et ${n === 0 ? 'tous les téléphones sortent' : n === 1 ? 'le téléphone entré sort' : `les ${n} personnes entrées sortent`} ; ce qui a été envoyé reste. Il faudra un nouveau code pour revenir.`,
  'workshop.phonesRemoveYes': 'Retirer les téléphones',
  'workshop.phonesRemoved': 'Les téléphones sont sortis et le code ne sert plus.',
  'workshop.codeUntil': (day: string) => `Valable jusqu’au ${day}.`,
  'workshop.codeBefore': 'Le code sert dès que l’atelier est ouvert.',
  'workshop.loopback': 'Ce serveur n’écoute que cette machine : les téléphones ne peuvent pas le joindre.',
  'workshop.loopbackWhat':
    'Relancez-le avec HOST=0.0.0.0 sur le réseau de la salle : l’adresse s’affichera ici, sous le même code.',
  'workshop.loopbackGuide':
    'Sans réseau, les fiches imprimées suffisent. Comment faire, avec ou sans internet (docs/reseau-local.md) :',
  'workshop.printPoster': 'Imprimer l’affiche',
  'workshop.papers': 'Pour la salle',
  'workshop.sheets': 'Fiches à imprimer',
  'workshop.sheetsWhat': 'Les mêmes questions, dans le même ordre, sur papier',
  'workshop.typing': 'Saisir les fiches',
  'workshop.typingWhat': 'Au clavier, moins d’une minute par fiche',
  'workshop.wall': 'Carte murale',
  'workshop.wallWhat': 'De A3 à A0, chaque nom assez grand pour être lu de loin',
  'workshop.screenWhat': 'Une fenêtre pour le projecteur : elle suit les étapes',
  'workshop.screenElsewhere': 'Adresse du grand écran, pour une autre machine (avec le code)',
  'workshop.copyOf': (label: string) => `Copier : ${label}`,

  'workshop.arrivals': 'Ce qui arrive',
  'workshop.arrivalsBefore': 'Ici s’affichera ce que dit la salle, dès que l’atelier sera ouvert.',
  'workshop.arrivalsNone': 'Rien n’attend votre accord.',
  'workshop.arrivalOf': (name: string, screen: string) => `${name} : ${screen}`,
  'workshop.pending': (n: number) =>
    n === 1 ? 'Une réponse attend votre accord' : `${n} réponses attendent votre accord`,
  'workshop.lateHint': 'L’atelier est terminé : ce qui arrive encore attend votre accord.',
  'workshop.lateAt': (came: string) => `après la clôture, arrivé le ${came}`,
  'workshop.lateTimes': (validated: string, came: string) =>
    `après la clôture : dit le ${validated} selon l’appareil, arrivé le ${came}`,
  'workshop.lateOf': (n: number) =>
    n === 1 ? 'une est arrivée après la clôture' : `${n} sont arrivées après la clôture`,
  'workshop.lateSee': 'Les lire',
  'workshop.accept': 'Accepter',
  'workshop.acceptOf': (name: string) => `Accepter la réponse de ${name}`,
  'workshop.acceptAll': (n: number) => (n === 1 ? 'L’accepter' : `Tout accepter (${n})`),
  'workshop.allAccepted': (n: number) =>
    n === 1 ? 'La réponse est sur la carte.' : `${n} réponses sont sur la carte.`,
  'workshop.refuse': 'Ne pas reprendre',
  'workshop.refuseOf': (name: string) => `Ne pas reprendre la réponse de ${name}`,
  'workshop.refuseNow': 'Ne pas reprendre',
  'workshop.reason': 'Pourquoi (lu par l’acteur)',
  'workshop.reasonOf': (name: string) => `Pourquoi la réponse de ${name} n’est pas reprise`,
  'workshop.keysMove': 'd’une réponse à l’autre',
  'workshop.keyEnter': 'Entrée',
  'workshop.keysAccept': 'accepter',
  'workshop.keysRefuse': 'ne pas reprendre',
  'workshop.lastCame': 'Reçu, le dernier d’abord',
  'workshop.sign.added': 'ajoute :',
  'workshop.sign.changed': 'change :',
  'workshop.sign.removed': 'retire :',
  'workshop.sign.same': 'ne change rien :',
  'workshop.answered': (n: number, total: number) =>
    `${count(n, 'acteur', 'acteurs')} sur ${total} ${n < 2 ? 'a' : 'ont'} répondu`,
  'workshop.organisation': 'Acteur',
  'workshop.nobodyYet': 'Personne n’a encore rejoint l’atelier. Le code est dans « Préparer ».',
  'workshop.silent': (n: number) => `Rien encore de ${count(n, 'acteur', 'acteurs')} du périmètre`,
  'workshop.severalSpeak': (n: number) =>
    `${n} personnes disent parler pour cet acteur : est-ce bien le cas ?`,
  'workshop.byPaper': 'sur papier, ou par un lien',
  'workshop.cell.accepted': 'sur la carte',
  'workshop.cell.pending': 'attend votre accord',
  'workshop.cell.refused': 'non repris',
  'workshop.cell.none': 'pas encore',

  'workshop.onScreen': (n: number) =>
    n === 0 ? 'Aucune question à l’écran' : `${count(n, 'question', 'questions')} à l’écran`,
  'workshop.onScreenStep': 'L’écran les montre une par une à l’étape « Questions ».',
  'workshop.onScreenNone':
    'Choisissez celles que la salle verra ; elles viennent une par une, dans cet ordre.',
  'workshop.askedNow': 'posée en ce moment',
  'workshop.askNow': 'Poser maintenant',
  'workshop.askNowOf': (title: string) => `Poser maintenant « ${title} »`,
  'workshop.takeOff': 'Retirer',
  'workshop.putOn': 'À l’écran',
  'workshop.allQuestions': (n: number) => `Pour vous : ${count(n, 'question', 'questions')}`,
  'workshop.beyond': (n: number) =>
    n === 0
      ? 'Toutes les questions du territoire sont dans le périmètre.'
      : `${count(n, 'autre question du territoire est', 'autres questions du territoire sont')} hors du périmètre.`,
  'workshop.delicate': 'délicate : jamais montrée automatiquement',

  'bigScreen.joined': (n: number) =>
    n === 0
      ? 'Personne n’a encore rejoint l’atelier.'
      : `${count(n, 'personne a rejoint', 'personnes ont rejoint')} l’atelier.`,
  'bigScreen.rules':
    'Chacun parle pour son organisation. Tout se passe, tout se corrige ; chacun pourra relire ce qu’il a dit.',
  'takeOver.title': 'Où en est l’atelier',
  'takeOver.step': 'Étape',
  'takeOver.waits': 'À lire',
  'takeOver.toAccept': (n: number) => count(n, 'réponse à accepter', 'réponses à accepter'),
  'takeOver.nothingWaits': 'Rien à accepter',
  'takeOver.silent': 'Attendus',
  'takeOver.awaited': (names: string) => `Rien encore de ${names}`,
  'takeOver.nobodyAwaited': 'Tous les acteurs du périmètre ont répondu',
  'takeOver.promised': 'Promis',
  'takeOver.nothingPromised': 'Aucune promesse à ce jour',
  'takeOver.understood': 'C’est compris',

  'bigScreen.more': (n: number) => `et ${count(n, 'autre', 'autres')}`,
  'bigScreen.others': (n: number) => `${n} autres`,
  'bigScreen.actors': (n: number) =>
    n === 0 ? 'Qui est là ?' : `${count(n, 'acteur entré', 'acteurs entrés')} aujourd’hui`,
  'bigScreen.actorsNone': (there: number) =>
    `${count(there, 'acteur est', 'acteurs sont')} déjà sur la carte. Qui manque ?`,
  'bigScreen.links': (n: number) =>
    n === 0 ? 'Qui travaille avec qui ?' : `${count(n, 'lien dit', 'liens dits')} aujourd’hui`,
  'bigScreen.linksNone': (there: number) =>
    `${count(there, 'lien est', 'liens sont')} déjà sur la carte. Où en êtes-vous, selon vous ?`,
  'workshop.field.follows': 'Fait suite à',
  'workshop.followsNone': 'Aucun atelier',
  'workshop.followsHint':
    'La question, le périmètre et le mode sont repris ; l’atelier s’ouvre sur ce que l’on s’était dit.',
  'workshop.silentBefore': (names: string) => `N’avaient pas répondu la dernière fois : ${names}.`,
  'workshop.spokenBefore': (names: string) => `Avaient répondu : ${names}.`,
  'workshop.lastTimeTitle': 'La dernière fois',
  'bigScreen.lastTime': 'Ce que nous avions dit',
  'bigScreen.outcome.kept': 'tenu',
  'bigScreen.outcome.begun': 'commencé',
  'bigScreen.outcome.moved': 'reporté',
  'bigScreen.outcome.dropped': 'laissé',
  'bigScreen.showNames': 'Montrer qui (n)',
  'bigScreen.hideNames': 'Cacher qui (n)',
  'minutes.lastTime': 'Ce que nous avions dit',
  'minutes.outcome': (names: string, words: string) => `${names} : ${words}`,
  'minutes.outcomeOf': (name: string, word: string) => `${word} (${name})`,
  'bigScreen.gone': 'n’est plus sur la carte',
  'bigScreen.asleep': 'en sommeil',
  'bigScreen.was': (level: string) => `(c’était : ${level})`,
  'bigScreen.commitments': (n: number, uncarried: number) =>
    n === 0
      ? 'Ce que nous portons'
      : `${count(n, 'engagement', 'engagements')}${uncarried === 0 ? '' : `, ${uncarried} sans porteur`}`,
  'bigScreen.commitmentsNone': 'Aucun engagement n’est encore noté. Que portez-vous ?',
  'bigScreen.whoCarries': 'Qui peut le porter, même modestement ?',
  'bigScreen.questions': 'Les questions de la carte',
  'bigScreen.questionsNone': 'Elles viennent ici une par une.',
  'bigScreen.promises': (n: number) =>
    n === 0 ? 'Que se promet-on ?' : `${count(n, 'promesse', 'promesses')} aujourd’hui`,
  'bigScreen.promisesNone': 'Une promesse a un prénom, une date, et le oui de chacun.',
  'bigScreen.for': (day: string) => `pour ${theDay(day)}`,
  'bigScreen.allYes': 'chacun a dit oui',

  'minutes.title': 'Compte rendu',
  'minutes.reading': 'Lecture de la carte d’avant et d’après…',
  'minutes.before':
    'Ici s’affichera le compte rendu : qui est venu, ce qui a été mis sur la carte, les questions et les réponses de la salle, les promesses. Il s’écrit à mesure, dès que l’atelier est ouvert.',
  'minutes.computed':
    'Écrit à partir de ce que la salle a dit. Corrigez une phrase : les autres suivent la carte. Ce que seule l’animation peut voir n’y est pas.',
  'minutes.corrected': 'Corrigé à la main : il ne suit plus la carte.',
  'minutes.withdrawn': (n: number) =>
    `${n === 1 ? 'Un acteur s’est retiré' : `${n} acteurs se sont retirés`} à la relecture : vérifiez que ce compte rendu n’en parle plus.`,
  'minutes.withdrawnFrom': 'Son nom a été retiré de ces phrases, à relire :',
  'minutes.correct': 'Corriger',
  'minutes.correctThis': (text: string) => `Corriger : ${text}`,
  'minutes.sentenceLabel': 'La phrase du compte rendu',
  'minutes.leftOut': 'Phrase retirée du compte rendu',
  'minutes.nowSays': (text: string) => `La carte dit maintenant : ${text}`,
  'minutes.follow': 'Reprendre la phrase calculée',
  'minutes.remove': 'Supprimer',
  'minutes.add': 'Ajouter une phrase',
  'minutes.conflict': 'Une autre personne a corrigé cette phrase entre-temps :',
  'minutes.keepTheirs': 'Garder cette version',
  'minutes.keepMine': 'Remplacer par la mienne',
  'minutes.orphans': 'Phrases corrigées dont la carte ne parle plus :',
  'minutes.copy': 'Copier',
  'minutes.copied': 'Le compte rendu est copié.',
  'minutes.print': 'Imprimer',
  'minutes.recompute': 'Reprendre le texte calculé',
  'minutes.recomputed': 'Le compte rendu suit de nouveau la carte.',
  'minutes.beforeAfter': 'Avant et après',
  'minutes.beforeAfterText': 'Les deux moments sur une même carte, où personne ne bouge.',
  'minutes.beforeAfterOpen': 'Voir avant et après',
  'minutes.asked': 'La question posée',
  'minutes.perimeter': (themes: string) => `Périmètre : ${themes}.`,
  'minutes.who': 'Qui est venu',
  'minutes.whoNobody': 'Aucun acteur n’a encore répondu.',
  'minutes.whoCame': (n: number, total: number, names: string) =>
    `${count(n, 'acteur', 'acteurs')} sur ${total} ${n < 2 ? 'a' : 'ont'} répondu : ${names}.`,
  'minutes.came': (n: number, invited: number) =>
    `${n === 0 ? 'Personne n’est venu' : count(n, 'personne est venue', 'personnes sont venues')}${invited === 0 ? '' : `, ${invited} étaient invitées`}.`,
  'minutes.onMap': 'Ce qui a été mis sur la carte',
  'minutes.nothing': 'La carte n’a pas changé.',
  'minutes.actorsCame': (n: number) =>
    n === 1 ? 'Un acteur est entré sur la carte :' : `${n} acteurs sont entrés sur la carte :`,
  'minutes.actorsLeft': (n: number) =>
    n === 1 ? 'Un acteur n’est plus sur la carte :' : `${n} acteurs ne sont plus sur la carte :`,
  'minutes.linksCame': (n: number) => (n === 1 ? 'Un lien nouveau :' : `${n} liens nouveaux :`),
  'minutes.linksStronger': (n: number) => (n === 1 ? 'Un lien plus fort :' : `${n} liens plus forts :`),
  'minutes.linksWeaker': (n: number) => (n === 1 ? 'Un lien moins fort :' : `${n} liens moins forts :`),
  'minutes.linksSaid':
    'Dit des liens, sans que leur niveau change (entre deux acteurs, le plus bas est retenu) :',
  'minutes.linkSaid': (name: string, partners: string, level: string, kept: string) =>
    `${name}, avec ${partners} : ${level} ; la carte retient « ${kept} »`,
  'minutes.linksAsleep': (n: number) =>
    n === 1 ? 'Un lien qui dort aujourd’hui :' : `${n} liens qui dorment aujourd’hui :`,
  'minutes.linksGone': (n: number) =>
    n === 1 ? 'Un lien qui n’est plus noté :' : `${n} liens qui ne sont plus notés :`,
  'minutes.link': (names: string, level: string, themes: string) =>
    `${names} : ${level}${themes === '' ? '' : ` (${themes})`}`,
  'minutes.linkChanged': (names: string, was: string, now: string) => `${names} : de « ${was} » à « ${now} »`,
  'minutes.commitments': 'Engagements',
  'minutes.commitmentsNew': (n: number) =>
    n === 1 ? 'Un engagement nouveau :' : `${n} engagements nouveaux :`,
  'minutes.carriersCame': 'Qui porte désormais :',
  'minutes.carriersLeft': 'Qui ne porte plus :',
  'minutes.commitmentsKept': (n: number) => (n === 1 ? 'Un engagement tenu :' : `${n} engagements tenus :`),
  'minutes.carriers': (names: string, text: string) => `${names}, pour « ${text} »`,
  'minutes.uncarried': 'Sans porteur à ce jour :',
  'minutes.needs': 'Besoins et offres',
  'minutes.needsNew': (n: number) => (n === 1 ? 'Un besoin dit ce jour :' : `${n} besoins dits ce jour :`),
  'minutes.offersNew': (n: number) => (n === 1 ? 'Une offre dite ce jour :' : `${n} offres dites ce jour :`),
  'minutes.met': 'Ce qui se cherche et se propose :',
  'minutes.meets': (name: string, isOne: boolean, resource: string, offering: string, n: number) =>
    `${name} ${isOne ? 'cherche' : 'cherchent'} ${resource} ; ${offering} en ${n === 1 ? 'propose' : 'proposent'}`,
  'minutes.questions': 'Questions à l’écran et réponses de la salle',
  'minutes.noAnswer': 'La salle n’a pas encore répondu.',
  'minutes.answeredBy': (acted: string) => `Réponse de la salle : ${acted}`,
  'minutes.answer': (status: string, reason: string) =>
    `Réponse de la salle : ${status}.${reason === '' ? '' : ` ${reason}`}`,
  'minutes.wished': 'Envies de travailler ensemble',
  'minutes.wish': (names: string, note: string) => `${names}${note === '' ? '' : ` : ${note}`}`,
  'minutes.promises': 'Promesses',
  'minutes.promise': (names: string, day: string, note: string, promised: boolean, missing: string) =>
    `${names}${day === '' ? '' : `, pour ${theDay(day)}`}${note === '' ? '' : ` : ${note}`}${endOf(note)} ${missing === '' ? 'Chacun a dit oui.' : promised ? `Oui attendu : ${missing}.` : `Proposé ; oui attendu : ${missing}.`}`,
  'minutes.absent': 'Qui n’a pas encore répondu',
  'minutes.silent': (names: string) => `${names}.`,
  'minutes.method': 'Méthode',
  'minutes.methodUsual':
    'Chaque acteur a parlé pour lui-même, sur téléphone ou sur papier. Un lien est noté par l’un de cinq niveaux observables ; quand deux acteurs ne disent pas le même, la carte retient le plus bas.',
  'minutes.missingLink':
    'Un lien absent de la carte ne prouve pas une absence de lien : il n’a pas été dit ce jour-là, ou pas par quelqu’un qui était là.',
  'minutes.reread': (n: number, total: number, day: string) =>
    `${n === 0 ? `Pas encore relu (${count(total, 'acteur', 'acteurs')})` : `Relu par ${count(n, 'acteur', 'acteurs')} sur ${total}`}${day === '' ? '' : `, relecture ouverte jusqu’au ${day}`}.`,
};
