import type { Change } from '../../contract/change.ts';
import type { ChangeNews, ChangeSummary, Touched } from '../../contract/change-news.ts';
import { endKindsOf } from '../../elements/relationship-ends.ts';
import type { SayChange } from '../../words/change-words.ts';
import { summaryOfChange } from './change-summary.ts';
import { isGone } from './touched.ts';

/** How a change is put into words: the language, and the names of what it mentions. */
export interface ChangeSpeaker {
  readonly say: SayChange;
  nameOf(kind: string, id: string): string;
  resource(id: string): string;
  /** The question that a rule asks. */
  question(rule: string): string;
}

/** Tells a change by what it touched; an undo by what it undid, one that was undone by what is done again. */
export const titleOfChange = (
  change: Change,
  speaker: ChangeSpeaker,
  plain: (change: Change) => string,
): string => titleOfUndo(change, plain(undoneAs(change)), speaker);

/** Returns an undo in the form of the change it undid. */
export function undoneAs(change: Change): Change {
  const { type, undoes, before, after } = change;
  return type === 'change.undone' && undoes?.again === false
    ? { ...change, before: after, after: before }
    : change;
}

function titleOfUndo(
  { type, undoes }: Pick<Change, 'type' | 'undoes'>,
  plain: string,
  { say }: ChangeSpeaker,
): string {
  if (type !== 'change.undone') return plain;
  // Older undos lack the reference; their result describes them.
  if (undoes === undefined) return say('history.undoing', plain);
  return say(undoes.again ? 'history.redoing' : 'history.undid', plain);
}

/** Describes what a change did on the map. */
export const titleOnMap = (change: Change, touched: readonly Touched[], speaker: ChangeSpeaker): string =>
  titleInShort(
    { ...change, isEmpty: change.before === null && change.after === null },
    summaryOfChange(touched),
    speaker,
  );

/** Describes a change received as a summary only. */
export const titleOfNews = (news: ChangeNews, speaker: ChangeSpeaker): string =>
  titleOfUndo(news, titleInShort(news, news.did, speaker), speaker);

function titleInShort(
  { type, subjectId, isEmpty }: Pick<ChangeNews, 'type' | 'subjectId' | 'isEmpty'>,
  { what, on, count }: ChangeSummary,
  speaker: ChangeSpeaker,
): string {
  const { say } = speaker;
  if (type === 'positions.arranged') return say('history.arranged');
  if (type === 'positions.composed') return say('history.composed');
  if (type === 'positions.cleared') return say('history.positionsCleared');
  if (type === 'levels.accepted') return say('history.levelsAccepted');
  if (type === 'snapshot.restored') return say('history.restored');
  if (type === 'territory.restored') return say('history.restoredFromBackup');
  if (type === 'charter.loaded') return say('history.charterLoaded');
  if (type === 'erasure.made') return say('history.erased');
  if (isEmpty) return say('history.emptied');
  if (on === null) return say('history.nothing');
  if (type === 'actor.merged' && what === 'Actor.removed')
    return say('history.merged', speaker.nameOf('Actor', on.id), speaker.nameOf('Actor', subjectId));
  return titleOfSummary({ what, on, count }, speaker);
}

function titleOfSummary(
  { what, on, count }: ChangeSummary & { readonly on: Touched },
  { say, nameOf, resource, question }: ChangeSpeaker,
): string {
  const { kind, id, toId } = on;
  switch (what) {
    case 'nothing':
      return say('history.nothing');
    case 'question': {
      const apart = pairSetApart(on);
      return apart === undefined
        ? say(`history.${doneToQuestion(on)}`, question(ruleOf(on)))
        : say(
            isGone(on) ? 'history.broughtBack' : 'history.setApart',
            nameOf('Actor', apart[0]),
            nameOf('Actor', apart[1]),
          );
    }
    case 'arranged':
      return say('history.arranged');
    case 'Land.named': {
      const name = on.after?.name;
      return name === undefined ? say('history.landUnnamed') : say('history.landNamed', String(name));
    }
    case 'place.moved':
      return count === 1 ? say('history.moved', nameOf('Actor', id)) : say('history.movedMany', count);
    case 'place.joined':
    case 'place.left':
    case 'place.entered':
    case 'place.reserved':
    case 'place.heard':
    case 'place.changed':
      return count > 1 ? say('history.placesMany', count) : say(`history.${what}`, nameOf('Actor', id));
    case 'Declaration.added':
    case 'Declaration.removed':
    case 'Declaration.changed': {
      const state = on.after ?? on.before ?? {};
      return say(
        `history.${what}`,
        nameOf('Actor', String(state.actorId)),
        nameOf('Cooperation', String(state.cooperationId)),
      );
    }
    case 'NEEDS.added':
    case 'NEEDS.removed':
    case 'NEEDS.changed':
    case 'OFFERS.added':
    case 'OFFERS.removed':
    case 'OFFERS.changed':
      return say(`history.${what}`, nameOf('Actor', id), resource(toId));
    case 'Actor.added':
    case 'Actor.removed':
      return count > 1 ? say(`history.many.${what}`, count) : say(`history.${what}`, nameOf(kind, id));
    case 'Territory.added':
    case 'Territory.removed':
    case 'Territory.changed':
    case 'Actor.changed':
    case 'Cooperation.added':
    case 'Cooperation.removed':
    case 'Cooperation.changed':
    case 'Commitment.added':
    case 'Commitment.removed':
    case 'Commitment.changed':
      return say(`history.${what}`, nameOf(kind, id));
    default: {
      const [from, to] = endKindsOf(kind);
      return say(`history.${what}`, nameOf(from, id), nameOf(to, toId));
    }
  }
}

/** Tells a question that only comes to the room's screen, or leaves it, from one that is answered. */
function doneToQuestion({
  before,
  after,
  differing,
}: Touched): 'question' | 'questionShown' | 'questionHidden' {
  const isRankOnly =
    before === null
      ? after?.status === 'open' && after.shown !== undefined
      : differing.every((name) => name === 'shown');
  if (!isRankOnly) return 'question';
  return after?.shown === undefined ? 'questionHidden' : 'questionShown';
}

/** Returns the rule of the answered question. */
export const ruleOf = ({ before, after }: Touched): string =>
  String((after ?? before)?.key ?? '').split(':')[0] ?? '';

/** Two actors that someone declared to be different: the answer has a key of its own. */
export function pairSetApart({ before, after }: Touched): readonly [string, string] | undefined {
  const [rule, a, b] = String((after ?? before)?.key ?? '').split(':');
  return rule === 'duplicate' && a !== undefined && b !== undefined ? [a, b] : undefined;
}
