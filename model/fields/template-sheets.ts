import type { ImportKind } from '../contract/import.ts';
import { ACTOR_FIELDS } from './actor-fields.ts';
import { COMMITMENT_FIELDS } from './commitment-fields.ts';
import { COOPERATION_FIELDS } from './cooperation-fields.ts';
import { type Fields, namesWith } from './field.ts';

/** A sheet of the template, and the columns that it proposes. */
export interface TemplateSheet {
  readonly kind: Extract<ImportKind, 'actors' | 'cooperations' | 'commitments' | 'needs' | 'offers'>;
  readonly fields: readonly string[];
}

const templated = (fields: Fields): string[] => namesWith(fields, ({ inTemplate }) => inTemplate);

export const TEMPLATE_SHEETS: readonly TemplateSheet[] = [
  { kind: 'actors', fields: [...templated(ACTOR_FIELDS), 'key'] },
  { kind: 'cooperations', fields: ['from', 'to', 'parties', ...templated(COOPERATION_FIELDS), 'key'] },
  { kind: 'commitments', fields: [...templated(COMMITMENT_FIELDS), 'leads', 'contributors'] },
  { kind: 'needs', fields: ['actor', 'resource', 'theme', 'note'] },
  { kind: 'offers', fields: ['actor', 'resource', 'theme', 'note'] },
];
