import type { Screen } from '../../model/contract/questionnaire.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type {
  Contribution,
  ContributionState,
  Participant,
  Workshop,
} from '../../model/contract/workshop.ts';
import { heardDays } from '../../model/elements/heard.ts';
import { indexMap } from './map-index.ts';
import { perimeterOf } from './workshop-perimeter.ts';

/** An organisation that speaks, or has spoken. */
export interface Spoken {
  readonly actorId: string;
  readonly name: string;
  readonly speakers: readonly Participant[];
  /** Each screen as it was sent last; absent where nothing came. */
  readonly screens: ReadonlyMap<Screen, Contribution>;
  readonly pending: number;
  /** How many speak for it, or did. */
  readonly claims: number;
}

export interface Attendance {
  /** Organisations that validated a screen, and those awaited. */
  readonly spoken: readonly Spoken[];
  /** Organisations in scope for which nobody has joined. */
  readonly silentIds: readonly string[];
  /** Organisations in scope that validated no screen, whether somebody has joined for them or not. */
  readonly unansweredIds: readonly string[];
  readonly answered: number;
  readonly total: number;
}

/** Computes who has responded in a workshop, and who is silent. */
export function attendanceOf(
  map: TerritoryMap,
  workshop: Workshop,
  participants: readonly Participant[],
  contributions: readonly Contribution[],
): Attendance {
  const index = indexMap(map);
  const withdrew = withdrawnFrom(map, contributions);
  const ids = new Set(
    [
      ...contributions.map(({ actorId }) => actorId),
      ...participants.flatMap(({ actorId }) => actorId ?? []),
    ].filter((id) => !withdrew.has(id)),
  );
  const spoken = [...ids].map((actorId): Spoken => {
    const own = contributions.filter((contribution) => contribution.actorId === actorId);
    const screens = new Map(
      [...own].sort((a, b) => a.at.localeCompare(b.at)).map((each) => [each.answers.screen, each]),
    );
    return {
      actorId,
      name: index.actors.get(actorId)?.name ?? namedBy(own) ?? actorId,
      speakers: participants.filter((participant) => participant.actorId === actorId),
      screens,
      pending: own.filter(({ state }) => state === 'pending').length,
      claims: claimsOf(actorId, participants, contributions),
    };
  });
  const answered = spoken.filter(({ screens }) => screens.size > 0).length;
  const perimeter = perimeterOf(map, workshop);
  const silentIds = map.actors
    .filter(({ id, outside }) => !outside && !ids.has(id) && (perimeter?.actorIds.has(id) ?? true))
    .map(({ id }) => id);
  const unheardIds = spoken.filter(({ screens }) => screens.size === 0).map(({ actorId }) => actorId);
  const unansweredIds = [...silentIds, ...unheardIds];
  return { spoken, silentIds, unansweredIds, answered, total: spoken.length + silentIds.length };
}

/**
 * Lists organisations that spoke aloud in a workshop: a facilitator noted an answer or a level of that time, and no
 * screen came from them.
 */
export function spokeAloud(
  map: TerritoryMap,
  { on, closedOn }: Pick<Workshop, 'on' | 'closedOn'>,
  contributions: readonly Contribution[],
): readonly Spoken[] {
  const wrote = new Set(contributions.map(({ actorId }) => actorId));
  const isThen = (day: string | undefined): boolean =>
    day !== undefined && day >= on && (closedOn === undefined || day <= closedOn || day === on);
  const declared = new Set(
    map.cooperations.flatMap(({ declarations }) =>
      declarations.filter((one) => isThen(one.on)).map(({ actorId }) => actorId),
    ),
  );
  return map.actors
    .filter(({ id, outside }) => !outside && !wrote.has(id))
    .filter(({ id, membership }) => declared.has(id) || heardDays().some((day) => isThen(membership?.[day])))
    .map(({ id, name }) => ({
      ...{ actorId: id, name, speakers: [], screens: new Map(), pending: 0, claims: 0 },
    }));
}

/**
 * Counts the speakers of an organisation, each by an id that only its device knows: one that contributed and
 * moved on, or was deleted, counts too.
 */
export function claimsOf(
  actorId: string,
  participants: readonly Participant[],
  contributions: readonly Contribution[],
): number {
  const speaking = participants.filter((one) => one.actorId === actorId).map(({ id }) => id);
  const contributed = contributions
    .filter((one) => one.actorId === actorId)
    .flatMap(({ participantId }) => participantId ?? []);
  return new Set([...speaking, ...contributed]).size;
}

/** Organisations that withdrew when they reread what they had said, and are not on this map. */
export function withdrawnFrom(
  map: TerritoryMap,
  contributions: readonly Contribution[],
): ReadonlySet<string> {
  const { actors } = indexMap(map);
  return new Set(
    contributions.flatMap(({ actorId, answers, state }) =>
      state === 'accepted' &&
      answers.screen === 'rereading' &&
      answers.verdict === 'withdrawn' &&
      !actors.has(actorId)
        ? [actorId]
        : [],
    ),
  );
}

/** Returns the name that an organisation gives itself, while it is not on the map. */
function namedBy(contributions: readonly Contribution[]): string | undefined {
  for (const { answers } of contributions)
    if (answers.screen === 'organisation' && answers.name !== undefined) return answers.name;
  return undefined;
}

/** Orders contributions for acceptance: an organisation must exist before its statements. */
export const acceptanceOrder = (pending: readonly Contribution[]): readonly Contribution[] =>
  [...pending].sort(
    (a, b) =>
      Number(a.answers.screen !== 'organisation') - Number(b.answers.screen !== 'organisation') ||
      a.at.localeCompare(b.at) ||
      (a.id < b.id ? -1 : 1),
  );

export const isInState =
  (state: ContributionState) =>
  (contribution: Contribution): boolean =>
    contribution.state === state;
