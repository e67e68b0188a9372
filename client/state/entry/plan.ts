import type { z } from 'zod';
import type { NeedInput, NewActor } from '../../../model/contract/actor.ts';
import type { CarrierInput, NewCommitment } from '../../../model/contract/commitment.ts';
import type { NewCooperation } from '../../../model/contract/cooperation.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';
import { isPersonName } from '../../../model/words/person-name.ts';
import { nameKey } from './name-key.ts';
import { officialActor } from './similar-names.ts';
import type { Link, Named, NewActorName, Scene, Statement } from './types.ts';

/** One request; the steps of a line are sent in their order. */
export type Step =
  | { readonly do: 'addActor'; readonly body: z.input<typeof NewActor> & { id: string } }
  | { readonly do: 'enterMap'; readonly actorId: string; readonly name: string }
  | { readonly do: 'addCooperation'; readonly body: z.input<typeof NewCooperation> & { id: string } }
  | { readonly do: 'addCommitment'; readonly body: z.input<typeof NewCommitment> & { id: string } }
  | {
      readonly do: 'setCarrier';
      readonly actorId: string;
      readonly commitmentId: string;
      readonly body: z.input<typeof CarrierInput>;
    }
  | {
      readonly do: 'setNeed' | 'setOffer';
      readonly actorId: string;
      readonly resourceId: string;
      readonly body: z.input<typeof NeedInput>;
    };

export type Selected = { readonly kind: 'actor' | 'cooperation' | 'commitment'; readonly id: string } | null;

export interface Plan {
  readonly steps: readonly Step[];
  /** Subject of the line, selected after writing. */
  readonly about: Selected;
}

/** Builds the requests of a statement in order: new actors first, then statements about them. */
export function planOf(statement: Statement, scene: Scene, newId: () => string): Plan {
  const planner = new Planner(scene, newId);
  planner.add(statement);
  return planner.plan;
}

/** Plans several statements together: an actor that is new to all is made once. */
export class Planner {
  readonly #steps: Step[] = [];
  readonly #ids = new Map<string, string>();
  readonly #joined = new Set<string>();
  readonly #scene: Scene;
  readonly #newId: () => string;
  #about: Selected = null;

  constructor(scene: Scene, newId: () => string) {
    this.#scene = scene;
    this.#newId = newId;
  }

  get plan(): Plan {
    return { steps: this.#steps, about: this.#about };
  }

  add(statement: Statement): void {
    if (statement.kind === 'actors') this.#actors(statement.actors);
    else if (statement.kind === 'link') this.#link(statement);
    else if (statement.kind === 'carry') this.#carry(statement);
    else this.#resources(statement);
  }

  #actors(actors: readonly Named[]): void {
    for (const named of actors) {
      const id = this.#idOf(named);
      if (named.is === 'known') this.#enter(named);
      this.#about = { kind: 'actor', id };
    }
  }

  #link({ parties, nature, status, intensity, assumed, themes, serves, note }: Link): void {
    const id = this.#newId();
    const body = {
      id,
      nature,
      status,
      ...(assumed ? {} : { intensity }),
      // Parties that wait in the reserve enter the map with the cooperation.
      parties: parties.map(({ named, role }) => ({ actorId: this.#idOf(named), role })),
      ...(themes.length === 0 ? {} : { themes: [...themes] }),
      ...(serves.length === 0 ? {} : { serves: [...serves] }),
      ...(note === '' ? {} : { note }),
    };
    this.#steps.push({ do: 'addCooperation', body });
    this.#about = { kind: 'cooperation', id };
  }

  #carry({ actors, commitments, role, themes }: Extract<Statement, { kind: 'carry' }>): void {
    const actorIds = actors.map((named) => this.#idOf(named));
    for (const carried of commitments) {
      if (carried.is === 'new') {
        const id = this.#newId();
        const carriers = actorIds.map((actorId) => ({ actorId, role }));
        const body = {
          id,
          text: carried.text,
          carriers,
          ...(themes.length === 0 ? {} : { themes: [...themes] }),
        };
        this.#steps.push({ do: 'addCommitment', body });
        this.#about = { kind: 'commitment', id };
        continue;
      }
      const { commitment } = carried;
      for (const actorId of actorIds) {
        // The body replaces: what was noted of this carrier stays.
        const { actorId: _, ...noted } = commitment.carriers.find(
          (carrier) => carrier.actorId === actorId,
        ) ?? {
          actorId,
        };
        const body = { ...noted, role };
        this.#steps.push({ do: 'setCarrier', actorId, commitmentId: commitment.id, body });
      }
      this.#about = { kind: 'commitment', id: commitment.id };
    }
  }

  #resources({ kind, actors, resources, themes }: Extract<Statement, { kind: 'need' | 'offer' }>): void {
    for (const named of actors) {
      const actorId = this.#idOf(named);
      if (named.is === 'known') this.#enter(named);
      for (const { id: resourceId, note } of resources) {
        const noted = this.#scene.map?.[kind === 'need' ? 'needs' : 'offers'].find(
          (entry) => entry.actorId === actorId && entry.resourceId === resourceId,
        );
        const themeId = themes[0] ?? noted?.themeId;
        const words = note === '' ? noted?.note : note;
        const body = withoutAbsent({ themeId, note: words });
        this.#steps.push({ do: kind === 'need' ? 'setNeed' : 'setOffer', actorId, resourceId, body });
      }
      this.#about = { kind: 'actor', id: actorId };
    }
  }

  #enter({ actor }: Extract<Named, { is: 'known' }>): void {
    if (actor.membership?.onMap === false && this.#scene.actors.includes(actor))
      this.#steps.push({ do: 'enterMap', actorId: actor.id, name: actor.name });
  }

  #idOf(named: Named): string {
    if (named.is === 'known') {
      if (!this.#scene.actors.includes(named.actor)) this.#join(named.actor);
      return named.actor.id;
    }
    if (named.is === 'unclear') throw new Error(`« ${named.name} » may be several`);
    return this.#made(named);
  }

  /** Adds a chosen actor of another map: first, and once. */
  #join({ id, name }: MapActor): void {
    if (this.#joined.has(id)) return;
    this.#joined.add(id);
    const official = officialActor(id, this.#scene);
    this.#steps.push(
      official === undefined ? { do: 'enterMap', actorId: id, name } : { do: 'addActor', body: official },
    );
  }

  #made({ name, family, kind }: NewActorName): string {
    const known = this.#ids.get(nameKey(name));
    if (known !== undefined) return known;
    const id = this.#newId();
    this.#ids.set(nameKey(name), id);
    this.#steps.push({
      do: 'addActor',
      body: {
        id,
        name,
        family,
        ...(kind === undefined ? {} : { kind }),
        ...(this.#scene.hidesPersons && isPersonName(name) ? { private: true } : {}),
      },
    });
    return id;
  }
}
