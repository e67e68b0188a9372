import {
  type AnsweredBy,
  ASKED_FIELDS,
  type AskedScreen,
  type FieldQuestion,
  isFieldQuestion,
} from '../../../model/contract/asked-questions.ts';
import type { Answers, AnswersOf } from '../../../model/contract/questionnaire.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { carriedBy, type Drafts, resourcesOf, type SaidOf } from './drafts.ts';
import { ownAdded, stillParty } from './known-links.ts';
import type { Speaker } from './speaking.ts';

/** Returns the answers of a validated screen: typed values over the map's. */
export function answersOf(
  screen: AskedScreen,
  drafts: Drafts,
  map: TerritoryMap,
  { actorId, isNew, actorName, family }: Pick<Speaker, 'actorId' | 'isNew' | 'actorName' | 'family'>,
): Answers {
  if (isFieldQuestion(screen)) {
    const own = isNew && screen === 'organisation' ? { name: actorName, family } : {};
    return { screen, ...own, ...fieldAnswers(screen, drafts[screen] ?? {}) } as Answers;
  }
  switch (screen) {
    case 'commitments':
      return {
        screen,
        carried: [...carriedBy(map, actorId, drafts)].map(([commitmentId, role]) => ({ commitmentId, role })),
        ...(drafts.commitments.added.length === 0 ? {} : { added: [...drafts.commitments.added] }),
      };
    case 'links':
      return linkAnswers(drafts, map, actorId);
    case 'needs':
      return {
        screen,
        needs: listed(resourcesOf(map, actorId, drafts, 'needs')),
        offers: listed(resourcesOf(map, actorId, drafts, 'offers')),
      };
  }
}

function linkAnswers(drafts: Drafts, map: TerritoryMap, actorId: string): AnswersOf<'links'> {
  const added = ownAdded(drafts, map, actorId);
  const party = stillParty(map, actorId);
  const left = drafts.links.left.filter((id) => party.has(id));
  return {
    screen: 'links',
    known: Object.entries(drafts.links.levels)
      .filter(([id]) => party.has(id) && !left.includes(id))
      .map(([cooperationId, intensity]) => ({ cooperationId, intensity })),
    ...(left.length === 0 ? {} : { left }),
    ...(added.length === 0
      ? {}
      : {
          added: added.map(({ id, actorId: partnerId, partner, intensity, wished, note, themes = [] }) => ({
            id,
            actorId: partnerId,
            ...(partner === undefined ? {} : { partner }),
            intensity,
            ...(wished === undefined ? {} : { wished }),
            ...(note?.trim() ? { note: note.trim() } : {}),
            ...(themes.length === 0 ? {} : { themes: [...themes] }),
          })),
        }),
  };
}

const listed = (answers: ReadonlyMap<string, SaidOf>) =>
  [...answers].map(([resourceId, { note, themeId }]) => ({
    resourceId,
    ...(note?.trim() ? { note: note.trim() } : {}),
    ...(themeId ? { themeId } : {}),
  }));

/** Returns changed fields: emptied ones are cleared, untouched ones left out. */
const fieldAnswers = (
  screen: FieldQuestion,
  fields: Readonly<Record<string, string | undefined>>,
): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries<AnsweredBy>(ASKED_FIELDS[screen]).flatMap(([field, by]) => {
      const text = fields[field]?.trim();
      return text === undefined
        ? []
        : [[field, text === '' ? null : by === 'address' ? webAddress(text) : text]];
    }),
  );

/** « amap.example » is an address too, as people write them. */
const webAddress = (typed: string): string => (/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);

/** Returns true if a screen has an answer, « aucun » included: an empty one on a sheet is skipped. */
export function isAnswered(screen: AskedScreen, drafts: Drafts): boolean {
  if (isFieldQuestion(screen)) return Object.keys(drafts[screen] ?? {}).length > 0;
  switch (screen) {
    case 'commitments': {
      const { carried, added, none } = drafts.commitments;
      return none || added.length > 0 || Object.keys(carried).length > 0;
    }
    case 'links': {
      const { levels, added, left, none } = drafts.links;
      return none || left.length > 0 || added.length > 0 || Object.keys(levels).length > 0;
    }
    case 'needs':
      return (
        [drafts.needs.needs, drafts.needs.offers].some((list) => Object.keys(list).length > 0) ||
        drafts.needs.none
      );
  }
}
