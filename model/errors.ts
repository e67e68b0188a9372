import type { Problem } from './contract/problem.ts';

/** Fault in one property of a request. */
export type FieldError = NonNullable<Problem['errors']>[number];

/** Refusal by the model or the present state, with a stable code. */
export class RefusedError extends Error {
  readonly code: string;
  readonly errors?: readonly FieldError[];

  constructor(code: string, message: string, errors?: readonly FieldError[]) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    if (errors !== undefined) this.errors = errors;
  }
}

/** Resources that a path may name. */
export const NOUNS = [
  'TERRITORY',
  'REHEARSAL',
  'ACTOR',
  'COMMITMENT',
  'COOPERATION',
  'LAND',
  'WORKSHOP',
  'CONTRIBUTION',
  'PARTICIPANT',
  'JOIN_CODE',
  'VOTE',
  'RESOURCE',
  'MEMBERSHIP',
  'CHANGE',
  'SUGGESTION',
  'PERSON',
  'ACCESS_LINK',
  'PROVIDER',
  'PATTERN',
  'SNAPSHOT',
  'FICHE',
  'BACKUP',
  'IMPORT',
] as const;
export type Noun = (typeof NOUNS)[number];

/** The path names something that is not there. */
export class NotFoundError extends RefusedError {
  constructor(noun: Noun, id: string) {
    super(`${noun}_NOT_FOUND`, `No ${noun.toLowerCase()} ${id}.`);
  }
}

/** Thrown if the typed confirmation of a permanent deletion is another name. */
export class NameDiffersError extends RefusedError {
  constructor() {
    super('NAME_DIFFERS', 'The name that was typed is another.', [
      { path: 'name', code: 'other_name', message: 'name' },
    ]);
  }
}

/** Thrown if elements of a plan changed since it was shown: nothing is written. */
export class StalePlanError extends RefusedError {
  constructor() {
    super('PLAN_STALE', 'What this plan names has changed since it was shown.');
  }
}

/** Thrown on undoing a change whose content was erased. */
export class ErasedChangeError extends RefusedError {
  constructor() {
    super('CHANGE_ERASED', 'What this change did was erased.');
  }
}

/** Thrown on bringing back organisations that withdrew and have not agreed to it. */
export class ConsentNeededError extends RefusedError {
  readonly values: { readonly names: string };

  constructor(names: readonly string[]) {
    super('CONSENT_NEEDED', 'This organisation withdrew: only its consent brings it back.');
    this.values = { names: [...new Set(names)].join(', ') };
  }
}

/** A moment before the first change of a territory: nothing was known of it. */
export class NotKnownYetError extends RefusedError {
  constructor(territoryId: string) {
    super('NOT_KNOWN_YET', `Nothing was known of ${territoryId} at this moment.`);
  }
}

/** A map that nobody draws whole has no film. */
export class FilmTooLargeError extends RefusedError {
  constructor(territoryId: string) {
    super('FILM_TOO_LARGE', `${territoryId} has more actors than are drawn on one map.`);
  }
}

/** A question asked of more territories than it can hold. */
export class TooManyTerritoriesError extends RefusedError {
  constructor(most: number) {
    super('TOO_MANY_TERRITORIES', `More than ${most} territories: name some.`, [
      { path: 'territories', code: 'too_many', message: `${most} at most` },
    ]);
  }
}

/** The body breaks the contract in a way that only the present state shows. */
export class MissingPropertyError extends RefusedError {
  constructor(path: string) {
    super('INVALID_INPUT', `${path} is required.`, [{ path, code: 'missing', message: path }]);
  }
}

/** The same actor twice where each may stand once. */
export class RepeatedActorError extends RefusedError {
  constructor(path: string, actorId: string) {
    super('INVALID_INPUT', `${actorId} is there twice.`, [{ path, code: 'repeated', message: actorId }]);
  }
}

/** The body names something that does not exist. */
export class UnknownReferenceError extends RefusedError {
  constructor(unknown: ReadonlyArray<{ path: string; id: string }>) {
    super(
      'UNKNOWN_REFERENCE',
      `Unknown: ${unknown.map(({ id }) => id).join(', ')}.`,
      unknown.map(({ path, id }) => ({ path, code: 'unknown', message: id })),
    );
  }
}

/** A rule of the model is broken. */
export class BrokenRuleError extends RefusedError {
  constructor(code: 'ROLE_MISMATCH' | 'DATES_REVERSED' | 'NO_PARTY_HERE' | 'SELF_RELATION', path: string) {
    super(code, `${path} breaks a rule of the model.`, [{ path, code: code.toLowerCase(), message: path }]);
  }
}

/** Without this party the cooperation would join fewer than two actors. */
export class TooFewPartiesError extends RefusedError {
  constructor(cooperationId: string) {
    super('TOO_FEW_PARTIES', `${cooperationId} would be left with fewer than two parties.`);
  }
}

/** The two are together already: there is nothing to propose. */
export class AlreadyLinkedError extends RefusedError {
  constructor(key: string) {
    super('ALREADY_LINKED', `${key} are together already.`);
  }
}

/** Thrown if an edit would tie a rehearsal to another territory. */
export class RehearsalApartError extends RefusedError {
  constructor(ids: readonly string[]) {
    super('REHEARSAL_APART', `A rehearsal stays apart: ${ids.join(', ')}.`);
  }
}

/** Thrown on undoing another territory's publication here. */
export class UndoneElsewhereError extends RefusedError {
  constructor(territoryId: string) {
    super('UNDONE_ELSEWHERE', `To be undone in ${territoryId}.`);
  }
}

/** Something else has this id. */
export class IdTakenError extends RefusedError {
  constructor(id: string) {
    super('ID_TAKEN', `${id} is taken.`);
  }
}

/** Thrown if elements changed since the change to undo. `keys`: these elements. */
export class UndoConflictError extends RefusedError {
  readonly keys: readonly string[];
  /** Later changes to undo first, newest first. */
  conflicts?: Problem['conflicts'];

  constructor(keys: readonly string[]) {
    super('UNDO_CONFLICT', `Changed since: ${keys.join(', ')}.`);
    this.keys = keys;
  }
}

/** A change that cannot be undone at all. */
export class NotUndoableError extends RefusedError {
  constructor(type: string) {
    super('NOT_UNDOABLE', `${type} cannot be undone.`);
  }
}
