import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MergePreview } from '../../server/contract/actor-merge.ts';
import { ElementReader } from '../../server/store/elements.ts';
import { readWholeActors } from '../../server/use-cases/delete-actor.ts';
import { TestBrowser } from '../support/access-api.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';
import { ifMatch, WriteApi, withoutVersions } from '../support/write-api.ts';

// The first to write to a fresh engine waits for its plans; generated maps are many writes.
const PATIENT = { timeout: 300_000 };

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

const merge = (goneId: string, intoId: string, version: number | '*' = '*', headers = {}) =>
  api.send('POST', `/api/actors/${goneId}/merge`, { intoId }, { ...ifMatch(version), ...headers });
const preview = async (goneId: string, intoId: string) =>
  (await write.get(`/api/actors/${goneId}/merge?intoId=${intoId}`)) as unknown as MergePreview;

async function merged(goneId: string, intoId: string) {
  const reply = await merge(goneId, intoId);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Record<string, unknown>>();
}

/** A territory with an actor noted twice, and two others. */
async function twice() {
  const t = await write.territory();
  const [gone = '', kept = '', c = '', d = ''] = await write.actors(t, 4);
  return { t, gone, kept, c, d };
}

/** Every element on or beside these actors, versions apart. */
async function elementsOf(actorIds: string[], territoryIds: string[]) {
  return api.executor.readTransaction(async (tx) => {
    const reader = new ElementReader(tx);
    await readWholeActors(reader, actorIds);
    await reader.read('contents', territoryIds);
    return withoutVersions(Object.fromEntries([...reader.state].sort(([a], [b]) => (a < b ? -1 : 1))));
  });
}

