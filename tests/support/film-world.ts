import type { Language } from '../../model/contract/primitives.ts';
import type { Elements } from '../../model/elements/elements.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import { System } from '../../model/elements/system.ts';
import { PrivacyReplay } from '../../model/elements/visibility/replay-privacy.ts';
import { type Hidden, publicFacts } from '../../model/elements/visibility/visible-facts.ts';
import type { FilmedChange, FilmSource } from '../../model/readings/film/film-source.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { type Erased, elementsWithout } from '../../model/writes/erasure/without-erased.ts';
import { beginning, DAY, editsOf, type Step } from './told-steps.ts';
import { ToldWorld } from './told-world.ts';

/** The territory that is filmed. */
export const FILMED = 't0';

const instant = (n: number): string => new Date(Date.UTC(2026, 2, 12, 8, n)).toISOString();

interface Moment {
  readonly change: FilmedChange;
  /** All there was right after it. */
  readonly elements: Elements;
}

/** Territories with a history; one is filmed. */
export class FilmWorld {
  readonly #world = new ToldWorld(beginning());
  readonly #moments: Moment[] = [];
  readonly #elsewhere: FilmedChange[] = [];
  readonly #privacy = new PrivacyReplay();
  #erased: Erased | null = null;

  constructor(steps: readonly Step[]) {
    // Records a first change with the initial elements.
    this.#note({ type: 'territory.added', before: {}, after: Object.fromEntries(beginning()) }, 0, [FILMED]);
    for (const [n, step] of steps.entries()) {
      const told = this.#world.write(editsOf(this.#world, step));
      if (told !== undefined) this.#note(told, n + 1, told.territoryIds);
    }
  }

  get revision(): number {
    return this.#moments.length;
  }

  /** Lists by id the actors that ever existed, starting with the first. */
  get actorIds(): string[] {
    const told = this.#world.told.flatMap(({ after }) => Object.keys(after));
    return [...new Set(told.flatMap((key) => (key.startsWith('Actor:') ? [key.slice(6)] : [])))];
  }

  /** All there is now. */
  get present(): Elements {
    return this.#without(this.#world.elements);
  }

  /** Takes an actor out of all there is and was, as an erasure does. */
  erase(actorId: string): void {
    const cooperationIds = [...this.#world.elements.keys()]
      .filter((key) => key.startsWith(`PARTY_TO:${actorId}>`))
      .map((key) => key.split('>')[1] ?? '');
    this.#erased = {
      actorIds: new Set([actorId]),
      cooperationIds: new Set(cooperationIds),
      ficheIds: new Set(),
      names: [],
    };
  }

  source(from: number, to: number, withdrawn: readonly string[], language: Language = 'fr'): FilmSource {
    const changes = this.#moments.map(({ change }) => this.#told(change));
    const moment = (revision: number) => ({ revision, at: changes[revision - 1]?.at ?? '' });
    return {
      territoryId: FILMED,
      present: this.present,
      changes: changes.slice(from),
      elsewhere: this.#elsewhere.map((change) => this.#told(change)).filter(({ at }) => at > moment(from).at),
      ...{ from: moment(from), to: moment(to), seen: this.seen(withdrawn), today: DAY },
      ...{ language, reference: { resources: [] }, territories: new Map() },
    };
  }

  /** Returns the existing elements that are private to nobody, as `cypher/access/find-seen.cypher` does. */
  seen(withdrawn: readonly string[]): FilmSource['seen'] {
    const { present } = this;
    const isOpen = (key: string) => present.has(key) && present.get(key)?.private !== true;
    const idsOf = (kind: string) =>
      [...present.keys()]
        .filter((key) => key.startsWith(`${kind}:`))
        .map((key) => key.slice(kind.length + 1));
    const openParties = (id: string) =>
      idsOf('PARTY_TO').filter((ends) => ends.endsWith(`>${id}`) && isOpen(`Actor:${ends.split('>')[0]}`));
    return {
      actorIds: new Set(idsOf('Actor').filter((id) => isOpen(`Actor:${id}`) && !withdrawn.includes(id))),
      cooperationIds: new Set(
        idsOf('Cooperation').filter((id) => isOpen(`Cooperation:${id}`) && openParties(id).length > 1),
      ),
    };
  }

  /** Returns the map as known at a revision, with what everyone may see now. */
  mapAt(revision: number, withdrawn: readonly string[]) {
    const elements = this.#without(this.#moments[revision - 1]?.elements ?? new Map());
    const facts = factsOfElements(FILMED, elements, revision);
    if (facts === undefined) throw new Error('The territory is not there.');
    const seen = this.seen(withdrawn);
    const carriers = facts.commitments.flatMap((commitment) => commitment.carriers);
    const actorIds = [
      ...[...facts.actors, ...facts.outside].map(({ id }) => id),
      ...carriers.map(({ actorId }) => actorId),
    ];
    const hidden: Hidden = {
      actorIds: new Set(actorIds.filter((id) => !seen.actorIds.has(id))),
      cooperationIds: new Set(
        facts.cooperations.map(({ id }) => id).filter((id) => !seen.cooperationIds.has(id)),
      ),
    };
    const reading = { day: DAY, minIntensity: 2, withoutTransactions: false };
    return mapReading(new System(publicFacts(facts, hidden), reading));
  }

  #note(
    { type, before, after }: Pick<FilmedChange, 'type' | 'before' | 'after'>,
    n: number,
    territoryIds: readonly string[],
  ): void {
    const unseen = this.#privacy.take({ type, before, after });
    const isHere = territoryIds.includes(FILMED);
    const revision = isHere ? this.revision + 1 : 0;
    const change = { type, before, after, unseen, revision, subjectId: '', at: instant(n) };
    if (isHere) this.#moments.push({ change, elements: this.#world.elements });
    else this.#elsewhere.push(change);
  }

  #told(change: FilmedChange): FilmedChange {
    const states = (all: FilmedChange['before']) =>
      Object.fromEntries(this.#without(new Map(Object.entries(all))));
    return { ...change, before: states(change.before), after: states(change.after) };
  }

  #without(elements: Elements): Elements {
    return this.#erased === null ? elements : elementsWithout(elements, this.#erased);
  }
}
