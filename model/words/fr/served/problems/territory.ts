import { notFound } from './not-found.ts';

/** Messages about changes of a territory. */
export const territoryProblems = {
  INVALID_INPUT: {
    title: 'Demande incorrecte',
    detail: 'Ce qui a été envoyé ne convient pas : voir chaque point.',
  },
  NAME_DIFFERS: {
    title: 'Ce n’est pas le même nom',
    detail: 'Écrivez le nom tel qu’il est sur la fiche : un effacement ne s’annule pas.',
  },
  CHANGE_ERASED: {
    title: 'Contenu effacé',
    detail:
      'Le contenu de cette modification a été effacé à la demande de l’acteur concerné : il n’y a rien à rétablir.',
  },
  CONSENT_NEEDED: {
    title: 'Cette organisation s’est retirée',
    detail:
      '{names}\u00a0: elle seule décide de revenir sur cette carte. À confirmer seulement si elle vous a donné son accord.',
  },
  TERRITORY_NOT_FOUND: notFound('Territoire'),
  ACTOR_NOT_FOUND: notFound('Acteur'),
  COMMITMENT_NOT_FOUND: notFound('Engagement'),
  COOPERATION_NOT_FOUND: notFound('Coopération'),
  RESOURCE_NOT_FOUND: notFound('Type de ressource'),
  MEMBERSHIP_NOT_FOUND: notFound('Acteur de ce territoire'),
  CHANGE_NOT_FOUND: notFound('Modification'),
  LAND_NOT_FOUND: notFound('Terre'),
  GAP_NOT_FOUND: notFound('Question'),
  SUGGESTION_NOT_FOUND: notFound('Suggestion'),
  TOO_MANY_TO_ARRANGE: {
    title: 'Trop d’acteurs pour être disposés',
    detail:
      'Au-delà de 3\u202f000 acteurs, une carte se lit par parties\u202f: elle n’est pas disposée d’un seul tenant.',
  },
  FILM_TOO_LARGE: {
    title: 'Carte trop grande pour un film',
    detail: 'Cette carte a trop d’acteurs pour être dessinée d’un seul tenant : elle n’a pas de film.',
  },
  NOT_KNOWN_YET: {
    title: 'Pas encore dans la base',
    detail: 'À ce moment, ce territoire n’était pas encore dans la base.',
  },
  REHEARSAL_NOT_FOUND: notFound('Répétition'),
  REHEARSAL_APART: {
    title: 'Une répétition reste à part',
    detail:
      'Une répétition n’a que ses propres acteurs\u202f: rien ne la relie à une vraie carte, ni une vraie carte à elle.',
  },
  PATTERN_NOT_FOUND: notFound('Motif'),
  TOO_MANY_TERRITORIES: {
    title: 'Trop de territoires à la fois',
    detail: 'Cette question en lit 60 au plus : nommer dans l’adresse ceux à lire (territories).',
  },
  CONSTRAINT_VIOLATION: {
    title: 'Existe déjà',
    detail: 'Une autre demande vient de créer la même chose.',
  },
  ID_TAKEN: {
    title: 'Identifiant déjà pris',
    detail: 'Autre chose porte déjà cet identifiant.',
  },
  KEY_REUSED: {
    title: 'Idempotency-Key déjà employée',
    detail: 'Cette clé accompagnait une autre demande : en prendre une nouvelle.',
  },
  PRECONDITION_REQUIRED: {
    title: 'If-Match manquant',
    detail: 'Dire dans l’en-tête If-Match quelle version est modifiée.',
  },
  VERSION_MISMATCH: {
    title: 'Modifié entre-temps',
    detail: 'Quelqu’un a modifié ceci entre-temps ; l’état présent est dans la réponse.',
  },
  UNKNOWN_REFERENCE: {
    title: 'Référence inconnue',
    detail: 'Ce qui a été envoyé renvoie à quelque chose qui n’existe pas.',
  },
  REASON_REQUIRED: {
    title: 'Il manque une raison',
    detail: 'Dire pourquoi ; d’un choix assumé, aussi le jour d’en reparler.',
  },
  REVIEW_DATE_REQUIRED: {
    title: 'Il manque le jour d’en reparler',
    detail: 'Dire quel jour reparler de ce choix assumé.',
  },
  ROLE_MISMATCH: {
    title: 'Rôles incompatibles avec la nature',
    detail: 'Financer, commander, accompagner et gouverner demandent un « de » et un « vers ».',
  },
  PLAN_STALE: {
    title: 'La carte a changé',
    detail: 'Ce que cette ligne nomme n’est plus tel qu’affiché. Rien n’est noté : l’afficher de nouveau.',
  },
  ALREADY_LINKED: {
    title: 'Déjà en lien',
    detail: 'Ces deux acteurs partagent déjà une coopération : la compléter plutôt.',
  },
  TOO_FEW_PARTIES: {
    title: 'Trop peu de parties',
    detail: 'Une coopération réunit au moins deux acteurs : la supprimer plutôt.',
  },
  NO_PARTY_HERE: {
    title: 'Aucune partie sur la carte',
    detail: 'L’une des parties au moins doit agir dans ce territoire.',
  },
  DATES_REVERSED: {
    title: 'Dates inversées',
    detail: 'La fin précède le début.',
  },
  SELF_RELATION: {
    title: 'Relation à soi-même',
    detail: 'Rien ne peut être relié à soi-même, ni directement ni en boucle.',
  },
  NOT_UNDOABLE: {
    title: 'Sans retour',
    detail: 'Une modification de cette sorte ne s’annule pas.',
  },
  UNDO_CONFLICT: {
    title: 'Annulation impossible',
    detail: 'Ce que cette modification avait fait a changé depuis : annuler d’abord ce qui est venu après.',
  },
};
