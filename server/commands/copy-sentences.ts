import type { CopyError } from '../copies/copy-error.ts';
import { spokenOf } from '../terminal.ts';
import type { CopyOutcome } from '../use-cases/backups/copy-backups.ts';

/** Says a failed copy, and why. */
export const failedCopy = (where: string, { code }: CopyError): string =>
  spokenOf(({ copy, copyFaults }) => copy.failed(where, copyFaults[code]));

/** Says the outcome in one place. */
export const copyLine = ({ where, copied, error }: CopyOutcome): string =>
  error === undefined ? spokenOf(({ copy }) => copy.copied(where, copied)) : failedCopy(where, error);
