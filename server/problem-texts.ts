import { BACKUP_PROBLEM_TEXTS } from './backup-problem-texts.ts';
import { CONSOLE_PROBLEM_TEXTS } from './console-problem-texts.ts';
import type { Label } from './contract/primitives.ts';
import { DOCUMENT_PROBLEM_TEXTS } from './document-problem-texts.ts';
import { FICHE_PROBLEM_TEXTS } from './fiche-problem-texts.ts';
import { IMPORT_PROBLEM_TEXTS } from './import-problem-texts.ts';
import { WORKSHOP_PROBLEM_TEXTS } from './workshop-problem-texts.ts';

/** What is said of a refusal: a short title, and one sentence that helps. `{name}` stands for a value of the error. */
export interface ProblemText {
  readonly title: Label;
  readonly detail: Label;
}

const notFound = (fr: string, en: string): ProblemText => ({
  title: { fr: `${fr} introuvable`, en: `${en} not found` },
  detail: {
    fr: `${fr} introuvable : supprimé depuis, ou l’adresse est inexacte.`,
    en: `${en} not found: deleted since, or the address is wrong.`,
  },
});

/** The catalogue: one entry a stable code. */
export const PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  INVALID_INPUT: {
    title: { fr: 'Demande incorrecte', en: 'Invalid input' },
    detail: {
      fr: 'Ce qui a été envoyé ne convient pas : voir chaque point.',
      en: 'What was sent does not fit: see each point.',
    },
  },
  NAME_DIFFERS: {
    title: { fr: 'Ce n’est pas le même nom', en: 'Not the same name' },
    detail: {
      fr: 'Écrivez le nom tel qu’il est sur la fiche : un effacement ne s’annule pas.',
      en: 'Write the name as it is on the sheet: an erasure is not undone.',
    },
  },
  CHANGE_ERASED: {
    title: { fr: 'Contenu effacé', en: 'Content erased' },
    detail: {
      fr: 'Ce que cette modification avait fait a été effacé à la demande de qui cela concernait : il n’y a rien à rétablir.',
      en: 'What this change did was erased at the request of whom it was about: there is nothing to go back to.',
    },
  },
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
  TERRITORY_NOT_FOUND: notFound('Territoire', 'Territory'),
  ACTOR_NOT_FOUND: notFound('Acteur', 'Actor'),
  COMMITMENT_NOT_FOUND: notFound('Engagement', 'Commitment'),
  COOPERATION_NOT_FOUND: notFound('Coopération', 'Cooperation'),
  RESOURCE_NOT_FOUND: notFound('Type de ressource', 'Resource'),
  MEMBERSHIP_NOT_FOUND: notFound('Acteur de ce territoire', 'Actor of this territory'),
  CHANGE_NOT_FOUND: notFound('Modification', 'Change'),
  GAP_NOT_FOUND: notFound('Question', 'Question'),
  SUGGESTION_NOT_FOUND: notFound('Suggestion', 'Suggestion'),
  NOT_KNOWN_YET: {
    title: { fr: 'Pas encore dans la base', en: 'Not known yet' },
    detail: {
      fr: 'À ce moment, ce territoire n’était pas encore dans la base.',
      en: 'At this moment, this territory was not in the database yet.',
    },
  },
  PRESENT_ONLY: {
    title: { fr: 'Au présent seulement', en: 'Of the present only' },
    detail: {
      fr: 'Les questions se posent sur ce que l’on sait aujourd’hui : revenir au présent pour les lire.',
      en: 'Questions are asked of what is known today: come back to the present to read them.',
    },
  },
  PATTERN_NOT_FOUND: notFound('Motif', 'Pattern'),
  TOO_MANY_TERRITORIES: {
    title: { fr: 'Trop de territoires à la fois', en: 'Too many territories at once' },
    detail: {
      fr: 'Cette question en lit 60 au plus : nommer dans l’adresse ceux à lire (territories).',
      en: 'This question reads 60 at most: name those to read in the address (territories).',
    },
  },
  ...CONSOLE_PROBLEM_TEXTS,
  ...WORKSHOP_PROBLEM_TEXTS,
  ...DOCUMENT_PROBLEM_TEXTS,
  ...FICHE_PROBLEM_TEXTS,
  ...BACKUP_PROBLEM_TEXTS,
  ...IMPORT_PROBLEM_TEXTS,
  PERSON_NOT_FOUND: notFound('Personne', 'Person'),
  ACCESS_LINK_NOT_FOUND: notFound('Accès', 'Access'),
  UNAUTHENTICATED: {
    title: { fr: 'Connexion nécessaire', en: 'Sign-in needed' },
    detail: {
      fr: 'Se connecter, ou ouvrir le lien reçu, pour aller plus loin.',
      en: 'Sign in, or open the link you were given, to go further.',
    },
  },
  FORBIDDEN: {
    title: { fr: 'Non permis', en: 'Not allowed' },
    detail: {
      fr: 'Votre accès ne permet pas cela ici.',
      en: 'Your access does not allow this here.',
    },
  },
  INVALID_CREDENTIALS: {
    title: { fr: 'Nom ou mot de passe inexact', en: 'Wrong name or password' },
    detail: {
      fr: 'Ce nom et ce mot de passe ne vont pas ensemble.',
      en: 'This name and this password do not go together.',
    },
  },
  INVALID_TOKEN: {
    title: { fr: 'Lien périmé', en: 'Link not valid' },
    detail: {
      fr: 'Ce lien a expiré, a déjà servi ou a été retiré : en demander un autre à qui l’a donné.',
      en: 'This link is over, was used or was withdrawn: ask for another one.',
    },
  },
  TOO_MANY_ATTEMPTS: {
    title: { fr: 'Trop d’essais', en: 'Too many attempts' },
    detail: {
      fr: 'Trop d’essais ont échoué : réessayer dans dix minutes.',
      en: 'Too many attempts failed: try again in ten minutes.',
    },
  },
  TOO_MANY_REQUESTS: {
    title: { fr: 'Trop de demandes', en: 'Too many requests' },
    detail: {
      fr: 'Ce navigateur demande trop à la fois : réessayer dans une minute.',
      en: 'This browser asks too much at once: try again in a minute.',
    },
  },
  NAME_TAKEN: {
    title: { fr: 'Nom déjà pris', en: 'Name taken' },
    detail: {
      fr: 'Quelqu’un porte déjà ce nom ici : en choisir un autre.',
      en: 'Somebody has this name here: choose another.',
    },
  },
  ALREADY_SET_UP: {
    title: { fr: 'Déjà installé', en: 'Already set up' },
    detail: {
      fr: 'Ce serveur a déjà une personne qui l’administre.',
      en: 'Somebody administers this server already.',
    },
  },
  LAST_ADMINISTRATOR: {
    title: { fr: 'Dernière personne à administrer', en: 'Last administrator' },
    detail: {
      fr: 'Plus personne n’administrerait ce serveur : inviter d’abord quelqu’un d’autre.',
      en: 'Nobody would administer this server any more: invite somebody else first.',
    },
  },
  INVALID_GRANT: {
    title: { fr: 'Rôle incompatible avec cet accès', en: 'Role does not fit this access' },
    detail: {
      fr: 'Un lien donne à lire ou à contribuer, une invitation à animer ou à administrer, un jeton à lire.',
      en: 'A link gives reading or contributing, an invitation facilitating or administering, a token reading.',
    },
  },
  PLACE_NOT_FOUND: {
    title: { fr: 'Lieu inconnu', en: 'Unknown place' },
    detail: {
      fr: 'Aucun lieu officiel actuel n’a ce code.',
      en: 'No present official place has this code.',
    },
  },
  CONSTRAINT_VIOLATION: {
    title: { fr: 'Existe déjà', en: 'Already exists' },
    detail: {
      fr: 'Une autre demande vient de créer la même chose.',
      en: 'Another request just created the same thing.',
    },
  },
  ID_TAKEN: {
    title: { fr: 'Identifiant déjà pris', en: 'Identifier taken' },
    detail: {
      fr: 'Autre chose porte déjà cet identifiant.',
      en: 'Something else already has this identifier.',
    },
  },
  KEY_REUSED: {
    title: { fr: 'Idempotency-Key déjà employée', en: 'Idempotency-Key reused' },
    detail: {
      fr: 'Cette clé accompagnait une autre demande : en prendre une nouvelle.',
      en: 'This key came with another request: take a new one.',
    },
  },
  PRECONDITION_REQUIRED: {
    title: { fr: 'If-Match manquant', en: 'If-Match required' },
    detail: {
      fr: 'Dire dans l’en-tête If-Match quelle version est modifiée.',
      en: 'Say in the If-Match header which version is being changed.',
    },
  },
  VERSION_MISMATCH: {
    title: { fr: 'Modifié entre-temps', en: 'Changed in the meantime' },
    detail: {
      fr: 'Quelqu’un a modifié ceci entre-temps ; l’état présent est joint.',
      en: 'Someone changed this in the meantime; the present state is attached.',
    },
  },
  UNKNOWN_REFERENCE: {
    title: { fr: 'Référence inconnue', en: 'Unknown reference' },
    detail: {
      fr: 'Ce qui a été envoyé renvoie à quelque chose qui n’existe pas.',
      en: 'What was sent refers to something that does not exist.',
    },
  },
  ROLE_MISMATCH: {
    title: { fr: 'Rôles incompatibles avec la nature', en: 'Roles do not fit the nature' },
    detail: {
      fr: 'Financer, commander, accompagner et gouverner demandent un « de » et un « vers ».',
      en: 'Funding, commissioning, supporting and governing need a “from” and a “to”.',
    },
  },
  ALREADY_LINKED: {
    title: { fr: 'Déjà en lien', en: 'Already linked' },
    detail: {
      fr: 'Ces deux acteurs partagent déjà une coopération : la compléter plutôt.',
      en: 'These two actors share a cooperation already: complete it instead.',
    },
  },
  TOO_FEW_PARTIES: {
    title: { fr: 'Trop peu de parties', en: 'Too few parties' },
    detail: {
      fr: 'Une coopération réunit au moins deux acteurs : la supprimer plutôt.',
      en: 'A cooperation joins two actors at least: delete it instead.',
    },
  },
  NO_PARTY_HERE: {
    title: { fr: 'Aucune partie sur la carte', en: 'No party on the map' },
    detail: {
      fr: 'L’une des parties au moins doit agir dans ce territoire.',
      en: 'At least one of the parties must act in this territory.',
    },
  },
  DATES_REVERSED: {
    title: { fr: 'Dates inversées', en: 'Dates reversed' },
    detail: {
      fr: 'La fin précède le début.',
      en: 'The end comes before the beginning.',
    },
  },
  SELF_RELATION: {
    title: { fr: 'Relation à soi-même', en: 'Relation to itself' },
    detail: {
      fr: 'Rien ne peut être relié à soi-même, ni directement ni en boucle.',
      en: 'Nothing can be related to itself, neither directly nor in a circle.',
    },
  },
  NOT_UNDOABLE: {
    title: { fr: 'Sans retour', en: 'Cannot be undone' },
    detail: {
      fr: 'Une modification de cette sorte ne s’annule pas.',
      en: 'A change of this kind cannot be undone.',
    },
  },
  UNDO_CONFLICT: {
    title: { fr: 'Annulation impossible', en: 'Cannot undo' },
    detail: {
      fr: 'Ce que cette modification avait fait a changé depuis : annuler d’abord ce qui est venu après.',
      en: 'What this change had done has changed since: undo first what came after.',
    },
  },
};

/** What is said of one property at fault, by its code; `{value}` is what was sent there. */
export const FIELD_TEXTS: Readonly<Record<string, Label>> = {
  missing: { fr: 'À renseigner', en: 'Required' },
  repeated: { fr: '{value} figure deux fois', en: '{value} is there twice' },
  unknown: { fr: '{value} n’existe pas', en: '{value} does not exist' },
  invalid_cursor: { fr: 'Reprendre le nextCursor d’une réponse', en: 'Take the nextCursor of an answer' },
};
