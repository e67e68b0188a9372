import { type ActorName, listNamesOf, readNames } from '../../store/actor-names.ts';
import type { Executor, ReadQuery, Transaction } from '../../store/execute.ts';
import type { NamesInFile } from '../../workers/import-names.ts';
import type { KnownNames } from '../../workers/task-surroundings.ts';
import { type AroundTerritory, listLikely } from '../names-around.ts';

/** Names that an import of a territory may mean: its own, and those looked up elsewhere for the lines. */
export class NamesOfImport {
  readonly #around: AroundTerritory;
  readonly #found = new Map<string, ActorName>();
  readonly #looked = new Set<string>();
  #known: KnownNames | undefined;

  private constructor(around: AroundTerritory) {
    this.#around = around;
  }

  static async of(executor: Executor, around: AroundTerritory, named: NamesInFile): Promise<NamesOfImport> {
    const names = new NamesOfImport(around);
    names.#take(await listNamesOf(executor, around.territoryId));
    names.#take(await listLikely(executor, around, named));
    for (const name of named.names) names.#looked.add(name);
    return names;
  }

  /** Names found so far; another object once there are more. */
  get known(): KnownNames {
    this.#known ??= {
      all: [...this.#found.values()],
      looked: this.#around.rehearsal ? undefined : [...this.#looked],
    };
    return this.#known;
  }

  /** Returns the actors found that have one of these numbers. */
  idsOfNumbers(sirens: readonly string[]): string[] {
    const asked = new Set(sirens);
    return [...this.#found.values()].flatMap(({ id, siren }) =>
      siren !== undefined && asked.has(siren) ? [id] : [],
    );
  }

  /** Reads partners that act elsewhere: their sheets are known by the links of the territory. */
  async readPartners(tx: Transaction<ReadQuery>, ids: readonly string[]): Promise<void> {
    this.#take(await readNames(inside(tx), { ids: ids.filter((id) => !this.#found.has(id)) }));
  }

  /** Looks names up elsewhere; returns whether that found anyone. */
  async lookUp(tx: Transaction<ReadQuery>, names: readonly string[]): Promise<boolean> {
    const fresh = names.filter((name) => !this.#looked.has(name));
    if (fresh.length === 0) return false;
    for (const name of fresh) this.#looked.add(name);
    const before = this.#found.size;
    this.#take(await listLikely(inside(tx), this.#around, { names: fresh }));
    this.#known = undefined;
    return this.#found.size > before;
  }

  #take(names: readonly ActorName[]): void {
    if (names.length === 0) return;
    for (const one of names) this.#found.set(one.id, one);
    this.#known = undefined;
  }
}

/** Reads inside a transaction: one that holds a lock must not wait for another connection. */
export const inside = (tx: Transaction<ReadQuery>): Pick<Executor, 'read'> => ({
  read: (query, params) => tx.run(query, params),
});
