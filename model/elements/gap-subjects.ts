import type { GapRule } from '../contract/vocabulary.ts';

/**
 * Kind of element that an id names in the key of a question, after the rule. A rule added later does not compile
 * without its line, so merging two actors keeps its answers too.
 */
type GapSubject =
  | 'nothing'
  | 'actor'
  /** An actor and what it needs. */
  | 'need'
  /** Two actors ascending, or one cooperation. */
  | 'pair or cooperation'
  | 'cooperation'
  | 'commitment'
  | 'families'
  | 'lands'
  | 'theme'
  | 'themes';

const SUBJECTS: Readonly<Record<GapRule, GapSubject>> = {
  'unlinked-actor': 'actor',
  'uncarried-commitment': 'commitment',
  'scattered-carriers': 'commitment',
  'single-carrier': 'commitment',
  'commitment-without-action': 'commitment',
  'missing-table-role': 'commitment',
  'families-apart': 'families',
  'lands-apart': 'lands',
  'mostly-funding': 'nothing',
  'theme-without-family': 'theme',
  'themes-in-silos': 'themes',
  'pivot-actor': 'actor',
  'single-bridge': 'pair or cooperation',
  'differing-views': 'cooperation',
  'sleeping-link': 'cooperation',
  'unmet-need': 'need',
  'overdue-promise': 'cooperation',
  'nobody-tends': 'nothing',
  'absent-from-the-map': 'nothing',
  'lone-territory': 'nothing',
};

/** Which places of a key, after the rule, are actors: of one that names two, both. */
export function actorsInKey(rule: string, ids: readonly string[]): readonly number[] {
  const subject = subjectOf(rule);
  if (subject === 'actor' || subject === 'need') return [0];
  return subject === 'pair or cooperation' && ids.length === 2 ? [0, 1] : [];
}

/** Which places of a key, after the rule, are cooperations. */
export function cooperationsInKey(rule: string, ids: readonly string[]): readonly number[] {
  const subject = subjectOf(rule);
  return subject === 'cooperation' || (subject === 'pair or cooperation' && ids.length === 1) ? [0] : [];
}

const subjectOf = (rule: string): GapSubject | undefined =>
  Object.entries(SUBJECTS).find(([known]) => known === rule)?.[1];
