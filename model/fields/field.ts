import type { Label } from '../contract/primitives.ts';
import { eachLanguage } from '../words/each-language.ts';
import { type FieldWord, fieldLabel, isFieldWord } from '../words/field-words.ts';
import type { CellType, Value } from './values.ts';

/** Presence of a field: always, from creation; always, with a default; or only if stated. */
export type Presence = 'required' | 'defaulted' | 'optional';

/** Properties of a field next to its type; absent ones are false. */
export interface Facts {
  /** Key of its name in `model/words`, if another than its own. */
  readonly word?: FieldWord;
  /** Headings for it in imported files, next to its name; absent if no import has it. */
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
  /** Default value. */
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

/** Splits headings at « | ». The field's own name and property need no entry; a former name of the field does. */
export const known = (...headings: readonly string[]): readonly string[] =>
  headings.flatMap((some) => some.split(' | '));

/** Lists the names of an object, in its order. */
export const keysOf = <T extends object>(object: T): (keyof T & string)[] =>
  Object.keys(object) as (keyof T & string)[];

/** Lists the names of the fields that satisfy a test. */
export const namesWith = <F extends Fields>(fields: F, is: (field: Field) => unknown): (keyof F & string)[] =>
  keysOf(fields).filter((name) => is(fields[name] as Field));

/** Lists the names of the fields stored on the element itself. */
export const storedNames = <F extends Fields>(fields: F): (keyof F & string)[] =>
  namesWith(fields, ({ isTied }) => !isTied);

/** Returns the default values of fields. */
export const initialOf = (fields: Fields): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { initial }]) => (initial === undefined ? [] : [[name, initial]])),
  );

/** Returns the label of a field. */
export function labelOf(name: string, { word }: Facts): Label {
  const label = word ?? name;
  return isFieldWord(label) ? fieldLabel(label) : eachLanguage(() => label);
}

/** Column of a file: a field with its name, known headings and cell format. */
export interface FileField {
  readonly id: string;
  readonly label: Label;
  /** Headings by which it is known, as people write them; accents, case and plural do not count. */
  readonly headings: readonly string[];
  readonly value: CellType;
  readonly required?: boolean;
}

/** Lists the fields of files, and whether a line must have each. */
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
