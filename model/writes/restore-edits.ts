import { endsOf } from '../elements/attachments.ts';
import { makeDocument } from '../elements/documents/make-document.ts';
import type { TerritoryDocument } from '../elements/documents/territory-document.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, type Properties, parseKey } from '../elements/elements.ts';
import { byRuleOf } from '../elements/former-rule.ts';
import { hasItsDirection } from '../elements/model-rules.ts';
import { ElementIndex } from '../elements/past/element-index.ts';
import { FEWEST_PARTIES, removeActors, removeNode } from '../elements/removals.ts';
import { IdTakenError } from '../errors.ts';

/** Properties that a restored element keeps, since no document contains them. */
const KEPT = ['version', 'private', 'workshopId', 'severity', 'figures'];
/** The same for one from a backup: elements made private since stay private. */
const KEPT_OF_WHOLE = ['version', 'private'];
const VERSIONED = ['Territory', 'Actor', 'Commitment', 'Cooperation'];

/**
 * Returns the edits that restore territories from a document. Data outside documents stays: private elements,
 * workshops, hidden delicate answers, and briefs with their cooperations. Shared data stays too: the sheet,
 * needs and offers of an actor in other territories, Charter items, peers and parents. `isThere` tests
 * whether a node exists that was only looked up.
 */
export function restoreEdits(
  state: Elements,
  document: TerritoryDocument,
  isThere: (key: string) => boolean,
): Edits {
  const { version, elements } = document;
  const written = byRuleOf(version, elements);
  const target = version === 1 ? placedByHand(written) : written;
  const scene = new Scene(state, document, target);
  const edits = mergeEdits(removals(scene), puts(scene, isThere));
  return withoutBroken(scene, edits);
}

/** Adapts old documents: actors with a position count as placed by hand, the map as locked. */
function placedByHand(elements: Elements): Elements {
  const settled = new Set<string>();
  const placed = new Map(elements);
  for (const [key, properties] of elements) {
    const { kind, toId = '' } = parseKey(key);
    if (kind !== 'ACTS_IN' || properties.x === undefined) continue;
    placed.set(key, { ...properties, placed: 'hand' });
    settled.add(nodeKey('Territory', toId));
  }
  for (const key of settled) placed.set(key, { ...placed.get(key), frozen: true });
  return placed;
}

class Scene {
  readonly state: Elements;
  readonly target: Elements;
  /** Elements that a present document would contain. */
  readonly now: Elements;
  readonly index: ElementIndex;
  readonly #here: ReadonlySet<string>;
  readonly #acting = new Set<string>();
  readonly #owned = new Set<string>();
  readonly #told: ReadonlySet<string>;
  /** The document has what is private too. */
  readonly isWhole: boolean;

  constructor(state: Elements, { territoryIds, isWhole = false }: TerritoryDocument, target: Elements) {
    this.isWhole = isWhole;
    this.state = state;
    this.target = target;
    this.index = new ElementIndex(state);
    this.#here = new Set(territoryIds);
    this.#told = new Set(this.index.all('Fiche').map(({ properties }) => String(properties.cooperationId)));
    this.now = makeDocument(
      territoryIds.filter((id) => state.has(nodeKey('Territory', id))),
      state,
      isWhole,
    ).elements;
    for (const key of target.keys()) {
      if (key.startsWith('ACTS_IN:')) this.#acting.add(parseKey(key).id);
      if (key.startsWith('FOR:')) this.#owned.add(parseKey(key).id);
    }
  }

  /** An item of the Charter: every territory's. */
  isItem = (commitmentId: string): boolean =>
    this.target.has(`Commitment:${commitmentId}`) && !this.#owned.has(commitmentId);

  /** Acts here in the document. */
  acts = (actorId: string): boolean => this.#acting.has(actorId);

