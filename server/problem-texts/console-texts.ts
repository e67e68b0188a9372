import type { ProblemText } from './problem-text.ts';

const N = '\u202f';
const text =
  (titleFr: string, titleEn: string) =>
  (fr: string, en: string): ProblemText => ({
    title: { fr: titleFr, en: titleEn },
    detail: { fr, en },
  });
const refused = text('Requête refusée', 'Statement refused');
const stopped = text('Requête arrêtée', 'Statement stopped');
const waits = text('Console occupée', 'Console in use');
const missing = text('Console indisponible', 'Console not available');

/** What the console says where it gives no answer. `{what}` is what it stumbled on. */
export const CONSOLE_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  CONSOLE_SYNTAX: refused(
    'Neo4j ne comprend pas cette requête. {what}',
    'Neo4j does not understand this statement. {what}',
  ),
  CONSOLE_FAILED: refused('La requête s’est arrêtée. {what}', 'The statement stopped. {what}'),
  CONSOLE_TIMEOUT: stopped(
    `La requête a duré plus de {what} secondes et a été arrêtée${N}: la resserrer. La suivante rouvre une copie, sans ce qui y était écrit.`,
    'The statement took more than {what} seconds and was stopped: narrow it. The next one opens a copy again, without what was written there.',
  ),
  CONSOLE_TOO_LARGE: stopped(
    `La réponse était trop grande, et la requête a été arrêtée${N}: en demander moins. La suivante rouvre une copie, sans ce qui y était écrit.`,
    'The answer was too large, and the statement was stopped: ask for less. The next one opens a copy again, without what was written there.',
  ),
  CONSOLE_MEMORY: stopped(
    `La requête a rempli la mémoire de la console, et a été arrêtée${N}: la resserrer. La suivante rouvre une copie, sans ce qui y était écrit.`,
    'The statement filled the memory of the console, and was stopped: narrow it. The next one opens a copy again, without what was written there.',
  ),
  CONSOLE_LEFT: stopped('La requête a été arrêtée.', 'The statement was stopped.'),
  CONSOLE_ENDED: stopped(
    `La copie que lisait la console a été refermée, et la requête a été arrêtée${N}: la relancer.`,
    'The copy that the console reads was closed, and the statement was stopped: run it again.',
  ),
  CONSOLE_COPY_TOO_LARGE: missing(
    `Les territoires que vous lisez sont plus que la console ne contient${N}; les motifs et les exports les lisent un à un.`,
    'The territories that you read are more than the console holds; patterns and exports read them one by one.',
  ),
  CONSOLE_BUSY: waits(
    `Une autre de vos requêtes est en cours${N}: recommencer dans un instant.`,
    'Another of your statements is running: try again in a moment.',
  ),
  CONSOLE_TAKEN: waits(
    `Quelqu’un d’autre se sert de la console, depuis {what} (heure de Paris)${N}; elle se libère dix minutes après sa dernière question, ou à sa déconnexion.`,
    'Somebody else is using the console, since {what} (Paris time); it is free ten minutes after their last question, or when they sign out.',
  ),
  CONSOLE_NO_JAVA: missing(
    `La console ouvre une base à part, et le serveur n’a pas ce qu’il faut pour cela${N}: Java 17 ou 21.`,
    'The console opens a database of its own, and the server lacks what that takes: Java 17 or 21.',
  ),
  CONSOLE_NO_ENGINE: missing(
    `La console ouvre une base à part, et Neo4j n’a pas pu être lancé pour elle sur le serveur${N}: qui l’administre en trouve la raison dans son journal.`,
    'The console opens a database of its own, and Neo4j could not be started for it on the server: whoever administers it finds the reason in its log.',
  ),
  CONSOLE_NO_SERVICE: missing(
    `La console ouvre une base à part, et le service qui la lui donne ne répond pas${N}: prévenir qui administre le serveur.`,
    'The console opens a database of its own, and the service that has it does not answer: tell whoever administers the server.',
  ),
};
