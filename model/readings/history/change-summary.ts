import {
  type ChangeSummary,
  type SummaryKind,
  THINGS,
  TIES,
  type Touched,
} from '../../contract/change-news.ts';
import { PLACE } from '../../elements/moves.ts';
import { isGone, isNew } from './touched.ts';

/**
 * Reads what was done from what was touched, the weightiest first: an actor that goes takes its cooperations along.
 * The name of the change is not asked: an undo does anything, and has one name.
 */
export function summaryOfChange(touched: readonly Touched[]): ChangeSummary {
  const touchedOf = (kind: string) => touched.filter((each) => each.kind === kind);
  for (const kind of THINGS) {
    for (const [doneTo, is] of [
      ['added', isNew],
      ['removed', isGone],
    ] as const) {
      const found = touchedOf(kind).filter(is);
      if (found.length > 0) return summary(`${kind}.${doneTo}`, found);
    }
  }
  const places = touchedOf('ACTS_IN');
  const notable = places.filter((each) => !isMove(each));
  if (notable.length > 0) return summary(placed(notable[0] as Touched), notable);
  for (const kind of TIES) {
    const found = touchedOf(kind);
    const [first] = found;
    if (first !== undefined) return summary(`${kind}.${doneTo(first)}`, found);
  }
  if (touchedOf('GapAnswer').length > 0) return summary('question', touchedOf('GapAnswer'));
  const lands = touchedOf('Land');
  const named = lands.filter((each) => !isNew(each) && !isGone(each) && each.differing.includes('name'));
  if (named.length > 0 && places.length === 0) return summary('Land.named', named);
  if (lands.length > 0) return summary('arranged', lands);
  if (places.length > 0) return summary('place.moved', places);
  for (const kind of THINGS)
    if (touchedOf(kind).length > 0) return summary(`${kind}.changed`, touchedOf(kind));
  const [tied] = touched;
  if (tied === undefined) return { what: 'nothing', on: null, count: 0 };
  // Themes, what is served, what is refined: parts of a cooperation or a commitment.
  const owner = /^(SERVES|COOPERATION_ABOUT)$/.test(tied.kind) ? 'Cooperation' : 'Commitment';
  return summary(`${owner}.changed`, [{ ...tied, kind: owner, key: `${owner}:${tied.id}`, toId: '' }]);
}

const summary = (kind: SummaryKind, found: readonly Touched[]): ChangeSummary => ({
  what: kind,
  on: found[0] ?? null,
  count: found.length,
});

const doneTo = (each: Touched) => (isNew(each) ? 'added' : isGone(each) ? 'removed' : 'changed');

const isMove = (each: Touched): boolean =>
  each.before !== null && each.after !== null && each.differing.every((name) => PLACE.includes(name));

function placed(each: Touched): SummaryKind {
  if (isNew(each)) return 'place.joined';
  if (isGone(each)) return 'place.left';
  if (each.differing.includes('onMap'))
    return each.after?.onMap === true ? 'place.entered' : 'place.reserved';
  return each.differing.some((name) => name.startsWith('heard')) ? 'place.heard' : 'place.changed';
}
