import type { Label } from '../../model/contract/primitives.ts';
import { ACCESS_PROBLEM_TEXTS } from './access-texts.ts';
import { BACKUP_PROBLEM_TEXTS } from './backup-texts.ts';
import { FICHE_PROBLEM_TEXTS } from './brief-texts.ts';
import { CONSOLE_PROBLEM_TEXTS } from './console-texts.ts';
import { DOCUMENT_PROBLEM_TEXTS } from './document-texts.ts';
import { IMPORT_PROBLEM_TEXTS } from './import-texts.ts';
import { notFound, type ProblemText } from './problem-text.ts';
import { SERVICE_PROBLEM_TEXTS } from './service-texts.ts';
import { WORKSHOP_PROBLEM_TEXTS } from './workshop-texts.ts';

/** The catalogue: one entry a stable code. */
export const PROBLEM_TEXTS: Readonly<Record<string, ProblemText>> = {
  ...ACCESS_PROBLEM_TEXTS,
  ...BACKUP_PROBLEM_TEXTS,
  ...CONSOLE_PROBLEM_TEXTS,
  ...DOCUMENT_PROBLEM_TEXTS,
  ...FICHE_PROBLEM_TEXTS,
  ...IMPORT_PROBLEM_TEXTS,
  ...SERVICE_PROBLEM_TEXTS,
  ...WORKSHOP_PROBLEM_TEXTS,
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
  TERRITORY_NOT_FOUND: notFound('Territoire', 'Territory'),
  ACTOR_NOT_FOUND: notFound('Acteur', 'Actor'),
  COMMITMENT_NOT_FOUND: notFound('Engagement', 'Commitment'),
  COOPERATION_NOT_FOUND: notFound('Coopération', 'Cooperation'),
  RESOURCE_NOT_FOUND: notFound('Type de ressource', 'Resource'),
  MEMBERSHIP_NOT_FOUND: notFound('Acteur de ce territoire', 'Actor of this territory'),
  CHANGE_NOT_FOUND: notFound('Modification', 'Change'),
  LAND_NOT_FOUND: notFound('Terre', 'Land'),
  GAP_NOT_FOUND: notFound('Question', 'Question'),
  SUGGESTION_NOT_FOUND: notFound('Suggestion', 'Suggestion'),
  TOO_MANY_TO_ARRANGE: {
    title: { fr: 'Trop d’acteurs pour être disposés', en: 'Too many actors to lay out' },
    detail: {
      fr: 'Au-delà de 3\u202f000 acteurs, une carte se lit par parties\u202f: elle n’est pas disposée d’un seul tenant.',
      en: 'Beyond 3,000 actors a map is read in parts: it is not laid out as a whole.',
    },
  },
  FILM_TOO_LARGE: {
    title: { fr: 'Carte trop grande pour un film', en: 'Map too large for a film' },
    detail: {
      fr: 'Cette carte a trop d’acteurs pour être dessinée d’un seul tenant : elle n’a pas de film.',
      en: 'This map has too many actors to be drawn in one piece: it has no film.',
    },
  },
  NOT_KNOWN_YET: {
    title: { fr: 'Pas encore dans la base', en: 'Not known yet' },
    detail: {
      fr: 'À ce moment, ce territoire n’était pas encore dans la base.',
      en: 'At this moment, this territory was not in the database yet.',
    },
  },
  REHEARSAL_NOT_FOUND: notFound('Répétition', 'Rehearsal'),
  REHEARSAL_APART: {
    title: { fr: 'Une répétition reste à part', en: 'A rehearsal stays apart' },
    detail: {
      fr: 'Une répétition n’a que ses propres acteurs\u202f: rien ne la relie à une vraie carte, ni une vraie carte à elle.',
      en: 'A rehearsal has actors of its own alone: nothing ties it to a real map, nor a real map to it.',
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
  REASON_REQUIRED: {
    title: { fr: 'Il manque une raison', en: 'A reason is needed' },
    detail: {
      fr: 'Dire pourquoi ; d’un choix assumé, aussi le jour d’en reparler.',
      en: 'Say why; of a choice you stand by, also the day to look at it again.',
    },
  },
  REVIEW_DATE_REQUIRED: {
    title: { fr: 'Il manque le jour d’en reparler', en: 'A day to look at it again is needed' },
    detail: {
      fr: 'Dire quel jour reparler de ce choix assumé.',
      en: 'Say on which day to look at this choice again.',
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
