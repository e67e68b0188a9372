import type {
  DuplicateChoice,
  ImportCounts,
  ImportKind,
  ImportSettings,
  NameChoice,
} from '../../contract/import.ts';
import { differingProperties } from '../../elements/element-edits.ts';
import { type Properties, relationshipKey } from '../../elements/elements.ts';
import { append } from '../../grouped.ts';
import type { Progress } from '../../progress.ts';
import { type Found, NameIndex } from '../../readings/name-similarity/name-index.ts';
import type { SimilarityBasis } from '../../readings/name-similarity/name-similarity.ts';
import type { Fault, FaultCode } from './import-faults.ts';
import type { ImportScene } from './import-scene.ts';
import { NameBook } from './names/name-book.ts';
import { nameKey } from './plain-key.ts';
import { type ImportLine, placeOf } from './read-lines.ts';
import type { Value } from './read-value.ts';

/** Change of an existing element, field by field. */
export interface PlannedChange {
  readonly kind: ImportKind;
  readonly id: string;
  readonly name: string;
  readonly table: number;
  readonly row: number;
  readonly fields: ReadonlyArray<{ field: string; before: Value | undefined; after: Value | undefined }>;
}

/** A name of the file that is likely known, and what was chosen for it. */
export interface PlannedDuplicate {
  readonly table: number;
  readonly row: number;
  readonly name: string;
  readonly candidates: ReadonlyArray<{
    actorId: string;
    name: string;
    basis: SimilarityBasis;
    /** The line of the file that brings it. */
    line?: number;
  }>;
  readonly choice: DuplicateChoice | null;
  readonly actorId?: string | undefined;
  /** Default without a choice. */
  readonly likely: { readonly choice: DuplicateChoice; readonly actorId?: string };
}

/** A question that lists all its lines, with the answer that is applied until another is chosen. */
export interface PlannedQuestion {
  readonly id: QuestionId;
  readonly lines: { readonly table: number; readonly row: number }[];
}
/** Questions that an import asks. Each mark of a matrix, such as « xx », has a question of its own. */
export type QuestionId = 'conflict' | 'planned' | 'month' | 'private' | 'person' | 'gone' | `mark:${string}`;

/** Notes that a line is part of a question. */
export function noteAsked(
  questions: Map<QuestionId, PlannedQuestion>,
  id: QuestionId,
  { table, row }: { readonly table: number; readonly row: number },
): void {
  const asked = questions.get(id) ?? { id, lines: [] };
  asked.lines.push({ table, row });
  questions.set(id, asked);
}

/** A name in links that nobody of here or of the file has, whom it may mean, and what was chosen for it. */
export interface PlannedName {
  readonly name: string;
  /** The first line that says it. */
  readonly table: number;
  readonly row: number;
  /** Lines that say it. */
  count: number;
  readonly candidates: ReadonlyArray<{ actorId: string; name: string; basis: SimilarityBasis }>;
  readonly choice: NameChoice | null;
  readonly actorId?: string | undefined;
  /** It waits for a choice, and is no fault. */
  isOpen: boolean;
  /** Default without a choice. */
  likely?: { readonly choice: NameChoice; readonly actorId?: string };
}

/** An actor that a line of the file brings. */
interface Brought {
  readonly id: string;
  readonly name: string;
  readonly siren?: string;
  readonly line: number;
}

type Chosen = NonNullable<ImportSettings['duplicates']>[number];
type ChosenName = NonNullable<ImportSettings['names']>[number];

const placeKey = ({ table, row, column }: Pick<Fault, 'table' | 'row' | 'column'>): string =>
  `${table} ${row} ${column}`;

/** Maximum number of unknown names with candidates: nobody reads more. */
export const MOST_SOUGHT = 500;

const UNTOLD_NAMES: ReadonlySet<FaultCode> = new Set(['actor_unknown', 'actor_ambiguous']);

const none = () => ({ added: 0, updated: 0, unchanged: 0 });

