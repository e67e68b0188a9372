import type { ProblemText } from './problem-text.ts';

/** What is said of requests that the server cannot take, or not now. */
export const SERVICE_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  ROUTE_NOT_FOUND: {
    title: { fr: 'Adresse inconnue', en: 'Unknown address' },
    detail: {
      fr: 'Il n’y a rien à cette adresse ; /api/docs les décrit toutes.',
      en: 'There is nothing at this address; /api/docs describes them all.',
    },
  },
  METHOD_NOT_ALLOWED: {
    title: { fr: 'Méthode non permise', en: 'Method not allowed' },
    detail: {
      fr: 'Cette adresse ne se prête pas à cette méthode ; l’en-tête Allow donne les autres.',
      en: 'This address does not take this method; the Allow header gives the others.',
    },
  },
  UNSUPPORTED_MEDIA_TYPE: {
    title: { fr: 'Format non compris', en: 'Unsupported media type' },
    detail: {
      fr: 'Envoyer du JSON non compressé : application/json, ou application/merge-patch+json pour PATCH.',
      en: 'Send uncompressed JSON: application/json, or application/merge-patch+json for PATCH.',
    },
  },
  BODY_TOO_LARGE: {
    title: { fr: 'Envoi trop lourd', en: 'Body too large' },
    detail: { fr: 'Ce qui a été envoyé dépasse la limite.', en: 'What was sent is over the limit.' },
  },
  NOT_HTTP: {
    title: { fr: 'Demande illisible', en: 'Unreadable request' },
    detail: {
      fr: 'Ce n’est pas une demande HTTP : dans une adresse, ce qui n’est pas ASCII s’écrit avec des %.',
      en: 'This is no HTTP request: in an address, what is not ASCII is written with %.',
    },
  },
  HEADERS_TOO_LARGE: {
    title: { fr: 'En-têtes trop longs', en: 'Headers too long' },
    detail: {
      fr: 'L’adresse et les en-têtes dépassent ensemble la limite : en envoyer moins.',
      en: 'Address and headers together are over the limit: send less.',
    },
  },
  REQUEST_TIMEOUT: {
    title: { fr: 'Demande trop lente', en: 'Request too slow' },
    detail: {
      fr: 'La demande n’est pas arrivée entière à temps : l’envoyer de nouveau.',
      en: 'The request did not arrive whole in time: send it again.',
    },
  },
  MISDIRECTED: {
    title: { fr: 'Nom de serveur inconnu', en: 'Unknown host name' },
    detail: {
      fr: 'Ce serveur ne répond pas sous ce nom ; MAILLAGE_HOSTNAMES énumère les siens.',
      en: 'This server does not answer to this name; MAILLAGE_HOSTNAMES lists its own.',
    },
  },
  FOREIGN_ORIGIN: {
    title: { fr: 'Origine étrangère', en: 'Foreign origin' },
    detail: {
      fr: 'Une page d’un autre site ne peut rien modifier ici.',
      en: 'A page of another site cannot change anything here.',
    },
  },
  OVERLOADED: {
    title: { fr: 'Trop de demandes à la fois', en: 'Overloaded' },
    detail: {
      fr: 'Le serveur est débordé : réessayer dans quelques secondes.',
      en: 'The server is busy: try again in a few seconds.',
    },
  },
  WORK_TOO_LONG: {
    title: { fr: 'Calcul trop long', en: 'Too long to compute' },
    detail: {
      fr: 'Cela prendrait plus de {seconds} secondes de calcul : le serveur y a renoncé, et rien n’a été modifié. Demander moins à la fois : une partie de la carte, un fichier plus court.',
      en: 'This would take more than {seconds} seconds to compute: the server gave it up, and nothing was changed. Ask for less at once: a part of the map, a shorter file.',
    },
  },
  WORK_TOO_LARGE: {
    title: { fr: 'Trop grand pour la mémoire', en: 'Too large for the memory' },
    detail: {
      fr: 'Cela prendrait plus de {megabytes} Mo de mémoire : le serveur y a renoncé, et rien n’a été modifié. Demander moins à la fois : une partie de la carte, un fichier plus court.',
      en: 'This would take more than {megabytes} MB of memory: the server gave it up, and nothing was changed. Ask for less at once: a part of the map, a shorter file.',
    },
  },
  WORK_CANCELLED: {
    title: { fr: 'Abandonné', en: 'Given up' },
    detail: {
      fr: 'Personne n’attend plus ce calcul ; rien n’a été modifié.',
      en: 'Nobody waits for this any more; nothing was changed.',
    },
  },
  STOPPING: {
    title: { fr: 'Le serveur redémarre', en: 'The server is restarting' },
    detail: {
      fr: 'Le serveur s’arrête : réessayer dans quelques secondes.',
      en: 'The server is stopping: try again in a few seconds.',
    },
  },
  DATABASE_UNAVAILABLE: {
    title: { fr: 'Base de données injoignable', en: 'Database unavailable' },
    detail: {
      fr: 'La base de données ne répond pas pour le moment : réessayer dans quelques secondes.',
      en: 'The database does not answer for the moment: try again in a few seconds.',
    },
  },
  DATABASE_STOPPED: {
    title: { fr: 'Base de données arrêtée', en: 'Database stopped' },
    detail: {
      fr: 'La base de données n’a pas pu écrire et s’est arrêtée, le plus souvent parce que son disque est plein. Rien n’est écrit à moitié. Elle est relancée d’elle-même ; il lui faut de la place.',
      en: 'The database could not write and has stopped, most often because its disk is full. Nothing is half written. It is started again by itself; it needs room.',
    },
  },
  ENGINE_MEMORY: {
    title: { fr: 'Mémoire insuffisante', en: 'Too little memory' },
    detail: {
      fr: 'Neo4j n’a pas assez de mémoire pour faire cela d’un coup ; rien n’a été écrit. Lui en donner davantage, ou demander moins à la fois.',
      en: 'Neo4j has too little memory to do this at once; nothing was written. Give it more, or ask for less at a time.',
    },
  },
  QUERY_TIMEOUT: {
    title: { fr: 'Réponse trop longue à venir', en: 'The answer takes too long' },
    detail: {
      fr: 'La base de données a mis trop de temps ; rien n’a été modifié.',
      en: 'The database took too long; nothing was changed.',
    },
  },
  INTERNAL: {
    title: { fr: 'Erreur du serveur', en: 'Internal error' },
    detail: {
      fr: 'Le serveur a rencontré une erreur ; elle est notée dans son journal.',
      en: 'The server met an error; it is noted in its log.',
    },
  },
};
