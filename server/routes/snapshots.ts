import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/snapshots.ts';
import type { Snapshot } from '../../model/contract/snapshot.ts';
import { documentWithout } from '../../model/elements/documents/facts-of-document.ts';
import { mayRead, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { NotFoundError } from '../../model/errors.ts';
import { citationOf } from '../../model/readings/snapshots/citation.ts';
import { mapOfContent, questionsOfContent } from '../../model/readings/snapshots/readings-of-content.ts';
import type { Caption } from '../../model/readings/snapshots/snapshot-content.ts';
import type { AppDeps } from '../app-deps.ts';
import { readSnapshot as readFile, writeSnapshotJson } from '../exchange/json/snapshot-json.ts';
import { goneSignal } from '../plugins/gone-signal.ts';
import * as store from '../store/snapshots.ts';
import { findTerritory, listTerritoryIds } from '../store/territories.ts';
import { requireRight } from '../use-cases/access/require-right.ts';
import { compareTwo } from '../use-cases/snapshots/compare-snapshots.ts';
import { keepSnapshot } from '../use-cases/snapshots/keep-snapshot.ts';
import { makePanel } from '../use-cases/snapshots/make-panel.ts';
import {
  readSnapshot,
  requireWhole,
  sourceOf,
  withdrawnSince,
} from '../use-cases/snapshots/read-snapshot.ts';
import { restoreDocument } from '../use-cases/snapshots/restore-snapshot.ts';
import { takeSnapshot } from '../use-cases/snapshots/take-snapshot.ts';
import { frozenReading } from './conditional-reading.ts';
import { asAFile, present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { addressOf, pageOfSnapshot, registerSnapshotPage } from './snapshot-page.ts';
import { contextOf } from './write-context.ts';

/** More territories than anyone freezes by hand. */
const MOST_TERRITORIES = 500;

/** Adds the routes for snapshots: take, list, read, restore, import. They are never edited. */
export function registerSnapshots(app: FastifyInstance, deps: AppDeps): void {
  registerTaking(app, deps);
  registerReading(app, deps);
  registerSnapshotPage(app, deps);

  registerEndpoint(app, endpoints.restoreSnapshot, async (input) => {
    const { executor } = deps;
    const { request, params } = input;
    const { content } = await readSnapshot(executor, params.snapshotId, request.visibility);
    // One whose territory is there no more makes it again.
    for (const id of content.document.territoryIds)
      if (!(await findTerritory(executor, id)))
        await requireRight(executor, request.person, 'territory.create', {});
    const document = documentWithout(content.document, await withdrawnSince(executor, content.document));
    const { revisions } = await restoreDocument(deps, document, contextOf(input));
    return {
      body: { revisions: [...revisions].map(([territoryId, revision]) => ({ territoryId, revision })) },
    };
  });
}

function registerTaking(app: FastifyInstance, deps: AppDeps): void {
  const { executor } = deps;
  const authorOf = (request: FastifyRequest, given: string | undefined) => request.person?.name ?? given;

  registerEndpoint(app, endpoints.takeSnapshot, async ({ params, query, body, request, idempotencyKey }) => {
    const snapshot = await takeSnapshot(deps, {
      territoryIds: [params.territoryId],
      reading: query,
      input: body,
      author: authorOf(request, body.author),
      idempotencyKey,
    });
    return { body: snapshot, location: `/api/snapshots/${snapshot.id}` };
  });

  registerEndpoint(app, endpoints.takeSnapshotOfAll, async ({ query, body, request, idempotencyKey }) => {
    const { items } = await listTerritoryIds(executor, { limit: MOST_TERRITORIES });
    const snapshot = await takeSnapshot(deps, {
      territoryIds: items.map(({ id }) => id),
      reading: query,
      input: body,
      author: authorOf(request, body.author),
      idempotencyKey,
    });
    return { body: snapshot, location: `/api/snapshots/${snapshot.id}` };
  });

  registerEndpoint(app, endpoints.importSnapshot, async ({ body, idempotencyKey }) => {
    const { caption, content } = readFile(body);
    const snapshot = await keepSnapshot(executor, caption, content, {
      mutationId: idempotencyKey ?? caption.id,
      importedAt: new Date().toISOString(),
    });
    return { body: snapshot, location: `/api/snapshots/${snapshot.id}` };
  });
}

function registerReading(app: FastifyInstance, deps: AppDeps): void {
  const { executor } = deps;

  registerEndpoint(app, endpoints.listSnapshots, async ({ params: { territoryId }, request }) => {
    const items = await store.listSnapshots(executor, territoryId);
    if (items.length === 0 && !(await findTerritory(executor, territoryId)))
      throw new NotFoundError('TERRITORY', territoryId);
    return { body: { items: readableBy(request.visibility, items) } };
  });

  registerEndpoint(app, endpoints.listAllSnapshots, async ({ request }) => ({
    body: { items: readableBy(request.visibility, await store.listSnapshots(executor)) },
  }));

  registerEndpoint(app, endpoints.readSnapshot, async ({ params: { snapshotId } }) => ({
    body: present(await store.findSnapshot(executor, { id: snapshotId }), 'SNAPSHOT', snapshotId),
  }));

  registerEndpoint(app, endpoints.readSnapshotCitation, async ({ params: { snapshotId }, language }) => {
    const snapshot = present(await store.findSnapshot(executor, { id: snapshotId }), 'SNAPSHOT', snapshotId);
    return { body: citationOf(snapshot, addressOf(deps.config, snapshotId), language) };
  });

  registerEndpoint(app, endpoints.readSnapshotMap, async (input) => {
    const { params, query, request, language } = input;
    const whole = await readSnapshot(executor, params.snapshotId, request.visibility);
    const make = () => mapOfContent(whole, query.territory, language);
    return frozenReading(endpoints.readSnapshotMap, input, executor, sourceOf(whole), make);
  });

  registerEndpoint(app, endpoints.listSnapshotQuestions, async (input) => {
    const { params, request, language } = input;
    const whole = await readSnapshot(executor, params.snapshotId, request.visibility);
    return frozenReading(endpoints.listSnapshotQuestions, input, executor, sourceOf(whole), () => ({
      items: questionsOfContent(whole).map((question) => ({ ...question, ...question[language] })),
    }));
  });

  registerEndpoint(app, endpoints.compareSnapshots, async (input) => {
    const { params, query, request, language } = input;
    await requireRight(executor, request.person, 'snapshot.read', { snapshotId: query.with });
    const read = (id: string) => readSnapshot(executor, id, request.visibility);
    const two = [await read(params.snapshotId), await read(query.with)] as const;
    const make = () => compareTwo(executor, two, query.territory, language);
    const source = two.map(sourceOf).join(' ');
    return frozenReading(endpoints.compareSnapshots, input, executor, source, make);
  });

  registerEndpoint(app, endpoints.exportPanel, async ({ query, request, reply, language }) => {
    const ids = [...new Set(query.snapshots.split(','))];
    for (const snapshotId of ids)
      await requireRight(executor, request.person, 'snapshot.read', { snapshotId });
    const read = (id: string) => readSnapshot(executor, id, request.visibility);
    const wholes = await Promise.all(ids.map(read));
    asAFile(reply, 'maillage-panel.zip');
    return { body: makePanel(wholes, query.territory, language) };
  });

  registerEndpoint(app, endpoints.readSnapshotFile, async ({ params, request, reply }) => {
    const whole = await readSnapshot(executor, params.snapshotId, request.visibility);
    requireWhole(whole);
    asAFile(reply, `maillage-${whole.snapshot.id}.json`);
    return { body: writeSnapshotJson(captionOf(whole.snapshot), { ...whole, hash: whole.snapshot.hash }) };
  });

  registerEndpoint(app, endpoints.readSnapshotPage, async ({ params, query, request, reply, language }) => {
    const whole = await readSnapshot(executor, params.snapshotId, request.visibility);
    requireWhole(whole);
    asAFile(reply, `maillage-${whole.snapshot.id}.html`);
    const asked = { language, territoryId: query.territory, signal: goneSignal(reply) };
    return { body: await pageOfSnapshot(deps, whole, asked) };
  });
}

const captionOf = (snapshot: Snapshot): Caption => {
  const { id, title, note, author, authors, organisation, licence, takenAt } = snapshot;
  return {
    id,
    title,
    ...(note && { note }),
    ...(author && { author }),
    authors,
    organisation,
    licence,
    takenAt,
  };
};

/** Lists the snapshots whose territories a person may all read. */
const readableBy = (visibility: Visibility, snapshots: readonly Snapshot[]): Snapshot[] =>
  snapshots.filter(({ territories }) => territories.every(({ id }) => mayRead(visibility, id)));
