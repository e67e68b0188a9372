import { relationshipKey } from '../../elements/elements.ts';
import { NameIndex } from '../../readings/name-similarity/name-index.ts';
import { newActorElements } from '../new-elements.ts';
import { type ImportPlan, MOST_SOUGHT, type PlannedName } from './import-plan.ts';
import { nameKey } from './plain-key.ts';
import type { ImportLine } from './read-lines.ts';
import { partsOf } from './read-value.ts';

const OFFERED = 4;
const JOINED = /[,/+&]|\s(?:et|and)\s/;

/**
 * Finds whom the words of a cell name: in the file, then in the territory. Whoever is known elsewhere alone is proposed,
 * never taken: what is linked to it shows on its map too. One that is unknown, and of whom nothing was chosen, is a fault.
 */
export class NameResolver {
  readonly #plan: ImportPlan;
  #near: NameIndex<{ id: string; name: string }> | undefined;
  #sought = 0;

  constructor(plan: ImportPlan) {
    this.#plan = plan;
  }

  /** The actors that a cell lists; undefined where one of them is not found, which is then said. */
  actors(line: ImportLine, field: string): string[] | undefined {
    const text = line.values.get(field);
    if (typeof text !== 'string') return [];
    const isOne = this.#named(text).length > 0;
    const listed = partsOf(text);
    // A comma may be part of a name: it separates only where nothing else does and the whole is nobody.
    const parts = isOne
      ? [text]
      : (listed.length > 1 ? listed : partsOf(text, /,/)).flatMap((part) => this.#joined(part));
    const ids = parts.map((part) => this.#actor(line, field, part));
    return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
  }

  /** « A et B », « A / B »: two only where both are somebody, since names hold such words themselves. */
  #joined(text: string): string[] {
    const joined = this.#named(text).length > 0 ? [] : partsOf(text, JOINED);
    return joined.length > 1 && joined.every((part) => this.#named(part).length > 0) ? joined : [text];
  }

  #actor(line: ImportLine, field: string, word: string): string | undefined {
    const found = this.#named(word);
    const [id] = found;
    if (found.length === 1 && id !== undefined) {
      this.#enter(id);
      return id;
    }
    if (found.length > 1) {
      this.#plan.fault(line, field, 'actor_ambiguous', { value: word });
      return undefined;
    }
    return this.#unknown(line, field, word);
  }

  /** Whoever is not here: as was chosen of that name, else as was chosen of all that are new, else a question. */
  #unknown(line: ImportLine, field: string, word: string): string | undefined {
    const plan = this.#plan;
    const { addMissingParties, defaultFamily, unchosen } = plan.settings;
    const name = plan.askedName(line, word, () => this.#candidates(word));
    const { choice, actorId } = name;
    if (choice === 'update' || choice === 'skip') {
      if (actorId !== undefined && this.#mayBe(actorId)) return actorId;
      plan.fault(line, field, 'actor_unknown', { value: word, near: '' });
      return undefined;
    }
    if (choice === 'omit') {
      plan.leaveOut(line);
      return undefined;
    }
    const isAlone = name.candidates.length === 0 || unchosen === 'new';
    const adds = word.length <= 200 && (choice === 'new' || addMissingParties === true);
    if (adds && defaultFamily !== undefined) {
      if (choice === 'new' || isAlone) return this.#add(word, defaultFamily);
      name.isOpen = true;
      return undefined;
    }
    if (choice === 'new') {
      plan.fault(line, field, 'family_unsaid', { value: word });
      return undefined;
    }
    plan.fault(line, field, 'actor_unknown', { value: word, near: name.candidates[0]?.name ?? '' });
    return undefined;
  }

  readonly #mayBe = (id: string): boolean =>
    this.#plan.isClaimed(`Actor:${id}`) ||
    (this.#plan.scene.input.names.get(id) !== undefined && this.#plan.scene.sees(id));

  /** Whom a name may mean: someone of the file, of here, or of elsewhere, the most alike first. */
  #candidates(word: string): PlannedName['candidates'] {
    const { scene } = this.#plan;
    const found = [
      ...this.#nearby().find(word),
      ...scene.input.names.likely(word).filter(({ item }) => scene.sees(item.id)),
    ].sort((a, b) => b.similarity.score - a.similarity.score || (a.item.id < b.item.id ? -1 : 1));
    const ids = new Set<string>();
    return found
      .filter(({ item }) => !ids.has(item.id) && ids.add(item.id))
      .slice(0, OFFERED)
      .map(({ item, similarity }) => ({ actorId: item.id, name: item.name, basis: similarity.basis }));
  }

  /** The actor that a key or a name stands for; one that is unknown is a fault. */
  known(line: ImportLine, field: 'actor' | 'member' | 'of'): string | undefined {
    const [word, name] = [line.values.get(`${field}Key`), line.values.get(`${field}Name`)];
    const text = typeof word === 'string' ? word : name;
    if (typeof text !== 'string') {
      this.#plan.fault(line, `${field}Key`, 'missing', { field: `${field}Key` });
      return undefined;
    }
    const { scene } = this.#plan;
    const found = this.#named(text);
    const made = scene.input.ids.ofKey('actor', text).filter((id) => scene.actorsHere.has(id));
    const ids = found.length > 0 ? found : made;
    if (ids.length === 1) return ids[0];
    const isMany = ids.length > 1;
    this.#plan.fault(line, `${field}Key`, isMany ? 'actor_ambiguous' : 'actor_unknown', {
      value: text,
      ...(isMany ? {} : { near: typeof name === 'string' ? this.#nearest(name) : '' }),
    });
    return undefined;
  }

  /** The actor that an identifier stands for, where it stands for one: two may have one name. */
  byKey(line: ImportLine, field: string): string | undefined {
    const key = line.values.get(field);
    if (typeof key !== 'string') return undefined;
    const { scene } = this.#plan;
    const called = this.#plan.actorsCalled(key);
    if (called.length === 1) return called[0];
    return scene.input.ids.ofKey('actor', key).find((id) => scene.actorsHere.has(id));
  }

  /** The cooperation that a key stands for: one of the file, or one that is there. */
  cooperation(line: ImportLine, field: string): string | undefined {
    const { scene } = this.#plan;
    const key = line.values.get(field);
    if (typeof key !== 'string') {
      this.#plan.fault(line, field, 'missing', { field });
      return undefined;
    }
    const isThere = (id: string): boolean =>
      scene.cooperation(id) !== undefined &&
      scene.partiesOf(id).some(({ actorId }) => scene.actorsHere.has(actorId));
    const id = this.#plan.cooperationCalled(key) ?? scene.input.ids.ofKey('cooperation', key).find(isThere);
    if (id === undefined) this.#plan.fault(line, field, 'cooperation_unknown', { value: key });
    return id;
  }

  #named(word: string): readonly string[] {
    const { scene } = this.#plan;
    const inFile = this.#plan.actorsCalled(word);
    if (inFile.length > 0) return inFile;
    if (scene.isShown(word)) return [word];
    const here = scene.namedHere(word);
    return here.length > 0 ? here : scene.partnersCalled(word);
  }

  /** Whoever waits beside the map is linked now: it enters. */
  #enter(id: string): void {
    const { scene, edits } = this.#plan;
    const membership = scene.membership(id);
    const key = relationshipKey('ACTS_IN', id, scene.input.territoryId);
    if (membership !== undefined && membership.onMap !== true && !edits.has(key))
      edits.set(key, { ...membership, onMap: true });
  }

