import { differingProperties } from '../../model/elements/element-edits.ts';
import { nodeKey, parseKey, relationshipKey } from '../../model/elements/elements.ts';
import { STILL_PROMISED } from '../../model/questionnaire/promises.ts';
import type { Concerned } from './authorize.ts';
import { isOwnWord, type OwnWords, takesAway } from './own-words.ts';
import { type Need, placeOf } from './rights-of-edits.ts';
import type { Edit, Step } from './step.ts';

/** An organisation for which someone speaks, and what they said of it before that is now corrected. */
export interface Speaker {
  readonly actorId: string;
  readonly words: OwnWords;
}

/**
 * Lists the rights that an edit requires from someone who speaks for one organisation only. Undefined if the
 * edit is not that organisation's own. Its own are its sheet, needs, offers and presence here. So are
 * commitments that it carries or adds, its part in a cooperation and its declarations, and cooperations that
 * it adds, with their parties.
 */
export function rightsOfSpeaker(step: Step, speaker: Speaker, edit: Edit): readonly Need[] | undefined {
  const { actorId, words } = speaker;
  const taking = (territoryIds: Concerned): Need[] =>
    takesAway(words, edit) ? [{ action: 'organisation.takeAway', territoryIds }] : [];
  const gone = step.goneWith(edit);
  const isOwnLeave = gone.some((node) => isOwnNode(step, speaker, node)) || step.leaverOf(edit) === actorId;
  if (isOwnLeave) return taking(step.placeOf(nodeKey('Actor', actorId)));
  if (gone.length > 0) return undefined;
  if (isSaidLevel(step, speaker, edit))
    return [{ action: 'workshop.speak', territoryIds: placeOf(step, edit) }];
  if (!isOwn(step, speaker, edit)) return undefined;
  const { kind } = parseKey(edit.key);
  const isSheet = ['Actor', 'NEEDS', 'OFFERS', 'MEMBER_OF'].includes(kind);
  const isNew = kind === 'Actor' && edit.before === undefined;
  const action = isNew ? 'organisation.add' : isSheet ? 'organisation.describe' : 'workshop.speak';
  const territoryIds = placeOf(step, edit);
  return [{ action, territoryIds }, ...taking(territoryIds)];
}

function isOwn(step: Step, speaker: Speaker, edit: Edit): boolean {
  const { actorId } = speaker;
  const { key, before, after } = edit;
  const { kind, id } = parseKey(key);
  const owner = step.ownerOf(edit);
  const isAdded = owner !== undefined && step.adds(owner) && isOwnNode(step, speaker, owner);
  switch (kind) {
    case 'Actor':
    case 'Commitment':
      return isOwnNode(step, speaker, key);
    case 'Cooperation':
      return isOwnNode(step, speaker, key) || isWordOnPromise(step, speaker, edit);
    case 'NEEDS':
    case 'OFFERS':
    case 'MEMBER_OF':
    case 'CARRIES':
      return id === actorId;
    case 'Declaration':
      return (before ?? after)?.actorId === actorId && isPartyTo(step, actorId, owner);
    case 'ACTS_IN':
      return id === actorId || entersWith(step, speaker, edit);
    case 'PARTY_TO':
      return (id === actorId && before !== undefined) || isAdded;
    case 'FOR':
    case 'COMMITMENT_ABOUT':
    case 'COOPERATION_ABOUT':
      return isAdded;
    default:
      return false;
  }
}

/** Properties of a promise that each of its parties may say. */
const SAID_OF_PROMISE: ReadonlySet<string> = new Set([
  'status',
  'promisedFor',
  'startedOn',
  'lastSignOn',
  'intensity',
  'intensityAssumed',
]);

/** Returns true if a party says how a promise of its own stands. It can begin it or move it, and end nothing. */
function isWordOnPromise(step: Step, { actorId }: Speaker, { key, before, after }: Edit): boolean {
  if (before === undefined || after === undefined || !STILL_PROMISED.has(before.status)) return false;
  if (!STILL_PROMISED.has(after.status) && after.status !== 'active') return false;
  const { id } = parseKey(key);
  return (
    step.before.isParty(id, actorId) &&
    differingProperties(before, after).every((name) => SAID_OF_PROMISE.has(name))
  );
}

/** Returns true if a level is assumed no longer because the organisation declares one: nothing is taken away. */
function isSaidLevel(step: Step, { actorId }: Speaker, { key, before, after }: Edit): boolean {
  if (before?.intensityAssumed !== true || after === undefined) return false;
  if (differingProperties(before, after).join() !== 'intensityAssumed') return false;
  return step.edits.some(
    (edit) =>
      parseKey(edit.key).kind === 'Declaration' &&
      step.ownerOf(edit) === key &&
      edit.after?.actorId === actorId,
  );
}

/** A cooperation is an organisation's own where it adds it, or leaves with it; a commitment where it is its own word. */
function isOwnNode(step: Step, { actorId, words }: Speaker, node: string): boolean {
  const { kind, id } = parseKey(node);
  if (kind === 'Actor') return id === actorId;
  if (kind === 'Cooperation')
    return step.adds(node)
      ? step.after.isParty(id, actorId)
      : step.removes(node) && step.before.isParty(id, actorId);
  if (kind !== 'Commitment') return false;
  return step.adds(node)
    ? step.after.elements.has(relationshipKey('CARRIES', actorId, id))
    : isOwnWord(words, step.editOf(node));
}

/** Returns true if a partner leaves the reserve for the map together with the cooperation added with it. */
function entersWith(step: Step, speaker: Speaker, { key, before, after }: Edit): boolean {
  if (before === undefined || after?.onMap !== true) return false;
  if (differingProperties(before, after).some((name) => name !== 'onMap')) return false;
  const partnerId = parseKey(key).id;
  return step.edits.some((edit) => {
    const { kind, id, toId = '' } = parseKey(edit.key);
    const cooperation = nodeKey('Cooperation', toId);
    return (
      kind === 'PARTY_TO' &&
      id === partnerId &&
      step.adds(cooperation) &&
      isOwnNode(step, speaker, cooperation)
    );
  });
}

const isPartyTo = (step: Step, actorId: string, cooperation = ''): boolean =>
  [step.before, step.after].some((at) =>
    at.isParty(cooperation.slice(cooperation.indexOf(':') + 1), actorId),
  );