  /** Acts elsewhere as well: what it is, is not for these territories alone to say. */
  isShared = (actorId: string): boolean =>
    this.index.from('ACTS_IN', actorId).some(({ toId }) => !this.#here.has(toId));

  /** Private now, and in no document: it stays as it is. */
  isPrivate = (key: string): boolean => !this.isWhole && this.state.get(key)?.private === true;

  /** A brief tells it: it stays, so that the brief, which no document holds, stays too. */
  isTold = (cooperationId: string): boolean => this.#told.has(cooperationId);

  /** Whether private elements or a brief's cooperation depend on an actor: then it stays. */
  isHeld = (actorId: string): boolean =>
    this.index
      .from('PARTY_TO', actorId)
      .some(({ toId }) => this.isPrivate(`Cooperation:${toId}`) || this.isTold(toId));

  /** Two of its parties act together elsewhere: it is of that territory as well. */
  isTheirs = (cooperationId: string): boolean => {
    const elsewhere = this.index
      .to('PARTY_TO', cooperationId)
      .flatMap(({ id }) => this.index.from('ACTS_IN', id).map(({ toId }) => toId))
      .filter((id) => !this.#here.has(id));
    return new Set(elsewhere).size < elsewhere.length;
  };

  /** Part of a cooperation that another territory has too: a backup of this one does not change it there. */
  isKeptElsewhere = (key: string, properties: Properties | undefined): boolean => {
    const id = this.isWhole ? cooperationOf(key, properties) : '';
    return id !== '' && this.state.has(nodeKey('Cooperation', id)) && this.isTheirs(id);
  };

  isHere = (territoryId: string): boolean => this.#here.has(territoryId);

  /**
   * Whether a document contains an element only while its actor acts here: returning actors get theirs back.
   */
  isOfActing = (key: string): boolean => {
    const { kind, id, toId = '' } = parseKey(key);
    if (!this.acts(id) || [`Actor:${id}`, `Actor:${toId}`].some(this.isPrivate)) return false;
    if (kind === 'MEMBER_OF') return this.acts(toId);
    const isOfCharter = kind === 'CARRIES' && this.index.from('FOR', toId).length === 0;
    return kind === 'NEEDS' || kind === 'OFFERS' || isOfCharter;
  };
}

function removals(scene: Scene): Edits {
  const { state, now, target } = scene;
  const gone = [...now.keys(), ...[...state.keys()].filter(scene.isOfActing)].filter(
    (key) => !target.has(key),
  );
  const ids = (kind: string) =>
    gone.filter((key) => key.startsWith(`${kind}:`)).map((key) => parseKey(key).id);
  const actsNow = new Set(
    [...now.keys()].flatMap((key) => (key.startsWith('ACTS_IN:') ? parseKey(key).id : [])),
  );
  const actors = ids('Actor').filter((id) => actsNow.has(id) && !scene.isShared(id) && !scene.isHeld(id));
  const leaving = new Set(actors);
  const cooperations = ids('Cooperation').filter(
    (id) =>
      !scene.isTheirs(id) &&
      !scene.isTold(id) &&
      scene.index.to('PARTY_TO', id).some((party) => scene.acts(party.id) || leaving.has(party.id)),
  );
  const commitments = ids('Commitment').filter((id) => scene.index.from('FOR', id).length > 0);
  const single = gone.filter((key) => isLetGo(scene, key));
  return mergeEdits(
    new Map(single.map((key) => [key, null])),
    ...cooperations.map((id) => removeNode(state, 'Cooperation', id)),
    ...commitments.map((id) => removeNode(state, 'Commitment', id)),
    removeActors(state, actors),
  );
}

/** Returns true if an element attached to a remaining one is removed automatically. */
function isLetGo(scene: Scene, key: string): boolean {
  const { kind, id, toId = '' } = parseKey(key);
  if (scene.isKeptElsewhere(key, scene.state.get(key))) return false;
  const isOwn = (actorId: string) => scene.acts(actorId) && !scene.isShared(actorId);
  switch (kind) {
    case 'ACTS_IN':
      return scene.isShared(id) || !scene.isHeld(id) || scene.target.has(`Actor:${id}`);
    case 'CARRIES':
      return scene.index.from('FOR', toId).length > 0 || isOwn(id);
    case 'NEEDS':
    case 'OFFERS':
    case 'MEMBER_OF':
      return isOwn(id);
    case 'PARTY_TO':
      return scene.target.has(`Cooperation:${toId}`);
    case 'SERVES':
    case 'COOPERATION_ABOUT':
      return scene.target.has(`Cooperation:${id}`);
    case 'Declaration':
      return scene.target.has(`Cooperation:${scene.state.get(key)?.cooperationId}`);
    case 'COMMITMENT_ABOUT':
    case 'REFINES':
      return scene.target.has(`Commitment:${id}`) && scene.index.from('FOR', id).length > 0;
    case 'GapAnswer':
    case 'Land':
      return true;
    default:
      return false;
  }
}

function puts(scene: Scene, isThere: (key: string) => boolean): Edits {
  const edits = new Map<string, Properties>();
  const stays = scene.isWhole ? KEPT_OF_WHOLE : KEPT;
  for (const [key, properties] of scene.target) {
    if (!isPut(scene, key, properties, isThere)) continue;
    const present = scene.state.get(key);
    const kept = Object.entries(present ?? {}).filter(([name]) => stays.includes(name));
    const version = VERSIONED.includes(parseKey(key).kind) ? { version: 1 } : {};
    edits.set(key, { ...version, ...properties, ...Object.fromEntries(kept) });
  }
  return edits;
}

function isPut(
  scene: Scene,
  key: string,
  properties: Properties,
  isThere: (key: string) => boolean,
): boolean {
  const { state, target, index } = scene;
  const { kind, id, toId = '' } = parseKey(key);
  if (scene.isPrivate(key) || endsOf(key, properties).some(scene.isPrivate)) return false;
  if (scene.isKeptElsewhere(key, properties)) return false;
  const isOthers = (actorId: string) =>
    state.has(`Actor:${actorId}`) && (scene.isShared(actorId) || !scene.acts(actorId));
  const { isItem } = scene;
  switch (kind) {
    case 'Actor':
      return !isOthers(id);
    case 'NEEDS':
    case 'OFFERS':
    case 'MEMBER_OF':
      return !isOthers(id);
    case 'CARRIES':
      return !(isItem(toId) && isOthers(id));
    case 'Commitment':
      refuseForeign(scene, id);
      return !(isItem(id) && state.has(key));
    case 'COMMITMENT_ABOUT':
      return !(isItem(id) && state.has(`Commitment:${id}`));
    case 'REFINES':
      return !(isItem(id) && state.has(`Commitment:${id}`)) && isKnown(`Commitment:${toId}`);
    case 'SERVES':
      return isKnown(`Commitment:${toId}`);
    case 'Cooperation':
      if (state.has(key) && !index.to('PARTY_TO', id).some((party) => target.has(`Actor:${party.id}`)))
        throw new IdTakenError(id);
      return true;
    case 'Land':
      if (state.has(key) && !scene.isHere(String(state.get(key)?.territoryId))) throw new IdTakenError(id);
      return true;
    case 'PART_OF':
    case 'PEER_OF':
      return (
        ![id, toId].some((end) => scene.isHere(end) && state.has(`Territory:${end}`)) &&
        isKnown(`Territory:${id}`) &&
        isKnown(`Territory:${toId}`)
      );
    default:
      return true;
  }

  function isKnown(end: string): boolean {
    return target.has(end) || state.has(end) || isThere(end);
  }
}

/** Throws if another territory's commitment has the same id. */
function refuseForeign({ index, isHere }: Scene, commitmentId: string): void {
  if (index.from('FOR', commitmentId).some(({ toId }) => !isHere(toId))) throw new IdTakenError(commitmentId);
}

/** Drops restored cooperations that lack a party, private by now: they stay unchanged, or absent. */
function withoutBroken(scene: Scene, edits: Edits): Edits {
  const next = new ElementIndex(applyEdits(scene.state, edits));
  const broken = new Set(
    next
      .all('Cooperation')
      .filter(({ id, properties }) => {
        const parties = next.to('PARTY_TO', id).map((party) => ({ role: party.properties.role }));
        return parties.length < FEWEST_PARTIES || !hasItsDirection({ nature: properties.nature, parties });
      })
      .map(({ id }) => id),
  );
  if (broken.size === 0) return edits;
  return new Map(
    [...edits].filter(([key, next]) => !broken.has(cooperationOf(key, next ?? scene.state.get(key)))),
  );
}

function cooperationOf(key: string, properties: Properties | undefined): string {
  const { kind, id, toId = '' } = parseKey(key);
  if (kind === 'Cooperation' || kind === 'SERVES' || kind === 'COOPERATION_ABOUT') return id;
  if (kind === 'PARTY_TO') return toId;
  return kind === 'Declaration' ? String(properties?.cooperationId) : '';
}
