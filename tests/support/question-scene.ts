import type { GapList } from '../../model/contract/gap.ts';
import { randomId } from './test-app.ts';
import type { WriteApi } from './write-api.ts';

/** Creates two carriers of one commitment without a link, and a commitment without a carrier. */
export async function questionScene(write: WriteApi) {
  const id = await write.territory();
  const [a = '', b = ''] = await write.actors(id, 2);
  const shared = await write.commitment(id, { text: `Une cantine locale ${randomId('x')}` });
  const alone = await write.commitment(id, { text: `Des haies ${randomId('x')}` });
  const carry = (actorId: string) =>
    write.put(`/api/actors/${actorId}/commitments/${shared}`, { role: 'contributor' });
  for (const actor of [a, b]) await carry(actor);
  return {
    id,
    a,
    b,
    carry,
    apart: `scattered-carriers:${shared}`,
    alone: `uncarried-commitment:${alone}`,
    gap: async (key: string) =>
      ((await write.get(`/api/territories/${id}/gaps`)) as unknown as GapList).items.find(
        (one) => one.key === key,
      ),
  };
}
