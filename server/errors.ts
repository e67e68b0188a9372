import type { Problem } from './contract/problem.ts';

type FieldError = NonNullable<Problem['errors']>[number];

/** A request that the model or the present state refuses: a stable code and the HTTP status it stands for. */
export class RefusedError extends Error {
  readonly code: string;
  readonly statusCode: number;
  readonly errors?: readonly FieldError[];

  constructor(code: string, statusCode: number, message: string, errors?: readonly FieldError[]) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.statusCode = statusCode;
    if (errors !== undefined) this.errors = errors;
  }
}

/** What a path may name. */
export type Noun =
  | 'TERRITORY'
  | 'ACTOR'
  | 'COMMITMENT'
  | 'COOPERATION'
  | 'WORKSHOP'
  | 'CONTRIBUTION'
  | 'PARTICIPANT'
  | 'RESOURCE'
  | 'MEMBERSHIP'
  | 'CHANGE'
  | 'SUGGESTION'
  | 'PERSON'
  | 'ACCESS_LINK'
  | 'PATTERN'
  | 'SNAPSHOT'
  | 'FICHE'
  | 'BACKUP'
  | 'IMPORT';

/** The path names something that is not there. */
export class NotFoundError extends RefusedError {
  constructor(noun: Noun, id: string) {
    super(`${noun}_NOT_FOUND`, 404, `No ${noun.toLowerCase()} ${id}.`);
  }
}

/** What cannot be undone asks for a name, and another was typed. */
export class NameDiffersError extends RefusedError {
  constructor() {
    super('NAME_DIFFERS', 422, 'The name that was typed is another.', [
      { path: 'name', code: 'other_name', message: 'name' },
    ]);
  }
}

/** What is to be undone was erased: there is nothing to go back to. */
export class ErasedChangeError extends RefusedError {
  constructor() {
    super('CHANGE_ERASED', 409, 'What this change did was erased.');
  }
}

/** A moment before the first change of a territory: nothing was known of it. */
export class NotKnownYetError extends RefusedError {
  constructor(territoryId: string) {
    super('NOT_KNOWN_YET', 404, `Nothing was known of ${territoryId} at this moment.`);
  }
}

/** What is computed from the present only. */
export class PresentOnlyError extends RefusedError {
  constructor() {
    super('PRESENT_ONLY', 422, 'Gaps are found in what is known now.', [
      { path: 'known', code: 'present_only', message: 'known' },
    ]);
  }
}

/** A question asked of more territories than it can hold. */
export class TooManyTerritoriesError extends RefusedError {
  constructor(most: number) {
    super('TOO_MANY_TERRITORIES', 422, `More than ${most} territories: name some.`, [
      { path: 'territories', code: 'too_many', message: `${most} at most` },
    ]);
  }
}

/** The body breaks the contract in a way that only the present state shows. */
export class MissingPropertyError extends RefusedError {
  constructor(path: string) {
    super('INVALID_INPUT', 400, `${path} is required.`, [{ path, code: 'missing', message: path }]);
  }
}

/** The same actor twice where each may stand once. */
export class RepeatedActorError extends RefusedError {
  constructor(path: string, actorId: string) {
    super('INVALID_INPUT', 400, `${actorId} is there twice.`, [{ path, code: 'repeated', message: actorId }]);
  }
}

/** The body names something that does not exist. */
export class UnknownReferenceError extends RefusedError {
  constructor(unknown: ReadonlyArray<{ path: string; id: string }>) {
    super(
      'UNKNOWN_REFERENCE',
      422,
      `Unknown: ${unknown.map(({ id }) => id).join(', ')}.`,
      unknown.map(({ path, id }) => ({ path, code: 'unknown', message: id })),
    );
  }
}

/** A rule of the model is broken. */
export class BrokenRuleError extends RefusedError {
  constructor(code: 'ROLE_MISMATCH' | 'DATES_REVERSED' | 'NO_PARTY_HERE' | 'SELF_RELATION', path: string) {
    super(code, 422, `${path} breaks a rule of the model.`, [
      { path, code: code.toLowerCase(), message: path },
    ]);
  }
}

