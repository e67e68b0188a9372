import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Action } from '../../../model/contract/access-vocabulary.ts';
import { kindOfChange } from '../../../server/exchange/personal-data/change-kinds.ts';

const FOLDERS = ['server/use-cases/', 'model/writes/'].map((folder) =>
  fileURLToPath(new URL(`../../../${folder}`, import.meta.url)),
);
const ACTIONS: readonly string[] = Action.options;

it('has a sentence for every type of change that a write makes', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => folder + name),
  );
  const written = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'([a-z-]+\.[a-zA-Z]+)'/g)].map(([, type = '']) => type),
  );
  const types = [...written, 'contribution.accepted', 'contribution.refused'].filter(
    (type) => !ACTIONS.includes(type) && !/^(maillage|answers)\./.test(type),
  );
  expect(types.length).toBeGreaterThan(40);
  expect(types.filter((type) => kindOfChange(type) === undefined)).toEqual([]);
});
