import type { Gap, GapList } from '../../contract/gap.ts';
import type { GapRule } from '../../contract/vocabulary.ts';

/** The questions as a facilitator sorts them; each is in one group only. */
export interface QuestionGroups {
  /** On the screen, by rank, answered or not. */
  readonly shown: readonly Gap[];
  /** Questions that the server proposes for the screen: those about what the map shows come first. */
  readonly proposed: readonly Gap[];
  readonly others: readonly Gap[];
  /** Open and delicate: the facilitator's, until shown. */
  readonly delicate: readonly Gap[];
  readonly answered: readonly Gap[];
}

/**
 * Sorts questions into groups, of one rule if given. Questions covered by another are left out, unless that
 * one belongs to an unlisted rule.
 */
export function groupQuestions(
  { items, proposedKeys }: Pick<GapList, 'items' | 'proposedKeys'>,
  rule: GapRule | null = null,
): QuestionGroups {
  const kept = items.filter((gap) =>
    rule === null ? gap.askedWith === undefined : gap.rule === rule && !isAskedByItsOwn(gap),
  );
  const hidden = kept.filter(({ shown }) => shown === null);
  const open = hidden.filter(({ status }) => status === 'open');
  const proposed = new Set(proposedKeys);
  return {
    shown: kept.filter(({ shown }) => shown !== null).sort((a, b) => (a.shown ?? 0) - (b.shown ?? 0)),
    proposed: fromMapFirst(open.filter(({ key }) => proposed.has(key))),
    others: open.filter(({ key, delicate }) => !delicate && !proposed.has(key)),
    delicate: open.filter(({ key, delicate }) => delicate && !proposed.has(key)),
    answered: hidden.filter(({ status }) => status !== 'open'),
  };
}

/** Moves questions without any evidence on the map, such as a territory without peers, behind the others. */
const fromMapFirst = (gaps: readonly Gap[]): readonly Gap[] =>
  [...gaps].sort((a, b) => Number(isFromNothing(a)) - Number(isFromNothing(b)));

const isFromNothing = ({ evidence }: Gap): boolean =>
  Object.values(evidence).every((ids) => ids.length === 0);

/**
 * Returns the question to ask first: the first on the screen, else the first proposed, else the strongest.
 */
export function firstToAsk(gaps: Pick<GapList, 'items' | 'proposedKeys'>): Gap | null {
  const { shown, proposed, others } = groupQuestions(gaps);
  const open = shown.filter(({ status }) => status === 'open');
  return open[0] ?? proposed[0] ?? others[0] ?? null;
}

/** Counts open questions that are not to be asked yet: they wait until half of the actors have responded. */
export const uncounted = ({ items, asked }: Pick<GapList, 'items' | 'asked'>): number =>
  items.filter(({ status, askedWith }) => status === 'open' && askedWith === undefined).length - asked;

/** Returns true if another question of its rule covers it. */
const isAskedByItsOwn = ({ rule, askedWith }: Gap): boolean => askedWith?.startsWith(`${rule}:`) === true;

/** Position of a question in its group: stepping never leads from the screen to private questions. */
export interface Whereabouts {
  readonly group: keyof QuestionGroups;
  readonly index: number;
  readonly total: number;
  readonly previous: Gap | null;
  readonly next: Gap | null;
}

/** Finds a question in its group; the proposed and the others are walked as one. */
export function whereIs(groups: QuestionGroups, key: string): Whereabouts | null {
  const sequences: readonly (readonly [keyof QuestionGroups, readonly Gap[]])[] = [
    ['shown', groups.shown],
    ['others', [...groups.proposed, ...groups.others]],
    ['delicate', groups.delicate],
    ['answered', groups.answered],
  ];
  for (const [group, gaps] of sequences) {
    const index = gaps.findIndex((gap) => gap.key === key);
    if (index < 0) continue;
    return {
      group,
      index,
      total: gaps.length,
      previous: gaps[index - 1] ?? null,
      next: gaps[index + 1] ?? null,
    };
  }
  return null;
}

/** Lists the rules with questions here, with title and count; in the order of their first question. */
export function rulesAsking(items: readonly Gap[]): readonly { rule: GapRule; title: string; n: number }[] {
  const rules = new Map<GapRule, { rule: GapRule; title: string; n: number }>();
  for (const gap of items) {
    if (isAskedByItsOwn(gap)) continue;
    const { rule, title } = gap;
    const known = rules.get(rule);
    if (known === undefined) rules.set(rule, { rule, title, n: 1 });
    else known.n += 1;
  }
  return [...rules.values()];
}
