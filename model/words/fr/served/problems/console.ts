const N = '\u202f';

/** Messages of the console without an answer. `{what}` is the cause. */
export const consoleProblems = {
  CONSOLE_SYNTAX: { title: 'Requête refusée', detail: 'Neo4j ne comprend pas cette requête. {what}' },
  CONSOLE_FAILED: { title: 'Requête refusée', detail: 'La requête s’est arrêtée. {what}' },
  CONSOLE_TIMEOUT: {
    title: 'Requête arrêtée',
    detail: `La requête a duré plus de {what} secondes et a été arrêtée${N}: la resserrer. La suivante rouvre une copie, sans ce qui y était écrit.`,
  },
  CONSOLE_TOO_LARGE: {
    title: 'Requête arrêtée',
    detail: `La réponse était trop grande, et la requête a été arrêtée${N}: en demander moins. La suivante rouvre une copie, sans ce qui y était écrit.`,
  },
  CONSOLE_MEMORY: {
    title: 'Requête arrêtée',
    detail: `La requête a rempli la mémoire de la console, et a été arrêtée${N}: la resserrer. La suivante rouvre une copie, sans ce qui y était écrit.`,
  },
  CONSOLE_LEFT: { title: 'Requête arrêtée', detail: 'La requête a été arrêtée.' },
  CONSOLE_ENDED: {
    title: 'Requête arrêtée',
    detail: `La copie que lisait la console a été refermée, et la requête a été arrêtée${N}: la relancer.`,
  },
  CONSOLE_COPY_TOO_LARGE: {
    title: 'Console indisponible',
    detail: `Les territoires que vous lisez sont plus que la console ne contient${N}; les motifs et les exports les lisent un à un.`,
  },
  CONSOLE_BUSY: {
    title: 'Console occupée',
    detail: `Une autre de vos requêtes est en cours${N}: recommencer dans un instant.`,
  },
  CONSOLE_TAKEN: {
    title: 'Console occupée',
    detail: `Quelqu’un d’autre se sert de la console, depuis {what} (heure de Paris)${N}; elle se libère dix minutes après sa dernière question, ou à sa déconnexion. Si cette personne continue, reposez votre question dix minutes après cette heure, et deux minutes au moins après celle-ci${N}: ce sera votre tour.`,
  },
  CONSOLE_NO_JAVA: {
    title: 'Console indisponible',
    detail: `La console ouvre une base à part, et le serveur n’a pas ce qu’il faut pour cela${N}: Java 17 ou 21.`,
  },
  CONSOLE_NO_ENGINE: {
    title: 'Console indisponible',
    detail: `La console ouvre une base à part, et Neo4j n’a pas pu être lancé pour elle sur le serveur${N}: qui l’administre en trouve la raison dans son journal.`,
  },
  CONSOLE_NO_SERVICE: {
    title: 'Console indisponible',
    detail: `La console ouvre une base à part, et le service qui la lui donne ne répond pas${N}: prévenir qui administre le serveur.`,
  },
};
