import type { Following } from '../../model/contract/administration.ts';
import type { AuthorKind } from '../../model/contract/author-kind.ts';
import type { Presence } from '../../model/contract/live.ts';

type Listener = (presence: Presence) => void;
interface Guest {
  readonly name: string | undefined;
  readonly kind: AuthorKind | undefined;
  readonly tell: Listener;
}

/**
 * When a network drops, people leave and return by the dozen: sent once that has settled. Each screen gets it. A
 * thousand that return in a few seconds get it a few times.
 */
const SETTLES_MS = 300;
const SETTLES_MS_A_GUEST = 2;

/** Who follows which territory through this process. In memory only. */
export class Attendance {
  readonly #guests = new Map<string, Set<Guest>>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  /** Joins; returns a function that leaves. */
  join(territoryId: string, name: string | undefined, tell: Listener, kind?: AuthorKind): () => void {
    const guest = { name, kind, tell };
    const guests = this.#guests.get(territoryId) ?? new Set();
    this.#guests.set(territoryId, guests.add(guest));
    this.#announceSoon(territoryId);
    return () => {
      guests.delete(guest);
      if (guests.size === 0 && this.#guests.get(territoryId) === guests) this.#guests.delete(territoryId);
      this.#announceSoon(territoryId);
    };
  }

  /** Lists the territories with followers, with the presence as their rooms see it. */
  list(): Following[] {
    return [...this.#guests].map(([territoryId, guests]) => {
      const { people, names } = presenceOf(guests);
      return { territoryId, people, names };
    });
  }

  /** Returns the number of following screens. */
  get size(): number {
    return [...this.#guests.values()].reduce((sum, guests) => sum + guests.size, 0);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #announceSoon(territoryId: string): void {
    if (this.#timers.has(territoryId)) return;
    const announce = () => {
      this.#timers.delete(territoryId);
      const guests = this.#guests.get(territoryId) ?? new Set();
      const presence = presenceOf(guests);
      for (const { tell } of guests) tell(presence);
    };
    const guests = this.#guests.get(territoryId)?.size ?? 0;
    this.#timers.set(territoryId, setTimeout(announce, SETTLES_MS + SETTLES_MS_A_GUEST * guests));
  }
}

function presenceOf(guests: ReadonlySet<Guest>): Presence {
  const names = [...guests].flatMap(({ name }) => name ?? []).sort((a, b) => a.localeCompare(b));
  const authors = [...guests].flatMap(({ name, kind }) =>
    name === undefined || kind === undefined ? [] : { name, kind },
  );
  return { people: guests.size, names, authors: authors.sort((a, b) => a.name.localeCompare(b.name)) };
}
