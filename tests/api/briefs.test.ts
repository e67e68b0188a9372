import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief, BriefList, BriefsElsewhere } from '../../model/contract/brief.ts';
import type { ChangeList } from '../../model/contract/change.ts';
import type { Snapshot } from '../../model/contract/snapshot.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { anyVersion, briefScene, elsewhere, revisionOf, WHOLE } from '../support/brief-scene.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

describe('a fiche', () => {
  it('is begun from a cooperation, written in its parts, each change one that undoes', async () => {
    const s = await briefScene(amina);
    const { below, brief, hall, amap, school, told, here } = s;
    const begun = await amina.ask<Brief>('GET', brief);
    expect(begun).toMatchObject({
      status: 'draft',
      fictional: false,
      cooperation: { nature: 'co_produces', state: 'active', themes: ['food'] },
      publishedTo: [],
      version: 1,
    });
    expect(begun.proposedRules).toEqual(expect.arrayContaining(['families-apart', 'mostly-funding']));
    expect(await amina.outcome('POST', `${below}/fiches`, { cooperationId: told })).toBe('409 FICHE_EXISTS');
    expect(await amina.outcome('POST', `${below}/fiches`, { cooperationId: 'nothing' })).toBe(
      '422 UNKNOWN_REFERENCE',
    );

    expect(await amina.outcome('PATCH', brief, { learnt: 'x' })).toBe('428 PRECONDITION_REQUIRED');
    const written = await amina.ask<Brief>(
      'PATCH',
      brief,
      { obstacles: 'Le marché.', leadId: amap, brings: { [amap]: 'Des légumes.', [hall]: 'Une cuisine.' } },
      { 'if-match': '"1"' },
    );
    expect(written).toMatchObject({ obstacles: 'Le marché.', version: 2 });
    expect(written.parties.map(({ actorId, lead, brings }) => [actorId, lead, brings])).toEqual([
      [amap, true, 'Des légumes.'],
      ...[[hall, false, 'Une cuisine.'] as const, [school, false, undefined] as const].sort(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    ]);
    expect(await amina.outcome('PATCH', brief, { learnt: 'x' }, { 'if-match': '"1"' })).toBe(
      '412 VERSION_MISMATCH',
    );
    // The contribution of one party keeps those of the others.
    const again = await amina.ask<Brief>(
      'PATCH',
      brief,
      { brings: { [hall]: null }, summary: null },
      anyVersion,
    );
    expect(again.summary).toBeUndefined();
    expect(again.parties.find(({ actorId }) => actorId === amap)?.brings).toBe('Des légumes.');

    expect(await amina.outcome('PATCH', brief, { contact: 'jo@exemple.fr' }, anyVersion)).toBe(
      '422 PERSONAL_CONTACT',
    );
    expect(await amina.outcome('PATCH', brief, { contact: '06 12 34 56 78' }, anyVersion)).toBe(
      '422 PERSONAL_CONTACT',
    );
    expect(await amina.outcome('PATCH', brief, { brings: { stranger: 'x' } }, anyVersion)).toBe(
      '422 NOT_A_PARTY',
    );

    await amina.ask('POST', `${below}/changes/${await revisionOf(amina, here)}/undo`);
    expect(await amina.ask<Brief>('GET', brief)).toMatchObject({ summary: WHOLE.summary });
    // A cooperation that is deleted takes it along; undoing brings all of it back.
    await amina.ask('DELETE', `/api/cooperations/${told}`, undefined, anyVersion);
    expect(await amina.outcome('GET', brief)).toBe('404 FICHE_NOT_FOUND');
    await amina.ask('POST', `${below}/changes/${await revisionOf(amina, here)}/undo`);
    expect((await amina.ask<Brief>('GET', brief)).parties[0]).toMatchObject({
      actorId: amap,
      lead: true,
      brings: 'Des légumes.',
    });
    await amina.ask('DELETE', brief, undefined, anyVersion);
    await amina.ask('POST', `${below}/changes/${await revisionOf(amina, here)}/undo`);
    expect((await amina.ask<Brief>('GET', brief)).parties[0]?.brings).toBe('Des légumes.');
  });

  it('is published to chosen territories, read there, and withdrawn', async () => {
    const s = await briefScene(amina);
    const { here, there, below, brief, ficheId } = s;
    const [facilitator, contributor, reader] = [
      await comeIn(amina, 'facilitator', [here]),
      await comeIn(amina, 'contributor', [here]),
      await comeIn(amina, 'reader', [here]),
    ];
    const [peer, peerReader] = [
      await comeIn(amina, 'facilitator', [there]),
      await comeIn(amina, 'reader', [there]),
    ];
    // A draft is visible to writers of this territory.
    expect(await contributor.outcome('GET', brief)).toBe('200');
    for (const someone of [reader, peer, peerReader])
      expect(await someone.outcome('GET', someone === reader ? brief : elsewhere(s))).toBe(
        '404 FICHE_NOT_FOUND',
      );
    expect(await contributor.outcome('PUT', `${brief}/publication`, { territoryIds: [there] })).toBe(
      '403 FORBIDDEN',
    );
    // A peer may be chosen by someone who is not at home there; another territory may not.
    const stranger = randomId('t');
    await amina.ask('POST', '/api/territories', { id: stranger, name: stranger, level: 'epci' });
    const { recipients } = await facilitator.ask<BriefList>('GET', `${below}/fiches`);
    expect(recipients).toEqual([{ id: there, name: `Val ${there}`, isPeer: true }]);
    expect(await facilitator.outcome('PUT', `${brief}/publication`, { territoryIds: [stranger] })).toBe(
      '422 UNKNOWN_REFERENCE',
    );
    await facilitator.ask('PATCH', brief, { summary: null }, anyVersion);
    expect(await facilitator.outcome('PUT', `${brief}/publication`, { territoryIds: [there] })).toBe(
      '409 FICHE_INCOMPLETE',
    );
    await facilitator.ask('PATCH', brief, { summary: WHOLE.summary }, anyVersion);
    const published = await facilitator.ask<Brief>('PUT', `${brief}/publication`, { territoryIds: [there] });
    expect(published).toMatchObject({ status: 'published', publishedOn: '2026-03-12' });
    expect(published.publishedTo).toEqual([{ id: there, name: `Val ${there}` }]);

    for (const someone of [peer, peerReader]) {
      const read = await someone.ask<Brief>('GET', elsewhere(s));
      expect(read).toMatchObject({ title: WHOLE.title, territory: { name: `Val ${here}` } });
      expect([read.publishedTo, read.proposedRules]).toEqual([undefined, undefined]);
    }
    expect(await reader.outcome('GET', brief)).toBe('200');
    // Only its own territory edits it, and after publication only its facilitators.
    expect(await contributor.outcome('PATCH', brief, { learnt: 'x' }, anyVersion)).toBe('403 FORBIDDEN');
    expect(await peer.outcome('PATCH', elsewhere(s), { learnt: 'x' }, anyVersion)).toBe(
      '404 FICHE_NOT_FOUND',
    );
    expect(await peer.outcome('DELETE', `${elsewhere(s)}/publication`)).toBe('404 FICHE_NOT_FOUND');

    const found = (query: string) =>
      peerReader
        .ask<BriefList>('GET', `/api/territories/${there}/fiches?${query}`)
        .then(({ items }) => items.map(({ id }) => id));
    for (const query of [
      '',
      'theme=food',
      'rule=families-apart',
      'family=social_economy',
      'q=cantine amap',
      'from=elsewhere',
    ])
      expect([query, await found(query)]).toEqual([query, [ficheId]]);
    for (const query of ['theme=water', 'rule=unmet-need', 'family=funder', 'q=fusée', 'from=here'])
      expect([query, await found(query)]).toEqual([query, []]);

    // The territories that read it hear of it, and cannot undo it.
    const { items } = await peer.ask<ChangeList>('GET', `/api/territories/${there}/changes`);
    expect(items.at(-1)).toMatchObject({ type: 'fiche.published', subjectId: ficheId });
    expect(
      await peer.outcome('POST', `/api/territories/${there}/changes/${await revisionOf(amina, there)}/undo`),
    ).toBe('409 UNDONE_ELSEWHERE');
    const seen = await peerReader.ask<ChangeList>('GET', `/api/territories/${there}/changes`);
    expect(JSON.stringify(seen)).not.toContain(WHOLE.title);

    await facilitator.ask('DELETE', `${brief}/publication`);
    expect(await peerReader.outcome('GET', elsewhere(s))).toBe('404 FICHE_NOT_FOUND');
    expect(await reader.outcome('GET', brief)).toBe('404 FICHE_NOT_FOUND');
    expect(await contributor.ask<Brief>('GET', brief)).toMatchObject({ status: 'withdrawn' });
    await facilitator.ask('POST', `${below}/changes/${await revisionOf(amina, here)}/undo`);
    expect(await peerReader.outcome('GET', elsewhere(s))).toBe('200');
  });

  it('answers the same question elsewhere', async () => {
    const s = await briefScene(amina, { published: true });
    const below = `/api/territories/${s.there}`;
    const commitment = randomId('k');
    await amina.ask('POST', `${below}/commitments`, {
      id: commitment,
      text: 'Bien manger',
      themes: ['food'],
    });
    const reader = await comeIn(amina, 'reader', [s.there]);
    const { items } = await reader.ask<BriefsElsewhere>('GET', `${below}/fiches-elsewhere`);
    expect(items).toEqual([
      {
        key: `uncarried-commitment:${commitment}`,
        fiches: [
          { id: s.ficheId, title: WHOLE.title, territory: `Val ${s.here}`, families: [], themes: ['food'] },
        ],
      },
    ]);
    await amina.ask('DELETE', `${s.brief}/publication`);
    expect(await reader.ask('GET', `${below}/fiches-elsewhere`)).toEqual({ items: [] });
  });

  it('keeps what two actors brought when they are one, and is not lost by a snapshot that is restored', async () => {
    const s = await briefScene(amina);
    const { here, below, brief, hall, amap, school, told } = s;
    await amina.ask(
      'PATCH',
      brief,
      { leadId: school, brings: { [school]: 'Une classe.', [amap]: 'Des légumes.' } },
      anyVersion,
    );
    await amina.ask('POST', `/api/actors/${school}/merge`, { intoId: amap }, anyVersion);
    const merged = await amina.ask<Brief>('GET', brief);
    expect(merged.parties.find(({ actorId }) => actorId === amap)).toMatchObject({
      lead: true,
      brings: 'Des légumes. ; Une classe.',
    });
    await amina.ask('POST', `${below}/changes/${await revisionOf(amina, here)}/undo`);
    expect((await amina.ask<Brief>('GET', brief)).parties).toHaveLength(3);

    const snapshot = await amina.ask<Snapshot>('POST', `${below}/snapshots`, { title: 'Avant la fiche' });
    const later = randomId('c');
    await amina.ask('POST', `${below}/cooperations`, {
      id: later,
      nature: 'shares_means',
      status: 'active',
      intensity: 3,
      parties: [hall, amap].map((actorId) => ({ actorId, role: 'member' })),
    });
    const second = randomId('f');
    await amina.ask('POST', `${below}/fiches`, { id: second, cooperationId: later, title: 'La suite' });
    await amina.ask('PATCH', brief, { learnt: 'Autre chose.' }, anyVersion);
    await amina.ask('PATCH', `/api/cooperations/${told}`, { intensity: 1 }, anyVersion);
    await amina.ask('POST', `/api/snapshots/${snapshot.id}/restore`);
    expect((await amina.ask<{ intensity: number }>('GET', `/api/cooperations/${told}`)).intensity).toBe(3);
    expect(await amina.ask<Brief>('GET', brief)).toMatchObject({ learnt: 'Autre chose.' });
    expect(await amina.ask<Brief>('GET', `${below}/fiches/${second}`)).toMatchObject({ title: 'La suite' });
  });

  it('goes with its territory, and is made once under its key', async () => {
    const s = await briefScene(amina);
    const { below, told, here, ficheId } = s;
    await amina.ask('DELETE', s.brief, undefined, anyVersion);
    const body = { id: ficheId, cooperationId: told };
    const key = { 'idempotency-key': randomId('key') };
    const made = await Promise.all([1, 2, 3].map(() => amina.outcome('POST', `${below}/fiches`, body, key)));
    expect(made).toEqual(['201', '201', '201']);
    await amina.ask('DELETE', `/api/territories/${here}`, undefined, anyVersion);
    expect(await amina.outcome('GET', `${below}/fiches`)).toBe('404 TERRITORY_NOT_FOUND');
  });
});
