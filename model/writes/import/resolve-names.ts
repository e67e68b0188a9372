import { faultOfName } from '../../contract/names.ts';
import { relationshipKey } from '../../elements/elements.ts';
import { aliasOfText, aliasText } from '../../names/alias.ts';
import { familyOfHead } from '../../names/body-words.ts';
import { NameIndex } from '../../readings/name-similarity/name-index.ts';
import { newActorElements } from '../new-elements.ts';
import { type ImportPlan, MOST_SOUGHT, type PlannedName } from './import-plan.ts';
import { acronymsIn } from './names/acronyms.ts';
import { looseKey, type NameBook } from './names/name-book.ts';
import { historyOf, isCommaList, type KnownNames, namesIn } from './names/names-in-cell.ts';
import { isPerson } from './names/persons.ts';
import { nameKey } from './plain-key.ts';
import type { ImportLine } from './read-lines.ts';
import { partsOf } from './read-value.ts';

const OFFERED = 4;
const LONGEST_NAME = 200;
const LONGEST_KEY = 40;
const NAMES_BODIES = ['to', 'each', 'parties'] as const;
/** Signs that stand between names. */
const SEVERAL = /[;|\n]/;
/** Fields that name the actor whose line says more of it. */
const OWN: ReadonlySet<string> = new Set(['from', 'actor']);
const MISSPELT: ReadonlySet<string> = new Set(['name', 'order', 'spelling', 'acronym']);

/** Actor in a cell, with its remark. */
export interface NamedActor {
  readonly id: string;
  readonly note?: string;
}

/**
 * Resolves the names in a cell: in the file, then in the territory. Actors of other territories are proposed,
 * never chosen, since links would show on their map too. Unknown names become new actors unless decided
 * otherwise.
 */
export class NameResolver {
  readonly #plan: ImportPlan;
  /** Names with their acronym in brackets, by the acronym and by the name alone. */
  readonly #acronyms: ReadonlyMap<string, string>;
  #near: NameIndex<{ id: string; name: string }> | undefined;
  #sought = 0;
  #isBookFilled = false;
  readonly #lines: readonly ImportLine[];
  #hasCommaLists: boolean | undefined;

  /** @param lines their links give acronyms with names, « Ligue des oiseaux (LPO) ». */
  constructor(plan: ImportPlan, lines: readonly ImportLine[] = []) {
    this.#plan = plan;
    this.#lines = lines;
    this.#acronyms = acronymsIn(lines);
  }

  /** Lists the actors in a cell, without unidentified ones and those left aside. */
  actors(line: ImportLine, field: string): string[] {
    return [...new Set(this.named(line, field).map(({ id }) => id))];
  }

  /** Lists them with their remarks. */
  named(line: ImportLine, field: string): NamedActor[] {
    const text = line.values.get(field);
    if (typeof text !== 'string') return [];
    const own = line.isBeside === true && OWN.has(field) ? this.#plan.actorOfLine(line) : undefined;
    if (own !== undefined) return [{ id: own }];
    const exact = this.#plan.actorOfKey(text);
    if (exact !== undefined) {
      this.#enter(exact);
      return [{ id: exact }];
    }
    const place = this.#placeOf(line);
    const found =
      this.#named(text).length === 1 && !SEVERAL.test(text) ? [{ name: text }] : namesIn(text, this.#known());
    return found.flatMap(({ name, note }) => {
      const id = this.#actor(line, field, { word: name, place });
      if (id === undefined) return [];
      return [note === undefined ? { id } : { id, note }];
    });
  }

  #known(): KnownNames {
    const known = { knows: this.#knows, isPlace: (word: string) => this.#book().isPlace(word) };
    this.#hasCommaLists ??= this.#lines.some(({ values }) =>
      NAMES_BODIES.some((field) => isCommaList(String(values.get(field) ?? ''), known)),
    );
    return { ...known, hasCommaLists: this.#hasCommaLists };
  }

  readonly #knows = (word: string): boolean =>
    this.#plan.chosenName(word) !== undefined ||
    this.#acronyms.has(nameKey(word)) ||
    this.#named(word).length > 0 ||
    this.#spelt(word) !== undefined;

