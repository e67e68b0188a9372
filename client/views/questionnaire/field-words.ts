import { type AnsweredBy, ASKED_FIELDS } from '../../../model/contract/asked-questions.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { kindName, labelOf } from '../../messages/vocabulary.ts';

const ANSWERED_BY = Object.fromEntries(Object.values(ASKED_FIELDS).flatMap(Object.entries)) as Readonly<
  Record<string, AnsweredBy>
>;

/** Formats the value of a field. */
export function worded(field: string, value: string | undefined, family: Family): string {
  const by = ANSWERED_BY[field];
  if (by === 'kind') return kindName(family, value);
  return typeof by === 'object' ? labelOf(by.choice, value) : (value ?? '');
}
