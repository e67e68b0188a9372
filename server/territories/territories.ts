import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import type { Elements } from '../../model/elements/elements.ts';
import type { Facts } from '../../model/elements/facts.ts';
import type { KnownElements } from '../../model/elements/past/followed-elements.ts';
import { memoizeByObject } from '../../model/once.ts';
import { commitsOf } from '../live/commits.ts';
import type { Executor } from '../store/execute.ts';
import { countActing, type Revision, readRevision, revisionOf } from '../store/facts.ts';
import { findKnown, type Known, newsFrom } from '../store/past.ts';
import { CachedTerritory } from './cached-territory.ts';
import { type CachePart, elementsOf, FACT_BYTES, type LruCache, memoryOf } from './lru-cache.ts';
import { readAsOne } from './read-as-one.ts';
import { elementsAt } from './read-past.ts';

/** Beyond this many changes, reading a territory again costs less than replaying them. */
const BROUGHT_ON_AT_MOST = 200;

/** How a territory is cached until it changes: facts are read in half the time that its elements take. */
interface FactsAlone {
  readonly token: string;
  readonly facts: Facts;
}

/** How a territory is read. */
export interface Asked {
  /** One of many, perhaps never used again: evicts nothing in use. */
  readonly isPassing?: boolean | undefined;
}

/** A territory as it is now. */
export interface Present {
  readonly revision: number;
  /** Undefined for a territory too large to cache. */
  readonly kept?: CachedTerritory | undefined;
}

/** The territories that are in use, each at a revision, brought up to the one that is asked for by its changes. */
export class Territories {
  readonly #executor: Executor;
  readonly #memory: LruCache;
  readonly #kept: CachePart<CachedTerritory | FactsAlone>;
  /**
   * Facts of territories too large to cache: found again as long as the garbage collector has not freed them.
   */
  readonly #large = new Map<string, { readonly token: string; readonly facts: WeakRef<Facts> }>();

  constructor(executor: Executor) {
    this.#executor = executor;
    this.#memory = memoryOf(executor);
    this.#kept = this.#memory.shelf('territory');
    // Erased data is dropped from the cache too.
    commitsOf(executor).listen(({ change }) => {
      if (change.type === 'erasure.made') this.clear();
    });
  }

