import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Action } from '../../../model/contract/access-vocabulary.ts';
import { kindOfChange } from '../../../server/exchange/held/change-kinds.ts';

const USE_CASES = fileURLToPath(new URL('../../../server/use-cases/', import.meta.url));
const ACTIONS: readonly string[] = Action.options;

it('every type of change that a write makes is said in words', () => {
  const files = readdirSync(USE_CASES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const written = files.flatMap((name) =>
    [...readFileSync(USE_CASES + name, 'utf8').matchAll(/'([a-z-]+\.[a-zA-Z]+)'/g)].map(
      ([, type = '']) => type,
    ),
  );
  const types = [...written, 'contribution.accepted', 'contribution.refused'].filter(
    (type) => !ACTIONS.includes(type) && !type.startsWith('maillage.'),
  );
  expect(types.length).toBeGreaterThan(40);
  expect(types.filter((type) => kindOfChange(type) === undefined)).toEqual([]);
});
