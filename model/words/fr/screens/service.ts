import { copyFaults } from '../copy-faults.ts';

const days = (n: number): string => `${n} ${n < 2 ? 'jour' : 'jours'}`;
const hours = (n: number): string => `${n} h`;

export const service = {
  'service.lead': 'Ce qui tourne, qui est là, ce qui est gardé. La page se met à jour toute seule.',
  'service.reading': 'Lecture de l’état du service…',
  'service.asOf': (time: string) => `À ${time}.`,
  'service.silent': (time: string) =>
    `Le serveur n’a pas répondu : ce que vous lisez est de ${time}. Nouvel essai dans un instant.`,

  'service.now': 'En ce moment',
  'service.nobody': 'Aucun écran n’est ouvert sur une carte.',
  'service.screens': (n: number) => `${n} ${n < 2 ? 'écran ouvert' : 'écrans ouverts'}`,
  'service.hereOnly':
    'Ce que voit le processus qui répond ; un autre, sur la même base, a ses propres écrans.',
  'service.unnamed': (n: number) => (n < 2 ? 'un sans nom' : `${n} sans nom`),

  'service.backups': 'Sauvegardes',
  'service.noBackup': 'Aucune sauvegarde pour l’instant.',
  'service.lastBackup': (age: string, moment: string) => `La dernière a ${age} : ${moment}.`,
  'service.late': (every: number) =>
    `Une sauvegarde est prévue ${every === 24 ? 'chaque jour' : `toutes les ${every} heures`} et manque : voyez le journal du serveur, ou faites-la maintenant.`,
  'service.unscheduled': 'Aucune ne se fait toute seule (MAILLAGE_BACKUP_HOURS=0).',
  'service.proven': (age: string, moment: string) =>
    `Vérifiée par une restauration complète il y a ${age} (${moment}) : contenu identique.`,
  'service.provenNever': (hour: number) =>
    `Aucune n’a encore été vérifiée par une restauration : cela se fait chaque nuit à ${hour} h, si Maillage tourne.`,
  'service.provenOff': 'Aucune vérification par restauration n’est prévue (MAILLAGE_PROOF_HOUR=off).',
  'service.proofDifferent': (name: string) =>
    `La sauvegarde ${name} ne se restaure pas à l’identique : faites-en une autre maintenant, et voyez le journal du serveur.`,
  'service.proofImpossible': (moment: string, reason: string) =>
    `Le ${moment}, la vérification n’a pas pu se faire (${reason}).`,
  'service.proofLate':
    'Aucune sauvegarde n’a été vérifiée par une restauration depuis deux nuits : voyez le journal du serveur.',
  'service.copiesOff':
    'Les sauvegardes restent sur cette machine. MAILLAGE_COPY_FOLDER ou MAILLAGE_COPY_S3 en garde une copie ailleurs.',
  'service.copyNone': (where: string) => `Aucune n’a encore été copiée vers ${where}.`,
  'service.copied': (where: string, age: string, moment: string) =>
    `Copiée vers ${where}, relue et identique : celle d’il y a ${age} (${moment}).`,
  'service.copyFailed': (where: string, moment: string, why: string) =>
    `Copie des sauvegardes vers ${where} impossible (${moment}) : ${why}`,
  'service.copyLate': (where: string) =>
    `Une sauvegarde attend depuis plus de deux heures sa copie vers ${where} : voyez le journal du serveur.`,
  'service.copyFault.COPY_FOLDER_AWAY': copyFaults.COPY_FOLDER_AWAY,
  'service.copyFault.COPY_NO_SPACE': copyFaults.COPY_NO_SPACE,
  'service.copyFault.COPY_REFUSED': copyFaults.COPY_REFUSED,
  'service.copyFault.COPY_UNREACHABLE': copyFaults.COPY_UNREACHABLE,
  'service.copyFault.COPY_DIFFERENT': copyFaults.COPY_DIFFERENT,
  'service.copyFault.COPY_UNKNOWN': copyFaults.COPY_UNKNOWN,
  'service.copyFault.COPY_NO_KEY': copyFaults.COPY_NO_KEY,
  'service.copyFault.COPY_OTHER_KEY': copyFaults.COPY_OTHER_KEY,
  'service.copyFault.COPY_FAILED': copyFaults.COPY_FAILED,
  'service.diagnosis': 'Diagnostic',
  'service.verdict.well': 'Tout va bien.',
  'service.verdict.warns': 'Maillage fonctionne ; regardez bientôt les points « à voir ».',
  'service.verdict.fails': 'Quelque chose ne va pas : traitez d’abord les points « alerte ».',
  'service.mark.well': 'bien',
  'service.mark.warns': 'à voir',
  'service.mark.fails': 'alerte',
  'service.toBackups': 'Voir les sauvegardes',

  'service.size': 'Ce qui est gardé',
  'service.count.territories': 'Territoires',
  'service.count.actors': 'Acteurs',
  'service.count.cooperations': 'Coopérations',
  'service.count.commitments': 'Engagements',
  'service.count.changes': 'Changements',
  'service.count.snapshots': 'Clichés',
  'service.disk.database': 'Base sur le disque',
  'service.disk.backups': 'Sauvegardes sur le disque',
  'service.disk.free': 'Place libre',
  'service.fewBytes': 'Il reste peu de place sur le disque des sauvegardes.',

  'service.access': 'Qui peut entrer',
  'service.signedIn': 'Connexions ouvertes',
  'service.noSession': 'Personne n’est connecté : sur la machine elle-même, on entre sans rien taper.',
  'service.by.password': 'mot de passe',
  'service.by.provider': 'compte d’organisation',
  'service.sessions': (n: number) => `${n} ${n < 2 ? 'navigateur' : 'navigateurs'}`,
  'service.ways': 'Liens, invitations et jetons ouverts',
  'service.noWay': 'Aucun lien, aucune invitation, aucun jeton n’est ouvert.',
  'service.waysMore': (n: number) => `et ${n} de plus`,
  'service.toAccess': 'Donner ou retirer un accès',

  'service.programs': 'Versions',
  'service.version.schema': 'Schéma',
  'service.absent': 'absent',
  'service.processes': 'Processus',
  'service.uptime': 'Tourne depuis',
  'service.delay': 'Retard',
  'service.memory': 'Mémoire',
  'service.following': 'Écrans',
  'service.self': 'celui qui répond',
  'service.number': (host: string, pid: number) => `${host}, nº ${pid}`,
  'service.milliseconds': (n: string) => `${n} ms`,
  'service.heap': (used: string, limit: string) => `tas ${used} sur ${limit}`,
  'service.delayHint':
    'Retard : de combien le programme est en retard sur lui-même, en moyenne sur une seconde. Au-delà d’une seconde, il refuse des demandes (503) plutôt que de faire attendre tout le monde.',
  'service.busy': (host: string) => `${host} a du retard : les écrans répondent lentement.`,
  'service.full': (host: string) => `${host} n’a presque plus de mémoire.`,
  'service.unlike': 'Les processus n’ont pas tous la même version de Maillage : terminez la mise à jour.',
  'service.noGds':
    'Graph Data Science n’est pas chargé : Maillage s’en passe ; seules les requêtes directes à la base en ont besoin.',

  'service.span': (d: number, h: number, m: number) =>
    d > 0 ? `${days(d)}${h > 0 ? ` ${hours(h)}` : ''}` : h > 0 ? `${hours(h)} ${m} min` : `${m} min`,
  'service.bytes': (value: string, unit: number) => `${value} ${['o', 'ko', 'Mo', 'Go', 'To'][unit] ?? 'o'}`,
};
