import { type Room, readRoom } from '../../actions/index.ts';
import { problemOf } from '../../api/api-error.ts';
import { type AppState, failed, type Loadable, loaded, loading, nothing } from '../../state/index.ts';

/** A full room sends many things at once: they are read together. */
const TOGETHER_MS = 250;
/** Polling interval: a participant may add a name later, which no stream reports. */
const ANYWAY_MS = 15_000;

/** Participants and contributions of a workshop, updated by the stream of changes and presence. */
export class RoomReader {
  room: Loadable<Room> = nothing;
  readonly #changed: () => void;
  #workshopId = '';
  #key = '';
  #timer: number | undefined;
  #anyway: number | undefined;
  #latest: symbol | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Reads again where something has happened since the last time. */
  follow(workshopId: string, { serverMap, live, outbox }: AppState): void {
    const revision = serverMap.map?.territory.revision;
    const waits = outbox.some(({ name, status }) => name === 'decideContribution' && status === 'sending');
    const key = JSON.stringify([workshopId, revision, live.people, live.status, waits]);
    if (key === this.#key) return;
    this.#key = key;
    if (workshopId !== this.#workshopId) {
      this.#workshopId = workshopId;
      this.room = nothing;
      void this.read();
    } else this.#timer ??= window.setTimeout(() => void this.read(), TOGETHER_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#anyway);
    this.#timer = undefined;
    this.#latest = null;
    this.#key = '';
  }

  async #readIfSeen(): Promise<void> {
    if (!document.hidden) await this.read();
    else this.#anyway = window.setTimeout(() => void this.#readIfSeen(), ANYWAY_MS);
  }

  read = async (): Promise<void> => {
    clearTimeout(this.#timer);
    clearTimeout(this.#anyway);
    this.#timer = undefined;
    const request = Symbol(this.#workshopId);
    this.#latest = request;
    this.room = loading(this.room);
    const next = await readRoom(this.#workshopId).then(
      (room) => loaded(room, null),
      (thrown: unknown) => failed(this.room, problemOf(thrown)),
    );
    if (this.#latest !== request) return;
    this.room = next;
    this.#changed();
    this.#anyway = window.setTimeout(() => void this.#readIfSeen(), ANYWAY_MS);
  };
}
