import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrozenInference } from '../../model/contract/frozen-inference.ts';
import type { FrozenMeasures } from '../../model/contract/frozen-measures.ts';
import type { GapList } from '../../model/contract/gap.ts';
import type { MeasureReading } from '../../model/contract/measures.ts';
import type { Snapshot, SnapshotCitation } from '../../model/contract/snapshot.ts';
import { SnapshotComparison } from '../../model/contract/snapshot-comparison.ts';
import { canonicalJson, type Json } from '../../model/elements/documents/canonical-json.ts';
import { hashOf } from '../../server/exchange/json/territory-json.ts';
import { OWN_VERSION } from '../../server/project.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { mergeVocabulary } from '../../server/store/reference.ts';
import { becomeAdministrator, comeIn, openGuardedApp } from '../support/access-api.ts';
import { runCypher } from '../support/run-cypher.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { unzipped } from '../support/unzipped.ts';
import { WriteApi, withoutVersions } from '../support/write-api.ts';

interface SnapshotFile extends Snapshot {
  content: {
    document: { elements: Record<string, Record<string, unknown>> };
    parameters: object;
    questions: object[];
    inference?: FrozenInference[];
    measures?: FrozenMeasures[];
    software?: string;
  };
}

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
  const { themes, resources } = loadReference([]);
  await mergeVocabulary(api.executor, {
    themeIds: themes.map(({ id }) => id),
    resourceIds: resources.map(({ id }) => id),
  });
});
afterAll(() => api.close());

/** Creates a small territory: three actors, a link, a commitment with one carrier, a need. */
async function scene() {
  const territoryId = await write.territory({ asOf: '2026-03-12' });
  const [a = '', b = '', c = ''] = await write.actors(territoryId, 3);
  const link = await write.cooperation(territoryId, [a, b], { themes: ['food'] });
  const commitment = await write.commitment(territoryId, { carriers: [{ actorId: a, role: 'lead' }] });
  await write.put(`/api/actors/${b}/needs/premises`, { note: 'un local' });
  return { territoryId, a, b, c, link, commitment };
}

const take = async (territoryId: string, more: object = {}) =>
  (await write.post(`/api/territories/${territoryId}/snapshots`, {
    title: 'Fin de l’atelier',
    ...more,
  })) as unknown as Snapshot;
const fileOf = async (id: string): Promise<SnapshotFile> =>
  (await api.send('GET', `/api/snapshots/${id}/file`)).json();
/** Returns the content as version 2 held it. */
function withoutThird({ inference: _, parameters, questions, ...content }: SnapshotFile['content']) {
  const drop = (one: object, ...names: string[]) =>
    Object.fromEntries(Object.entries(one).filter(([name]) => !names.includes(name)));
  return {
    ...content,
    parameters: drop(parameters, 'multiParty', 'confirmation'),
    questions: questions.map((question) => drop(question, 'survival')),
  };
}
const mapOf = (territoryId: string) => write.get(`/api/territories/${territoryId}/map`);
const comparable = async (url: string) => {
  const { territory, ...map } = withoutVersions(await write.get(url)) as { territory: object };
  return { ...map, territory: { ...territory, reread: undefined } };
};

