import type { Change } from '../../../model/contract/change.ts';
import { type ChangeSummary, summaryOfChange } from '../../../model/readings/history/change-summary.ts';
import { isGone, type Touched, touchedBy } from '../../../model/readings/history/touched.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import type { Selection } from '../../state/index.ts';
import { type ChangeLine, endsOf, linesOf, questionTitle } from './change-lines.ts';
import { isOfBrief, titleOfBriefChange } from './describe-brief.ts';
import { titleOfWorkshop } from './describe-workshop.ts';
import { type Names, nameOf } from './names.ts';

/** A change in words. */
export interface ToldChange {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  /** What it is about, where that can be chosen on the map. */
  readonly subject: Selection;
}

/** Tells a change in the language of the screen. */
export function describeChange(change: Change, names: Names): ToldChange {
  const touched = touchedBy(change).filter(isOnTheMap);
  const deed = summaryOfChange(touched);
  return {
    title: change.type === 'change.undone' ? undoTitle(change, names) : plainTitle(change, names),
    lines: WITHOUT_LINES.has(deed.what) ? [] : linesOf(touched, deed, names),
    subject: subjectOf(deed),
  };
}

/** Where everyone stands is seen, not read. */
const WITHOUT_LINES: ReadonlySet<ChangeSummary['what']> = new Set(['place.moved', 'arranged', 'Land.named']);

const isOfWorkshop = ({ kind }: Touched): boolean => kind === 'Workshop' || kind === 'Contribution';
const isOnTheMap = (each: Touched): boolean => !isOfWorkshop(each) && !isOfBrief(each);

/** What a change did, whatever it is called: on the map, else to a brief or around the workshop. */
function plainTitle(change: Change, names: Names): string {
  const all = touchedBy(change);
  const touched = all.filter(isOnTheMap);
  if (touched.length === 0 && all.some(isOfBrief)) return titleOfBriefChange(briefFirst(change));
  return touched.length === 0 && all.length > 0
    ? titleOfWorkshop(all, names)
    : titleOf(change, summaryOfChange(touched), names);
}

/** What only its parties bring has changed of a brief: its version alone has, and it is named all the same. */
const briefFirst = ({ before, after }: Change): Touched[] =>
  touchedBy({ before, after }).concat(
    Object.entries({ ...before, ...after }).flatMap(([key, state]) =>
      key.startsWith('Fiche:')
        ? [{ key, kind: 'Fiche', id: key.slice(6), toId: '', before: state, after: state, differing: [] }]
        : [],
    ),
  );

/** An undo is called by what it undid, one that was undone by what is done again. */
function undoTitle(change: Change, names: Names): string {
  const { undoes, before, after } = change;
  const told = (states: Change) => plainTitle(states, names);
  // What was undone before that was noted, told by what it came to.
  if (undoes === undefined) return t('history.undoing', told(change));
  if (undoes.again) return t('history.redoing', told(change));
  return t('history.undid', told({ ...change, before: after, after: before }));
}

function titleOf(change: Change, { what, on, count }: ChangeSummary, names: Names): string {
  if (change.type === 'positions.arranged') return t('history.arranged');
  if (change.type === 'positions.cleared') return t('history.positionsCleared');
  if (change.type === 'snapshot.restored') return t('history.restored');
  if (change.type === 'charter.loaded') return t('history.charterLoaded');
  if (change.type === 'erasure.made') return t('history.erased');
  if (change.before === null && change.after === null) return t('history.emptied');
  if (on === null) return t('history.nothing');
  const { kind, id, toId } = on;
  if (change.type === 'actor.merged' && what === 'Actor.removed')
    return t('history.merged', nameOf(names, 'Actor', id), nameOf(names, 'Actor', change.subjectId));
  switch (what) {
    case 'nothing':
      return t('history.nothing');
    case 'question': {
      const apart = pairSetApart(on);
      if (apart !== undefined)
        return t(
          isGone(on) ? 'history.broughtBack' : 'history.setApart',
          nameOf(names, 'Actor', apart[0]),
          nameOf(names, 'Actor', apart[1]),
        );
      return t('history.question', questionTitle(on));
    }
    case 'arranged':
      return t('history.arranged');
    case 'Land.named': {
      const name = on.after?.name;
      return name === undefined ? t('history.landUnnamed') : t('history.landNamed', String(name));
    }
    case 'place.moved':
      return count === 1 ? t('history.moved', nameOf(names, 'Actor', id)) : t('history.movedMany', count);
    case 'place.joined':
    case 'place.left':
    case 'place.entered':
    case 'place.reserved':
    case 'place.heard':
    case 'place.changed':
      return count > 1 ? t('history.placesMany', count) : t(`history.${what}`, nameOf(names, 'Actor', id));
    case 'Declaration.added':
    case 'Declaration.removed':
    case 'Declaration.changed': {
      const state = on.after ?? on.before ?? {};
      return t(
        `history.${what}`,
        nameOf(names, 'Actor', String(state.actorId)),
        nameOf(names, 'Cooperation', String(state.cooperationId)),
      );
    }
    case 'NEEDS.added':
    case 'NEEDS.removed':
    case 'NEEDS.changed':
    case 'OFFERS.added':
    case 'OFFERS.removed':
    case 'OFFERS.changed':
      return t(`history.${what}`, nameOf(names, 'Actor', id), labelOf('resources', toId));
    case 'Actor.added':
    case 'Actor.removed':
      return count > 1 ? t(`history.many.${what}`, count) : t(`history.${what}`, nameOf(names, kind, id));
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
      return t(`history.${what}`, nameOf(names, kind, id));
    default: {
      const [from, to] = endsOf(kind);
      return t(`history.${what}`, nameOf(names, from, id), nameOf(names, to, toId));
    }
  }
}

/** Two actors that were said to be two: their answer is kept under a key of its own. */
function pairSetApart({ before, after }: Touched): readonly [string, string] | undefined {
  const [rule, a, b] = String((after ?? before)?.key ?? '').split(':');
  return rule === 'duplicate' && a !== undefined && b !== undefined ? [a, b] : undefined;
}

/** What it is about, in the words of the selection. */
function subjectOf({ on }: ChangeSummary): Selection {
  if (on === null) return null;
  const state = on.after ?? on.before ?? {};
  switch (on.kind) {
    case 'Actor':
    case 'ACTS_IN':
    case 'NEEDS':
    case 'OFFERS':
    case 'MEMBER_OF':
      return { kind: 'actor', id: on.id };
    case 'Cooperation':
      return { kind: 'cooperation', id: on.id };
    case 'PARTY_TO':
      return { kind: 'cooperation', id: on.toId };
    case 'Declaration':
      return { kind: 'cooperation', id: String(state.cooperationId) };
    case 'Commitment':
      return { kind: 'commitment', id: on.id };
    case 'CARRIES':
      return { kind: 'commitment', id: on.toId };
    case 'GapAnswer':
      return pairSetApart(on) !== undefined ? null : { kind: 'gap', id: String(state.key) };
    default:
      return null;
  }
}
