import type { Change } from '../../../model/contract/change.ts';
import type { ChangeSummary, Touched } from '../../../model/contract/change-news.ts';
import { summaryOfChange } from '../../../model/readings/history/change-summary.ts';
import {
  type ChangeSpeaker,
  pairSetApart,
  titleOfChange,
  titleOnMap,
} from '../../../model/readings/history/title-of-change.ts';
import { isGone, isNew, isOnTheMap, touchedBy } from '../../../model/readings/history/touched.ts';
import type { Selection } from '../../state/index.ts';
import { t } from '../translate.ts';
import { labelOf } from '../vocabulary.ts';
import { type ChangeLine, linesOf, questionOf } from './change-lines.ts';
import { titleOfWorkshop } from './describe-workshop.ts';
import { type Names, nameOf } from './names.ts';

/** A change in words. */
export interface ToldChange {
  readonly title: string;
  readonly lines: readonly ChangeLine[];
  /** Subject, if it can be selected on the map. */
  readonly subject: Selection;
}

/** Tells a change in the language of the screen. */
export function describeChange(change: Change, names: Names): ToldChange {
  const touched = touchedBy(change).filter(isOnTheMap);
  const summary = summaryOfChange(touched);
  return {
    title: titleOfChange(change, speakerOf(names), (told) => plainTitle(told, names)),
    lines: WITHOUT_LINES.has(summary.what) ? [] : linesOf(touched, summary, names),
    subject: subjectOf(summary),
  };
}

/** Kinds without lines: positions are seen, not read. */
const WITHOUT_LINES: ReadonlySet<ChangeSummary['what']> = new Set(['place.moved', 'arranged', 'Land.named']);

/** Returns the title of a change: on the map, else of a brief or workshop. */
function plainTitle(change: Change, names: Names): string {
  const all = touchedBy(change);
  const touched = all.filter(isOnTheMap);
  if (touched.length === 0 && all.some(isOfBrief)) return titleOfBriefChange(briefFirst(change));
  return touched.length === 0 && all.length > 0
    ? titleOfWorkshop(all, names)
    : titleOnMap(change, touched, speakerOf(names));
}

/** Returns the texts in the screen's language. */
export const speakerOf = (names: Names): ChangeSpeaker => ({
  say: t,
  nameOf: (kind, id) => nameOf(names, kind, id),
  resource: (id) => labelOf('resources', id),
  question: questionOf,
});

/** Includes a brief even if only its parties' contributions changed: otherwise only its version shows. */
const briefFirst = ({ before, after }: Change): Touched[] =>
  touchedBy({ before, after }).concat(
    Object.entries({ ...before, ...after }).flatMap(([key, state]) =>
      key.startsWith('Fiche:')
        ? [{ key, kind: 'Fiche', id: key.slice(6), toId: '', before: state, after: state, differing: [] }]
        : [],
    ),
  );

/** Returns the subject as a selection. */
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

/** Detects a brief or a contribution to one. */
const isOfBrief = ({ kind }: Touched): boolean => kind === 'Fiche' || kind === 'BRINGS';

/** Tells a change that touched briefs alone: nothing of it is on the map. */
function titleOfBriefChange(touched: readonly Touched[]): string {
  const brief = touched.find(({ kind }) => kind === 'Fiche');
  const differing = brief?.differing ?? [];
  const state = brief?.after ?? brief?.before ?? {};
  const title = typeof state.title === 'string' ? state.title : t('history.fiche.untitled');
  if (brief !== undefined && isGone(brief)) return t('history.fiche.removed', title);
  if (brief !== undefined && isNew(brief)) return t('history.fiche.added', title);
  if (differing.includes('status'))
    return t(state.status === 'published' ? 'history.fiche.published' : 'history.fiche.withdrawn', title);
  return t(differing.includes('publishedTo') ? 'history.fiche.readers' : 'history.fiche.changed', title);
}