/** Plan of an import, built line by line. */
export class ImportPlan {
  readonly scene: ImportScene;
  readonly settings: ImportSettings;
  readonly edits = new Map<string, Properties | null>();
  readonly faults: Fault[] = [];
  readonly changes: PlannedChange[] = [];
  readonly duplicates: PlannedDuplicate[] = [];
  /** Number of new links without a stated intensity. */
  unsaidIntensity = 0;
  /** Links whose start is still to come. */
  planned = 0;
  readonly questions = new Map<QuestionId, PlannedQuestion>();
  /** Actors by the line of the sheet that brings them. */
  readonly #ofLines = new Map<string, string>();
  readonly #places = new Map<string, string>();
  /** Other names and spellings of actors in the file. */
  readonly book = new NameBook();
  /** Lines that were left out by a choice of a name in them. */
  readonly left: { readonly table: number; readonly row: number }[] = [];
  readonly #asked = new Map<string, PlannedName>();
  readonly #chosenNames: ReadonlyMap<string, ChosenName>;
  readonly counts: ImportCounts = {
    actors: none(),
    cooperations: none(),
    commitments: none(),
    needs: none(),
    offers: none(),
    memberships: none(),
    memberOf: none(),
    carriers: none(),
    parties: none(),
    declarations: none(),
  };
  /** Actors that the file brings or names, by key and by name; several of one name are several. */
  readonly #actors = new Map<string, Set<string>>();
  readonly #keys = new Map<string, string>();
  readonly #cooperations = new Map<string, string>();
  readonly #parties = new Map<string, string[]>();
  readonly #commitments = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #progress: { readonly tell: Progress; readonly total: number };
  #done = 0;
  readonly #brought = new NameIndex<Brought>();
  /** Lines by what they were found to be, so that none is twice. */
  readonly #rows = new Map<string, number>();

  /** Places of what was wrong when cells were read. */
  readonly #ofCells: ReadonlySet<string>;
  readonly #chosen: ReadonlyMap<string, Chosen>;

  /** `ofCells`: what was wrong when cells were read. */
  constructor(
    scene: ImportScene,
    settings: ImportSettings,
    ofCells: readonly Fault[],
    progress: { readonly tell: Progress; readonly total: number },
  ) {
    this.#progress = progress;
    this.scene = scene;
    this.settings = settings;
    this.#ofCells = new Set(ofCells.map(placeKey));
    this.#chosen = new Map((settings.duplicates ?? []).map((one) => [`${one.table} ${one.row}`, one]));
    this.#chosenNames = new Map((settings.names ?? []).map((one) => [nameKey(one.name), one]));
    for (const fault of ofCells) this.faults.push(fault);
  }

  /** One more line is being planned. */
  lineRead(): void {
    this.#done += 1;
    this.#progress.tell(this.#done, this.#progress.total);
  }

