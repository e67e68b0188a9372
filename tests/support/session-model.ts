import { importInto, type Line } from './room-model.ts';

/** Who is in a territory and what each says, by name; who works together under which note. */
export interface Said {
  readonly actors: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
}

const NOTHING: Said = { actors: new Map(), links: new Map() };

/** Reference model of a territory: its current state, and the state before each change. */
export class SessionModel {
  now: Said = NOTHING;
  readonly before: Said[] = [];
  links = 0;

  get names(): string[] {
    return [...this.now.actors.keys()];
  }

  say(name: string, mission: string): void {
    if (this.now.actors.get(name) === mission) return;
    this.#become({ ...this.now, actors: new Map(this.now.actors).set(name, mission) });
  }

  bring(lines: readonly Line[]): void {
    const { room, counts } = importInto(this.now.actors, lines);
    if (counts.added + counts.updated > 0) this.#become({ ...this.now, actors: room });
  }

  link(note: string, names: readonly string[]): void {
    this.#become({ ...this.now, links: new Map(this.now.links).set(note, new Set(names)) });
  }

  unlink(note: string): void {
    this.#become({ ...this.now, links: without(this.now.links, note) });
  }

  /** Removes the actor from all links; a link with a single party is deleted. */
  remove(name: string): void {
    const links = [...this.now.links].map(
      ([note, names]) => [note, new Set([...names].filter((one) => one !== name))] as const,
    );
    this.#become({
      actors: without(this.now.actors, name),
      links: new Map(links.filter(([, { size }]) => size > 1)),
    });
  }

  /** Fills the missing fields of the remaining actor from the other, and moves its links. */
  merge(gone: string, kept: string): void {
    const { actors } = this.now;
    const said = new Map(actors).set(kept, actors.get(kept) || (actors.get(gone) ?? ''));
    const links = [...this.now.links].map(
      ([note, names]) => [note, new Set([...names].map((one) => (one === gone ? kept : one)))] as const,
    );
    this.#become({ actors: without(said, gone), links: new Map(links.filter(([, { size }]) => size > 1)) });
  }

  /** Takes the last change back, which is a change like others. */
  undo(): void {
    this.#become(this.before.at(-1) ?? NOTHING);
  }

  #become(next: Said): void {
    this.before.push(this.now);
    this.now = next;
  }
}

function without<T>(all: ReadonlyMap<string, T>, key: string): Map<string, T> {
  const rest = new Map(all);
  rest.delete(key);
  return rest;
}
