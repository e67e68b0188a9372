import type { CopyFault } from '../../contract/backup.ts';

/** Reasons why a copy off the machine failed, with what to do; a sentence continues with them. */
export const copyFaults: Readonly<Record<CopyFault, string>> = {
  COPY_FOLDER_AWAY: 'le dossier n’est pas là : le disque est-il branché et monté ?',
  COPY_NO_SPACE: 'il n’y a plus de place, là-bas ou dans le dossier des sauvegardes : libérez-en.',
  COPY_REFUSED: 'l’écriture est refusée : vérifiez les droits, la clé et le nom de l’espace de stockage.',
  COPY_UNREACHABLE: 'le service ne répond pas : vérifiez le réseau et l’adresse.',
  COPY_DIFFERENT: 'la copie relue diffère de l’original ; elle a été supprimée et sera refaite.',
  COPY_UNKNOWN: 'cette copie n’existe pas : npm run copy -- list affiche celles qui existent.',
  COPY_NO_KEY: 'il faut le fichier de clé de age qui ouvre les copies (MAILLAGE_COPY_IDENTITY).',
  COPY_OTHER_KEY: 'ce fichier de clé n’ouvre pas cette copie, ou la copie est abîmée.',
  COPY_FAILED: 'la cause n’est pas connue : voyez le journal du serveur.',
};
