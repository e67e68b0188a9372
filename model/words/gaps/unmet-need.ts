import type { Need } from '../../contract/actor.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';

export type NotedBy = Pick<Need, 'actorId' | 'note'>;

export interface NeedWords {
  readonly need: Need;
  readonly offers: readonly NotedBy[];
}

export type Verb = readonly [one: string, many: string];

export function slots(
  words: NeedWords,
  say: Speaker,
  verbs: { looks: Verb; offers: Verb },
): Record<string, string> {
  const { need, offers } = words;
  const [first] = offers;
  return {
    x: say.actor(need.actorId),
    cherche: say.agree([need.actorId], ...verbs.looks),
    note: noteOf(need, need.resourceId, say),
    // The question names the first offer; the reason names the others.
    y: first === undefined ? '' : say.actor(first.actorId),
    propose: say.agree(first === undefined ? [] : [first.actorId], ...verbs.offers),
    'note de y': first === undefined ? '' : noteOf(first, need.resourceId, say),
  };
}

/** Returns the actor's own words, else « some » of the resource. */
const noteOf = ({ note = '' }: NotedBy, resourceId: string, say: Speaker): string =>
  note === '' ? say.some(resourceId) : say.quote(note);

/** Formats the subject of a need: « Matériel (alimentation et agriculture) ». */
export function subjectOf({ resourceId, themeId }: Need, say: Speaker): string {
  const resource = say.resource(resourceId);
  return themeId === undefined ? resource : `${resource} (${say.inside(say.theme(themeId))})`;
}

/** Maximum number of further offers in a sentence. */
export const MOST_TOLD = 3;

export const moreOf = (others: readonly NotedBy[], one: string, many: string): string[] => {
  const rest = others.length - MOST_TOLD;
  return rest <= 0 ? [] : [`${rest} ${rest === 1 ? one : many}`];
};