  /** Returns the place of a line, the default for its names. */
  #placeOf(line: ImportLine): string | undefined {
    const place = line.values.get('place');
    if (typeof place === 'string') return place;
    const own = line.isBeside === true ? this.#plan.actorOfLine(line) : undefined;
    return own === undefined ? undefined : this.#plan.placeOf(own);
  }

  /** Finds an actor whose name differs only in little words, accents, or its own acronym. */
  #spelt(word: string): string | undefined {
    const [id, ...others] = this.#book().spelt(word);
    return others.length === 0 ? id : undefined;
  }

  #actor(
    line: ImportLine,
    field: string,
    { word, place }: { readonly word: string; readonly place: string | undefined },
  ): string | undefined {
    const chosen = this.#plan.chosenName(word);
    const found = chosen === undefined ? this.#named(word) : [];
    const [id] = found;
    if (found.length === 1 && id !== undefined) {
      this.#enter(id);
      return id;
    }
    const nearby = chosen === undefined ? this.#nearest({ word, place, found }) : undefined;
    if (nearby !== undefined) return nearby;
    if (found.length > 1) {
      this.#plan.fault(line, field, 'actor_ambiguous', { value: word });
      return undefined;
    }
    const whole = chosen === undefined ? this.#acronyms.get(nameKey(word)) : undefined;
    return whole === undefined || whole === word
      ? this.#unknown(line, field, word)
      : this.#actor(line, field, { word: whole, place });
  }

  /** Chooses among namesakes by place; else by spelling. */
  #nearest({
    word,
    place,
    found,
  }: {
    readonly word: string;
    readonly place: string | undefined;
    readonly found: readonly string[];
  }): string | undefined {
    const isThere = (id: string): boolean =>
      place !== undefined && looseKey(this.#plan.placeOf(id) ?? '') === looseKey(place);
    const here = found.filter(isThere);
    const id = here.length === 1 ? here[0] : found.length === 0 ? this.#spelt(word) : undefined;
    if (id !== undefined) this.#enter(id);
    return id;
  }

  /** Resolves an unknown name: by its choice, by the choice for all new ones, else the default. */
  #unknown(line: ImportLine, field: string, word: string): string | undefined {
    const plan = this.#plan;
    const { addMissingParties, unchosen } = plan.settings;
    const name = plan.askedName(line, word, () => this.#candidates(word));
    if (name.choice === null && name.likely === undefined) name.likely = this.#likely(word, name.candidates);
    const { choice, actorId } = name;
    if (choice === 'update' || choice === 'skip') {
      if (actorId !== undefined && this.#mayBe(actorId)) return actorId;
      plan.fault(line, field, 'actor_unknown', { value: word, near: '' });
      return undefined;
    }
    const isAsked = choice === null && name.likely?.actorId === undefined && isPerson(word);
    if (isAsked) plan.ask('person', line);
    if (choice === 'omit' || (isAsked && plan.answerTo('person') === 'omit')) {
      plan.leaveAside(line, word);
      return undefined;
    }
    if (choice === null && unchosen === undefined && name.candidates.length > 0) name.isOpen = true;
    const likely = choice === null && unchosen === undefined ? name.likely?.actorId : undefined;
    if (likely !== undefined) {
      this.#enter(likely);
      return likely;
    }
    if (
      word.length <= LONGEST_NAME &&
      faultOfName(word) === undefined &&
      (choice === 'new' || addMissingParties !== false)
    )
      return this.#add(word);
    plan.fault(line, field, 'actor_unknown', { value: word, near: name.candidates[0]?.name ?? '' });
    return undefined;
  }

  /** Returns the default: the actor here or in the file with matching words or initials; else a new one. */
  #likely(word: string, candidates: PlannedName['candidates']): NonNullable<PlannedName['likely']> {
    const found = this.#book().find(word);
    const [told, ...others] = found?.ids ?? [];
    if (told !== undefined && others.length === 0) return { choice: 'skip', actorId: told };
    const isOurs = (id: string): boolean =>
      this.#plan.isClaimed(`Actor:${id}`) || this.#plan.scene.isShown(id);
    const misspelt = candidates.filter(({ actorId, basis }) => MISSPELT.has(basis) && isOurs(actorId));
    const [near, ...more] = misspelt;
    return near !== undefined && more.length === 0
      ? { choice: 'skip', actorId: near.actorId }
      : { choice: 'new' };
  }

  readonly #mayBe = (id: string): boolean =>
    this.#plan.isClaimed(`Actor:${id}`) ||
    (this.#plan.scene.input.names.get(id) !== undefined && this.#plan.scene.sees(id));

  /** Lists the candidates for a name: in the file, here, or elsewhere, the most similar first. */
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

  /** Finds the actor of a key or a name; an unknown one is a fault. */
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
      ...(isMany ? {} : { near: typeof name === 'string' ? this.#mostAlike(name) : '' }),
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

  /** Finds the cooperation of a key: in the file, or existing. */
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

  /** Returns the names in the file, here, and of partners here. */
  #book(): NameBook {
    const { scene, book } = this.#plan;
    if (this.#isBookFilled) return book;
    this.#isBookFilled = true;
    for (const id of scene.shown()) {
      const { name, aliases } = scene.actor(id) ?? {};
      if (typeof name === 'string') book.put(id, name);
      if (Array.isArray(aliases)) for (const alias of aliases) book.put(id, aliasOfText(String(alias)).name);
    }
    return book;
  }

  #named(word: string): readonly string[] {
    const { scene } = this.#plan;
    const inFile = this.#plan.actorsCalled(word);
    if (inFile.length > 0) return inFile;
    if (scene.isShown(word)) return [word];
    const here = scene.namedHere(word);
    if (here.length > 0) return here;
    const partners = scene.partnersCalled(word);
    return partners.length > 0 || word.length > LONGEST_KEY || /\s/.test(word) ? partners : this.#keyed(word);
  }

  /** Finds the actor that an earlier file brought by an identifier: nodes in one file, links in the next. */
  #keyed(key: string): string[] {
    const { scene } = this.#plan;
    return scene.input.ids.ofKey('actor', key).filter(scene.isShown);
  }

  /** Moves a linked actor from the reserve onto the map. */
  #enter(id: string): void {
    const { scene, edits } = this.#plan;
    const membership = scene.membership(id);
    const key = relationshipKey('ACTS_IN', id, scene.input.territoryId);
    if (membership !== undefined && membership.onMap !== true && !edits.has(key))
      edits.set(key, { ...membership, onMap: true });
  }

  #add(name: string): string {
    const { scene, settings } = this.#plan;
    const family = settings.defaultFamily ?? familyOfHead(name) ?? 'unspecified';
    const { territoryId, ids } = scene.input;
    const [made, own] = [
      ids.make('actor', `name ${nameKey(name)}`),
      ids.makeOwn('actor', `name ${nameKey(name)}`),
    ];
    // Brought before, and called otherwise by now.
    const known = [made, own].find(scene.isShown);
    if (known !== undefined) return known;
    const id = scene.actor(made) === undefined ? made : own;
    const { name: alone, aliases } = historyOf(name);
    const acronym = aliases.slice(0, 1).map((one) => aliasText({ name: one, kind: 'acronym' }));
    const called = aliases.length > 0 ? alone : name;
    const sheet = { name: called, family, ...(acronym.length > 0 && { aliases: acronym }) };
    for (const [key, properties] of newActorElements(id, territoryId, sheet))
      this.#plan.edits.set(key, properties);
    for (const word of new Set([name, called, ...aliases])) {
      this.#plan.nameActor(id, word);
      this.#plan.book.put(id, word);
    }
    this.#plan.counts.actors.added += 1;
    return id;
  }

  #mostAlike(word: string): string {
    // Beyond the listed faults nobody reads suggestions.
    this.#sought += 1;
    if (this.#sought > MOST_SOUGHT) return '';
    const [best] = this.#nearby()
      .find(word)
      .sort((a, b) => b.similarity.score - a.similarity.score);
    return best?.item.name ?? '';
  }

  /** Indexes the names in the file and the territory. */
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

  /** Lists the commitments in a cell, by id, code or text; the Charter's included. */
  commitments(line: ImportLine, field: string): string[] {
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
    // Commitments of other territories in a graph are ignored.
    return [...new Set(ids.filter((id) => id !== undefined))];
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
