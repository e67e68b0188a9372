import type { Label } from '../contract/primitives.ts';
import { eachLanguage } from '../words/each-language.ts';
import { type FieldWord, fieldLabel, isFieldWord } from '../words/field-words.ts';
import type { CellType, Value } from './values.ts';

/** Whether an element has it: always, from its first day; always, by itself where nobody said; or only if it was said. */
export type Presence = 'required' | 'defaulted' | 'optional';

/** What is true of a field besides what it holds. What is not said is not so. */
export interface Facts {
  /** Under which its name stands in `model/words`, where that is not its own. */
  readonly word?: FieldWord;
  /** Headings by which a file that is brought in may call it, besides its name; none where no file brings it. */
  readonly headings?: readonly string[];
  /** Proposed as a column of the workbook to fill in. */
  readonly inTemplate?: true;
  /** Words that people wrote: what is erased is taken out of them. */
  readonly holdsWords?: true;
  /** Told to researchers, where everybody has a number: nothing that was typed. */
  readonly forResearch?: true;
  /** Said once, when the element is made. */
  readonly isFixed?: true;
  /** Kept as relationships of their own. */
  readonly isTied?: true;
  /** Several without an order, nothing twice. */
  readonly isSet?: true;
  /** What it is where nobody said. */
  readonly initial?: string | readonly string[];
  /** Which of both is kept when two elements become one; see `merge-properties`. */
  readonly merge?: 'kept' | 'filled' | 'ruled';
  /** A list of ids that its values are of, where no cell chooses from it. */
  readonly choices?: 'kinds' | 'origins';
}

/** One field of one kind of element. */
export interface Field extends Facts {
  readonly value: Value;
  readonly presence: Presence;
}
export type Fields = Readonly<Record<string, Field>>;

const having =
  <P extends Presence>(presence: P) =>
  <V extends Value, const F extends Facts>(value: V, facts: F) => ({ ...facts, value, presence });

export const required = having('required');
export const defaulted = having('defaulted');
export const optional = having('optional');

/** Headings, parted by bars. A field's name and property are known anyway; a name that it had before stands here. */
export const known = (...headings: readonly string[]): readonly string[] =>
  headings.flatMap((some) => some.split(' | '));

/** The names of an object, in its order. */
export const keysOf = <T extends object>(object: T): (keyof T & string)[] =>
  Object.keys(object) as (keyof T & string)[];

/** Names of the fields of which something is so. */
export const namesWith = <F extends Fields>(fields: F, is: (field: Field) => unknown): (keyof F & string)[] =>
  keysOf(fields).filter((name) => is(fields[name] as Field));

/** Names of the fields that are properties of the element itself. */
export const storedNames = <F extends Fields>(fields: F): (keyof F & string)[] =>
  namesWith(fields, ({ isTied }) => !isTied);

/** What the fields are where nobody said. */
export const initialOf = (fields: Fields): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { initial }]) => (initial === undefined ? [] : [[name, initial]])),
  );

/** What a field is called. */
export function labelOf(name: string, { word }: Facts): Label {
  const label = word ?? name;
  return isFieldWord(label) ? fieldLabel(label) : eachLanguage(() => label);
}

/** What a column of a file may say: a field, by its name, the headings that are known for it, and how its cells read. */
export interface FileField {
  readonly id: string;
  readonly label: Label;
  /** Headings by which it is known, as people write them; accents, case and plural do not count. */
  readonly headings: readonly string[];
  readonly value: CellType;
  readonly required?: boolean;
}

/** The fields that files bring; which a line must have among them. */
export const fileFields = (fields: Fields, needed: readonly string[] = []): FileField[] =>
  Object.entries(fields).flatMap(([id, field]) =>
    field.headings === undefined
      ? []
      : [
          {
            id,
            label: labelOf(id, field),
            headings: field.headings,
            value: field.value.cell,
            ...(needed.includes(id) && { required: true }),
          },
        ],
  );