/** Without this party the cooperation would join fewer than two actors. */
export class TooFewPartiesError extends RefusedError {
  constructor(cooperationId: string) {
    super('TOO_FEW_PARTIES', 409, `${cooperationId} would be left with fewer than two parties.`);
  }
}

/** The two are together already: there is nothing to propose. */
export class AlreadyLinkedError extends RefusedError {
  constructor(key: string) {
    super('ALREADY_LINKED', 409, `${key} are together already.`);
  }
}

/** This territory has a fiche of that cooperation already. */
export class FicheExistsError extends RefusedError {
  constructor(cooperationId: string) {
    super('FICHE_EXISTS', 409, `${cooperationId} has a fiche here.`, [
      { path: 'cooperationId', code: 'exists', message: cooperationId },
    ]);
  }
}

/** A fiche speaks of those who cooperate: no others, and nobody private. */
export class NotAPartyError extends RefusedError {
  constructor(named: ReadonlyArray<readonly [path: string, actorId: string]>) {
    super(
      'NOT_A_PARTY',
      422,
      'No party of the cooperation that may be named.',
      named.map(([path, id]) => ({ path, code: 'not_a_party', message: id })),
    );
  }
}

/** A contact is a role: an address or a number of one's own has no place on a page that is read elsewhere. */
export class PersonalContactError extends RefusedError {
  constructor() {
    super('PERSONAL_CONTACT', 422, 'The contact holds an address or a number.', [
      { path: 'contact', code: 'personal', message: 'contact' },
    ]);
  }
}

/** A fiche that lacks what its readers need. */
export class FicheIncompleteError extends RefusedError {
  constructor(missing: readonly string[]) {
    super(
      'FICHE_INCOMPLETE',
      409,
      `Missing: ${missing.join(', ')}.`,
      missing.map((path) => ({ path, code: 'missing', message: path })),
    );
  }
}

/** A fiche that would tell of what is private, or of fewer than two parties. */
export class FicheWithheldError extends RefusedError {
  constructor(why: string) {
    super('FICHE_WITHHELD', 409, `Withheld: ${why}.`, [{ path: 'cooperationId', code: why, message: why }]);
  }
}

/** What another territory published is undone there. */
export class UndoneElsewhereError extends RefusedError {
  constructor(territoryId: string) {
    super('UNDONE_ELSEWHERE', 409, `To be undone in ${territoryId}.`);
  }
}

/** Something else has this id. */
export class IdTakenError extends RefusedError {
  constructor(id: string) {
    super('ID_TAKEN', 409, `${id} is taken.`);
  }
}

/** This Idempotency-Key came with another request. */
export class KeyReusedError extends RefusedError {
  constructor() {
    super('KEY_REUSED', 409, 'The Idempotency-Key came with another request.');
  }
}

/** An edit that does not say which version it edits. */
export class PreconditionRequiredError extends RefusedError {
  constructor() {
    super('PRECONDITION_REQUIRED', 428, 'If-Match is missing.');
  }
}

/** An edit of a version that is no longer the present one; `current` is the present state. */
export class VersionMismatchError extends RefusedError {
  current?: unknown;

  constructor() {
    super('VERSION_MISMATCH', 412, 'Changed in the meantime.');
  }
}

/** What the change had done is no longer as it left it. `keys`: the elements that are in the way. */
export class UndoConflictError extends RefusedError {
  readonly keys: readonly string[];
  /** The later changes to undo first, the latest first. */
  conflicts?: Problem['conflicts'];

  constructor(keys: readonly string[]) {
    super('UNDO_CONFLICT', 409, `Changed since: ${keys.join(', ')}.`);
    this.keys = keys;
  }
}

/** A change that cannot be undone at all. */
export class NotUndoableError extends RefusedError {
  constructor(type: string) {
    super('NOT_UNDOABLE', 409, `${type} cannot be undone.`);
  }
}

/** Who asks is not known: signing in might help. */
export class UnauthenticatedError extends RefusedError {
  constructor() {
    super('UNAUTHENTICATED', 401, 'Nobody has signed in.');
  }
}

/** Who asks may not do this here. */
export class ForbiddenError extends RefusedError {
  constructor(action: string) {
    super('FORBIDDEN', 403, `${action} is not allowed here.`);
  }
}

