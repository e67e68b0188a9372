import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AppState, initialState } from '../../client/state/app-state.ts';
import { awayFromServer, backAtServer, shown, takeDelta, withMap } from '../../client/state/live/live.ts';
import { addEdit, changeEdit, dropEdit, type Edit, nextToSend } from '../../client/state/outbox/outbox.ts';
import { loadForesight } from '../../client/state/outbox/show-pending.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Elements } from '../../model/elements/elements.ts';
import { diffMaps } from '../../model/readings/diff-maps.ts';
import type { Act } from '../../model/writes/optimistic/plan-of-act.ts';
import { HERE, mapOf } from '../support/element-scene.ts';
import { OFTEN } from '../support/longer.ts';
import { performed } from '../support/plain-server.ts';
import { randomAct, randomScene } from '../support/random-acts.ts';
import { PURE_RUNS, runs } from '../support/runs.ts';

const NOW = new Date('2026-03-12T10:00:00Z');
const AUDIENCES = [true, false, true];

/**
 * Simulates a server: answers each key once, keeps every map that it returned, and computes the changes
 * between two of them.
 */
class Server {
  #elements: Elements;
  readonly #answers = new Map<string, { readonly refused: boolean; readonly revision?: number }>();
  readonly #maps: Elements[];

  constructor(elements: Elements) {
    this.#elements = elements;
    this.#maps = [elements];
  }

  get revision(): number {
    return this.#maps.length;
  }

  mapAt(revision: number, seesPrivate: boolean): TerritoryMap {
    return mapOf(this.#maps[revision - 1] ?? this.#elements, seesPrivate, revision);
  }

  take({ key, ...act }: Edit): { readonly refused: boolean; readonly revision?: number } {
    const answer = this.#answers.get(key) ?? this.#perform(act);
    this.#answers.set(key, answer);
    return answer;
  }

  #perform(act: Act): { readonly refused: boolean; readonly revision?: number } {
    const done = performed(this.#elements, act, NOW);
    if (done === null) return { refused: true };
    if (done.edited.size === 0) return { refused: false };
    this.#elements = done.elements;
    this.#maps.push(done.elements);
    return { refused: false, revision: this.revision };
  }
}

/** One screen: what it knows, what it shows, what it has still to send. */
class Browser {
  state: AppState;
  readonly #server: Server;
  readonly seesPrivate: boolean;

  constructor(server: Server, seesPrivate: boolean) {
    this.#server = server;
    this.seesPrivate = seesPrivate;
    const me = { person: null, actions: seesPrivate ? (['private.read'] as const) : [], needsSetup: false };
    this.state = { ...initialState, territoryId: HERE, me: { ...me, actions: [...me.actions] } };
    this.read();
  }

  get revision(): number {
    return this.state.serverMap.map?.territory.revision ?? 0;
  }

  act(act: Act, key: string): void {
    const edit = { ...act, key, territoryId: HERE } as Edit;
    this.state = shown({ ...this.state, outbox: addEdit(this.state.outbox, edit) });
  }

  /** Sends the next; an answer that is lost leaves it as it was, to be sent again. */
  send(isLost = false): void {
    const next = nextToSend(this.state.outbox);
    if (next === undefined) return;
    const { refused, revision } = this.#server.take(next);
    if (isLost) return;
    const { outbox } = this.state;
    if (refused || revision === undefined || revision <= this.revision) {
      this.state = shown({ ...this.state, outbox: dropEdit(outbox, next.key) });
      return;
    }
    this.state = { ...this.state, outbox: changeEdit(outbox, next.key, { status: 'confirmed', revision }) };
  }

  hear(): void {
    if (this.revision >= this.#server.revision) return;
    const [from, to] = [0, 1].map((n) => this.#server.mapAt(this.revision + n, this.seesPrivate));
    const next = takeDelta(this.state, HERE, diffMaps(from as TerritoryMap, to as TerritoryMap));
    if (typeof next === 'string') throw new Error(next);
    this.state = next;
  }

  /** Goes offline, opens another day, and returns. */
  leave(): void {
    const away = awayFromServer({ ...this.state, viewOptions: { at: '2025-01-01' } });
    this.state = backAtServer({ ...away, viewOptions: {} }, 'map');
  }

  read(): void {
    this.state = withMap(this.state, this.#server.mapAt(this.#server.revision, this.seesPrivate));
  }
}

const step = fc.record({
  who: fc.nat(AUDIENCES.length - 1),
  does: fc.constantFrom('act', 'act', 'send', 'lose', 'hear', 'hear', 'read', 'leave'),
  act: randomAct,
});

beforeAll(loadForesight);

describe('browsers that act at once', () => {
  it('show the map of the server after any order of sending, refusing, losing and replaying', OFTEN, () => {
    fc.assert(
      fc.property(randomScene(true), fc.array(step, { maxLength: 30 }), (scene, steps) => {
        const server = new Server(scene);
        const browsers = AUDIENCES.map((seesPrivate) => new Browser(server, seesPrivate));
        const isRight = ({ state, revision, seesPrivate }: Browser): void => {
          if (state.outbox.length === 0) expect(state.map.value).toEqual(server.mapAt(revision, seesPrivate));
        };
        for (const [i, { who, does, act }] of steps.entries()) {
          const browser = browsers[who] as Browser;
          if (does === 'act') browser.act(act, `key-${i}`);
          else if (does === 'hear') browser.hear();
          else if (does === 'read') browser.read();
          else if (does === 'leave') browser.leave();
          else browser.send(does === 'lose');
          isRight(browser);
        }
        for (const browser of browsers) while (nextToSend(browser.state.outbox) !== undefined) browser.send();
        for (const browser of browsers) {
          while (browser.revision < server.revision) browser.hear();
          expect(browser.state.outbox).toEqual([]);
          isRight(browser);
        }
      }),
      runs(PURE_RUNS, 45, 100),
    );
  });
});
