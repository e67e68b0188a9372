import type { Answers, ParticipantAs } from '../../contract/workshop.ts';
import type { IsoDay } from '../../elements/day.ts';
import { mergeEdits } from '../../elements/element-edits.ts';
import { type Edits, type Elements, nodeKey, relationshipKey } from '../../elements/elements.ts';
import { MissingPropertyError } from '../../errors.ts';
import { patchProperties } from '../merge-patch.ts';
import { membershipProperties, newActorElements, withoutAbsent } from '../new-elements.ts';
import { leaveForGood } from './leave-for-good.ts';
import { sayCommitments } from './say-commitments.ts';
import { sayLinks } from './say-links.ts';
import { sayNeeds } from './say-needs.ts';

/** Who says something, where and when. */
export interface Speaking {
  readonly territoryId: string;
  readonly workshopId: string;
  readonly actorId: string;
  readonly as: ParticipantAs;
  /** The day of the workshop: what is said is said on it. */
  readonly day: IsoDay;
  /** Speaks for the whole organisation, not as one voice of it: what it withdraws, it withdraws for all. */
  readonly asWhole: boolean;
}

type HeardOn = 'heardLinksOn' | 'heardCommitmentsOn' | 'heardNeedsOn';

/** What a validated screen does to the map. `state` holds the organisation with all that hangs on it. */
export function contributionEdits(state: Elements, speaking: Speaking, answers: Answers): Edits {
  switch (answers.screen) {
    case 'organisation':
    case 'understanding':
      return describe(state, speaking, answers);
    case 'commitments':
      return mergeEdits(
        sayCommitments(state, speaking, answers),
        heard(state, speaking, 'heardCommitmentsOn'),
      );
    case 'links':
      return mergeEdits(sayLinks(state, speaking, answers), heard(state, speaking, 'heardLinksOn'));
    case 'needs':
      return mergeEdits(sayNeeds(state, speaking, answers), heard(state, speaking, 'heardNeedsOn'));
    case 'rereading':
      return answers.verdict === 'withdrawn' ? leaveForGood(state, speaking) : new Map();
  }
}

/** The organisation itself, on the map from now on. */
function describe(
  state: Elements,
  { actorId, territoryId }: Speaking,
  { screen: _screen, ...said }: Extract<Answers, { screen: 'organisation' | 'understanding' }>,
): Edits {
  const key = nodeKey('Actor', actorId);
  const present = state.get(key);
  const acting = relationshipKey('ACTS_IN', actorId, territoryId);
  if (present !== undefined)
    return new Map([
      [key, patchProperties(present, said)],
      [acting, membershipProperties(state.get(acting) ?? {}, { onMap: true })],
    ]);
  const { name, family, ...rest } = said as Extract<Answers, { screen: 'organisation' }>;
  if (name === undefined) throw new MissingPropertyError('answers.name');
  if (family === undefined) throw new MissingPropertyError('answers.family');
  const set = Object.entries(withoutAbsent(rest)).filter(([, value]) => value !== null);
  return newActorElements(actorId, territoryId, { name, family, ...Object.fromEntries(set) });
}

/** It answered on this subject, « aucun » included: it is heard, on the map, and a later answer is not undone. */
function heard(state: Elements, { actorId, territoryId, day }: Speaking, on: HeardOn): Edits {
  const key = relationshipKey('ACTS_IN', actorId, territoryId);
  const present = state.get(key) ?? {};
  const before = present[on];
  const latest = typeof before === 'string' && before > day ? before : day;
  return new Map([[key, membershipProperties(present, { onMap: true, [on]: latest })]]);
}
