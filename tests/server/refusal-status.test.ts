import { expect, it } from 'vitest';
import { NotFoundError, RefusedError } from '../../model/errors.ts';
import { problemOf } from '../../server/plugins/problem-of.ts';
import { CODES_OF_STATUS, statusOfRefusal } from '../../server/plugins/refusal-status.ts';
import { problemText } from '../../server/texts/problem-text.ts';

it('gives each refusal the status that its code stands for', () => {
  const codes = [
    ...['SELF_RELATION', 'ACTOR_NOT_FOUND', 'FICHE_EXISTS', 'VERSION_MISMATCH', 'IMPORT_TOO_LARGE'],
    ...['IMPORT_EMPTY', 'BACKUP_BROKEN', 'RESTORE_TOO_LARGE', 'CONSOLE_BUSY', 'CONSOLE_SYNTAX', 'STOPPING'],
  ];
  expect(codes.map(statusOfRefusal)).toEqual([422, 404, 409, 412, 413, 422, 422, 507, 409, 422, 503]);
});

it('names only codes that have a sentence', () => {
  const known = Object.values(CODES_OF_STATUS).flat();
  expect(known.filter((code) => problemText(code, 'fr') === undefined)).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});

it('answers a refusal by its code, and hides no reason', () => {
  const problem = problemOf(new NotFoundError('ACTOR', 'a'), '/api/actors/a', 'fr');
  expect(problem).toMatchObject({ status: 404, code: 'ACTOR_NOT_FOUND' });
  expect(problemOf(new RefusedError('STOPPING', 'It stops.'), '/', 'en').status).toBe(503);
});
