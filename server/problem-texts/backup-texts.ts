import type { ProblemText } from './problem-text.ts';

/** What is said of backups that cannot be made or restored. */
export const BACKUP_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  BACKUP_NOT_FOUND: {
    title: { fr: 'Sauvegarde introuvable', en: 'Backup not found' },
    detail: {
      fr: 'Le dossier des sauvegardes n’a plus ce fichier.',
      en: 'The folder of backups has no such file any more.',
    },
  },
  BACKUP_BROKEN: {
    title: { fr: 'Sauvegarde illisible', en: 'Backup unreadable' },
    detail: {
      fr: 'Ce fichier est tronqué, abîmé ou n’est pas une sauvegarde de Maillage (ligne {line}). Rien n’a été changé.',
      en: 'This file is cut, damaged or no backup of Maillage (line {line}). Nothing was changed.',
    },
  },
  BACKUP_ALTERED: {
    title: { fr: 'Sauvegarde modifiée', en: 'Backup altered' },
    detail: {
      fr: 'L’empreinte de ce fichier ne correspond pas à son contenu : il a été modifié depuis. Rien n’a été changé.',
      en: 'The hash of this file does not fit its content: it was altered since. Nothing was changed.',
    },
  },
  BACKUP_NEWER: {
    title: { fr: 'Sauvegarde trop récente', en: 'Backup too new' },
    detail: {
      fr: 'Cette sauvegarde vient d’un Maillage plus récent ({program}) : installez-le d’abord. Rien n’a été changé.',
      en: 'This backup comes from a newer Maillage ({program}): install it first. Nothing was changed.',
    },
  },
  GRAPH_MOVED: {
    title: { fr: 'Base en cours d’écriture', en: 'Database being written' },
    detail: {
      fr: 'Un autre programme n’a cessé d’écrire dans la base : elle n’a pas pu être lue telle qu’elle est à un moment. Recommencez.',
      en: 'Another program went on writing to the database: it could not be read as it is at one moment. Try again.',
    },
  },
  RESTORE_TOO_LARGE: {
    title: { fr: 'Restauration trop grande', en: 'Restoration too large' },
    detail: {
      fr: 'Neo4j n’a pas assez de mémoire pour changer autant en une fois. Rien n’a été changé : restaurez dans un Neo4j qui en a plus (NEO4J_URI).',
      en: 'Neo4j has not enough memory to change so much at once. Nothing was changed: restore into a Neo4j that has more (NEO4J_URI).',
    },
  },
  RESTORE_FAILED: {
    title: { fr: 'Restauration abandonnée', en: 'Restoration given up' },
    detail: {
      fr: 'La base n’a pas pu devenir exactement ce que dit la sauvegarde, peut-être parce qu’une autre restauration a lieu. Rien n’a été changé : recommencez.',
      en: 'The database could not become exactly what the backup says, perhaps because another restoration is going on. Nothing was changed: try again.',
    },
  },
};
