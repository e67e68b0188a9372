import type { Difference } from '../element-edits.ts';
import { parseKey } from '../elements.ts';
import { KEEPS_NO_STATE } from '../past/rewind.ts';
import { FEWEST_PARTIES } from '../removals.ts';
import { namedInStates } from './visible-changes.ts';

/** A change as the history has it. */
export interface ToldAgain extends Difference {
  readonly type: string;
}

/**
 * Replays a history from its first change, to find the elements of each change that were private then:
 * relationships do not show that about their ends. Elements without any statement count as private.
 */
export class PrivacyReplay {
  readonly #isPrivate = new Map<string, boolean>();
  readonly #parties = new Map<string, Set<string>>();

  /**
   * Takes the next change; returns the keys of its actors and cooperations that were private before or after
   * it.
   */
  take({ type, before, after }: ToldAgain): string[] {
    // A deleted territory leaves only keys, without states.
    if (type !== KEEPS_NO_STATE) this.#learn(before);
    const unseen = this.#unseenIn(before);
    for (const key of Object.keys(before)) if (!(key in after)) this.#forget(key);
    this.#learn(after);
    return [...new Set([...unseen, ...this.#unseenIn(after)])].sort();
  }

  #learn(states: Difference['before']): void {
    for (const [key, properties] of Object.entries(states)) {
      const { kind, id, toId = '' } = parseKey(key);
      if (kind === 'Actor' || kind === 'Cooperation') this.#isPrivate.set(key, properties.private === true);
      if (kind === 'PARTY_TO') this.#parties.set(toId, (this.#parties.get(toId) ?? new Set()).add(id));
    }
  }

  #forget(key: string): void {
    const { kind, id, toId = '' } = parseKey(key);
    this.#isPrivate.delete(key);
    if (kind === 'PARTY_TO') this.#parties.get(toId)?.delete(id);
    if (kind === 'Cooperation') this.#parties.delete(id);
  }

  #unseenIn(states: Difference['before']): string[] {
    const { actorIds, cooperationIds } = namedInStates(Object.entries(states));
    return [
      ...actorIds.map((id) => `Actor:${id}`).filter((key) => !this.#isOpen(key)),
      ...cooperationIds.filter((id) => !this.#isOpenCooperation(id)).map((id) => `Cooperation:${id}`),
    ];
  }

  #isOpen = (key: string): boolean => this.#isPrivate.get(key) === false;

  #isOpenCooperation(id: string): boolean {
    const parties = [...(this.#parties.get(id) ?? [])];
    const open = parties.filter((actorId) => this.#isOpen(`Actor:${actorId}`));
    return this.#isOpen(`Cooperation:${id}`) && open.length >= FEWEST_PARTIES;
  }
}
