import type { Change } from '../../model/contract/change.ts';
import { ALIVE_EVERY_MS } from '../../model/contract/live.ts';
import type { MapDelta } from '../../model/contract/map-delta.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { applyMapDelta } from '../../model/readings/apply-map-delta.ts';
import { type LiveEvent, LiveReader } from './follow-live.ts';
import type { Sent } from './log/check-sent.ts';
import { randomId } from './test-app.ts';
import { ifMatch } from './write-api.ts';

/** Final answer of the server to a write, after any retries. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  /** Which revision of the territory it made, where it made one. */
  readonly revision: number | undefined;
}

const AGAIN_MS = 100;
const again = () => new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
const AWAY = new Set([429, 502, 503, 504]);
/** Same limits as the screens: a longer silence of the stream, or a slower answer, means an outage. */
const SILENT_MS = 2.5 * ALIVE_EVERY_MS;
const ANSWERED_MS = 45_000;

/**
 * A person in the room, over a real connection: writes like the outbox of a screen, and keeps a map like the
 * screen, across disconnections and restarts. `headers` authenticate the person if required.
 */
export class Participant {
  readonly territoryId: string;
  readonly #origin: string;
  readonly #headers: Record<string, string>;
  map: TerritoryMap | null = null;
  /** Revision of the first map, and every revision received since, in order. */
  entered = 0;
  readonly told: number[] = [];
  /** Number of resets received. */
  resets = 0;
  /** How often its stream was opened. */
  opened = 0;
  /** Writes that were answered with success. */
  acknowledged = 0;
  /** Each write that was answered. */
  readonly sent: Sent[] = [];
  /** The status of the last answer to anything, 0 where there was none. */
  answered = 0;
  /** How often an answer was a 503, and how often it said when to come back. */
  readonly away = { times: 0, told: 0 };
  #last = 0;
  #stream: LiveReader | null = null;
  #isOver = false;
  #isCut = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(origin: string, territoryId: string, headers: Record<string, string> = {}) {
    this.#origin = origin;
    this.territoryId = territoryId;
    this.#headers = headers;
  }

  get here(): string {
    return `/api/territories/${this.territoryId}`;
  }

  /** Sends a write until it is answered, each time with the same key. */
  async write(method: string, path: string, body?: unknown, version: number | '*' = '*'): Promise<Answer> {
    const key = randomId('key');
    for (;;) {
      if (this.#isCut) {
        await again();
        continue;
      }
      const response = await this.#send(path, {
        method,
        headers: {
          'idempotency-key': key,
          ...(method === 'PATCH' || method === 'DELETE' || path.endsWith('/merge') ? ifMatch(version) : {}),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response?.text().catch(() => null);
      if (response === null || typeof text !== 'string' || AWAY.has(response.status)) {
        await again();
        continue;
      }
      if (response.ok) this.acknowledged += 1;
      const revisions = response.headers.get('maillage-revision');
      this.sent.push({ key, status: response.status, revisions });
      const made = /=(\d+)/.exec(revisions ?? '')?.[1];
      return {
        status: response.status,
        body: text === '' ? {} : JSON.parse(text),
        revision: made === undefined ? undefined : Number(made),
      };
    }
  }

  /** Writes and reads as a `TestBrowser` asks. */
  async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    return method === 'GET' ? this.read<T>(path) : ((await this.write(method, path, body)).body as T);
  }

  async read<T>(path: string): Promise<T> {
    for (;;) {
      const response = await this.#send(path, {});
      const value = response?.ok ? await response.json().catch(() => null) : null;
      if (value !== null) return value as T;
      await again();
    }
  }

  /**
   * Reads the map and follows it until `leave`; a lost stream is opened again after the last revision
   * received.
   */
  async enter(): Promise<void> {
    this.map = await this.read<TerritoryMap>(`${this.here}/map`);
    this.#last = this.map.territory.revision;
    this.entered = this.#last;
    await this.#open();
  }

  /** The network of this one is gone. */
  cut(): void {
    this.#isCut = true;
    this.#stream?.close();
  }

  async comeBack(): Promise<void> {
    this.#isCut = false;
    await this.#open();
  }

  leave(): void {
    this.#isOver = true;
    this.#stream?.close();
  }

  async #send(path: string, how: RequestInit): Promise<Response | null> {
    const headers = { ...this.#headers, ...(how.headers as Record<string, string>) };
    const signal = AbortSignal.timeout(ANSWERED_MS);
    const response = await fetch(`${this.#origin}${path}`, { ...how, headers, signal }).catch(() => null);
    this.answered = response?.status ?? 0;
    if (response?.status === 503) {
      this.away.times += 1;
      if (response.headers.has('retry-after')) this.away.told += 1;
    }
    return response;
  }

  async #open(): Promise<void> {
    const headers = { ...this.#headers, 'last-event-id': String(this.#last) };
    const stream = await LiveReader.open(this.#origin, this.territoryId, '', headers, SILENT_MS).catch(
      () => null,
    );
    if (this.#isOver || this.#isCut) return stream?.close();
    this.#stream = stream;
    if (stream?.status === 200) {
      this.opened += 1;
      for (const event of stream.events) this.#hear(event);
      stream.heard = (event) => this.#hear(event);
    }
    void (stream?.over ?? Promise.resolve()).then(again).then(() => {
      if (!this.#isOver && !this.#isCut && this.#stream === stream) return this.#open();
    });
  }

  #hear({ name, data }: LiveEvent): void {
    if (name === 'map') this.#mutex(() => this.#bring(data as MapDelta));
    if (name === 'change') {
      this.#last = (data as Change).revision;
      this.told.push(this.#last);
    }
    if (name === 'reset') {
      this.#last = (data as { revision: number }).revision;
      this.resets += 1;
      this.#mutex(() => this.#readAgain());
    }
  }

  #mutex(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work);
  }

  async #bring(delta: MapDelta): Promise<void> {
    if (this.map === null || delta.to <= this.map.territory.revision) return;
    if (delta.from === this.map.territory.revision) this.map = applyMapDelta(this.map, delta);
    else await this.#readAgain();
  }

  async #readAgain(): Promise<void> {
    const map = await this.read<TerritoryMap>(`${this.here}/map`);
    if (this.map === null || map.territory.revision > this.map.territory.revision) this.map = map;
  }
}
