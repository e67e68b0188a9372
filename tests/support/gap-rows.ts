import type { Need } from '../../server/contract/actor.ts';
import type { Commitment } from '../../server/contract/commitment.ts';
import type { GapRule } from '../../server/contract/vocabulary.ts';
import { hasBegun } from '../../server/domain/day.ts';
import type { CooperationFact, Facts } from '../../server/domain/facts.ts';
import { System } from '../../server/domain/system.ts';

/** What the statements of the gaps must return, said a second time from the facts alone. */
export interface Surroundings {
  /** Territories above and below. */
  readonly nearIds?: readonly string[];
  /** Where actors outside act. */
  readonly placesOf?: Readonly<Record<string, readonly string[]>>;
}

type Rows = readonly unknown[];

const ascending = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();
const by =
  <T>(...keys: ReadonlyArray<(row: T) => string>) =>
  (a: T, b: T): number => {
    for (const key of keys) if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
    return 0;
  };

/** The rows of every rule, as its statement in `cypher/gaps/` gives them. */
export function gapRows(facts: Facts, day: string, around: Surroundings = {}): Map<GapRule, Rows> {
  const scene = new Scene(facts, day);
  return new Map<GapRule, Rows>([
    ['unlinked-actor', scene.localActors()],
    ['uncarried-commitment', scene.uncarried()],
    ['scattered-carriers', scene.scattered()],
    ['single-carrier', scene.single()],
    ['commitment-without-action', scene.served()],
    ['missing-table-role', scene.around()],
    ['families-apart', scene.families()],
    ['mostly-funding', scene.authoritiesAndSocialEconomy()],
    ['theme-without-family', scene.themes()],
    [
      'themes-in-silos',
      scene
        .themes()
        .filter((row) => row.cooperationIds.length >= 2)
        .map(withoutCommitments),
    ],
    ['pivot-actor', scene.rests()],
    ['single-bridge', scene.joining()],
    ['differing-views', scene.views()],
    ['sleeping-link', scene.traces()],
    ['unmet-need', scene.needs()],
    ['overdue-promise', scene.promises()],
    ['nobody-tends', [scene.support()]],
    ['absent-from-the-map', scene.present()],
    ['lone-territory', [scene.elsewhere(around)]],
  ]);
}

const withoutCommitments = ({ commitmentIds: _left, ...row }: { commitmentIds: string[] }) => row;

class Scene {
  readonly #facts: Facts;
  readonly #day: string;
  readonly #system: System;
  readonly #ids: string[];

  constructor(facts: Facts, day: string) {
    this.#facts = facts;
    this.#day = day;
    this.#system = new System(facts, { day, minIntensity: 2, withoutTransactions: false });
    this.#ids = ascending(this.#system.actors.keys());
  }

