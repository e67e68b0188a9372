import { TRANSACTION_NATURES } from '../../contract/vocabulary.ts';
import type { System } from '../../elements/system.ts';
import type { GapContext } from '../gaps/gap-context.ts';
import { type CooperationGraph, cooperationGraph } from '../graph/cooperation-graph.ts';
import { declaredEdges, type Edge } from './cut-points-in-world.ts';
import { type Hearing, hearingOf } from './hearing.ts';

/** Theme with its actors and its number of active cooperations. */
interface DeclaredTheme {
  readonly actors: ReadonlySet<number>;
  readonly cooperations: number;
}

/** Counts of the declared map that rules need, computed once for all simulated networks; actors by index. */
export class DeclaredMap {
  readonly context: GapContext;
  readonly system: System;
  readonly hearing: Hearing;
  readonly tau: number;
  readonly network: CooperationGraph;
  readonly edges: readonly Edge[];
  /** Links of each actor at τ = 1, and at τ. */
  readonly weakDegree: Int32Array;
  readonly nearDegree: Int32Array;
  /** Links at τ between each two families, by `cellOf`. */
  readonly cells: Int32Array;
  /** Actors of each family. */
  readonly familySizes: readonly number[];
  readonly links: number;
  readonly active: number;
  readonly activeWithTheme: number;
  readonly #themes = new Map<string, DeclaredTheme>();

  constructor(context: GapContext) {
    const { system } = context;
    this.context = context;
    this.system = system;
    this.hearing = hearingOf(system);
    this.tau = system.reading.minIntensity;
    this.network = cooperationGraph(system, this.tau);
    this.edges = declaredEdges(this.network);
    const degrees = (neighbours: ReadonlyMap<string, ReadonlySet<string>>) =>
      Int32Array.from(this.hearing.actorIds, (id) => neighbours.get(id)?.size ?? 0);
    this.weakDegree = degrees(context.weak);
    this.nearDegree = degrees(context.near);
    this.cells = new Int32Array(this.hearing.families.length ** 2);
    const near = system.links();
    for (const { actorIds } of near.values()) {
      const cell = this.cellOf(this.placeOf(actorIds[0]), this.placeOf(actorIds[1]));
      this.cells[cell] = (this.cells[cell] ?? 0) + 1;
    }
    this.familySizes = this.hearing.families.map((family) => this.membersOf(family).length);
    this.links = near.size;
    const active = system.active();
    this.active = active.length;
    this.activeWithTheme = active.filter(({ themes }) => themes.length > 0).length;
  }

  placeOf(actorId: string): number {
    return this.hearing.placeOf.get(actorId) ?? 0;
  }

  familyAt(place: number): string {
    return this.hearing.families[this.hearing.familyOf[place] ?? 0] ?? '';
  }

  /** Returns the cell for links between the families of two actors. */
  cellOf(a: number, b: number): number {
    const { familyOf, families } = this.hearing;
    const [f, g] = [familyOf[a] ?? 0, familyOf[b] ?? 0];
    return Math.min(f, g) * families.length + Math.max(f, g);
  }

  /** Lists the actors of a family, by index. */
  membersOf(family: string): number[] {
    return this.hearing.actorIds.flatMap((_, place) => (this.familyAt(place) === family ? [place] : []));
  }

  theme(themeId: string): DeclaredTheme {
    const known = this.#themes.get(themeId) ?? this.#readTheme(themeId);
    this.#themes.set(themeId, known);
    return known;
  }

  /**
   * Counts pairs of a local authority and an actor of the social economy linked at τ = 1, and those linked by
   * transactions only.
   */
  moneyPairs(): { readonly pairs: number; readonly onlyTransactions: number } {
    const { system, context } = this;
    const between = [...system.weakLinks.values()].filter(({ actorIds: [a, b] }) => {
      const families = [system.actors.get(a)?.family, system.actors.get(b)?.family];
      return families.includes('local_authority') && families.includes('social_economy');
    });
    const isTransaction = (id: string) => {
      const nature = context.cooperations.get(id)?.nature;
      return nature !== undefined && TRANSACTION_NATURES.has(nature);
    };
    return {
      pairs: between.length,
      onlyTransactions: between.filter(({ cooperationIds }) => cooperationIds.every(isTransaction)).length,
    };
  }

  #readTheme(themeId: string): DeclaredTheme {
    const { system, context } = this;
    const about = system.active().filter(({ themes }) => themes.includes(themeId));
    const carriers = system.commitments
      .filter(({ themes }) => themes.includes(themeId))
      .flatMap((commitment) => system.carriers(commitment).map(({ actorId }) => actorId));
    const ids = [...about.flatMap((cooperation) => context.partiesOnMap(cooperation)), ...carriers];
    return { actors: new Set(ids.map((id) => this.placeOf(id))), cooperations: about.length };
  }
}
