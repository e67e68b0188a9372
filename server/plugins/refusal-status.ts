/** HTTP statuses of refusals: the rules know only codes. */
export const CODES_OF_STATUS: Readonly<Record<number, readonly string[]>> = {
  400: ['INVALID_INPUT'],
  401: [
    'INVALID_CODE',
    'INVALID_CREDENTIALS',
    'INVALID_TOKEN',
    'INVITATION_OVER',
    'SIGN_IN_EXPIRED',
    'SIGN_IN_FAILED',
    'SIGN_IN_NOT_INVITED',
    'SIGN_IN_REFUSED',
    'UNAUTHENTICATED',
  ],
  403: ['ACTS_ELSEWHERE', 'FORBIDDEN', 'MACHINE_LINK_NEEDED', 'SNAPSHOT_WITHHELD'],
  404: ['NOT_KNOWN_YET'],
  409: [
    'ALREADY_ACCEPTED',
    'ALREADY_LINKED',
    'ALREADY_SET_UP',
    'CHANGE_ERASED',
    'CONSENT_NEEDED',
    'CONSOLE_BUSY',
    'CONSOLE_NO_ENGINE',
    'CONSOLE_NO_JAVA',
    'CONSOLE_NO_SERVICE',
    'CONSOLE_TAKEN',
    'CONTRIBUTION_CHANGED',
    'FICHE_EXISTS',
    'FICHE_INCOMPLETE',
    'FICHE_WITHHELD',
    'ID_TAKEN',
    'IMPORT_CANCELLED',
    'JOB_CANCELLED',
    'KEY_REUSED',
    'LAST_ADMINISTRATOR',
    'NAME_TAKEN',
    'NOT_UNDOABLE',
    'NO_NETWORK',
    'PHONES_NOT_OFFERED',
    'PLAN_STALE',
    'REHEARSAL_APART',
    'REREADING_OVER',
    'TOO_FEW_PARTIES',
    'UNDONE_ELSEWHERE',
    'UNDO_CONFLICT',
    'VOTE_CLOSED',
    'VOTE_OPEN',
    'WORKSHOP_NOT_OPEN',
    'WORK_CANCELLED',
  ],
  412: ['VERSION_MISMATCH'],
  413: ['IMPORT_TOO_LARGE'],
  428: ['PRECONDITION_REQUIRED'],
  429: ['TOO_MANY_ATTEMPTS'],
  503: [
    'GRAPH_MOVED',
    'OVERLOADED',
    'PROVIDER_AWAY',
    'RESTORE_FAILED',
    'STOPPING',
    'WORK_TOO_LARGE',
    'WORK_TOO_LONG',
  ],
  507: ['BACKUP_NO_SPACE', 'RESTORE_TOO_LARGE'],
};

const STATUS_OF_CODE: ReadonlyMap<string, number> = new Map(
  Object.entries(CODES_OF_STATUS).flatMap(([status, codes]) =>
    codes.map((code) => [code, Number(status)] as const),
  ),
);

/**
 * Returns the status of a refusal: 404 for a missing resource in the path, 422 for a request that cannot be
 * carried out.
 */
export const statusOfRefusal = (code: string): number =>
  STATUS_OF_CODE.get(code) ?? (code.endsWith('_NOT_FOUND') ? 404 : 422);