  get #open(): Commitment[] {
    return this.#facts.commitments.filter(({ status }) => status === 'open').sort(by(({ id }) => id));
  }

  /** Whatever their state, absent ones too. */
  get #cooperations(): CooperationFact[] {
    return this.#facts.cooperations
      .filter((cooperation) => this.#inside(cooperation).length > 0)
      .sort(by(({ id }) => id));
  }

  #inside = ({ parties }: Pick<CooperationFact, 'parties'>): string[] =>
    ascending(parties.map(({ actorId }) => actorId)).filter((id) => this.#ids.includes(id));

  #carriers = (commitment: Commitment): string[] =>
    ascending(this.#system.carriers(commitment).map(({ actorId }) => actorId));

  #carriedBy = (id: string) => this.#open.filter((commitment) => this.#carriers(commitment).includes(id));

  #family = (id: string) => this.#system.actors.get(id)?.family;

  localActors() {
    return this.#ids
      .filter((id) => ['local', 'intercommunal', undefined].includes(this.#system.actors.get(id)?.scale))
      .map((actorId) => ({
        actorId,
        signatory: this.#system.actors.get(actorId)?.charter === 'signatory',
        carried: this.#carriedBy(actorId).length,
      }));
  }

  uncarried() {
    return this.#open
      .filter((commitment) => this.#carriers(commitment).length === 0)
      .map(({ id, horizon, dueOn }) => ({ commitmentId: id, horizon, dueOn: dueOn ?? null }));
  }

  scattered() {
    return this.#open
      .map((commitment) => ({
        commitmentId: commitment.id,
        themeIds: ascending(commitment.themes),
        carrierIds: ascending(
          this.#system
            .carriers(commitment)
            .filter(({ role }) => role !== 'support')
            .map(({ actorId }) => actorId),
        ),
      }))
      .filter(({ carrierIds }) => carrierIds.length >= 2);
  }

  single() {
    return this.#open.flatMap((commitment) => {
      const [carrierId, ...others] = this.#carriers(commitment);
      if (carrierId === undefined || others.length > 0) return [];
      return { commitmentId: commitment.id, carrierId, carried: this.#carriedBy(carrierId).length };
    });
  }

  served() {
    return this.#open
      .filter((commitment) => this.#carriers(commitment).length > 0)
      .map((commitment) => ({
        commitmentId: commitment.id,
        dueOn: commitment.dueOn ?? null,
        carrierIds: this.#carriers(commitment),
        servingIds: this.#cooperations
          .filter(({ serves }) => serves.includes(commitment.id))
          .map(({ id }) => id),
      }));
  }

  around() {
    return this.#open
      .filter((commitment) => this.#carriers(commitment).length >= 3)
      .map((commitment) => ({
        commitmentId: commitment.id,
        carriers: [...this.#system.carriers(commitment)]
          .sort(by(({ actorId }) => actorId))
          .map(({ actorId, tableRoles = [] }) => ({
            actorId,
            tableRoles: tableRoles.length > 0 ? tableRoles : this.#system.actors.get(actorId)?.tableRoles,
          })),
      }));
  }

  families() {
    return ascending(this.#ids.map((id) => this.#family(id) ?? '')).map((family) => ({
      family,
      actorIds: this.#ids.filter((id) => this.#family(id) === family),
    }));
  }

  authoritiesAndSocialEconomy() {
    return this.#cooperations
      .map((cooperation) => ({
        cooperationId: cooperation.id,
        nature: cooperation.nature,
        localAuthorityIds: this.#inside(cooperation).filter((id) => this.#family(id) === 'local_authority'),
        socialEconomyIds: this.#inside(cooperation).filter((id) => this.#family(id) === 'social_economy'),
      }))
      .filter((row) => row.localAuthorityIds.length > 0 && row.socialEconomyIds.length > 0);
  }

  themes() {
    const all = [...this.#cooperations, ...this.#open].flatMap(({ themes }) => themes);
    return ascending(all).map((themeId) => {
      const commitments = this.#open.filter(({ themes }) => themes.includes(themeId));
      return {
        themeId,
        cooperationIds: this.#cooperations
          .filter(({ themes }) => themes.includes(themeId))
          .map(({ id }) => id),
        commitmentIds: commitments.map(({ id }) => id),
        carrierIds: ascending(commitments.flatMap(this.#carriers)),
      };
    });
  }

  rests() {
    return this.#ids
      .filter((id) => this.#facts.cooperations.some(({ parties }) => parties.some((p) => p.actorId === id)))
      .map((actorId) => ({
        actorId,
        soleCommitmentIds: this.#open
          .filter((commitment) => this.#carriers(commitment).join() === actorId)
          .map(({ id }) => id),
      }));
  }

  joining() {
    return this.#cooperations
      .map((cooperation) => ({
        cooperationId: cooperation.id,
        actorIds: this.#inside(cooperation),
        endsOn: (cooperation.endedOn ?? '') > this.#day ? cooperation.endedOn : null,
      }))
      .filter(({ actorIds }) => actorIds.length >= 2);
  }

  views() {
    return this.#cooperations
      .map((cooperation) => ({
        cooperationId: cooperation.id,
        declarations: cooperation.declarations
          .filter(({ on }) => on <= this.#day)
          .map(({ actorId, intensity, on, voice }) => ({ actorId, intensity, on, voice: voice ?? null }))
          // The engine puts null last.
          .sort(
            by(
              ({ actorId }) => actorId,
              ({ on }) => on,
              ({ voice }) => voice ?? '\uffff',
            ),
          ),
      }))
      .filter(({ declarations }) => new Set(declarations.map(({ actorId }) => actorId)).size >= 2);
  }

  traces() {
    return this.#cooperations
      .filter(({ status }) => ['active', 'dormant', 'ended', 'broken'].includes(status))
      .map(({ id, declarations, lastSignOn, startedOn, recordedOn, endedOn }) => ({
        cooperationId: id,
        lastSignOn: lastSignOn ?? null,
        lastDeclaredOn:
          ascending(declarations.map(({ on }) => on))
            .filter((on) => on <= this.#day)
            .at(-1) ?? null,
        startedOn: startedOn ?? null,
        recordedOn: recordedOn ?? null,
        endedOn: endedOn ?? null,
      }));
  }

  needs() {
    const here = ({ actorId }: Need) => this.#ids.includes(actorId);
    const offers = this.#facts.offers.filter(here).sort(by(({ actorId }) => actorId));
    return this.#facts.needs
      .filter(here)
      .sort(
        by(
          ({ actorId }) => actorId,
          ({ resourceId }) => resourceId,
        ),
      )
      .map(({ actorId, resourceId, themeId, note }) => ({
        actorId,
        resourceId,
        themeId: themeId ?? null,
        note: note ?? null,
        offers: offers
          .filter((o) => o.actorId !== actorId && o.resourceId === resourceId && o.themeId === themeId)
          .map((o) => ({ actorId: o.actorId, note: o.note ?? null })),
      }));
  }

  promises() {
    return this.#cooperations
      .filter(({ status, promisedFor }) => status === 'intention' && (promisedFor ?? '~') < this.#day)
      .map(({ id, promisedFor, parties }) => ({
        cooperationId: id,
        promisedFor,
        actorIds: ascending(parties.map(({ actorId }) => actorId)),
      }));
  }

  support() {
    const carrierIds = ascending(this.#open.flatMap(this.#carriers));
    const supports = this.#cooperations
      .filter(({ nature }) => nature === 'supports')
      .flatMap(({ id, parties }) => {
        const having = (role: string) =>
          parties.filter((party) => party.role === role).map(({ actorId }) => actorId);
        return having('from')
          .filter((fromId) => this.#ids.includes(fromId))
          .flatMap((fromId) =>
            having('to')
              .filter((toId) => carrierIds.includes(toId))
              .map((toId) => ({ cooperationId: id, fromId, toId })),
          );
      });
    return {
      carrierIds,
      supports: supports.sort(
        by(
          (s) => s.cooperationId,
          (s) => s.fromId,
          (s) => s.toId,
        ),
      ),
    };
  }

  present() {
    return this.#ids.map((actorId) => ({
      actorId,
      family: this.#family(actorId),
      tableRoles: ascending([
        ...(this.#system.actors.get(actorId)?.tableRoles ?? []),
        ...this.#carriedBy(actorId).flatMap(({ carriers }) =>
          carriers
            .filter((carrier) => carrier.actorId === actorId)
            .flatMap(({ tableRoles = [] }) => tableRoles),
        ),
      ]),
    }));
  }

  elsewhere({ nearIds = [], placesOf = {} }: Surroundings) {
    const near = new Set([this.#facts.territory.id, ...nearIds]);
    const acting = new Set(this.#facts.actors.map(({ id }) => id));
    const isFar = (id: string) => {
      const places = placesOf[id] ?? [];
      return !acting.has(id) && places.length > 0 && places.every((place) => !near.has(place));
    };
    return {
      peerIds: ascending(
        this.#facts.territory.peers
          .filter(({ since }) => hasBegun(since, this.#day))
          .map(({ territoryId }) => territoryId),
      ),
      elsewhereIds: this.#cooperations
        .filter(({ parties }) => parties.some(({ actorId }) => isFar(actorId)))
        .map(({ id }) => id),
    };
  }
}
