import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver';
import type { ConsoleAnswer, ConsoleDrawing } from '../../model/contract/console.ts';
import { Id } from '../../model/contract/primitives.ts';
import { Family } from '../../model/contract/vocabulary.ts';

type Told = Record<string, unknown>;
type Lit = 'Actor' | 'Cooperation' | 'Commitment';

/** Collects the values of a console answer as JSON, and its nodes and relationships, each once. */
export class MetByConsole {
  readonly #mostDrawn: number;
  readonly #ids: Record<Lit, Set<string>> = {
    Actor: new Set(),
    Cooperation: new Set(),
    Commitment: new Set(),
  };
  /** By the database's own ids, which are never told. */
  readonly #nodes = new Map<string, ConsoleDrawing['nodes'][number]>();
  readonly #relationships = new Map<string, Relationship>();

  constructor(mostDrawn: number) {
    this.#mostDrawn = mostDrawn;
  }

  /** Converts a value to JSON. */
  tell(value: unknown): unknown {
    if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
    if (Array.isArray(value)) return value.map((one) => this.tell(one));
    if (neo4j.isNode(value)) return this.#node(value);
    if (neo4j.isRelationship(value)) return this.#relationship(value);
    if (neo4j.isPath(value)) return this.#path(value);
    if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
    return this.#parts(value as Told);
  }

  get graph(): ConsoleAnswer['graph'] {
    const { Actor, Cooperation, Commitment } = this.#ids;
    return { actorIds: [...Actor], cooperationIds: [...Cooperation], commitmentIds: [...Commitment] };
  }

  get drawing(): ConsoleDrawing {
    const drawn = [...this.#nodes].slice(0, this.#mostDrawn);
    const ranks = new Map(drawn.map(([key], rank) => [key, rank]));
    return {
      nodes: drawn.map(([, node]) => node),
      relationships: [...this.#relationships.values()].flatMap(
        ({ type, startNodeElementId, endNodeElementId }) => {
          const [from, to] = [ranks.get(startNodeElementId), ranks.get(endNodeElementId)];
          return from === undefined || to === undefined
            ? []
            : [{ type, ends: [from, to] as [number, number] }];
        },
      ),
      undrawn: this.#nodes.size - drawn.length,
    };
  }

  #node({ labels, properties, elementId }: Node): Told {
    // Nodes written in the console may have any label, or several, and no id that a map knows.
    const label = labels.join(':');
    const told = this.#parts(properties);
    const id = Id.safeParse(told.id).data ?? '';
    if (Object.hasOwn(this.#ids, label) && id !== '') this.#ids[label as Lit].add(id);
    const family = Family.safeParse(told.family).data;
    this.#nodes.set(elementId, { label, id, name: nameOf(told), ...(family !== undefined && { family }) });
    return { label, ...told };
  }

  #relationship(relationship: Relationship): Told {
    this.#relationships.set(relationship.elementId, relationship);
    return { type: relationship.type, ...this.#parts(relationship.properties) };
  }

  #path({ start, segments }: Path): unknown[] {
    return [
      this.#node(start),
      ...segments.flatMap((step) => [this.#relationship(step.relationship), this.#node(step.end)]),
    ];
  }

  #parts(values: Told): Told {
    return Object.fromEntries(Object.entries(values).map(([key, one]) => [key, this.tell(one)]));
  }
}

/** Returns the label of a drawn node: the first property that serves as a name. */
const nameOf = ({ name, code, nature, key, id }: Told): string =>
  String(name ?? code ?? nature ?? key ?? id ?? '');
