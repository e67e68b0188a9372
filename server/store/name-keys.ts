import { z } from 'zod';
import { NAME_KEY_RULES, nameKeysOf } from '../../model/readings/name-similarity/name-keys.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';

/** Property of actors with the keys of their names: derived, and no part of the element. */
export const NAME_KEYS = 'nameKeys';

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
const ListUnkeyed = defineQuery({
  file: 'actors/list-unkeyed-names.cypher',
  access: 'read',
  params: z.object({ afterId: z.string(), limit: z.int() }),
  row: z.object({
    id: z.string(),
    name: z.string(),
    aliases: z.array(z.string()).nullable(),
    private: z.boolean(),
  }),
});
const PutNameKeys = defineQuery({
  file: 'actors/put-name-keys.cypher',
  access: 'write',
  params: z.object({
    rows: z.array(z.object({ id: z.string(), name: z.string(), nameKeys: z.string() })),
  }),
  row: z.object({ written: z.int() }),
});

/** Returns the keys of a stored actor's names. */
export function nameKeysOfActor(properties: Readonly<Record<string, unknown>>): string {
  const { name, aliases } = properties;
  return nameKeysOf({
    name: String(name),
    aliases: Array.isArray(aliases) ? aliases.map(String) : [],
    private: properties.private === true,
  });
}

const AT_ONCE = 1_000;

/**
 * Gives every actor the keys of its names, once for each version of the rules: an installation that was there before
 * has none. In parts, so that others write meanwhile; every write makes its own keys.
 */
export async function renewNameKeys(executor: Executor): Promise<number> {
  if ((await executor.readOne(ReadRules, {}))?.rules === NAME_KEY_RULES) return 0;
  let [renewed, afterId] = [0, ''];
  for (;;) {
    const names = await executor.read(ListUnkeyed, { afterId, limit: AT_ONCE });
    const rows = names.map(({ id, name, aliases, private: isPrivate }) => ({
      ...{ id, name },
      nameKeys: nameKeysOf({ name, aliases: aliases ?? [], private: isPrivate }),
    }));
    if (rows.length > 0) await executor.writeTransaction((tx) => tx.run(PutNameKeys, { rows }));
    renewed += rows.length;
    const last = names.at(-1);
    if (last === undefined || names.length < AT_ONCE) break;
    afterId = last.id;
  }
  await executor.writeTransaction((tx) => tx.run(NoteRules, { rules: NAME_KEY_RULES }));
  return renewed;
}
