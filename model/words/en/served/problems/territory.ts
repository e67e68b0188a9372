import type { territoryProblems as french } from '../../../fr/served/problems/territory.ts';
import { notFound } from './not-found.ts';

/** Messages about changes of a territory. */
export const territoryProblems: typeof french = {
  INVALID_INPUT: {
    title: 'Invalid input',
    detail: 'The request is not valid: see each point.',
  },
  NAME_DIFFERS: {
    title: 'Not the same name',
    detail: 'Write the name as it is on the sheet: an erasure is not undone.',
  },
  CHANGE_ERASED: {
    title: 'Content erased',
    detail:
      'The content of this change was erased at the request of the actor concerned: there is nothing to go back to.',
  },
  CONSENT_NEEDED: {
    title: 'This organisation withdrew',
    detail: '{names}: it alone decides to come back to this map. Confirm only if it gave you its consent.',
  },
  TERRITORY_NOT_FOUND: notFound('Territory'),
  ACTOR_NOT_FOUND: notFound('Actor'),
  COMMITMENT_NOT_FOUND: notFound('Commitment'),
  COOPERATION_NOT_FOUND: notFound('Cooperation'),
  RESOURCE_NOT_FOUND: notFound('Resource'),
  MEMBERSHIP_NOT_FOUND: notFound('Actor of this territory'),
  CHANGE_NOT_FOUND: notFound('Change'),
  LAND_NOT_FOUND: notFound('Land'),
  GAP_NOT_FOUND: notFound('Question'),
  SUGGESTION_NOT_FOUND: notFound('Suggestion'),
  TOO_MANY_TO_ARRANGE: {
    title: 'Too many actors to lay out',
    detail: 'Beyond 3,000 actors a map is read in parts: it is not laid out as a whole.',
  },
  FILM_TOO_LARGE: {
    title: 'Map too large for a film',
    detail: 'This map has too many actors to be drawn in one piece: it has no film.',
  },
  NOT_KNOWN_YET: {
    title: 'Not known yet',
    detail: 'At this moment, this territory was not in the database yet.',
  },
  REHEARSAL_NOT_FOUND: notFound('Rehearsal'),
  REHEARSAL_APART: {
    title: 'A rehearsal stays apart',
    detail: 'A rehearsal has actors of its own alone: nothing ties it to a real map, nor a real map to it.',
  },
  PATTERN_NOT_FOUND: notFound('Pattern'),
  TOO_MANY_TERRITORIES: {
    title: 'Too many territories at once',
    detail: 'This question reads 60 at most: name those to read in the address (territories).',
  },
  CONSTRAINT_VIOLATION: {
    title: 'Already exists',
    detail: 'Another request just created the same thing.',
  },
  ID_TAKEN: {
    title: 'Identifier taken',
    detail: 'Something else already has this identifier.',
  },
  KEY_REUSED: {
    title: 'Idempotency-Key reused',
    detail: 'This key came with another request: take a new one.',
  },
  PRECONDITION_REQUIRED: {
    title: 'If-Match required',
    detail: 'Say in the If-Match header which version is being changed.',
  },
  VERSION_MISMATCH: {
    title: 'Changed in the meantime',
    detail: 'Someone changed this in the meantime; the present state is attached.',
  },
  UNKNOWN_REFERENCE: {
    title: 'Unknown reference',
    detail: 'The request refers to something that does not exist.',
  },
  REASON_REQUIRED: {
    title: 'A reason is needed',
    detail: 'Say why; of a choice you stand by, also the day to look at it again.',
  },
  REVIEW_DATE_REQUIRED: {
    title: 'A day to look at it again is needed',
    detail: 'Say on which day to look at this choice again.',
  },
  ROLE_MISMATCH: {
    title: 'Roles do not fit the nature',
    detail: 'Funding, commissioning, supporting and governing need a “from” and a “to”.',
  },
  PLAN_STALE: {
    title: 'The map has changed',
    detail: 'The elements of this line changed after it was shown. Nothing was written: show it again.',
  },
  ALREADY_LINKED: {
    title: 'Already linked',
    detail: 'These two actors share a cooperation already: complete it instead.',
  },
  TOO_FEW_PARTIES: {
    title: 'Too few parties',
    detail: 'A cooperation joins two actors at least: delete it instead.',
  },
  NO_PARTY_HERE: {
    title: 'No party on the map',
    detail: 'At least one of the parties must act in this territory.',
  },
  DATES_REVERSED: {
    title: 'Dates reversed',
    detail: 'The end comes before the beginning.',
  },
  SELF_RELATION: {
    title: 'Relation to itself',
    detail: 'Nothing can be related to itself, neither directly nor in a circle.',
  },
  NOT_UNDOABLE: {
    title: 'Cannot be undone',
    detail: 'A change of this kind cannot be undone.',
  },
  UNDO_CONFLICT: {
    title: 'Cannot undo',
    detail: 'The elements of this change have changed since: first undo the later changes.',
  },
};
