import type { problems as french } from '../../fr/served/problems.ts';
import { accessProblems } from './problems/access.ts';
import { backupProblems } from './problems/backups.ts';
import { briefProblems } from './problems/briefs.ts';
import { consoleProblems } from './problems/console.ts';
import { documentProblems } from './problems/documents.ts';
import { importProblems } from './problems/imports.ts';
import { serviceProblems } from './problems/service.ts';
import { territoryProblems } from './problems/territory.ts';
import { workshopProblems } from './problems/workshops.ts';

/** Messages of refusals by stable code. `{name}` stands for a value of the error. */
export const problems: typeof french = {
  ...accessProblems,
  ...backupProblems,
  ...briefProblems,
  ...consoleProblems,
  ...documentProblems,
  ...importProblems,
  ...serviceProblems,
  ...territoryProblems,
  ...workshopProblems,
};
