import type { IsoDay } from '../../elements/day.ts';
import {
  type Elements,
  nodeKey,
  type Properties,
  parseKey,
  relationshipKey,
} from '../../elements/elements.ts';
import { append } from '../../grouped.ts';
import { aliasOfText } from '../../names/alias.ts';
import type { NameIndex } from '../../readings/name-similarity/name-index.ts';
import type { ImportIds } from './import-ids.ts';
import { nameKey } from './plain-key.ts';

/** An actor as it is known by name, here or elsewhere. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly siren?: string | undefined;
  readonly family?: string | undefined;
  readonly kind?: string | undefined;
  readonly territories?: readonly { readonly id: string }[] | undefined;
}

/** Context of an import: the present territory, actors known elsewhere, the person's rights. */
export interface SceneInput {
  readonly territoryId: string;
  readonly day: IsoDay;
  readonly state: Elements;
  readonly ids: ImportIds;
  readonly names: Pick<NameIndex<KnownActor>, 'likely' | 'get'>;
  /** Items of the Charter, by id and by code. */
  readonly charter: ReadonlyMap<string, string>;
  /** By key, what is private and a matter of other territories alone: to this person it is not there, and it stays. */
  readonly foreign: ReadonlySet<string>;
  /** Whether the person may know of an actor by where it acts. */
  sees(actorId: string): boolean;
  /** Whether the person may change the sheet of an actor that acts elsewhere too. */
  mayEdit(actorId: string): boolean;
}

export interface Party {
  readonly actorId: string;
  readonly role: string;
}

/** The territory, ready to be looked up: one pass over its elements. */
export class ImportScene {
  readonly input: SceneInput;
  readonly actorsHere = new Set<string>();
  readonly commitmentsHere = new Set<string>();
  readonly #byName = new Map<string, string[]>();
  readonly #partnersByName = new Map<string, string[]>();
  readonly #bySiren = new Map<string, string>();
  readonly #parties = new Map<string, Party[]>();
  readonly #partners = new Set<string>();
  readonly #bySignature = new Map<string, string[]>();
  readonly #linked = new Map<string, string[]>();
  readonly #commitments = new Map<string, string[]>();

  private constructor(input: SceneInput) {
    this.input = input;
  }

  static of(input: SceneInput): ImportScene {
    const scene = new ImportScene(input);
    for (const key of input.state.keys()) scene.#take(key);
    scene.#index();
    return scene;
  }

  #index(): void {
    const { input } = this;
    for (const actorId of this.actorsHere) {
      const { name, siren, aliases } = this.actor(actorId) ?? {};
      const others = Array.isArray(aliases) ? aliases.map((alias) => aliasOfText(String(alias)).name) : [];
      for (const key of new Set([String(name), ...others].map(nameKey))) append(this.#byName, key, actorId);
      if (siren !== undefined) this.#bySiren.set(String(siren), actorId);
    }
    for (const [id, parties] of this.#parties) {
      if (parties.some(({ actorId }) => this.actorsHere.has(actorId)))
        for (const { actorId } of parties) this.#partners.add(actorId);
      const { nature } = this.cooperation(id) ?? {};
      append(this.#bySignature, signatureOf(String(nature), parties), id);
    }
    for (const id of this.#partners)
      if (!this.actorsHere.has(id)) append(this.#partnersByName, nameKey(String(this.actor(id)?.name)), id);
    for (const id of this.commitmentsHere) {
      const { text, code } = input.state.get(nodeKey('Commitment', id)) ?? {};
      for (const word of [text, code])
        if (word !== undefined) append(this.#commitments, nameKey(String(word)), id);
    }
  }

  #take(key: string): void {
    const { kind, id, toId = '' } = parseKey(key);
    if (kind === 'ACTS_IN' && toId === this.input.territoryId) this.actorsHere.add(id);
    if (kind === 'FOR' && toId === this.input.territoryId) this.commitmentsHere.add(id);
    const { foreign } = this.input;
    if (
      kind === 'PARTY_TO' &&
      !foreign.has(nodeKey('Actor', id)) &&
      !foreign.has(nodeKey('Cooperation', toId))
    )
      append(this.#parties, toId, { actorId: id, role: String(this.input.state.get(key)?.role) });
    if (
      kind === 'COOPERATION_ABOUT' ||
      kind === 'SERVES' ||
      kind === 'COMMITMENT_ABOUT' ||
      kind === 'REFINES'
    )
      append(this.#linked, `${kind}:${id}`, toId);
    if (kind === 'CARRIES') append(this.#linked, `CARRIES>${toId}`, id);
    if (kind === 'Declaration') {
      const { cooperationId, actorId } = this.input.state.get(key) ?? {};
      append(this.#linked, `Declaration:${cooperationId}:${actorId}`, key);
    }
  }

  /** Whether an actor is on this map or in its reserve: it acts here, or takes part in a cooperation here. */
  isShown = (id: string): boolean => this.actorsHere.has(id) || this.#partners.has(id);
  /** Actors on this map or in its reserve. */
  shown = (): string[] => [...new Set([...this.actorsHere, ...this.#partners])];
  /** Partners of exactly this name that act elsewhere. */
  partnersCalled = (name: string): readonly string[] => this.#partnersByName.get(nameKey(name)) ?? [];
  /** Whether the person may see an actor: partners of actors here are on the map, wherever they act. */
  sees = (id: string): boolean => this.input.sees(id) || this.#partners.has(id);
  actor = (id: string): Properties | undefined => this.input.state.get(nodeKey('Actor', id));
  cooperation = (id: string): Properties | undefined => this.input.state.get(nodeKey('Cooperation', id));
  commitment = (id: string): Properties | undefined => this.input.state.get(nodeKey('Commitment', id));
  membership = (id: string): Properties | undefined =>
    this.input.state.get(relationshipKey('ACTS_IN', id, this.input.territoryId));

  /** Actors of the territory of exactly this name. */
  namedHere = (name: string): readonly string[] => this.#byName.get(nameKey(name)) ?? [];
  bySiren = (siren: string): string | undefined => this.#bySiren.get(siren);
  partiesOf = (cooperationId: string): readonly Party[] => this.#parties.get(cooperationId) ?? [];
  bySignature = (signature: string): readonly string[] => this.#bySignature.get(signature) ?? [];
  commitmentsCalled = (words: string): readonly string[] => this.#commitments.get(nameKey(words)) ?? [];
  carriersOf = (commitmentId: string): readonly string[] => this.#linked.get(`CARRIES>${commitmentId}`) ?? [];
  declarationsOf = (cooperationId: string, actorId: string): readonly string[] =>
    this.#linked.get(`Declaration:${cooperationId}:${actorId}`) ?? [];
  targetsOf = (
    kind: 'COOPERATION_ABOUT' | 'SERVES' | 'COMMITMENT_ABOUT' | 'REFINES',
    id: string,
  ): readonly string[] => this.#linked.get(`${kind}:${id}`) ?? [];
}

/** Identifies a cooperation without an identifier: its nature, and its parties with their roles. */
export const signatureOf = (nature: string, parties: readonly Party[]): string =>
  [nature, ...parties.map(({ actorId, role }) => `${role} ${actorId}`).sort()].join('|');