  #add(name: string, family: NonNullable<ImportPlan['settings']['defaultFamily']>): string {
    const { scene } = this.#plan;
    const { territoryId, ids } = scene.input;
    const [made, own] = [
      ids.make('actor', `name ${nameKey(name)}`),
      ids.makeOwn('actor', `name ${nameKey(name)}`),
    ];
    // Brought before, and called otherwise by now.
    const known = [made, own].find(scene.isShown);
    if (known !== undefined) return known;
    const id = scene.actor(made) === undefined ? made : own;
    for (const [key, properties] of newActorElements(id, territoryId, { name, family }))
      this.#plan.edits.set(key, properties);
    this.#plan.nameActor(id, name);
    this.#plan.counts.actors.added += 1;
    return id;
  }

  #nearest(word: string): string {
    // Of more faults than are listed nobody reads what was meant.
    this.#sought += 1;
    if (this.#sought > MOST_SOUGHT) return '';
    const [best] = this.#nearby()
      .find(word)
      .sort((a, b) => b.similarity.score - a.similarity.score);
    return best?.item.name ?? '';
  }

  /** Names of the file and of the territory. */
  #nearby(): NameIndex<{ id: string; name: string }> {
    if (this.#near !== undefined) return this.#near;
    this.#near = new NameIndex();
    for (const [id, name] of this.#plan.allNames()) this.#near.put({ id, name });
    for (const id of this.#plan.scene.actorsHere) {
      const name = this.#plan.scene.actor(id)?.name;
      if (typeof name === 'string') this.#near.put({ id, name });
    }
    return this.#near;
  }

  /** The commitments that a cell lists, by id, code or text; the Charter's too. */
  commitments(line: ImportLine, field: string): string[] | undefined {
    const text = line.values.get(field);
    if (typeof text !== 'string') return [];
    const listed = partsOf(text);
    const isOne = this.#commitment(text) !== undefined;
    const parts = isOne ? [text] : listed.length > 1 ? listed : partsOf(text, /[;|\n,]/);
    const ids = parts.map((part) => {
      const id = this.#commitment(part);
      if (id === undefined && !line.isOfGraph)
        this.#plan.fault(line, field, 'commitment_unknown', { value: part });
      return id;
    });
    // What a cooperation of a graph serves elsewhere is nothing of here.
    const known = ids.filter((id) => id !== undefined);
    return line.isOfGraph || known.length === ids.length ? [...new Set(known)] : undefined;
  }

  #commitment(word: string): string | undefined {
    const { scene } = this.#plan;
    if (scene.commitmentsHere.has(word)) return word;
    const called = scene.commitmentsCalled(word);
    return (
      this.#plan.commitmentCalled(word) ??
      (called.length === 1 ? called[0] : undefined) ??
      scene.input.charter.get(nameKey(word))
    );
  }
}