/** Name and password do not go together; which of the two is wrong is not said. */
export class InvalidCredentialsError extends RefusedError {
  constructor() {
    super('INVALID_CREDENTIALS', 401, 'Wrong name or password.');
  }
}

/** The token is unknown, over, withdrawn or used: which of these is not said. */
export class InvalidTokenError extends RefusedError {
  constructor() {
    super('INVALID_TOKEN', 401, 'This way in is not good any more.');
  }
}

/** No workshop can be joined by this code: mistyped, over or ended, which is not said. */
export class InvalidCodeError extends RefusedError {
  constructor() {
    super('INVALID_CODE', 401, 'No workshop has this code.', [
      { path: 'code', code: 'invalid_code', message: 'code' },
    ]);
  }
}

/** Too many that failed, from one address or for one name. */
export class TooManyAttemptsError extends RefusedError {
  constructor() {
    super('TOO_MANY_ATTEMPTS', 429, 'Too many attempts failed.');
  }
}

/** Somebody has this name, however it is written. */
export class NameTakenError extends RefusedError {
  constructor() {
    super('NAME_TAKEN', 409, 'Somebody has this name.', [
      { path: 'name', code: 'name_taken', message: 'name' },
    ]);
  }
}

/** Somebody administers this server already. */
export class AlreadySetUpError extends RefusedError {
  constructor() {
    super('ALREADY_SET_UP', 409, 'There is an administrator already.');
  }
}

/** Nobody would administer the server any more. */
export class LastAdministratorError extends RefusedError {
  constructor() {
    super('LAST_ADMINISTRATOR', 409, 'This is the last administrator.');
  }
}

/** The kind of way in, the role and the territories do not go together. */
export class InvalidGrantError extends RefusedError {
  constructor() {
    super('INVALID_GRANT', 422, 'This kind of way in does not give this role.', [
      { path: 'role', code: 'invalid_grant', message: 'role' },
    ]);
  }
}

/** A file that cannot be read, or not be brought in as it is: why, with what its sentence names. */
export class ImportRefusedError extends RefusedError {
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: ImportRefusal,
    values: Readonly<Record<string, string | number>> = {},
    errors?: readonly FieldError[],
  ) {
    super(code, STATUS_OF_REFUSAL[code] ?? 422, `The file is refused: ${code}.`, errors);
    this.values = values;
  }
}

/** Why a file is refused as a whole. */
export type ImportRefusal =
  | 'IMPORT_FORMAT_UNKNOWN'
  | 'IMPORT_OLD_SPREADSHEET'
  | 'IMPORT_EMPTY'
  | 'IMPORT_TOO_LARGE'
  | 'IMPORT_TOO_MANY_ROWS'
  | 'IMPORT_TOO_MANY_COLUMNS'
  | 'IMPORT_TOO_MANY_ELEMENTS'
  | 'IMPORT_TOO_DEEP'
  | 'IMPORT_BINARY'
  | 'IMPORT_BROKEN_TEXT'
  | 'IMPORT_BROKEN_FILE'
  | 'IMPORT_BROKEN_ARCHIVE'
  | 'IMPORT_ARCHIVE_TOO_LARGE'
  | 'IMPORT_DOCTYPE'
  | 'IMPORT_NOTHING_RECOGNISED'
  | 'IMPORT_HAS_FAULTS'
  | 'IMPORT_UNDECIDED'
  | 'IMPORT_ENGINE_MEMORY'
  | 'IMPORT_CANCELLED';

const STATUS_OF_REFUSAL: Readonly<Partial<Record<ImportRefusal, number>>> = {
  IMPORT_TOO_LARGE: 413,
  IMPORT_CANCELLED: 409,
};

/** Somebody gave an import up: nothing of it was written. */
export class ImportCancelledError extends ImportRefusedError {
  constructor() {
    super('IMPORT_CANCELLED');
  }
}

/** What a snapshot shows was made private since: it leaves here no more for those who may not see that. */
export class SnapshotWithheldError extends RefusedError {
  constructor() {
    super('SNAPSHOT_WITHHELD', 403, 'Something in this snapshot was made private since.');
  }
}
