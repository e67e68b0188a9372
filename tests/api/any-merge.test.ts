import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wholeActors } from '../../model/writes/delete-actor.ts';
import { ElementReader } from '../../server/store/elements.ts';
import { readRounds } from '../../server/use-cases/commit-plan.ts';
import { OFTEN } from '../support/longer.ts';
import { merged, preview } from '../support/merging.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi, withoutVersions } from '../support/write-api.ts';

// The first to write to a fresh engine waits for its plans; generated maps are many writes.

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

/** Lists every element on or next to these actors, without versions. */
async function elementsOf(actorIds: string[], territoryIds: string[]) {
  return api.executor.readTransaction(async (tx) => {
    const reader = new ElementReader(tx);
    await readRounds(reader, wholeActors(actorIds));
    await reader.read('contents', territoryIds);
    return withoutVersions(Object.fromEntries([...reader.state].sort(([a], [b]) => (a < b ? -1 : 1))));
  });
}

describe('any merge, undone', () => {
  const RESOURCES = ['land', 'skills', 'premises'];
  const ROLES = ['lead', 'contributor', 'support'];
  const who = fc.nat(3);
  const day = fc.constantFrom('2024-01-01', '2025-01-01', '2026-01-01');
  const fact = fc.oneof(
    fc.record({
      kind: fc.constant('link' as const),
      parties: fc.uniqueArray(who, { minLength: 2, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('directed' as const), from: who, to: who, other: who }),
    fc.record({ kind: fc.constant('declare' as const), who, nth: fc.nat(3), level: fc.nat(4), day }),
    fc.record({ kind: fc.constant('carry' as const), who, role: fc.constantFrom(...ROLES) }),
    fc.record({
      kind: fc.constant('need' as const),
      who,
      resource: fc.constantFrom(...RESOURCES),
      offers: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('member' as const), who, other: who }),
    fc.record({ kind: fc.constant('join' as const), who, onMap: fc.boolean() }),
    fc.record({ kind: fc.constant('answer' as const), who, shown: fc.constantFrom(null, 1, 2) }),
    fc.record({ kind: fc.constant('words' as const), who, text: fc.constantFrom('un', 'deux') }),
  );
  type Fact = typeof fact extends fc.Arbitrary<infer F> ? F : never;

  it('restores the same maps and the same elements; a redo restores the merge', {
    ...OFTEN,
    timeout: RUNS_MS,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { minLength: 1, maxLength: 14 }), async (facts) => {
        const t = await write.territory();
        const other = await write.territory();
        const ids = await write.actors(t, 4);
        // An actor that enters a map where others have a place is given one: here each has its own.
        await write.put(`/api/territories/${t}/positions`, {
          positions: ids.map((actorId, i) => ({ actorId, x: i * 100, y: 7 })),
        });
        const k = await write.commitment(t);
        const links: string[] = [];
        for (const one of facts) await note(one, { t, other, ids, k, links });
        // On young maps the others make room for actors of a merge, depending on the width of random names,
        // and an undo leaves them there: here both maps are settled.
        for (const id of [t, other]) await write.patch(`/api/territories/${id}`, { frozen: true });
        const [gone = '', kept = ''] = ids;
        const look = async () => ({
          maps: withoutVersions([await write.map(t), await write.map(other)]),
          elements: await elementsOf(ids, [t, other]),
        });
        const before = await look();
        const said = await preview(write, gone, kept);
        const declared = declarationsIn(before.elements);
        await merged(write, gone, kept);
        const after = await look();
        expect(JSON.stringify(after.elements)).not.toContain(`"Actor:${gone}"`);
        // Only declarations of cooperations reported as dropped are lost.
        const dropped = declared.filter((key) => said.droppedCooperationIds.some((id) => key.includes(id)));
        expect(declarationsIn(after.elements)).toHaveLength(declared.length - dropped.length);
        await write.undoLast(t);
        expect(await look()).toEqual(before);
        await write.undoLast(t);
        expect(await look()).toEqual(after);
      }),
      runs(10, 20_260_312, 3),
    );
  });

  const declarationsIn = (elements: unknown) =>
    Object.keys(elements as object).filter((key) => key.startsWith('Declaration:'));

  // Refusals with another reason (an actor linked to itself) are skipped.
  async function note(
    one: Fact,
    { t, other, ids, k, links }: { t: string; other: string; ids: string[]; k: string; links: string[] },
  ): Promise<void> {
    const id = 'who' in one ? (ids[one.who] ?? '') : '';
    if (one.kind === 'link')
      links.push(
        await write.cooperation(
          t,
          one.parties.map((i) => ids[i] ?? ''),
        ),
      );
    if (one.kind === 'directed' && new Set([one.from, one.to, one.other]).size === 3)
      links.push(
        await write.cooperation(t, [], {
          nature: 'funds',
          status: 'proposed',
          parties: [
            { actorId: ids[one.from], role: 'from', agreedBy: 'Zoé' },
            { actorId: ids[one.to], role: 'to' },
            { actorId: ids[one.other], role: 'member', agreedOn: '2025-03-03' },
          ],
        }),
      );
    const link = 'nth' in one ? links[one.nth] : undefined;
    if (one.kind === 'declare' && link !== undefined)
      await api.send('PUT', `/api/cooperations/${link}/parties/${id}`, {
        role: 'member',
        declaredIntensity: one.level,
        declaredOn: one.day,
      });
    if (one.kind === 'carry') await write.put(`/api/actors/${id}/commitments/${k}`, { role: one.role });
    if (one.kind === 'need')
      await write.put(`/api/actors/${id}/${one.offers ? 'offers' : 'needs'}/${one.resource}`, {
        note: `de ${id}`,
      });
    if (one.kind === 'member' && one.who !== one.other)
      await write.put(`/api/actors/${id}/member-of/${ids[one.other]}`);
    if (one.kind === 'join') await write.put(`/api/territories/${other}/actors/${id}`, { onMap: one.onMap });
    if (one.kind === 'answer')
      await api.send('PUT', `/api/territories/${t}/gaps/unlinked-actor:${id}`, {
        status: 'handled',
        shown: one.shown,
      });
    if (one.kind === 'words') await write.patch(`/api/actors/${id}`, { mission: one.text, tags: [one.text] });
  }
});
