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
 * Goes through a history from its first change on, to find what each of them named that was private then: relations do
 * not say so of their ends. What nobody has told of yet is private.
 */
export class PrivacyReplay {
  readonly #isPrivate = new Map<string, boolean>();
  readonly #parties = new Map<string, Set<string>>();

  /** The next change: keys of the actors and cooperations that it names and that were private before it or after it. */
  take({ type, before, after }: ToldAgain): string[] {
    // Of what goes with a territory nothing is kept but the keys: they say nothing of what it was.
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
