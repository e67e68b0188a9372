import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { merged, preview, twice } from '../support/merging.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

// The first to write to a fresh engine waits for its plans; generated maps are many writes.

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

describe('two actors that are one', () => {
  it('become one: all dependent elements belong to the remaining actor, and the other is deleted', async () => {
    const { t, gone, kept, c } = await twice(write);
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
    const said = await preview(write, gone, kept);
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

    const detail = await merged(write, gone, kept);
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
    const { fields, collisions } = await preview(write, gone, kept);
    expect([...fields].sort()).toEqual(
      ['charter', 'expertise', 'signedOn', 'siren', 'source', 'tableRoles', 'tags'].sort(),
    );
    expect(collisions).toContainEqual({ kind: 'field', id: 'mission' });
    expect(await merged(write, gone, kept)).toMatchObject({
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
    const { t, gone, kept } = await twice(write);
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
    const { collisions } = await preview(write, gone, kept);
    expect(collisions.map(({ kind }) => kind)).toEqual(['field', 'membership', 'carrier', 'need']);
    const detail = await merged(write, gone, kept);
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
    const { t, gone, kept, c } = await twice(write);
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
    expect((await preview(write, gone, kept)).collisions).toContainEqual({ kind: 'party', id: three });
    await merged(write, gone, kept);
    const { parties, declarations, agreedIntensity, intensity } = await write.coop(three);
    expect(parties.map(({ actorId }) => actorId).sort()).toEqual([kept, c].sort());
    expect(declarations).toHaveLength(2);
    expect(declarations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ actorId: kept, intensity: 3, on: day }),
        expect.objectContaining({ actorId: kept, intensity: 1, on: day, voice: name }),
      ]),
    );
    // Two words of one day that differ: what was agreed before holds, here what was recorded.
    expect(agreedIntensity).toBe(intensity);
  });

  it('delete links between only these two, and announce it before', async () => {
    const { t, gone, kept, c } = await twice(write);
    const between = await write.cooperation(t, [gone, kept]);
    const three = await write.cooperation(t, [gone, kept, c]);
    await write.put(`/api/cooperations/${between}/parties/${gone}`, { declaredIntensity: 2 });
    await write.put(`/api/actors/${gone}/member-of/${kept}`);
    expect(await preview(write, gone, kept)).toMatchObject({
      droppedCooperationIds: [between],
      droppedMemberOf: 1,
      moves: { declarations: 0 },
    });
    await merged(write, gone, kept);
    expect(await write.refusal('GET', `/api/cooperations/${between}`)).toMatchObject({ status: 404 });
    expect((await write.coop(three)).parties.map(({ actorId }) => actorId).sort()).toEqual([kept, c].sort());
    await write.undoLast(t);
    expect((await write.coop(between)).declarations).toHaveLength(1);
  });

  it('keep the direction of a link where there is one still', async () => {
    const { t, gone, kept, c, d } = await twice(write);
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
    await merged(write, gone, kept);
    expect(await write.coop(givesTwice)).toMatchObject({ nature: 'funds' });
    expect((await write.coop(givesTwice)).parties).toContainEqual({ actorId: kept, role: 'from' });
    expect(await write.coop(toItself)).toMatchObject({ nature: 'unspecified' });
  });

  it('keep what the room answered about them', async () => {
    const { t, gone, kept, c } = await twice(write);
    const answer = { status: 'contested', reason: 'On travaille ensemble', shown: 1 };
    await write.put(`/api/territories/${t}/gaps/unlinked-actor:${gone}`, answer);
    expect(await preview(write, gone, kept)).toMatchObject({ moves: { answers: 1 } });
    await merged(write, gone, kept);
    type Gaps = { items: { key: string; status: string; shown: number | null }[] };
    const gaps = async () => ((await write.get(`/api/territories/${t}/gaps`)) as unknown as Gaps).items;
    expect((await gaps()).find(({ key }) => key === `unlinked-actor:${kept}`)).toMatchObject({
      status: 'contested',
      shown: 1,
    });
    // The answer about the remaining actor stays.
    await write.put(`/api/territories/${t}/gaps/unlinked-actor:${c}`, {
      ...answer,
      reason: 'Autre',
      shown: null,
    });
    expect((await preview(write, kept, c)).collisions).toContainEqual({
      kind: 'answer',
      id: `unlinked-actor:${kept}`,
    });
    await merged(write, kept, c);
    expect((await gaps()).find(({ key }) => key === `unlinked-actor:${c}`)).toMatchObject({
      answer: { reason: 'Autre' },
    });
  });
});
