import { addCooperation } from '../../../model/contract/endpoints/index.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { roomTask } from '../../../model/drawing/recompose-map.ts';
import { YOUNG_AT_MOST } from '../../../model/drawing/young-map.ts';
import { System } from '../../../model/elements/system.ts';
import { factsOfMap } from '../../../model/readings/in-sight/facts-of-map.ts';
import { runLayout } from '../../graph/layout/run-layout.ts';
import { canvasMeasure } from '../../graph/measure-text.ts';
import type { AppState } from '../../state/index.ts';

/** A server that answers within this many milliseconds moves everybody itself. */
const WAIT_MS = 400;

/**
 * Positions of a young map while the server is slow or away: computed as the server does, shown on this screen alone
 * and never sent. Once the server has every edit its positions are shown. Actors placed by hand stay.
 */
export class ProvisionalPlaces {
  readonly #came: () => void;
  readonly #measure = canvasMeasure();
  #at: ReadonlyMap<string, Point> = new Map();
  /** Identifies what the positions were computed for. */
  #known = '';
  /** Cooperations that the positions heed. */
  readonly #computed = new Set<string>();
  #ending: AbortController | null = null;
  #shown: {
    readonly map: TerritoryMap;
    readonly at: ReadonlyMap<string, Point>;
    readonly placed: TerritoryMap;
  } | null = null;

  constructor(came: () => void) {
    this.#came = came;
  }

  /** Returns the map with its provisional positions; the same map while there are none. */
  on(map: TerritoryMap, { outbox }: Pick<AppState, 'outbox'>): TerritoryMap {
    const pending = outbox.filter(({ territoryId }) => territoryId === map.territory.id);
    const inside = map.actors.filter(({ outside }) => outside !== true);
    const isYoung = inside.length <= YOUNG_AT_MOST && map.territory.frozen !== true && map.part === undefined;
    if (pending.length === 0 || !isYoung) {
      this.stop();
      return map;
    }
    const news = new Set(
      pending.flatMap(({ name, body }) => (name === addCooperation.name ? idIn(body) : [])),
    );
    const known = JSON.stringify([map.territory.id, inside.map(({ id }) => id), [...news]]);
    if (news.size > 0 && known !== this.#known && this.#ending === null) void this.#compute(known, map, news);
    return this.#placed(map);
  }

  /** Forgets the positions. */
  stop(): void {
    this.#ending?.abort(new DOMException('The server has answered', 'AbortError'));
    this.#ending = null;
    this.#at = new Map();
    this.#computed.clear();
    this.#known = '';
    this.#shown = null;
  }

  #placed(map: TerritoryMap): TerritoryMap {
    if (this.#at.size === 0) return map;
    if (this.#shown?.map === map && this.#shown.at === this.#at) return this.#shown.placed;
    const actors = map.actors.map((actor) =>
      actor.placed === undefined && actor.outside !== true ? { ...actor, ...this.#at.get(actor.id) } : actor,
    );
    const placed = { ...map, actors };
    this.#shown = { map, at: this.#at, placed };
    return placed;
  }

  async #compute(known: string, map: TerritoryMap, news: ReadonlySet<string>): Promise<void> {
    const ending = new AbortController();
    this.#ending = ending;
    try {
      // The first answer may be on its way; then each line follows the one before.
      if (this.#known === '') await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      if (ending.signal.aborted) return;
      const facts = factsOfMap(this.#placed(map), true);
      const system = new System(facts, { day: map.day, minIntensity: 1, withoutTransactions: false });
      // Actors that this screen has placed already keep their order: only the others are new.
      const unplaced = new Set([...news].filter((id) => !this.#computed.has(id)));
      const room = roomTask(system, unplaced, this.#measure);
      const { positions } = await runLayout({ task: 'room', room }, ending.signal);
      for (const id of news) this.#computed.add(id);
      this.#at = new Map(Object.entries(positions));
      this.#known = known;
    } catch (error) {
      // Without its program, which comes by the network, actors are placed next to their partners.
      if (!ending.signal.aborted) console.warn('The map could not be recomposed', error);
      this.#known = known;
    } finally {
      if (this.#ending === ending) this.#ending = null;
    }
    this.#came();
  }
}

function idIn(body: unknown): string[] {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  return typeof id === 'string' ? [id] : [];
}
