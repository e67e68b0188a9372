import { CopyFault } from '../../../contract/backup.ts';
import { copyFaults } from '../copy-faults.ts';

type Values = Readonly<Record<string, string | number>>;

/** Findings of `npm run doctor`: one sentence a check, with what to do. */
export const doctor = {
  mark: { well: 'bien    ', warns: 'à voir  ', fails: 'ALERTE  ' },
  verdict: {
    well: 'Tout va bien.',
    warns: 'Maillage fonctionne ; regardez bientôt les points « à voir ».',
    fails: 'Quelque chose ne va pas : traitez d’abord les points « ALERTE ».',
  },
  parts: {
    database: ({ foreign = 0 }: Values): string =>
      Number(foreign) === 0
        ? 'La base ne contient que les données de Maillage.'
        : `La base contient aussi les données d’un autre programme (${foreign} nœuds, ni sauvegardés ni effacés) : donnez à Maillage une base à lui.`,
    versions: ({ maillage = '', node = '', neo4j = '', steps = 0 }: Values): string =>
      `Maillage ${maillage}, Node ${node}, Neo4j ${neo4j}.${Number(steps) === 0 ? '' : ` Cette version changera la base au prochain démarrage (${steps} étapes), après une sauvegarde.`}`,
    round_trip: ({ ms = 0, isRefused = 0 }: Values): string =>
      Number(isRefused) === 0
        ? `Écrire dans la base et relire prend ${ms} ms.`
        : 'La base refuse les écritures : est-elle en lecture seule, ou son disque est-il plein ?',
    clock: ({ seconds = 0 }: Values): string =>
      Math.abs(Number(seconds)) <= 30
        ? 'L’horloge de la base et celle de cette machine s’accordent.'
        : `L’horloge de la base diffère de ${seconds} s de celle de cette machine : réglez-les (NTP).`,
    disk: ({ gigabytes = '?' }: Values): string =>
      `Il reste ${gigabytes} Go pour les données et les sauvegardes.`,
    memory: ({ total = 0, free = 0 }: Values): string =>
      `La machine a ${total} Go de mémoire, dont ${free} libres ; il en faut 2 au moins.`,
    descriptors: ({ descriptors = '?' }: Values): string =>
      `Ce processus peut ouvrir ${descriptors} fichiers ; il en faut 1024 au moins (ulimit -n, LimitNOFILE).`,
    backup: ({ hours = 0, every = 0, isMade = 0 }: Values): string =>
      [
        Number(isMade) === 0 ? 'Il n’y a pas encore de sauvegarde.' : `La dernière sauvegarde a ${hours} h.`,
        Number(every) === 0
          ? 'Aucune ne se fait toute seule (MAILLAGE_BACKUP_HOURS=0).'
          : `Il s’en fait une toutes les ${every} h pendant que Maillage tourne.`,
      ].join(' '),
    proof: ({ outcome = '', at = '', name = '', isOn = 0 }: Values): string =>
      [
        outcome === 'same'
          ? `La sauvegarde ${name} a été restaurée dans une base à part : contenu identique (${at}).`
          : outcome === 'different'
            ? `La sauvegarde ${name} ne se restaure pas à l’identique (${at}) : faites-en une autre, et vérifiez-la (npm run prove).`
            : outcome === 'impossible'
              ? `La dernière vérification d’une sauvegarde n’a pas pu se faire (${at}) : essayez npm run prove.`
              : `Aucune sauvegarde n’a encore été restaurée pour vérification : ${Number(isOn) === 0 ? '' : 'Maillage le fait chaque nuit, '}npm run prove le fait tout de suite.`,
        Number(isOn) === 0 ? 'Aucune vérification n’est prévue la nuit (MAILLAGE_PROOF_HOUR=off).' : '',
      ]
        .join(' ')
        .trim(),
    copies: ({ outcome = '', where = '', at = '', triedAt = '', reason = '' }: Values): string => {
      if (outcome === 'off')
        return 'Les sauvegardes restent sur cette machine : MAILLAGE_COPY_FOLDER ou MAILLAGE_COPY_S3 en garde une copie ailleurs.';
      const known = at === '' ? '' : ` La dernière sauvegarde copiée date de ${at}.`;
      const fault = CopyFault.safeParse(reason).data ?? 'COPY_FAILED';
      if (outcome === 'failed')
        return `Copie vers ${where} impossible (${triedAt}) : ${copyFaults[fault]}${known}`;
      return outcome === 'none'
        ? `Aucune sauvegarde n’a encore été copiée vers ${where} : npm run copy le fait.`
        : `Copies vers ${where}, relues et identiques.${known}`;
    },
    settings: ({ names = '' }: Values): string =>
      names === ''
        ? 'Tous les réglages sont connus.'
        : `Ces noms ne sont pas des réglages et n’ont aucun effet : ${names}.`,
  },
};
