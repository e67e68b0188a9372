import { schemaFiles } from '../../server/store/schema-files.ts';
import { runCypher } from './run-cypher.ts';
import type { WriteApi } from './write-api.ts';

const step = schemaFiles().find(({ name }) => name === '016-former-rule');

/** Does to the words of one actor alone what the schema step does once to a whole database. */
const markWordsOf = (actorId: string): Promise<unknown> =>
  runCypher((step?.changes[0] ?? '').replace('(a:Actor)', '(a:Actor {id: $actorId})'), { actorId });

/** Makes a map from before the rule, on which an actor raised its word as another speaker and the lowest one counts. */
export async function formerMap(write: WriteApi) {
  const territoryId = await write.territory();
  const [a = '', b = ''] = await write.actors(territoryId, 2);
  const links = [await write.cooperation(territoryId, [a, b]), await write.cooperation(territoryId, [b, a])];
  for (const id of links)
    for (const word of [
      { declaredIntensity: 0, declaredOn: '2024-01-01' },
      { declaredIntensity: 3, declaredOn: '2024-02-01', voice: 'socio_economic' },
    ])
      await write.put(`/api/cooperations/${id}/parties/${a}`, { role: 'member', ...word });
  await markWordsOf(a);
  return { territoryId, a, links };
}
