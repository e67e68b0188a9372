import type { ImportKind } from '../../contract/import.ts';
import type { Label } from '../../contract/primitives.ts';
import { ACTOR_FIELDS } from './fields/actor-fields.ts';
import { COMMITMENT_FIELDS } from './fields/commitment-fields.ts';
import { COOPERATION_FIELDS } from './fields/cooperation-fields.ts';
import { RESOURCE_FIELDS } from './fields/resource-fields.ts';
import { TIE_FIELDS } from './fields/tie-fields.ts';

/** How the text of a cell is read. */
export type FieldType =
  | { readonly type: 'line' | 'text' | 'name'; readonly max: number }
  | { readonly type: 'lines'; readonly max: number; readonly most: number }
  | { readonly type: 'key' | 'day' | 'siren' | 'url' | 'yes' | 'actor' | 'actors' | 'commitments' | 'number' }
  | { readonly type: 'word' | 'words'; readonly of: WordList };

/** Lists of the vocabulary that a cell may choose from. */
export type WordList =
  | 'family'
  | 'scale'
  | 'tableRole'
  | 'charter'
  | 'nature'
  | 'status'
  | 'formality'
  | 'intensity'
  | 'direction'
  | 'theme'
  | 'resource'
  | 'horizon'
  | 'commitmentStatus'
  | 'partyRole'
  | 'carrierRole'
  | 'channel';

/** One thing that a column may say of a line. */
export interface ImportField {
  readonly id: string;
  readonly label: Label;
  /** Headings by which it is known, as people write them; accents, case and plural do not count. */
  readonly headings: readonly string[];
  readonly value: FieldType;
  readonly required?: boolean;
}

/** What the columns of each kind of table may say. */
export const IMPORT_FIELDS: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  actors: ACTOR_FIELDS,
  cooperations: COOPERATION_FIELDS,
  commitments: COMMITMENT_FIELDS,
  needs: RESOURCE_FIELDS,
  offers: RESOURCE_FIELDS,
  ...TIE_FIELDS,
};
