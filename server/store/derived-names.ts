import { z } from 'zod';
import { NAME_KEY_RULES, nameKeysOf } from '../../model/readings/name-similarity/name-keys.ts';
import { foldText } from '../../model/words/fold-text.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';
import { FOLD_PAIRS, FoldPairs } from './page.ts';

/** Properties derived from names, no part of the element: keys to find it by, and its form in lists. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  Actor: ['nameKeys', 'foldedName'],
  Territory: ['foldedName'],
};

/** Version of the rules for all of them: what was derived by another is derived again. */
export const DERIVED_RULES = NAME_KEY_RULES + 1;

/** Lists the derived properties of a kind of node. */
export const derivedOf = (kind: string): readonly string[] => DERIVED[kind] ?? [];

type Values = Readonly<Record<string, unknown>>;

/** Derives properties of a node from its names; nothing for most kinds. */
export function derivedNames(kind: string, properties: Values): Values {
  const { name, aliases } = properties;
  if (derivedOf(kind).length === 0 || typeof name !== 'string') return {};
  const foldedName = foldText(name);
  if (kind === 'Territory') return { foldedName };
  const nameKeys = nameKeysOf({
    name,
    aliases: Array.isArray(aliases) ? aliases.map(String) : [],
    private: properties.private === true,
  });
  return { foldedName, nameKeys };
}

const ReadRules = defineQuery({
  file: 'actors/read-name-rules.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ rules: z.int() }),
});
const NoteRules = defineQuery({
  file: 'actors/note-name-rules.cypher',
  access: 'write',
  params: z.object({ rules: z.int() }),
  row: z.object({ rules: z.int() }),
});
const ListNamesAfter = defineQuery({
  file: 'actors/list-names-after.cypher',
  access: 'read',
  params: z.object({ afterId: z.string(), limit: z.int() }),
  row: z.object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()).nullable(),
    private: z.boolean(),
  }),
});
const Written = z.object({ written: z.int() });
const PutDerivedNames = defineQuery({
  file: 'actors/put-derived-names.cypher',
  access: 'write',
  params: z.object({ rows: z.array(z.record(z.string(), z.unknown())) }),
  row: Written,
});
const FoldTerritoryNames = defineQuery({
  file: 'territories/fold-names.cypher',
  access: 'write',
  params: z.object({ folds: FoldPairs }),
  row: Written,
});

const AT_ONCE = 1_000;

/**
 * Derives again what is stored of all names, once for each version of the rules: an older installation has none.
 * In parts, so that others write meanwhile; every write derives its own.
 *
 * @returns the number of actors; 0 where nothing was to do.
 */
export async function renewDerivedNames(executor: Executor): Promise<number> {
  if ((await executor.readOne(ReadRules, {}))?.rules === DERIVED_RULES) return 0;
  await executor.writeTransaction((tx) => tx.run(FoldTerritoryNames, { folds: FOLD_PAIRS }));
  let [renewed, afterId] = [0, ''];
  for (;;) {
    const names = await executor.read(ListNamesAfter, { afterId, limit: AT_ONCE });
    const rows = names.map((one) => ({ id: one.id, name: one.name, ...derivedNames('Actor', one) }));
    if (rows.length > 0) await executor.writeTransaction((tx) => tx.run(PutDerivedNames, { rows }));
    renewed += rows.length;
    const last = names.at(-1);
    if (last === undefined || names.length < AT_ONCE) break;
    afterId = last.id;
  }
  await executor.writeTransaction((tx) => tx.run(NoteRules, { rules: DERIVED_RULES }));
  return renewed;
}
