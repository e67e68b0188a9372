/** Messages about requests that the server cannot accept, or not now. */
export const serviceProblems = {
  ROUTE_NOT_FOUND: {
    title: 'Adresse inconnue',
    detail: 'Il n’y a rien à cette adresse ; /api/docs les décrit toutes.',
  },
  METHOD_NOT_ALLOWED: {
    title: 'Méthode non permise',
    detail: 'Cette adresse ne se prête pas à cette méthode ; l’en-tête Allow donne les autres.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    title: 'Format non compris',
    detail: 'Envoyer du JSON non compressé : application/json, ou application/merge-patch+json pour PATCH.',
  },
  BODY_TOO_LARGE: {
    title: 'Envoi trop lourd',
    detail: 'Ce qui a été envoyé dépasse la limite.',
  },
  NOT_HTTP: {
    title: 'Demande illisible',
    detail: 'Ce n’est pas une demande HTTP : dans une adresse, ce qui n’est pas ASCII s’écrit avec des %.',
  },
  HEADERS_TOO_LARGE: {
    title: 'En-têtes trop longs',
    detail: 'L’adresse et les en-têtes dépassent ensemble la limite : en envoyer moins.',
  },
  REQUEST_TIMEOUT: {
    title: 'Demande trop lente',
    detail: 'La demande n’est pas arrivée entière à temps : l’envoyer de nouveau.',
  },
  MISDIRECTED: {
    title: 'Nom de serveur inconnu',
    detail: 'Ce serveur ne répond pas sous ce nom ; MAILLAGE_HOSTNAMES énumère les siens.',
  },
  FOREIGN_ORIGIN: {
    title: 'Origine étrangère',
    detail:
      'Une page d’un autre site ne peut ni modifier ni demander des données ici. Ouvrez Maillage lui-même.',
  },
  OVERLOADED: {
    title: 'Trop de demandes à la fois',
    detail: 'Le serveur est débordé : réessayer dans quelques secondes.',
  },
  WORK_TOO_LONG: {
    title: 'Calcul trop long',
    detail:
      'Cela prendrait plus de {seconds} secondes de calcul : le serveur y a renoncé, et rien n’a été modifié. Demander moins à la fois : une partie de la carte, un fichier plus court.',
  },
  WORK_TOO_LARGE: {
    title: 'Trop grand pour la mémoire',
    detail:
      'Cela prendrait plus de {megabytes} Mo de mémoire : le serveur y a renoncé, et rien n’a été modifié. Demander moins à la fois : une partie de la carte, un fichier plus court.',
  },
  WORK_CANCELLED: {
    title: 'Abandonné',
    detail: 'Personne n’attend plus ce calcul ; rien n’a été modifié.',
  },
  STOPPING: {
    title: 'Le serveur redémarre',
    detail: 'Le serveur s’arrête : réessayer dans quelques secondes.',
  },
  DATABASE_UNAVAILABLE: {
    title: 'Base de données injoignable',
    detail: 'La base de données ne répond pas pour le moment : réessayer dans quelques secondes.',
  },
  DATABASE_STOPPED: {
    title: 'Base de données arrêtée',
    detail:
      'La base de données n’a pas pu écrire et s’est arrêtée, le plus souvent parce que son disque est plein. Rien n’est écrit à moitié. Elle redémarre automatiquement ; il lui faut de la place.',
  },
  ENGINE_MEMORY: {
    title: 'Mémoire insuffisante',
    detail:
      'Neo4j n’a pas assez de mémoire pour faire cela d’un coup ; rien n’a été écrit. Lui en donner davantage, ou demander moins à la fois.',
  },
  QUERY_TIMEOUT: {
    title: 'Réponse trop longue à venir',
    detail: 'La base de données a mis trop de temps ; rien n’a été modifié.',
  },
  INTERNAL: {
    title: 'Erreur du serveur',
    detail: 'Le serveur a rencontré une erreur ; elle est notée dans son journal.',
  },
};
