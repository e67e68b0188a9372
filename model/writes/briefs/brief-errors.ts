import { RefusedError } from '../../errors.ts';

/** This territory has a brief of that cooperation already. */
export class BriefExistsError extends RefusedError {
  constructor(cooperationId: string) {
    super('FICHE_EXISTS', `${cooperationId} has a fiche here.`, [
      { path: 'cooperationId', code: 'exists', message: cooperationId },
    ]);
  }
}

/** Thrown if a brief names others than visible parties of its cooperation. */
export class NotAPartyError extends RefusedError {
  constructor(named: ReadonlyArray<readonly [path: string, actorId: string]>) {
    super(
      'NOT_A_PARTY',
      'No party of the cooperation that may be named.',
      named.map(([path, id]) => ({ path, code: 'not_a_party', message: id })),
    );
  }
}

/** A contact is a role: an address or a number of one's own has no place on a page that is read elsewhere. */
export class PersonalContactError extends RefusedError {
  constructor() {
    super('PERSONAL_CONTACT', 'The contact holds an address or a number.', [
      { path: 'contact', code: 'personal', message: 'contact' },
    ]);
  }
}

/** A brief that lacks what its readers need. */
export class BriefIncompleteError extends RefusedError {
  constructor(missing: readonly string[]) {
    super(
      'FICHE_INCOMPLETE',
      `Missing: ${missing.join(', ')}.`,
      missing.map((path) => ({ path, code: 'missing', message: path })),
    );
  }
}

/** Thrown if a brief would reveal private data, or has fewer than two parties. */
export class BriefWithheldError extends RefusedError {
  constructor(why: string) {
    super('FICHE_WITHHELD', `Withheld: ${why}.`, [{ path: 'cooperationId', code: why, message: why }]);
  }
}
