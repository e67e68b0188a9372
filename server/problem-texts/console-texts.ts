import type { ProblemText } from './problem-text.ts';

const N = '\u202f';
const refused = (fr: string, en: string): ProblemText => ({
  title: { fr: 'Requête refusée', en: 'Statement refused' },
  detail: { fr, en },
});

/** What the console says of a statement that it does not run. `{what}` is what it stumbled on. */
export const CONSOLE_PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  CONSOLE_WRITES: refused(
    `La console ne fait que lire${N}: cette requête écrit, ou pourrait écrire.`,
    'The console only reads: this statement writes, or could.',
  ),
  CONSOLE_PROCEDURE: refused(
    `La console n’appelle pas de procédure ({what})${N}; les mesures sont dans l’onglet Mesures.`,
    'The console calls no procedure ({what}); measures are in the tab Measures.',
  ),
  CONSOLE_LOAD: refused(
    'La console ne lit ni fichier ni adresse (LOAD CSV).',
    'The console reads no file and no address (LOAD CSV).',
  ),
  CONSOLE_ADMINISTERS: refused(
    'La console n’administre pas la base (SHOW, TERMINATE, comptes).',
    'The console does not administer the database (SHOW, TERMINATE, accounts).',
  ),
  CONSOLE_TRANSACTIONS: refused(
    'La console n’ouvre pas de transactions dans une requête (IN TRANSACTIONS).',
    'The console opens no transactions inside a statement (IN TRANSACTIONS).',
  ),
  CONSOLE_UNLABELLED: refused(
    `Chaque point de départ doit nommer une étiquette du modèle${N}: (a:Actor) plutôt que (a).`,
    'Each starting point must name a label of the model: (a:Actor) rather than (a).',
  ),
  CONSOLE_LABEL: refused(
    `L’étiquette {what} n’est pas de celles que la console lit${N}: comptes, accès et historique n’en sont pas.`,
    'The label {what} is not one that the console reads: accounts, access and history are not.',
  ),
  CONSOLE_UNTYPED: refused(
    `Chaque relation doit nommer son type${N}: -[:PARTY_TO]- plutôt que -- ou -[r]-.`,
    'Each relationship must name its type: -[:PARTY_TO]- rather than -- or -[r]-.',
  ),
  CONSOLE_TYPE: refused(
    'Le type de relation {what} n’est pas de ceux que la console lit.',
    'The relationship type {what} is not one that the console reads.',
  ),
  CONSOLE_NESTED: refused(
    `Un motif dans une expression ne peut pas être vérifié${N}: l’écrire comme un MATCH, un CALL { } ou un WHERE EXISTS { } à part.`,
    'A pattern inside an expression cannot be checked: write it as a MATCH, a CALL { } or a WHERE EXISTS { } of its own.',
  ),
  CONSOLE_NAMES: refused(
    'La console ne prend ni accents graves ni caractères échappés (\\u)\u202f: les noms du modèle n’en ont pas besoin.',
    'The console takes no backticks and no escaped characters (\\u): the names of the model need none.',
  ),
  CONSOLE_OPERATOR: refused(
    'La console ne sait pas vérifier cette forme ({what})\u202f: l’écrire autrement.',
    'The console cannot check this form ({what}): write it another way.',
  ),
  CONSOLE_SYNTAX: refused(
    'Neo4j ne comprend pas cette requête. {what}',
    'Neo4j does not understand this statement. {what}',
  ),
  CONSOLE_FAILED: refused('La requête s’est arrêtée. {what}', 'The statement stopped. {what}'),
  CONSOLE_TIMEOUT: refused(
    `La requête a duré plus de {what} secondes et a été arrêtée${N}: la resserrer.`,
    'The statement took more than {what} seconds and was stopped: narrow it.',
  ),
  CONSOLE_TOO_LARGE: refused(
    `Une ligne à elle seule dépasse ce que la console rend${N}: en demander moins.`,
    'One row alone is more than the console gives: ask for less.',
  ),
  CONSOLE_BUSY: refused(
    'Une autre requête est en cours\u202f: recommencer dans un instant.',
    'Another statement is running: try again in a moment.',
  ),
};