  /** Notes a fault; a cell that could not be read is not reported as empty, or as naming nobody, as well. */
  fault(line: ImportLine, field: string | undefined, code: FaultCode, values: Fault['values'] = {}): void {
    const place = placeOf(line, field);
    const isLacking = code === 'missing' || code === 'too_few_parties';
    if (isLacking && this.#ofCells.has(placeKey(place))) return;
    // An unidentified actor is not reported as missing too.
    const { table, row } = place;
    if (
      isLacking &&
      this.faults.some((one) => one.table === table && one.row === row && UNTOLD_NAMES.has(one.code))
    )
      return;
    this.faults.push({ ...place, code, values });
  }

  /** Choice for a name in links. */
  chosenName = (word: string): ChosenName | undefined => this.#chosenNames.get(nameKey(word));

  /** Leaves a name aside; the other names of its line stay. */
  leaveAside({ table, row }: ImportLine, word: string): void {
    this.asideNames.push({ table, row, words: word });
  }
  hasAside = ({ table, row }: ImportLine): boolean =>
    this.asideNames.some((one) => one.table === table && one.row === row);
  /** Actors of here that the file calls otherwise, by what it calls them. */
  readonly renamed = new Map<string, string>();
  readonly asideNames: { readonly table: number; readonly row: number; readonly words: string }[] = [];

  leaveOut = ({ table, row }: ImportLine): void => {
    this.left.push({ table, row });
  };

  /** Returns the question about a name in links: once, however many lines contain it. */
  askedName(line: ImportLine, word: string, candidates: () => PlannedName['candidates']): PlannedName {
    const key = nameKey(word);
    const known = this.#asked.get(key);
    if (known !== undefined) {
      known.count += 1;
      return known;
    }
    const chosen = this.#chosenNames.get(key);
    const { table, row } = line;
    const asked: PlannedName = {
      ...{ name: word, table, row, count: 1, isOpen: false },
      candidates: this.#asked.size < MOST_SOUGHT ? candidates() : [],
      choice: chosen?.choice ?? null,
      actorId: chosen?.actorId,
    };
    this.#asked.set(key, asked);
    return asked;
  }
  askedNames = (): PlannedName[] => [...this.#asked.values()];

  /** Choice for the name of a line. */
  chosenFor = ({ table, row }: ImportLine): Chosen | undefined => this.#chosen.get(`${table} ${row}`);

  /** Claims an element for a line. Returns the line that claimed it before, if there is one. */
  claim(key: string, row: number): number | undefined {
    const taken = this.#rows.get(key);
    if (taken === undefined) this.#rows.set(key, row);
    return taken;
  }

  isClaimed = (key: string): boolean => this.#rows.has(key);

  nameActor(id: string, ...words: readonly string[]): void {
    for (const word of words) {
      const key = nameKey(word);
      this.#actors.set(key, (this.#actors.get(key) ?? new Set()).add(id));
    }
    if (words[0] !== undefined && !this.#names.has(id)) this.#names.set(id, words[0]);
  }

  /** Notes the identifier of an actor in the file: « a » and « A » are two nodes of a graph. */
  keyActor(key: string, id: string): void {
    this.#keys.set(key, id);
  }
  actorOfKey = (key: string): string | undefined => this.#keys.get(key);

  nameCooperation(key: string, id: string): void {
    this.#cooperations.set(key, id);
  }
  /** Notes which actor a line of a sheet is, and where it is. */
  noteLine({ sheet, row, values }: ImportLine, id: string): void {
    if (sheet !== undefined) this.#ofLines.set(`${sheet} ${row}`, id);
    const place = values.get('place');
    if (typeof place === 'string') this.#places.set(id, place);
  }
  actorOfLine = ({ sheet, row }: ImportLine): string | undefined => this.#ofLines.get(`${sheet} ${row}`);
  placeOf = (id: string): string | undefined => this.#places.get(id);

  ask(id: QuestionId, line: ImportLine): void {
    noteAsked(this.questions, id, line);
  }
  answerTo = (id: QuestionId): string | undefined =>
    this.settings.answers?.find(({ question }) => question === id)?.answer;

  cooperationCalled = (key: string): string | undefined => this.#cooperations.get(key);

  /** Lists the parties of a cooperation after the lines so far. */
  partiesOf(cooperationId: string): string[] {
    const key = (actorId: string): string => relationshipKey('PARTY_TO', actorId, cooperationId);
    const before = this.scene.partiesOf(cooperationId).map(({ actorId }) => actorId);
    const added = this.#parties.get(cooperationId) ?? [];
    return [...new Set([...before, ...added])].filter((id) => this.edits.get(key(id)) !== null);
  }
  addParty(cooperationId: string, actorId: string): void {
    append(this.#parties, cooperationId, actorId);
  }

  /** Notes a newcomer, so that the lines after it are compared with it. */
  addNewcomer({
    siren,
    ...item
  }: {
    id: string;
    name: string;
    siren: Value | undefined;
    line: number;
  }): void {
    this.#brought.put({ ...item, ...(typeof siren === 'string' ? { siren } : {}) });
  }
  broughtLike = (name: string, siren: string | undefined): Found<Brought>[] =>
    this.#brought.likely(name, siren);

  actorsCalled = (word: string): readonly string[] => [...(this.#actors.get(nameKey(word)) ?? [])];
  actorName = (id: string): string =>
    this.#names.get(id) ?? String(this.scene.actor(id)?.name ?? this.scene.input.names.get(id)?.name ?? id);
  allNames = (): Iterable<[string, string]> => this.#names;

  nameCommitment(id: string, ...words: readonly string[]): void {
    for (const word of words) this.#commitments.set(nameKey(word), id);
  }
  commitmentCalled = (word: string): string | undefined => this.#commitments.get(nameKey(word));

  /** Counts a line, and records its changes to an existing element. */
  count(
    line: ImportLine,
    element: { id: string; name: string; isNew: boolean },
    fields: PlannedChange['fields'],
  ): void {
    const counts = this.counts[line.kind];
    if (element.isNew) counts.added += 1;
    else if (fields.length === 0) counts.unchanged += 1;
    else {
      counts.updated += 1;
      const { kind, table, row } = line;
      this.changes.push({ kind, id: element.id, name: element.name, table, row, fields });
    }
  }
}

/** Lists the fields in which two states of a node differ. */
export const fieldsBetween = (before: Properties, after: Properties): PlannedChange['fields'] =>
  differingProperties(before, after).map((field) => ({ field, before: before[field], after: after[field] }));
