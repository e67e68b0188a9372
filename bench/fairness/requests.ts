import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import type { Browser } from './browser.ts';
import type { Flood } from './flood.ts';
import type { Scene } from './scene.ts';

type Asked = Pick<Flood, 'paths' | 'method' | 'body' | 'isStream'>;

/** Days that a reading is asked at in turn: no two requests in a row find the same answer. */
const DAYS = 300;
const DAY_MS = 86_400_000;
const FROM_MS = Date.UTC(2025, 11, 1);

/** Lists what an operation is sent: its address with what exists in the scene, its body from the description of the API. */
export async function requestsOf(endpoint: Endpoint, scene: Scene, client: Browser): Promise<Asked> {
  const { method, path, name } = endpoint;
  const ids = { ...scene.ids, ...(await ownIds(name, scene, client)) };
  const address = path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(ids[part] ?? 'none'));
  const query = new URLSearchParams(queryOf(name, scene));
  const days = isAskedAtADay(endpoint) ? Array.from({ length: DAYS }, (_, i) => dayOf(i)) : [undefined];
  const paths = days.map((at) => {
    const asked = new URLSearchParams([...query, ...(at === undefined ? [] : [['at', at]])]);
    return asked.size === 0 ? address : `${address}?${asked}`;
  });
  const hasBody = method !== 'GET' && endpoint.body !== undefined;
  return {
    ...{ paths, method, isStream: name === 'followTerritory' },
    ...(hasBody && { body: JSON.stringify(bodyOf(endpoint, scene, ids)) }),
  };
}

const dayOf = (i: number): string => new Date(FROM_MS - i * DAY_MS).toISOString().slice(0, 10);

/** Returns true if an operation reads the map at a day of the asker’s choice. */
const isAskedAtADay = ({ method, query }: Endpoint): boolean =>
  method === 'GET' && query instanceof z.ZodObject && 'at' in query.shape;

/** Makes what only its author may name: a participant, a change. Each client is a device, with a participant of its own. */
async function ownIds(name: string, scene: Scene, client: Browser): Promise<Record<string, string>> {
  const { here, ids } = scene;
  const own = { participantId: randomUUID(), contributionId: randomUUID(), askId: randomUUID() };
  if (['setContribution', 'removeParticipant'].includes(name)) {
    const participants = `${here}/workshops/${ids.workshopId}/participants`;
    const body = { firstName: 'Jo', actorId: ids.actorId, as: 'officer', research: false };
    await client.must('PUT', `${participants}/${own.participantId}`, body);
  }
  if (name === 'undoChange') {
    await client.must('PATCH', `/api/commitments/${ids.commitmentId}`, { status: 'kept' });
    const { items } = await client.must<{ items: { revision: number }[] }>('GET', `${here}/changes?limit=1`);
    return { ...own, revision: String(items[0]?.revision) };
  }
  return own;
}

function queryOf(name: string, { actorIds, ids }: Scene): Record<string, string> {
  const [from = '', , , to = ''] = actorIds;
  const asked: Record<string, Record<string, string>> = {
    compareSnapshots: { with: ids.snapshotId ?? '' },
    finishSignIn: { state: 'none' },
    readHomophily: { by: 'family' },
    readLinkKinds: { a: 'funds', b: 'shares_means' },
    readPaths: { from, to },
    readSides: { a: 'citizens', b: to },
    readTurnover: { from: '2025-01-01' },
    listSimilarActors: { name: 'Commune de Calais' },
    searchActors: { q: 'acteur' },
    listPlaces: { q: 'calais' },
  };
  return asked[name] ?? {};
}

/** Fills the example of the contract with ids of the scene. */
function bodyOf({ name, example }: Endpoint, { asked }: Scene, ids: Record<string, string>): unknown {
  const actors = [ids.actorId, ids.otherId];
  const parties = actors.map((actorId) => ({ actorId, role: 'member' }));
  const cooperation = { nature: 'shares_means', status: 'active', intensity: 3, parties };
  const given: Record<string, unknown> = {
    addCooperation: cooperation,
    tryCooperation: { cooperation },
    addFiche: { cooperationId: ids.cooperationId, title: 'Des légumes d’ici' },
    castBallot: { dots: [{ key: asked, dots: 2 }] },
    setContribution: {
      participantId: ids.participantId,
      actorId: ids.actorId,
      answers: { screen: 'needs', needs: [{ resourceId: 'premises' }], offers: [] },
    },
    setParticipant: { firstName: 'Jo', actorId: ids.actorId, as: 'officer', research: false },
    setPositions: { positions: [{ actorId: ids.actorId, x: 120, y: -40 }] },
    sayEdited: {
      screen: 'k2m8x0q4w6z1b3n5',
      field: { kind: 'actor', id: ids.actorId, field: 'mission' },
    },
    noteEntry: {
      plan: [
        { does: 'link', actors: actors.map((id) => ({ id })), nature: 'shares_means', status: 'active' },
      ],
    },
    updateFiche: { learnt: 'Un menu se décide six mois avant.' },
  };
  return given[name] ?? example ?? {};
}
