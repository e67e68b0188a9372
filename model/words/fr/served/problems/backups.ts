/** Messages about failed backups and restorations. */
export const backupProblems = {
  BACKUP_NOT_FOUND: {
    title: 'Sauvegarde introuvable',
    detail: 'Le dossier des sauvegardes n’a plus ce fichier.',
  },
  BACKUP_BROKEN: {
    title: 'Sauvegarde illisible',
    detail:
      'Ce fichier est tronqué, abîmé ou n’est pas une sauvegarde de Maillage (ligne {line}). Rien n’a été changé.',
  },
  BACKUP_ALTERED: {
    title: 'Sauvegarde modifiée',
    detail:
      'L’empreinte de ce fichier ne correspond pas à son contenu : il a été modifié depuis. Rien n’a été changé.',
  },
  BACKUP_IMPOSSIBLE: {
    title: 'Sauvegarde avec une valeur impossible',
    detail:
      'Ligne {line} de cette sauvegarde, {kind} « {id} » : « {field} » ne peut pas valoir « {value} ». Rien n’a été changé.',
  },
  BACKUP_NO_SPACE: {
    title: 'Plus assez de place pour une sauvegarde',
    detail:
      'Le disque du dossier {folder} a encore {leftMb} Mo ; une sauvegarde en demande {neededMb}. Libérez de la place, ou choisissez un autre dossier (MAILLAGE_BACKUPS). Les sauvegardes faites restent.',
  },
  BACKUP_NEWER: {
    title: 'Sauvegarde trop récente',
    detail:
      'Cette sauvegarde vient d’un Maillage plus récent ({program}) : installez-le d’abord. Rien n’a été changé.',
  },
  GRAPH_MOVED: {
    title: 'Base en cours d’écriture',
    detail:
      'Un autre programme n’a cessé d’écrire dans la base : elle n’a pas pu être lue telle qu’elle est à un moment. Recommencez.',
  },
  RESTORE_TOO_LARGE: {
    title: 'Restauration trop grande',
    detail:
      'Neo4j n’a pas assez de mémoire pour changer autant en une fois. Rien n’a été changé : restaurez dans un Neo4j qui en a plus (NEO4J_URI).',
  },
  RESTORE_FAILED: {
    title: 'Restauration abandonnée',
    detail:
      'La base n’a pas pu devenir exactement ce que dit la sauvegarde, peut-être parce qu’une autre restauration a lieu. Rien n’a été changé : recommencez.',
  },
};
