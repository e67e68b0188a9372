import type { Gap } from '../../contract/gap.ts';
import { type Family, type GapRule, SAID_FAMILIES, TableRole } from '../../contract/vocabulary.ts';
import { askedStraits } from './asked-straits.ts';

/** Empty seat. A family or role names its subject unless it is the whole map. */
export type Seat =
  | { readonly kind: 'family'; readonly id: Family; readonly themeId?: string }
  | { readonly kind: 'role'; readonly id: TableRole; readonly commitmentId?: string }
  | { readonly kind: 'carrier'; readonly commitmentId: string }
  | { readonly kind: 'care' }
  | { readonly kind: 'peer' };

/** Marks of a question. */
export interface QuestionMarks {
  /** Pairs without a link, each a dotted thread. */
  readonly threads: readonly (readonly [string, string])[];
  /** Actors about whom it asks, each with a ring. */
  readonly ringIds: readonly string[];
  /** Cooperations that the question is about: they stay while other links are dimmed. */
  readonly cooperationIds: readonly string[];
  readonly seats: readonly Seat[];
  /** Water between two lands, by its id. */
  readonly straitIds: readonly string[];
}

/** More threads than these say nothing more, and cover the map. */
const MOST_THREADS = 3;
const MOST_RINGS = 6;

type Drawn = Partial<QuestionMarks>;

const threads = ({ evidence }: Gap): Drawn => ({ threads: evidence.missingPairs.slice(0, MOST_THREADS) });
const rings = ({ evidence }: Gap): Drawn => ({ ringIds: evidence.actorIds.slice(0, MOST_RINGS) });
const lines = ({ evidence }: Gap): Drawn => ({ cooperationIds: evidence.cooperationIds });
const ringOfFirst = ({ evidence }: Gap): Drawn => ({ ringIds: evidence.actorIds.slice(0, 1) });
/** Uses the actors concerned if every pair is linked already. */
const threadsOr =
  (other: (gap: Gap) => Drawn) =>
  (gap: Gap): Drawn =>
    gap.evidence.missingPairs.length > 0 ? threads(gap) : other(gap);
const asFound = threadsOr((gap) => (gap.evidence.cooperationIds.length > 0 ? lines(gap) : rings(gap)));

function namesIn({ figures }: Gap, figure: string): string[] {
  const value = figures[figure];
  return typeof value === 'string' && value !== '' ? value.split(',') : [];
}

const familySeats = (gap: Gap): Seat[] => {
  const [themeId] = gap.evidence.themeIds;
  return SAID_FAMILIES.filter((family) => namesIn(gap, 'missingFamilies').includes(family)).map((id) => ({
    kind: 'family',
    id,
    ...(themeId !== undefined && { themeId }),
  }));
};

const roleSeats = (gap: Gap): Seat[] => {
  const [commitmentId] = gap.evidence.commitmentIds;
  return TableRole.options
    .filter((role) => namesIn(gap, 'missingRoles').includes(role))
    .map((id) => ({ kind: 'role', id, ...(commitmentId !== undefined && { commitmentId }) }));
};

const carrierSeats = ({ evidence }: Gap): Drawn => ({
  seats: evidence.commitmentIds.map((commitmentId) => ({ kind: 'carrier', commitmentId })),
});

/**
 * Special marks of rules whose missing element is in no list, or concerns only some of the named actors.
 * Other rules use the default: missing pairs, else cooperations, else actors.
 */
const DRAWN: Readonly<Partial<Record<GapRule, (gap: Gap) => Drawn>>> = {
  'uncarried-commitment': carrierSeats,
  'scattered-carriers': threadsOr(rings),
  'commitment-without-action': threadsOr(rings),
  'missing-table-role': (gap) => ({ seats: roleSeats(gap) }),
  'theme-without-family': (gap) => ({ seats: familySeats(gap) }),
  // One thread: the question is about the strait.
  'lands-apart': (gap) => ({
    threads: gap.evidence.missingPairs.slice(0, 1),
    straitIds: askedStraits([gap]).map(({ id }) => id),
  }),
  'pivot-actor': (gap) => ({ ...threads(gap), ...ringOfFirst(gap) }),
  'single-bridge': (gap) => ({ ...threads(gap), ...lines(gap) }),
  'unmet-need': threadsOr(ringOfFirst),
  'nobody-tends': () => ({ seats: [{ kind: 'care' }] }),
  'absent-from-the-map': (gap) => ({ seats: [...familySeats(gap), ...roleSeats(gap)] }),
  'lone-territory': () => ({ seats: [{ kind: 'peer' }] }),
};

/** Returns the marks of a question: threads, rings, remaining lines, empty seats. */
export const marksOfQuestion = (gap: Gap): QuestionMarks => ({
  ...{ threads: [], ringIds: [], cooperationIds: [], seats: [], straitIds: [] },
  ...(DRAWN[gap.rule] ?? asFound)(gap),
});
