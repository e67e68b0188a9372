import { expect } from 'vitest';
import type { Actor } from '../../model/contract/actor.ts';
import type { Change } from '../../model/contract/change.ts';
import type { Cooperation } from '../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Territory } from '../../model/contract/territory.ts';
import { randomId, type TestApp } from './test-app.ts';

type Headers = Record<string, string>;

/** Shorthand for tests of writes: each call makes one request and expects it to be accepted. */
export class WriteApi {
  readonly api: TestApp;

  constructor(api: TestApp) {
    this.api = api;
  }

  /** Creates a territory for one test. */
  async territory(more: Record<string, unknown> = {}): Promise<string> {
    const id = randomId('t');
    await this.post('/api/territories', { id, name: `Essai ${id}`, level: 'epci', ...more });
    return id;
  }

  /** Creates actors on the map of a territory, or in its reserve. */
  async actors(territoryId: string, count: number, more: Record<string, unknown> = {}): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomId('a'));
    for (const id of ids)
      await this.post(`/api/territories/${territoryId}/actors`, {
        id,
        name: `Acteur ${id}`,
        family: 'social_economy',
        ...more,
      });
    return ids;
  }

  /** Creates an active cooperation with members only. */
  async cooperation(
    territoryId: string,
    actorIds: string[],
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const id = randomId('c');
    await this.post(
      `/api/territories/${territoryId}/cooperations`,
      cooperationBody(actorIds, { id, ...more }),
    );
    return id;
  }

  async commitment(territoryId: string, more: Record<string, unknown> = {}): Promise<string> {
    const id = randomId('k');
    await this.post(`/api/territories/${territoryId}/commitments`, { id, text: `Engagement ${id}`, ...more });
    return id;
  }

  post = (url: string, body?: unknown, headers?: Headers) => this.#send('POST', url, 201, body, headers);
  put = (url: string, body?: unknown, headers?: Headers) => this.#send('PUT', url, 200, body, headers);
  get = (url: string) => this.#send('GET', url, 200);
  patch = (url: string, body: unknown, version: number | '*' = '*') =>
    this.#send('PATCH', url, 200, body, ifMatch(version));
  remove = (url: string, version?: number | '*') =>
    this.#send('DELETE', url, 204, undefined, version === undefined ? {} : ifMatch(version));

  async revision(territoryId: string): Promise<number> {
    return ((await this.get(`/api/territories/${territoryId}`)) as unknown as Territory).revision;
  }

  async actor(id: string): Promise<Actor> {
    return (await this.get(`/api/actors/${id}`)) as unknown as Actor;
  }

  async coop(id: string): Promise<Cooperation> {
    return (await this.get(`/api/cooperations/${id}`)) as unknown as Cooperation;
  }

  async map(territoryId: string): Promise<TerritoryMap> {
    return (await this.get(`/api/territories/${territoryId}/map`)) as unknown as TerritoryMap;
  }

  async changes(territoryId: string): Promise<Change[]> {
    const list = await this.get(`/api/territories/${territoryId}/changes?limit=500`);
    return list.items as Change[];
  }

  /** Undoes the last change of a territory. */
  async undoLast(territoryId: string): Promise<void> {
    await this.post(`/api/territories/${territoryId}/changes/${await this.revision(territoryId)}/undo`);
  }

  /** Returns status and code of a request that may be refused. */
  async refusal(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET',
    url: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<{ status: number; code: string; paths: string[]; current?: unknown }> {
    const reply = await this.api.send(method, url, body, headers);
    const problem = reply.json<{ code: string; errors?: { path: string }[]; current?: unknown }>();
    return {
      status: reply.statusCode,
      code: problem.code,
      paths: (problem.errors ?? []).map(({ path }) => path),
      ...(problem.current !== undefined && { current: problem.current }),
    };
  }

  async #send(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET',
    url: string,
    status: number,
    body?: unknown,
    headers: Headers = {},
  ): Promise<Record<string, unknown>> {
    const reply = await this.api.send(method, url, body, headers);
    expect(reply.statusCode, `${method} ${url}: ${reply.body}`).toBe(status);
    return reply.body === '' ? {} : reply.json();
  }
}

/** Returns the header of an edit. */
export const ifMatch = (version: number | '*'): Headers => ({
  'if-match': version === '*' ? '*' : `"${version}"`,
});

/** Builds the body that creates a cooperation between members. */
export const cooperationBody = (actorIds: string[], more: Record<string, unknown> = {}) => ({
  nature: 'co_produces',
  status: 'active',
  intensity: 2,
  parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
  ...more,
});

/** Copies a map without versions and revision, which every write raises. */
export function withoutVersions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersions);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'version' && name !== 'revision')
      .map(([name, entry]) => [name, withoutVersions(entry)]),
  );
}