  /**
   * Reads the facts of a territory at a revision just read, or after it; undefined if the territory is gone.
   */
  async factsAt(territoryId: string, asked: Revision, options: Asked = {}): Promise<Facts | undefined> {
    const known = this.#known(territoryId, asked.token, options);
    if (known !== undefined) return known;
    return this.#memory.once(`facts ${territoryId} ${asked.token}`, () =>
      this.#upToDate(territoryId, asked, options),
    );
  }

  /** A territory as it is now, to be followed from there; undefined where it is gone. */
  async present(territoryId: string): Promise<Present | undefined> {
    const asked = await readRevision(this.#executor, territoryId);
    if (asked === undefined) return undefined;
    const known = this.#kept.get(territoryId);
    if (
      known instanceof CachedTerritory &&
      (await this.#catchUp(known, asked)) &&
      known.facts !== undefined
    ) {
      this.keep(known);
      return { revision: known.revision, kept: known };
    }
    // No screen shows such a map whole: its facts are not needed.
    if (await this.#isLarge(territoryId)) return { revision: asked.revision };
    const kept = await this.#memory.once(`elements ${territoryId} ${asked.token}`, () =>
      this.#readElements(territoryId, asked, {}),
    );
    return kept.facts && { revision: kept.revision, kept };
  }

  /** Returns the elements of a cached territory at a revision just read; undefined if it is not cached. */
  async elementsAt(territoryId: string, asked: Revision): Promise<KnownElements | undefined> {
    const kept = this.#kept.get(territoryId);
    return kept instanceof CachedTerritory && (await this.#catchUp(kept, asked)) ? kept.known : undefined;
  }

  /**
   * Returns the elements of a territory for a write that holds its lock, updated with the write's own
   * queries, so that it needs no other connection. Undefined if they are not cached.
   */
  async atHand(
    territoryId: string,
    asked: Pick<Revision, 'token' | 'revision'>,
    reader: Pick<Executor, 'read'>,
  ): Promise<Elements | undefined> {
    return (await this.#heldAtHand(territoryId, asked, reader))?.known?.elements;
  }

  /** Returns the facts of a territory likewise. */
  async factsAtHand(
    territoryId: string,
    asked: Pick<Revision, 'token' | 'revision'>,
    reader: Pick<Executor, 'read'>,
  ): Promise<Facts | undefined> {
    return (await this.#heldAtHand(territoryId, asked, reader))?.facts;
  }

  async #heldAtHand(
    territoryId: string,
    asked: Pick<Revision, 'token' | 'revision'>,
    reader: Pick<Executor, 'read'>,
  ): Promise<CachedTerritory | undefined> {
    const kept = this.#kept.get(territoryId);
    if (!(kept instanceof CachedTerritory) || !(await this.#catchUp(kept, asked, reader))) return undefined;
    return kept.token === asked.token ? kept : undefined;
  }

  /** Caches a territory that was brought up to date. */
  keep(kept: CachedTerritory, { isPassing }: Asked = {}): void {
    if (kept.acting > DRAWN_AT_MOST) this.#kept.drop(kept.territoryId);
    else this.#kept.keep(kept.territoryId, kept, kept.bytes, isPassing);
  }

  /** Drops everything: the graph was replaced, or something was erased from it. */
  clear(): void {
    this.#memory.clear();
    this.#large.clear();
  }

  #known(territoryId: string, token: string, { isPassing }: Asked): Facts | undefined {
    const kept = this.#kept.get(territoryId, isPassing);
    if (kept?.token === token) return kept.facts;
    const large = this.#large.get(territoryId);
    return large?.token === token ? large.facts.deref() : undefined;
  }

  async #upToDate(territoryId: string, asked: Revision, options: Asked): Promise<Facts | undefined> {
    const kept = this.#kept.get(territoryId, true);
    if (kept instanceof CachedTerritory) {
      const facts = (await this.#catchUp(kept, asked)) ? kept.facts : undefined;
      if (facts !== undefined) {
        this.keep(kept, options);
        return facts;
      }
    }
    // It was read before and has changed since: it may change again.
    if (kept !== undefined && options.isPassing !== true && !(await this.#isLarge(territoryId)))
      return (await this.#readElements(territoryId, asked, options)).facts;
    return this.#readFacts(territoryId, asked, options);
  }

  /**
   * Applies the changes up to a revision to a cached territory; returns whether it is at that revision or a
   * later one.
   */
  async #catchUp(
    kept: CachedTerritory,
    asked: Pick<Revision, 'token' | 'revision'>,
    reader: Pick<Executor, 'read'> = this.#executor,
  ): Promise<boolean> {
    if (kept.token === asked.token) return true;
    if (asked.revision - kept.revision > BROUGHT_ON_AT_MOST) return false;
    const { revision, changeId } = kept;
    const [own, ...news] = await newsFrom(reader, kept.territoryId, revision);
    if (own?.revision !== revision || own.id !== changeId) {
      // The graph was replaced, the territory was recreated under its id, or data was written without the
      // API: nothing records the difference.
      if (changeId !== '') this.clear();
      return false;
    }
    if (news.some(({ type }) => type === 'erasure.made')) this.clear();
    return news.every(({ isTold }) => isTold) && kept.take(news) && kept.revision >= asked.revision;
  }

  async #isLarge(territoryId: string): Promise<boolean> {
    return (await countActing(this.#executor, territoryId)) > DRAWN_AT_MOST;
  }

  async #readElements(territoryId: string, asked: Revision, options: Asked): Promise<CachedTerritory> {
    const { age } = this.#memory;
    const at = await this.#lastChange(territoryId, asked);
    const kept = new CachedTerritory(territoryId, await elementsAt(this.#executor, territoryId, at), at);
    if (kept.facts !== undefined && this.#memory.age === age) this.keep(kept, options);
    return kept;
  }

  /** Finds the last change of a territory; for one written without the API, returns that there is none. */
  async #lastChange(territoryId: string, { revision }: Revision): Promise<Known> {
    const last = await findKnown(this.#executor, territoryId, { revision: Number.MAX_SAFE_INTEGER });
    if (last !== undefined && last.revision >= revision) return last;
    return { revision, at: new Date().toISOString(), changeId: '' };
  }

  async #readFacts(territoryId: string, asked: Revision, { isPassing }: Asked): Promise<Facts | undefined> {
    const { age } = this.#memory;
    const facts = await readAsOne(this.#executor, territoryId, asked.token);
    // It is kept only if it is of that revision: a write may have come between.
    if (facts === undefined || revisionOf(facts) !== asked.token || this.#memory.age !== age) return facts;
    const { token } = asked;
    if (facts.actors.length > DRAWN_AT_MOST)
      this.#large.set(territoryId, { token, facts: new WeakRef(facts) });
    else this.#kept.keep(territoryId, { token, facts }, elementsOf(facts) * FACT_BYTES, isPassing);
    return facts;
  }
}

/** The territories in use of an executor's database. */
export const territoriesOf = memoizeByObject((executor: Executor) => new Territories(executor));
