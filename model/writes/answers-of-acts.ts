import type { Gap } from '../contract/gap.ts';
import { CooperationStatus, NOT_YET_A_LINK } from '../contract/vocabulary.ts';
import { sourcesOf } from '../elements/attachments.ts';
import type { IsoDay } from '../elements/day.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { type Edits, type Elements, gapAnswerId, nodeKey, parseKey } from '../elements/elements.ts';
import type { GapDraft } from '../readings/gaps/define-gap.ts';
import { type MapAct, questionAnswered } from '../readings/gaps/question-answered.ts';
import { type ActMade, answerEdits } from './edit-answer.ts';

/** An open question on the screen. */
export type AskedQuestion = Pick<Gap, 'status' | 'shown'> &
  Pick<GapDraft, 'key' | 'rule' | 'evidence' | 'severity' | 'figures'>;

/** The open questions on the screen of a territory, as found just before a write. */
export interface AskedQuestions {
  readonly territoryId: string;
  readonly day: IsoDay;
  readonly open: readonly AskedQuestion[];
  /** The keys of all gaps that are there. */
  readonly present: ReadonlySet<string>;
}

/** Edits of answers, and the questions that stay open. */
interface Answered {
  readonly edits: Edits;
  readonly open: readonly AskedQuestion[];
}

/**
 * Returns the answers that edits of the map give to questions on the screen: each added link and carrier answers the
 * first that asks for it. `state` holds the answers of the territory.
 */
export function answersOfActs(state: Elements, edits: Edits, asked: AskedQuestions): Answered {
  const { territoryId, day, present } = asked;
  const next = applyEdits(state, edits);
  const input = { status: 'handled', reason: null, reviewOn: null } as const;
  let { open } = asked;
  let answers: Edits = new Map();
  for (const [act, made] of actsIn(state, edits, next)) {
    const draft = questionAnswered(act, open);
    if (draft === null) continue;
    const { key } = draft;
    const known = state.get(nodeKey('GapAnswer', gapAnswerId(territoryId, key)));
    const answering = { territoryId, key, input, made, day, draft, present };
    answers = mergeEdits(answers, answerEdits(known === undefined ? [] : [known], answering));
    open = open.filter((one) => one !== draft);
  }
  return { edits: answers, open };
}

/** Lists the links and carriers that edits add. */
function actsIn(state: Elements, edits: Edits, next: Elements): (readonly [MapAct, ActMade])[] {
  const added = [...edits].filter(([key, properties]) => properties !== null && !state.has(key));
  return added.flatMap(([key, properties]): (readonly [MapAct, ActMade])[] => {
    const { kind, id, toId = '' } = parseKey(key);
    if (kind === 'CARRIES')
      return [
        [
          { is: 'carrier', actorId: id, commitmentId: toId },
          { act: 'carrier', actId: id },
        ],
      ];
    if (kind !== 'Cooperation') return [];
    const status = CooperationStatus.parse(properties?.status);
    const intensity = typeof properties?.intensity === 'number' ? properties.intensity : undefined;
    const actorIds = sourcesOf(next, 'PARTY_TO', id);
    const act = NOT_YET_A_LINK.has(status) ? 'meeting' : 'link';
    return [
      [
        { is: 'link', actorIds, status, intensity },
        { act, actId: id },
      ],
    ];
  });
}