describe('two actors that are one', PATIENT, () => {
  it('become one: what hung on either hangs on the one that stays, and the other is gone', async () => {
    const { t, gone, kept, c } = await twice();
    const elsewhere = await write.territory();
    await write.put(`/api/territories/${elsewhere}/actors/${gone}`, { onMap: true, since: '2020-01-01' });
    const k = await write.commitment(t, { carriers: [{ actorId: gone, role: 'lead', evidence: 'vu' }] });
    const link = await write.cooperation(t, [gone, c]);
    await write.put(`/api/cooperations/${link}/parties/${gone}`, {
      declaredIntensity: 3,
      declaredOn: '2026-01-15',
      agreedBy: 'Zoé',
    });
    await write.put(`/api/actors/${gone}/needs/land`, { note: '2 ha' });
    await write.put(`/api/actors/${gone}/offers/skills`);
    await write.put(`/api/actors/${gone}/member-of/${c}`, { source: 'statuts' });
    const said = await preview(gone, kept);
    expect(said).toMatchObject({
      actor: { id: gone, version: 1 },
      into: { id: kept },
      moves: {
        territoryIds: [elsewhere],
        commitmentIds: [k],
        cooperationIds: [link],
        declarations: 1,
        needs: ['land'],
        offers: ['skills'],
        memberOf: 1,
      },
      collisions: [
        { kind: 'field', id: 'name' },
        { kind: 'membership', id: t },
      ],
      droppedCooperationIds: [],
    });

    const detail = await merged(gone, kept);
    expect(detail).toMatchObject({
      id: kept,
      territoryIds: [elsewhere, t].sort(),
      needs: [{ resourceId: 'land', note: '2 ha' }],
      offers: [{ resourceId: 'skills' }],
      memberOf: [{ actorId: c, source: 'statuts' }],
    });
    expect(await write.refusal('GET', `/api/actors/${gone}`)).toMatchObject({ status: 404 });
    expect(await write.coop(link)).toMatchObject({
      parties: expect.arrayContaining([expect.objectContaining({ actorId: kept, agreedBy: 'Zoé' })]),
      declarations: [{ actorId: kept, intensity: 3, on: '2026-01-15' }],
    });
    const { commitments, actors } = await write.map(t);
    expect(commitments[0]?.carriers).toMatchObject([{ actorId: kept, role: 'lead', evidence: 'vu' }]);
    expect(actors.map(({ id }) => id)).not.toContain(gone);
    const inside = (await write.map(elsewhere)).actors.filter(({ outside }) => !outside);
    expect(inside.map(({ id }) => id)).toEqual([kept]);
    // One Change, seen by every territory that it touches.
    for (const territory of [t, elsewhere])
      expect((await write.changes(territory)).at(-1)).toMatchObject({
        type: 'actor.merged',
        subjectId: kept,
      });
  });

  it('fill what the one that stays does not say, and never replace its words', async () => {
    const t = await write.territory();
    const [kept = ''] = await write.actors(t, 1, {
      mission: 'Relier',
      tags: ['a', 'b'],
      charter: 'supporter',
    });
    const [gone = ''] = await write.actors(t, 1, {
      mission: 'Nourrir',
      expertise: 'Maraîchage',
      siren: '200000123',
      tags: ['b', 'c'],
      tableRoles: ['elected'],
      charter: 'signatory',
      signedOn: '2021-06-01',
      source: 'site de l’association',
    });
    const { fields, collisions } = await preview(gone, kept);
    expect([...fields].sort()).toEqual(
      ['charter', 'expertise', 'signedOn', 'siren', 'source', 'tableRoles', 'tags'].sort(),
    );
    expect(collisions).toContainEqual({ kind: 'field', id: 'mission' });
    expect(await merged(gone, kept)).toMatchObject({
      mission: 'Relier',
      expertise: 'Maraîchage',
      siren: '200000123',
      tags: ['a', 'b', 'c'],
      tableRoles: ['elected'],
      charter: 'signatory',
      signedOn: '2021-06-01',
      source: 'site de l’association',
      version: 2,
    });
  });

  it('keep one of each relation that both had, by its rule', async () => {
    const { t, gone, kept } = await twice();
    await write.put(`/api/territories/${t}/actors/${kept}`, {
      since: '2022-01-01',
      heardNeedsOn: '2026-01-01',
    });
    await write.put(`/api/territories/${t}/actors/${gone}`, {
      since: '2019-05-01',
      main: true,
      heardNeedsOn: '2025-01-01',
      heardLinksOn: '2025-02-02',
    });
    const k = await write.commitment(t, {
      carriers: [
        { actorId: kept, role: 'support', evidence: 'bulletin' },
        { actorId: gone, role: 'lead', evidence: 'délibération', tableRoles: ['elected'] },
      ],
    });
    await write.put(`/api/actors/${kept}/needs/premises`, { note: '80 m²', themeId: 'food' });
    await write.put(`/api/actors/${gone}/needs/premises`, { note: 'un quai', themeId: 'water' });
    const { collisions } = await preview(gone, kept);
    expect(collisions.map(({ kind }) => kind)).toEqual(['field', 'membership', 'carrier', 'need']);
    const detail = await merged(gone, kept);
    expect(detail.needs).toEqual([{ resourceId: 'premises', themeId: 'food', note: '80 m² ; un quai' }]);
    const { actors, commitments } = await write.map(t);
    expect(actors.find(({ id }) => id === kept)?.membership).toEqual({
      onMap: true,
      since: '2019-05-01',
      main: true,
      heardNeedsOn: '2026-01-01',
      heardLinksOn: '2025-02-02',
    });
    expect(commitments.find(({ id }) => id === k)?.carriers).toEqual([
      { actorId: kept, role: 'lead', evidence: 'bulletin ; délibération', tableRoles: ['elected'] },
    ]);
  });

  it('lose no declaration: two of one day and voice become two voices', async () => {
    const { t, gone, kept, c } = await twice();
    const three = await write.cooperation(t, [gone, kept, c]);
    const day = '2026-02-01';
    for (const [who, level] of [
      [kept, 3],
      [gone, 1],
    ] as const)
      await write.put(`/api/cooperations/${three}/parties/${who}`, {
        declaredIntensity: level,
        declaredOn: day,
      });
    const { name } = await write.actor(gone);
    expect((await preview(gone, kept)).collisions).toContainEqual({ kind: 'party', id: three });
    await merged(gone, kept);
    const { parties, declarations, agreedIntensity } = await write.coop(three);
    expect(parties.map(({ actorId }) => actorId).sort()).toEqual([kept, c].sort());
    expect(declarations).toHaveLength(2);
    expect(declarations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ actorId: kept, intensity: 3, on: day }),
        expect.objectContaining({ actorId: kept, intensity: 1, on: day, voice: name }),
      ]),
    );
    // As before: the lowest of what is said.
    expect(agreedIntensity).toBe(1);
  });

  it('drop what joined the two alone, and say so before', async () => {
    const { t, gone, kept, c } = await twice();
    const between = await write.cooperation(t, [gone, kept]);
    const three = await write.cooperation(t, [gone, kept, c]);
    await write.put(`/api/cooperations/${between}/parties/${gone}`, { declaredIntensity: 2 });
    await write.put(`/api/actors/${gone}/member-of/${kept}`);
    expect(await preview(gone, kept)).toMatchObject({
      droppedCooperationIds: [between],
      droppedMemberOf: 1,
      moves: { declarations: 0 },
    });
    await merged(gone, kept);
    expect(await write.refusal('GET', `/api/cooperations/${between}`)).toMatchObject({ status: 404 });
    expect((await write.coop(three)).parties.map(({ actorId }) => actorId).sort()).toEqual([kept, c].sort());
    await write.undoLast(t);
    expect((await write.coop(between)).declarations).toHaveLength(1);
  });

  it('keep the direction of a link where there is one still', async () => {
    const { t, gone, kept, c, d } = await twice();
    const directed = (parties: Array<[string, string]>) =>
      write.cooperation(t, [], {
        nature: 'funds',
        parties: parties.map(([actorId, role]) => ({ actorId, role })),
      });
    const givesTwice = await directed([
      [kept, 'to'],
      [gone, 'from'],
      [c, 'to'],
    ]);
    const toItself = await directed([
      [kept, 'to'],
      [gone, 'from'],
      [d, 'member'],
    ]);
    await merged(gone, kept);
    expect(await write.coop(givesTwice)).toMatchObject({ nature: 'funds' });
    expect((await write.coop(givesTwice)).parties).toContainEqual({ actorId: kept, role: 'from' });
    expect(await write.coop(toItself)).toMatchObject({ nature: 'unspecified' });
  });

  it('keep what the room answered about them', async () => {
    const { t, gone, kept, c } = await twice();
    const answer = { status: 'contested', reason: 'On travaille ensemble', shown: 1 };
    await write.put(`/api/territories/${t}/gaps/unlinked-actor:${gone}`, answer);
    expect(await preview(gone, kept)).toMatchObject({ moves: { answers: 1 } });
    await merged(gone, kept);
    type Gaps = { items: { key: string; status: string; shown: number | null }[] };
    const gaps = async () => ((await write.get(`/api/territories/${t}/gaps`)) as unknown as Gaps).items;
    expect((await gaps()).find(({ key }) => key === `unlinked-actor:${kept}`)).toMatchObject({
      status: 'contested',
      shown: 1,
    });
    // What was answered about the one that stays is what stands.
    await write.put(`/api/territories/${t}/gaps/unlinked-actor:${c}`, {
      ...answer,
      reason: 'Autre',
      shown: null,
    });
    expect((await preview(kept, c)).collisions).toContainEqual({
      kind: 'answer',
      id: `unlinked-actor:${kept}`,
    });
    await merged(kept, c);
    expect((await gaps()).find(({ key }) => key === `unlinked-actor:${c}`)).toMatchObject({
      answer: { reason: 'Autre' },
    });
  });
});

