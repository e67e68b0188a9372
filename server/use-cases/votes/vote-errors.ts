import { RefusedError } from '../../../model/errors.ts';

/** A room chooses one thing at a time. */
export class VoteOpenError extends RefusedError {
  constructor() {
    super('VOTE_OPEN', 'A vote is open in this workshop.');
  }
}

/** What it came to has been told: nobody changes it any more. */
export class VoteClosedError extends RefusedError {
  constructor(id: string) {
    super('VOTE_CLOSED', `${id} is closed.`);
  }
}

/** There is a choice where there are two things to choose from. */
export class NothingToChooseError extends RefusedError {
  constructor() {
    super('NOTHING_TO_CHOOSE', 'Fewer than two things to choose from.');
  }
}

/** More dots than a seat has. */
export class TooManyDotsError extends RefusedError {
  constructor(most: number) {
    super('TOO_MANY_DOTS', `More than ${most} dots.`, [
      { path: 'dots', code: 'too_many', message: `${most} at most` },
    ]);
  }
}
