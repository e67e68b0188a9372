import type { Action } from '../../model/contract/access-vocabulary.ts';
import { type ElementKind, nodeKey, parseKey } from '../../model/elements/elements.ts';
import type { Concerned } from './authorize.ts';
import type { Edit, Step } from './step.ts';

/** Right that an edit requires, with its territories. */
export interface Need {
  readonly action: Action;
  readonly territoryIds: Concerned;
}

interface Actions {
  readonly add: Action;
  readonly change: Action;
  readonly remove: Action;
}

const all = (action: Action): Actions => ({ add: action, change: action, remove: action });
const noted: Actions = { add: 'map.contribute', change: 'map.contribute', remove: 'map.facilitate' };

/**
 * Actions that adding, changing and removing an element of each kind require when it is edited alone: those
 * of its endpoint.
 */
export const ACTIONS_OF_EDITS: Readonly<Record<ElementKind, Actions>> = {
  Territory: { add: 'territory.create', change: 'map.facilitate', remove: 'territory.delete' },
  Actor: { add: 'map.contribute', change: 'actor.edit', remove: 'actor.delete' },
  Commitment: noted,
  Cooperation: noted,
  Declaration: all('map.contribute'),
  GapAnswer: all('map.facilitate'),
  // Detected by the layout; only facilitators may name one.
  Land: { add: 'map.contribute', change: 'map.facilitate', remove: 'map.contribute' },
  Workshop: all('map.facilitate'),
  Contribution: { add: 'workshop.speak', change: 'workshop.speak', remove: 'map.facilitate' },
  Fiche: noted,
  ACTS_IN: noted,
  MEMBER_OF: all('actor.edit'),
  PART_OF: all('territories.relate'),
  PEER_OF: all('territories.relate'),
  CARRIES: all('map.contribute'),
  // No endpoint does: a commitment is made for its territory, and stays so.
  FOR: all('territories.relate'),
  COMMITMENT_ABOUT: all('map.contribute'),
  REFINES: all('map.contribute'),
  PARTY_TO: all('map.contribute'),
  COOPERATION_ABOUT: all('map.contribute'),
  SERVES: all('map.contribute'),
  NEEDS: all('actor.edit'),
  OFFERS: all('actor.edit'),
  BRINGS: all('map.contribute'),
};

/**
 * Lists the rights that an edit requires, as its own endpoint would. Elements added or removed with a node
 * are judged with it.
 */
export function rightsOfEdit(step: Step, edit: Edit): readonly Need[] {
  const owner = step.ownerOf(edit);
  if (step.goneWith(edit).length > 0 || step.leaverOf(edit) !== undefined) return [];
  if (owner !== undefined && step.adds(owner)) return [];
  return [{ action: actionOf(edit), territoryIds: placeOf(step, edit) }, ...privacyOf(edit)];
}

/** Returns the territories that an edit concerns. */
export function placeOf(step: Step, edit: Edit): Concerned {
  const { kind, id, toId = '' } = parseKey(edit.key);
  switch (kind) {
    case 'ACTS_IN':
    case 'FOR':
      return [toId];
    case 'PART_OF':
    case 'PEER_OF':
      return [id, toId];
    case 'NEEDS':
    case 'OFFERS':
    case 'MEMBER_OF':
      return step.placeOf(nodeKey('Actor', id));
    default:
      return step.placeOf(step.ownerOf(edit) ?? edit.key);
  }
}

function actionOf({ key, before, after }: Edit): Action {
  const { kind } = parseKey(key);
  const { add, change, remove } = ACTIONS_OF_EDITS[kind];
  if (after === undefined) return remove;
  if (kind === 'Contribution' && isRereading(after.answers)) return 'card.answer';
  if (before === undefined) return add;
  // Publishing a brief, or withdrawing it, is for facilitators.
  const isPublishing =
    kind === 'Fiche' && ['status', 'publishedTo'].some((name) => differ(before, after, name));
  return isPublishing ? 'map.facilitate' : change;
}

const differ = (a: NonNullable<Edit['before']>, b: NonNullable<Edit['after']>, name: string): boolean =>
  JSON.stringify(a[name]) !== JSON.stringify(b[name]);

const isRereading = (answers: unknown): boolean => JSON.parse(String(answers)).screen === 'rereading';

const privacyOf = ({ before, after }: Edit): Need[] =>
  after !== undefined && before?.private !== after.private
    ? [{ action: 'private.write', territoryIds: [] }]
    : [];