describe('a merge as a request', () => {
  it('what the one said in a workshop, the other said; undone, it is as it was', async () => {
    const { t, gone, kept } = await twice();
    const facilitator = new TestBrowser(api);
    const meeting = await openWorkshop(facilitator, t);
    const said = randomId('said');
    await facilitator.ask('PUT', `${meeting.address}/contributions/${said}`, {
      actorId: gone,
      as: 'officer',
      answers: { screen: 'needs', needs: [{ resourceId: 'land' }], offers: [] },
    });
    const spoke = async () => {
      const { items } = (await write.get(`${meeting.address}/contributions`)) as {
        items: { id: string; actorId: string }[];
      };
      return items.map(({ id, actorId }) => [id, actorId]);
    };
    expect(await spoke()).toEqual([[said, gone]]);
    await merged(gone, kept);
    expect(await spoke()).toEqual([[said, kept]]);
    const { revision } = (await write.map(t)).territory;
    expect((await api.send('POST', `/api/territories/${t}/changes/${revision}/undo`)).statusCode).toBe(201);
    expect(await spoke()).toEqual([[said, gone]]);
  });

  it('needs the version of the actor that disappears', async () => {
    const { gone, kept } = await twice();
    const url = `/api/actors/${gone}/merge`;
    expect(await write.refusal('POST', url, { intoId: kept })).toMatchObject({ status: 428 });
    await write.patch(`/api/actors/${gone}`, { mission: 'Autre' });
    expect(await write.refusal('POST', url, { intoId: kept }, ifMatch(1))).toMatchObject({
      status: 412,
      current: { id: gone, mission: 'Autre' },
    });
    expect((await write.actor(gone)).id).toBe(gone);
  });

  it('refuses itself, and who is not there', async () => {
    const { gone } = await twice();
    const url = `/api/actors/${gone}/merge`;
    expect(await write.refusal('POST', url, { intoId: gone }, ifMatch('*'))).toMatchObject({
      status: 422,
      code: 'SELF_RELATION',
      paths: ['intoId'],
    });
    expect(await write.refusal('POST', url, { intoId: 'nobody' }, ifMatch('*'))).toMatchObject({
      status: 422,
      code: 'UNKNOWN_REFERENCE',
    });
    expect(
      await write.refusal('POST', '/api/actors/nobody/merge', { intoId: gone }, ifMatch('*')),
    ).toMatchObject({
      status: 404,
      code: 'ACTOR_NOT_FOUND',
    });
    expect(await write.refusal('POST', url, {}, ifMatch('*'))).toMatchObject({ status: 400 });
    expect(await write.refusal('GET', `${url}?intoId=${gone}`)).toMatchObject({ status: 422 });
    expect(await write.refusal('GET', `/api/actors/nobody/merge?intoId=${gone}`)).toMatchObject({
      status: 404,
    });
  });

  it('is made once, however often it is sent with one key', async () => {
    const { t, gone, kept } = await twice();
    const key = { 'idempotency-key': randomId('m') };
    const replies = await Promise.all([1, 2, 3].map(() => merge(gone, kept, 1, key)));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const changes = await write.changes(t);
    expect(changes.filter(({ type }) => type === 'actor.merged')).toHaveLength(1);
    expect(
      await write.refusal('POST', `/api/actors/${gone}/merge`, { intoId: kept }, ifMatch(1)),
    ).toMatchObject({
      status: 404,
    });
  });
});

describe('any merge, undone', PATIENT, () => {
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

  it('gives back the same maps and the same elements; done again, the merge', {
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
        const [gone = '', kept = ''] = ids;
        const look = async () => ({
          maps: withoutVersions([await write.map(t), await write.map(other)]),
          elements: await elementsOf(ids, [t, other]),
        });
        const before = await look();
        const said = await preview(gone, kept);
        const declared = declarationsIn(before.elements);
        await merged(gone, kept);
        const after = await look();
        expect(JSON.stringify(after.elements)).not.toContain(`"Actor:${gone}"`);
        // No declaration is lost but those of what is said to disappear.
        const dropped = declared.filter((key) => said.droppedCooperationIds.some((id) => key.includes(id)));
        expect(declarationsIn(after.elements)).toHaveLength(declared.length - dropped.length);
        await write.undoLast(t);
        expect(await look()).toEqual(before);
        await write.undoLast(t);
        expect(await look()).toEqual(after);
      }),
      runs(10, 20_260_312),
    );
  });

  const declarationsIn = (elements: unknown) =>
    Object.keys(elements as object).filter((key) => key.startsWith('Declaration:'));

  // What is refused for a reason of its own (an actor in a link with itself) is no matter here.
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
