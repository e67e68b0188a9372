import { Id, isWritten } from '../../contract/primitives.ts';

/** Ids that no two things in the world share: official ones, random ones, those made here. */
const IS_UNIQUE =
  /^(fr-(commune|epci|departement|region)-\w+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|i-[0-9a-f]{24})$/;

export type IdKind = 'actor' | 'cooperation' | 'commitment';

/**
 * The ids of what an import creates: always the same for the same words of the same territory, so that the file brought
 * again finds it. « 1 » or « n0 » of one file is not that of another: such keys are made into ids of the territory.
 */
export class ImportIds {
  readonly #territoryId: string;
  readonly #digest: (text: string) => string;

  /** @param digest must return at least 24 hexadecimal digits that identify a text. */
  constructor(territoryId: string, digest: (text: string) => string) {
    this.#territoryId = territoryId;
    this.#digest = digest;
  }

  make(kind: IdKind, key: string): string {
    if (IS_UNIQUE.test(key)) return key;
    return `i-${this.#digest(JSON.stringify([this.#territoryId, kind, key])).slice(0, 24)}`;
  }

  /** An id of its own for an element that another territory calls the same. */
  makeOwn = (kind: IdKind, key: string): string => this.make(kind, `here ${key}`);

  /** Lists the ids that a key of a file may mean: an existing one, or those made from it. */
  ofKey(kind: IdKind, key: string): string[] {
    return [...(isWritten(Id, key) ? [key] : []), this.make(kind, key), this.makeOwn(kind, key)];
  }
}