describe('a snapshot of a territory', () => {
  it('is what every reader saw, at an address that never changes, and nothing edits it', async () => {
    const { territoryId, a } = await scene();
    await write.patch(`/api/actors/${a}`, { description: 'Ferme </script><img src=x>' });
    const before = await comparable(`/api/territories/${territoryId}/map`);
    const id = randomId('s');
    const snapshot = await take(territoryId, { id, note: 'Relue.\nPar toutes.', author: 'Jo' });
    expect(snapshot).toMatchObject({
      id,
      title: 'Fin de l’atelier',
      note: 'Relue.\nPar toutes.',
      author: 'Jo',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      territories: [{ id: territoryId, day: '2026-03-12', actors: 3, cooperations: 1 }],
      minIntensity: 2,
    });
    expect(await comparable(`/api/snapshots/${id}/map`)).toEqual(before);
    await write.actors(territoryId, 1);
    expect(await comparable(`/api/snapshots/${id}/map`)).toEqual(before);
    expect(await write.get(`/api/snapshots/${id}`)).toEqual(snapshot);
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const)
      expect((await api.send(method, `/api/snapshots/${id}`, {})).statusCode).toBe(405);
    expect(
      await write.refusal('POST', `/api/territories/${territoryId}/snapshots`, { id, title: 'Autre' }),
    ).toMatchObject({ status: 409, code: 'ID_TAKEN' });
  });

  it('is cited by whom it says, at the public address or at none, never at that of the machine', async () => {
    const { territoryId } = await scene();
    const credits = {
      authors: ['Durand, Camille', 'Collectif du Val'],
      organisation: 'Pays du Val',
      licence: 'etalab-2.0',
    };
    const { id, hash, software } = await take(territoryId, credits);
    expect(await write.get(`/api/snapshots/${id}`)).toMatchObject({ ...credits, software: OWN_VERSION });
    const cited = (await write.get(`/api/snapshots/${id}/citation`)) as SnapshotCitation;
    expect(cited).toMatchObject({
      address: null,
      withoutAddress: expect.stringContaining('MAILLAGE_PUBLIC_URL'),
    });
    expect(cited.text).toContain('Durand, Camille');
    expect(cited.text).toContain(`Maillage ${software}`);
    const page = await api.send('GET', `/cliche/${id}`);
    expect(page.body).toContain('Pour citer');
    for (const said of [JSON.stringify(cited), page.body]) expect(said).not.toMatch(/127\.0\.0\.1|localhost/);
    const public_ = await openTestApp({
      config: { hostnames: [], publicUrl: 'https://maillage.example.org' },
    });
    try {
      const told = (await public_.send('GET', `/api/snapshots/${id}/citation`)).json();
      const address = `https://maillage.example.org/cliche/${id}`;
      expect(told).toMatchObject({ address, withoutAddress: null });
      for (const said of [told.text, told.bibtex, told.csl[0].URL]) expect(said).toContain(address);
      for (const said of [told.text, told.bibtex, told.csl[0].note]) expect(said).toContain(hash);
      expect((await public_.send('GET', `/cliche/${id}`)).body).toContain(address);
    } finally {
      await public_.close();
    }
    for (const wrong of [{ licence: 'CC BY 4.0' }, { authors: [] }, { organisation: 'a\nb' }])
      expect(
        await write.refusal('POST', `/api/territories/${territoryId}/snapshots`, { title: 'x', ...wrong }),
      ).toMatchObject({ status: 400 });
  });

  it('holds what was measured on its day, by which version, and comes back from its file with it', async () => {
    const { territoryId, a, b } = await scene();
    const { id, hash } = await take(territoryId, { authors: ['Jo'], licence: 'CC0-1.0' });
    const file = await fileOf(id);
    expect(file).toMatchObject({ version: 3, authors: ['Jo'], licence: 'CC0-1.0' });
    const measured = (await write.get(
      `/api/territories/${territoryId}/measures`,
    )) as unknown as MeasureReading;
    expect(file.content).toMatchObject({
      software: OWN_VERSION,
      measures: [{ territoryId, nodes: 3, links: 1 }],
    });
    const [frozen] = file.content.measures ?? [];
    expect(frozen?.network.density).toBeCloseTo(measured.network.density ?? 0, 6);
    expect(frozen?.actors.filter(({ degree }) => degree === 1).map(({ actorId }) => actorId)).toEqual(
      [a, b].sort(),
    );
    const made = await write.post('/api/snapshots', { ...file, id: randomId('s') });
    expect(made).toMatchObject({ hash, authors: ['Jo'], licence: 'CC0-1.0', software: OWN_VERSION });
    expect(await fileOf(String(made.id))).toMatchObject({ content: file.content, hash });
  });

  it('of the first version, which held neither, comes in to its hash and is written as it was', async () => {
    const { territoryId } = await scene();
    const { authors: _authors, ...file } = await fileOf((await take(territoryId)).id);
    const { measures: _measures, software: _software, ...content } = withoutThird(file.content);
    const first = {
      ...{ ...file, id: randomId('s'), version: 1, content },
      hash: hashOf(canonicalJson(content as unknown as Json)),
    };
    const made = await write.post('/api/snapshots', first);
    expect(made).toMatchObject({ hash: first.hash });
    expect(made).not.toHaveProperty('software');
    expect(await fileOf(first.id)).toEqual(first);
    const more = { ...first, id: randomId('s'), licence: 'CC0-1.0' };
    expect(await write.refusal('POST', '/api/snapshots', more)).toMatchObject({ code: 'INVALID_DOCUMENT' });
  });

  it('of the second version, which held no inferences, comes in to its hash and is written as it was', async () => {
    const { territoryId } = await scene();
    const file = await fileOf((await take(territoryId)).id);
    const content = withoutThird(file.content);
    const hash = hashOf(canonicalJson(content as unknown as Json));
    const second = { ...file, id: randomId('s'), version: 2, content, hash };
    expect(await write.post('/api/snapshots', second)).toMatchObject({ hash, software: OWN_VERSION });
    expect(await fileOf(second.id)).toEqual(second);
  });

  it('is measured on the network that was chosen, which it states with seeds, recall and null models', async () => {
    const { territoryId } = await scene();
    const chosen = { multiParty: 'exclude', confirmation: 'both' };
    const taken = (await write.post(
      `/api/territories/${territoryId}/snapshots?minIntensity=1&multiParty=exclude&confirmation=both`,
      { title: 'Par les mots des deux' },
    )) as unknown as Snapshot;
    expect(taken).toMatchObject({ ...chosen, minIntensity: 1 });
    const { content } = await fileOf(taken.id);
    expect(content).toMatchObject({
      parameters: { ...chosen, minIntensity: 1 },
      measures: [{ ...chosen, links: 0, nodes: 3 }],
      inference: [
        {
          territoryId,
          worlds: { count: 200, recall: { links: 0, share: 0.9 }, prior: { named: 9, omitted: 1 } },
          communities: { seed: 1 },
          families: { reassignments: 9999, correction: 0.5 },
        },
      ],
    });
    const exported = await api.send('GET', `/api/territories/${territoryId}/export.json?multiParty=newman`);
    expect(exported.json()).toMatchObject({ version: 3, content: { parameters: { multiParty: 'newman' } } });
  });

  it('is compared with a later one: actors, links, measures and questions of both', async () => {
    const { territoryId, a, b, c, link } = await scene();
    const before = await take(territoryId);
    await write.cooperation(territoryId, [b, c]);
    await write.remove(`/api/cooperations/${link}`, '*');
    const [d = ''] = await write.actors(territoryId, 1);
    const after = await take(territoryId);
    const url = (from: string, to: string) => `/api/snapshots/${from}/comparison?with=${to}`;
    const found = SnapshotComparison.parse(await write.get(url(before.id, after.id)));
    expect(found).toMatchObject({
      territoryId,
      before: { id: before.id, hash: before.hash, multiParty: 'projection' },
      after: { id: after.id, hash: after.hash },
      readAlike: true,
      actors: { kept: 3, new: 1, lost: 0, came: [{ actorId: d }], left: [] },
      links: { kept: 0, new: 1, lost: 1, jaccard: 0 },
      amongStaying: { kept: 0, new: 1, lost: 1 },
    });
    const ids = (pairs: typeof found.links.newLinks) =>
      pairs.map(({ actors }) => actors.map(({ actorId }) => actorId).sort());
    expect([ids(found.links.newLinks), ids(found.links.lostLinks)]).toEqual([
      [[b, c].sort()],
      [[a, b].sort()],
    ]);
    const density = found.measures.find(({ id }) => id === 'density');
    expect(density?.before).toBeCloseTo(1 / 3, 6);
    expect(density?.after).toBeCloseTo(1 / 6, 6);
    expect(found.ofActors.find(({ actorId }) => actorId === c)?.degree).toEqual({ before: 0, after: 1 });
    const same = SnapshotComparison.parse(await write.get(url(after.id, after.id)));
    expect(same.questions).toMatchObject({ new: [], gone: [] });
    const other = (await write.post(`/api/territories/${territoryId}/snapshots?multiParty=newman`, {
      title: 'Pesé',
    })) as unknown as Snapshot;
    expect(await write.get(url(before.id, other.id))).toMatchObject({ readAlike: false });
    expect(await write.refusal('GET', url(before.id, randomId('s')))).toMatchObject({ status: 404 });
    const elsewhere = await take((await scene()).territoryId);
    expect(await write.refusal('GET', url(before.id, elsewhere.id))).toMatchObject({ status: 404 });
  });

  it('has the same hash while nothing changes, is listed, and made once by a request sent twice', async () => {
    const { territoryId } = await scene();
    const key = { 'idempotency-key': randomId('key') };
    const url = `/api/territories/${territoryId}/snapshots`;
    const first = await write.post(url, { title: 'Un' }, key);
    expect(await write.post(url, { title: 'Un' }, key)).toEqual(first);
    const second = await write.post(url, { title: 'Deux' });
    expect(second.hash).toBe(first.hash);
    const { items } = (await write.get(url)) as { items: Snapshot[] };
    expect(items.map(({ title }) => title).sort()).toEqual(['Deux', 'Un']);
    const all = (await write.get('/api/snapshots')) as { items: Snapshot[] };
    expect(all.items.map(({ id }) => id)).toContain(first.id);
  });

  it('freezes the questions on the screen in both languages', async () => {
    const { territoryId, c } = await scene();
    const key = `unlinked-actor:${c}`;
    await write.put(`/api/territories/${territoryId}/gaps/${key}`, { shown: 1 });
    const { id } = await take(territoryId);
    await write.put(`/api/territories/${territoryId}/gaps/${key}`, { shown: null });
    const words = async (language: string) =>
      (
        await api.send('GET', `/api/snapshots/${id}/questions`, undefined, { 'accept-language': language })
      ).json().items;
    expect(await words('fr')).toMatchObject([{ key, shown: 1, territoryId }]);
    expect((await words('fr'))[0].question).not.toBe((await words('en'))[0].question);
  });

  it('contains nothing private, and no statements of workshops', async () => {
    const { territoryId, a } = await scene();
    const [secret = ''] = await write.actors(territoryId, 1, { private: true });
    const hidden = await write.cooperation(territoryId, [a, secret]);
    const closed = await write.cooperation(territoryId, [a, secret], { private: true });
    await write.post(`/api/territories/${territoryId}/workshops`, {
      title: 'Salle secrète',
      on: '2026-03-12',
    });
    const { id } = await take(territoryId);
    const text = JSON.stringify(await fileOf(id));
    for (const word of [secret, hidden, closed, 'Salle secrète']) expect(text).not.toContain(word);
    const page = await api.send('GET', `/cliche/${id}`);
    for (const word of [secret, hidden, closed]) expect(page.body).not.toContain(word);
  });

  it('is a page that may stand in a frame, and a file without a server', async () => {
    const { territoryId, a } = await scene();
    const evil = 'Ferme </script><script>alert(1)</script>\u2028"&';
    // No name is taken that holds a line of its own; one that is there already is frozen as it is.
    await runCypher('MATCH (a:Actor {id: $a}) SET a.name = $evil', { a, evil });
    await write.patch(`/api/actors/${a}`, { mission: 'semer' });
    const { items } = (await write.get(`/api/territories/${territoryId}/gaps`)) as unknown as GapList;
    const answered = `/api/territories/${territoryId}/gaps/${encodeURIComponent(items[0]?.key ?? '')}`;
    await write.put(answered, { status: 'to_ask', shown: 1 });
    const { id, hash } = await take(territoryId, { title: '<b>Titre</b>' });
    const page = await api.send('GET', `/cliche/${id}?lang=en`);
    expect(page.statusCode).toBe(200);
    // An answered question is listed without a reason too; texts about the server are left out.
    expect(page.body).toContain('The room answered: To ask absent actors.');
    expect(page.body).toContain('links from “We adjust” on');
    expect(page.body).not.toContain('MAILLAGE_PUBLIC_URL');
    expect(page.headers['content-security-policy']).toMatch(/frame-ancestors \*$/);
    expect(page.headers['x-frame-options']).toBeUndefined();
    expect(page.body).toContain(hash);
    expect(page.body).toContain('&lt;b&gt;Titre&lt;/b&gt;');
    expect(page.body.match(/<script/g)).toHaveLength(1);
    expect(page.body).not.toContain('alert(1)</script>');
    const file = await api.send('GET', `/api/snapshots/${id}/page`);
    expect(file.headers['content-disposition']).toBe(`attachment; filename="maillage-${id}.html"`);
    expect(file.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    const gone = await api.send('GET', '/cliche/nulle-part');
    expect(gone.statusCode).toBe(404);
    expect(gone.headers['content-type']).toContain('text/html');
  });

  it('is restored as one change, which undoes', async () => {
    const { territoryId, a, b, c, link, commitment } = await scene();
    const [secret = ''] = await write.actors(territoryId, 1, { private: true });
    const hidden = await write.cooperation(territoryId, [a, secret], { private: true });
    const { id, hash } = await take(territoryId);
    const [late = ''] = await write.actors(territoryId, 1);
    await write.cooperation(territoryId, [late, a]);
    await write.remove(`/api/cooperations/${link}`, '*');
    await write.patch(`/api/actors/${b}`, { name: 'Un autre nom', mission: 'Autre chose' });
    await write.remove(`/api/actors/${b}/needs/premises`);
    await write.remove(`/api/territories/${territoryId}/actors/${c}`, undefined);
    await write.patch(`/api/commitments/${commitment}`, { status: 'kept' });
    const changed = withoutVersions(await mapOf(territoryId));
    const revision = await write.revision(territoryId);

    const reply = await api.send('POST', `/api/snapshots/${id}/restore`);
    expect(reply.json()).toEqual({ revisions: [{ territoryId, revision: revision + 1 }] });
    expect((await take(territoryId)).hash).toBe(hash);
    expect((await write.coop(hidden)).private).toBe(true);
    const change = (await write.changes(territoryId)).at(-1);
    expect(change).toMatchObject({ type: 'snapshot.restored', revision: revision + 1 });
    expect((await api.send('POST', `/api/snapshots/${id}/restore`)).json()).toEqual({ revisions: [] });

    await write.undoLast(territoryId);
    expect(withoutVersions(await mapOf(territoryId))).toEqual(changed);
  });

  it('leaves to other territories what is theirs as well', async () => {
    const { territoryId, a, b } = await scene();
    const other = await write.territory();
    await write.put(`/api/territories/${other}/actors/${a}`, {});
    const { id } = await take(territoryId);
    await write.patch(`/api/actors/${a}`, { name: 'Son nom d’ailleurs' });
    const [neighbour = ''] = await write.actors(other, 1);
    const theirs = await write.cooperation(other, [a, neighbour]);
    await write.put(`/api/territories/${territoryId}/actors/${neighbour}`, {});
    await write.patch(`/api/actors/${b}`, { name: 'Son nouveau nom' });
    await api.send('POST', `/api/snapshots/${id}/restore`);
    expect((await write.actor(a)).name).toBe('Son nom d’ailleurs');
    expect((await write.actor(b)).name).toBe(`Acteur ${b}`);
    expect((await write.actor(neighbour)).id).toBe(neighbour);
    expect((await mapOf(other)) as object).toMatchObject({
      actors: expect.arrayContaining([expect.objectContaining({ id: neighbour })]),
    });
    // Both act in the other territory: what they do together is of there as well.
    expect((await write.coop(theirs)).id).toBe(theirs);
  });

  it('stays when its territory goes, and makes it again, to the same hash', async () => {
    const { territoryId } = await scene();
    const { id, hash } = await take(territoryId);
    await write.remove(`/api/territories/${territoryId}`, '*');
    expect((await write.get(`/api/territories/${territoryId}/snapshots`)).items).toHaveLength(1);
    expect((await api.send('GET', `/cliche/${id}`)).statusCode).toBe(200);
    const reply = await api.send('POST', `/api/snapshots/${id}/restore`);
    expect(reply.json().revisions).toHaveLength(1);
    expect((await take(territoryId)).hash).toBe(hash);
  });

  it('comes from a file to the same hash, under the same id', async () => {
    const { territoryId } = await scene();
    const { id, hash } = await take(territoryId);
    const file = await fileOf(id);
    // Simulates another Maillage: the same content under an unknown id.
    const elsewhere = { ...file, id: randomId('s') };
    const made = await write.post('/api/snapshots', elsewhere);
    expect(made).toMatchObject({ id: elsewhere.id, hash, importedAt: expect.any(String) });
    expect((await fileOf(elsewhere.id)).content).toEqual(file.content);
    expect(await write.post('/api/snapshots', elsewhere)).toEqual(made);
    expect(await comparable(`/api/snapshots/${elsewhere.id}/map`)).toEqual(
      await comparable(`/api/snapshots/${id}/map`),
    );
  });

  it.each<[string, (file: SnapshotFile) => unknown, string]>([
    ['altered', (file) => ({ ...file, hash: '0'.repeat(64) }), 'hash'],
    ['of another version', (file) => ({ ...file, version: 9 }), 'version'],
    ['of another kind', () => ({ type: 'FeatureCollection' }), 'type'],
    ['with more than it knows', (file) => ({ ...file, more: 1 }), 'more'],
    ['with a title that is none', (file) => ({ ...file, title: '' }), 'title'],
    [
      'with an element from nowhere',
      (file) => ({
        ...file,
        content: {
          ...file.content,
          document: {
            ...file.content.document,
            elements: { ...file.content.document.elements, 'ACTS_IN:personne>x': { onMap: true } },
          },
        },
      }),
      'content.document.elements.ACTS_IN:personne>x',
    ],
  ])('a file is refused: %s', async (_what, alter, path) => {
    const { territoryId } = await scene();
    const file = await fileOf((await take(territoryId)).id);
    const { items } = (await write.get('/api/snapshots')) as { items: unknown[] };
    const refused = await write.refusal('POST', '/api/snapshots', alter(file));
    expect(refused).toMatchObject({ status: 422, code: 'INVALID_DOCUMENT' });
    expect(refused.paths).toContain(path);
    expect((await write.get('/api/snapshots')).items).toHaveLength(items.length);
  });
});

