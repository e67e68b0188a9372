import { PassThrough } from 'node:stream';
import { ALIVE_EVERY_MS, type LiveEventName, type LiveEvents } from '../../model/contract/live.ts';
import { memoizeByObject } from '../../model/once.ts';

/** A browser that lost its stream comes back after this. */
const RETRY_MS = 2_000;
/** When the process ends, all come back, but not all at once. */
const RETRY_AFTER_STOP_MS = { least: 1_000, spread: 3_000 };
/** The longest wait that browsers keep: 24 days. */
const NEVER_MS = 2 ** 31 - 1;
/** A reader this far behind is disconnected: it reconnects and reads the map again. */
const BACKLOG_BYTES = 4 * 1024 * 1024;

const ALIVE = {};

/** One stream of server-sent events (WHATWG HTML §9.2). */
export class EventStream {
  readonly body = new PassThrough();
  readonly #heartbeat: NodeJS.Timeout;

  constructor(onClosed: () => void) {
    this.body.write(`retry: ${RETRY_MS}\n\n`);
    // An event, not a comment: a browser does not tell its page of comments, and never ends a stream that is silent.
    this.#heartbeat = setInterval(() => this.send('alive', ALIVE), ALIVE_EVERY_MS);
    this.body.once('close', () => {
      clearInterval(this.#heartbeat);
      onClosed();
    });
  }

  send<Name extends LiveEventName>(name: Name, data: LiveEvents[Name], id?: number): void {
    this.#write(eventText(name, data, id));
  }

  /** Ends the stream: come back later. */
  end(): void {
    const { least, spread } = RETRY_AFTER_STOP_MS;
    this.body.end(`retry: ${least + Math.round(Math.random() * spread)}\n\n`);
  }

  /** Ends the stream, which another of its session replaces: a browser that waits for so long does not come back. */
  replace(): void {
    this.send('replaced', ALIVE);
    this.body.end(`retry: ${NEVER_MS}\n\n`);
  }

  #write(text: string): void {
    if (this.body.destroyed || this.body.writableEnded) return;
    if (this.body.readableLength + this.body.writableLength > BACKLOG_BYTES) this.body.destroy();
    else this.body.write(text);
  }
}

// JSON has no line break of its own: one `data:` line holds it.
const eventText = (name: string, data: object, id: number | undefined): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${jsonOf(data)}\n\n`;

// Serialises a message to several listeners once.
const jsonOf = memoizeByObject((data: object): string => JSON.stringify(data));
