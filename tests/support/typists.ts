import { expect } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';
import { checkLog } from './check-log.ts';
import type { Participant } from './room.ts';

// Time for an engine to start on a busy machine.
const POLL = { timeout: 300_000, interval: 100 };

/** Somebody who goes on typing, whatever becomes of the server, until told to end. */
export class Typist {
  readonly who: Participant;
  readonly #name: string;
  readonly added: string[] = [];
  readonly noted: string[] = [];
  said = '';
  #isOver = false;
  #typing: Promise<void> = Promise.resolve();

  constructor(who: Participant, name: string) {
    this.who = who;
    this.#name = name;
  }

  /** Follows the map, and begins to type. */
  async begin(): Promise<void> {
    await this.who.enter();
    this.#typing = this.#type();
    this.#typing.catch(() => undefined);
  }

  /** Rejects when something was refused. */
  get typing(): Promise<void> {
    return this.#typing;
  }

  end(): Promise<void> {
    this.#isOver = true;
    return this.#typing;
  }

  async #type(): Promise<void> {
    let own = '';
    for (let i = 0; !this.#isOver; i += 1) {
      const name = `${this.#name}, acteur ${i}`;
      // Without an id: made twice, it would be there twice.
      const { body } = await this.#done('POST', `${this.who.here}/actors`, { name, family: 'citizens' });
      this.added.push(name);
      const note = `${this.#name}, lien ${i}`;
      if (own !== '') {
        const parties = [own, String(body.id)].map((actorId) => ({ actorId, role: 'member' }));
        const link = { nature: 'co_produces', status: 'active', intensity: 2, note, parties };
        await this.#done('POST', `${this.who.here}/cooperations`, link);
        this.noted.push(note);
      }
      own = String(body.id);
      const description = `Dit en dernier : ${i}`;
      await this.#done('PATCH', `/api/actors/${own}`, { description });
      this.said = description;
    }
  }

  async #done(method: string, path: string, body: unknown) {
    const answer = await this.who.write(method, path, body);
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer;
  }
}

/** Each of them has had more answers since. */
export async function goOn(typists: readonly Typist[], more: number): Promise<void> {
  const had = typists.map(({ who }) => who.acknowledged);
  // Typists still waiting, with their last answer.
  const waiting = () =>
    typists.flatMap(({ who }, i) => (who.acknowledged >= (had[i] ?? 0) + more ? [] : [who.answered]));
  await Promise.race([
    expect.poll(waiting, POLL).toEqual([]),
    Promise.all(typists.map(({ typing }) => typing)),
  ]);
}

/**
 * Expects each acknowledged write exactly once and nothing else, in the graph and in the log. Every refusal
 * gave a time to retry, and every typist received each change once and has the map of the database at the
 * end.
 */
export async function expectAllThere(
  typists: readonly Typist[],
  truth: () => Promise<TerritoryMap>,
  database: DatabaseSettings,
): Promise<void> {
  const stored = await truth();
  const sent = typists.flatMap(({ who }) => who.sent);
  expect(await checkLog(database, { territoryIds: [stored.territory.id], sent })).toEqual([]);
  expect(stored.actors.map(({ name }) => name).sort()).toEqual(typists.flatMap(({ added }) => added).sort());
  const notes = stored.cooperations.map(({ note }) => note).sort();
  expect(notes).toEqual(typists.flatMap(({ noted }) => noted).sort());
  for (const { added, said } of typists)
    expect(stored.actors.find(({ name }) => name === added.at(-1))?.description).toBe(said);
  for (const { who } of typists) {
    expect(who.away.told).toBe(who.away.times);
    await expect.poll(() => who.map?.territory.revision, POLL).toBe(stored.territory.revision);
    expect(who.map).toEqual(stored);
    await expect.poll(() => who.told.at(-1), POLL).toBe(stored.territory.revision);
    // A typist who missed two hundred at once received a new map, and then the later changes.
    if (who.resets === 0) expect(who.told).toEqual(who.told.map((_, i) => who.entered + 1 + i));
    else expect(who.told).toEqual([...new Set(who.told)].sort((a, b) => a - b));
    who.leave();
  }
}