describe('a panel of snapshots', () => {
  it('has a matrix a wave in one order of actors, and states its snapshots', async () => {
    const { territoryId, a, b, c } = await scene();
    const first = await take(territoryId);
    await write.cooperation(territoryId, [b, c]);
    const second = await take(territoryId);
    const url = `/api/panels/rsiena.zip?snapshots=${second.id},${first.id}`;
    const reply = await api.send('GET', url, undefined, { 'accept-language': 'en' });
    expect(reply.headers['content-type']).toBe('application/zip');
    const files = Object.fromEntries(
      Object.entries(unzipSync(reply.rawPayload)).map(([name, content]) => [name, strFromU8(content)]),
    );
    const rows = (name: string) =>
      files[name]
        ?.trim()
        .split('\r\n')
        .map((line) => line.split(','));
    const order = [a, b, c].sort();
    const matrix = (pairs: string[][]) => [
      ['actor', ...order],
      ...order.map((one) => [
        one,
        ...order.map((other) =>
          pairs.some((pair) => pair.includes(one) && pair.includes(other) && one !== other) ? '1' : '0',
        ),
      ]),
    ];
    expect(rows('wave-1.csv')).toEqual(matrix([[a, b]]));
    expect(rows('wave-2.csv')).toEqual(
      matrix([
        [a, b],
        [b, c],
      ]),
    );
    expect(rows('waves.csv')?.map((row) => row[3])).toEqual(['snapshot', first.id, second.id]);
    expect(rows('composition.csv')?.slice(1)).toEqual(order.map((id) => [id, '1', '2']));
    expect(files['README.md']).toMatch(/a panel for RSiena/);
    expect(files['load-panel.R']).toContain('sienaDependent');
  });

  it.each([
    ['one snapshot', (id: string) => id, 400],
    ['one snapshot twice', (id: string) => `${id},${id}`, 400],
    ['a missing one', (id: string) => `${id},absent`, 404],
  ])('is refused for %s', async (_, ids, status) => {
    const { id } = await take((await scene()).territoryId);
    expect((await api.send('GET', `/api/panels/rsiena.zip?snapshots=${ids(id)}`)).statusCode).toBe(status);
  });

  it('is refused for snapshots of different territories', async () => {
    const [one, other] = [await take((await scene()).territoryId), await take((await scene()).territoryId)];
    const url = `/api/panels/rsiena.zip?snapshots=${one.id},${other.id}`;
    expect((await api.send('GET', url)).statusCode).toBe(404);
  });
});

