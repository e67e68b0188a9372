import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { LiveEventName, LiveEvents } from '../../model/contract/live.ts';

export interface LiveEvent<Name extends LiveEventName = LiveEventName> {
  readonly name: Name;
  readonly id: string | undefined;
  readonly data: LiveEvents[Name];
}

/** A reader of a live stream over a real connection: keeps all that comes. */
export class LiveReader {
  readonly events: LiveEvent[] = [];
  status = 0;
  headers = new Headers();
  /** It ended as a stream should. */
  ended = false;
  /** It ended, or was lost, or was closed here. */
  over = Promise.resolve();
  /** Told each event as it comes. */
  heard: (event: LiveEvent) => void = () => undefined;
  retryMs: number | undefined;
  readonly #abort = new AbortController();
  #silentMs = Number.POSITIVE_INFINITY;
  #silence: NodeJS.Timeout | undefined;

  /** Opens a stream of an application that listens, or of an address. */
  static async open(
    at: FastifyInstance | string,
    territoryId: string,
    query = '',
    headers: Record<string, string> = {},
    /** Closed when nothing came for so long. */
    silentMs = Number.POSITIVE_INFINITY,
  ): Promise<LiveReader> {
    const reader = new LiveReader();
    reader.#silentMs = silentMs;
    reader.#watch();
    const address = `${originOf(at)}/api/territories/${territoryId}/live${query}`;
    const response = await fetch(address, { headers, signal: reader.#abort.signal });
    reader.status = response.status;
    reader.headers = response.headers;
    if (response.body !== null)
      reader.over = reader.#read(response.body).then(
        () => undefined,
        () => undefined,
      );
    return reader;
  }

  of<Name extends LiveEventName>(name: Name): LiveEvent<Name>[] {
    return this.events.filter((event): event is LiveEvent<Name> => event.name === name);
  }

  close(): void {
    clearTimeout(this.#silence);
    this.#abort.abort();
  }

  #watch(): void {
    clearTimeout(this.#silence);
    if (Number.isFinite(this.#silentMs)) this.#silence = setTimeout(() => this.close(), this.#silentMs);
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      this.#watch();
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.#take(block);
    }
    this.ended = true;
  }

  #take(block: string): void {
    const fields = new Map(
      block
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith(':'))
        .map((line): [string, string] => {
          const colon = line.indexOf(':');
          return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
        }),
    );
    if (fields.has('retry')) this.retryMs = Number(fields.get('retry'));
    const name = fields.get('event');
    if (name === undefined) return;
    const data = JSON.parse(fields.get('data') ?? 'null');
    const event = { name: name as LiveEventName, id: fields.get('id'), data };
    this.events.push(event);
    this.heard(event);
  }
}

function originOf(at: FastifyInstance | string): string {
  if (typeof at === 'string') return at;
  const { port } = at.server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