describe('snapshots where people sign in', () => {
  it('what was made private since is not shown, and no file tells it', async () => {
    const { territoryId, a, b } = await scene();
    const { id } = await take(territoryId);
    await write.patch(`/api/actors/${b}`, { private: true });
    const guarded = await openGuardedApp();
    try {
      const administrator = await becomeAdministrator(guarded);
      const reader = await comeIn(administrator, 'reader', [territoryId]);
      const map = await reader.ask<{ actors: { id: string }[] }>('GET', `/api/snapshots/${id}/map`);
      expect(map.actors.map((actor) => actor.id)).toContain(a);
      expect(map.actors.map((actor) => actor.id)).not.toContain(b);
      expect(await reader.outcome('GET', `/api/snapshots/${id}/file`)).toBe('403 SNAPSHOT_WITHHELD');
      expect(await reader.outcome('GET', `/api/snapshots/${id}/page`)).toBe('403 SNAPSHOT_WITHHELD');
      expect((await reader.send('GET', `/cliche/${id}`)).body).not.toContain(b);
      const compared = (another: string) => `/api/snapshots/${id}/comparison?with=${another}`;
      const seen = SnapshotComparison.parse(await reader.ask('GET', compared(id)));
      expect(JSON.stringify(seen)).not.toContain(b);
      // The frozen figure would reveal it.
      expect(seen.measures.find(({ id: measure }) => measure === 'density')).toMatchObject({ after: 0 });
      const panel = await reader.send(
        'GET',
        `/api/panels/rsiena.zip?snapshots=${id},${(await take(territoryId)).id}`,
      );
      expect(panel.statusCode).toBe(200);
      expect(unzipped(panel)).not.toContain(b);
      const elsewhere = await take((await scene()).territoryId);
      expect(await reader.outcome('GET', compared(elsewhere.id))).toMatch(/^40[34]/);
      expect(await administrator.outcome('GET', `/api/snapshots/${id}/file`)).toBe('200');
    } finally {
      await guarded.close();
    }
  });
});
