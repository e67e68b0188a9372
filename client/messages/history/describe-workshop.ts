import { ASKED } from '../../../model/contract/asked-questions.ts';
import type { Touched } from '../../../model/contract/change-news.ts';
import type { ContributionState, WorkshopStatus } from '../../../model/contract/workshop.ts';
import { isGone, isNew } from '../../../model/readings/history/touched.ts';
import { longDay } from '../format.ts';
import { t } from '../translate.ts';
import { type Names, nameOf } from './names.ts';

// Lists without schemas: descriptions on the first map need not wait for these.
const SCREENS = [...ASKED, 'promises', 'rereading'] as const;
const STATES: readonly ContributionState[] = ['pending', 'accepted', 'refused'];
const STATUSES: readonly WorkshopStatus[] = ['prepared', 'open', 'closed'];

/** Tells a change that touched workshops alone: nothing of it is on the map. */
export function titleOfWorkshop(touched: readonly Touched[], names: Names): string {
  const workshop = touched.find(({ kind }) => kind === 'Workshop');
  return workshop === undefined ? titleOfContribution(touched[0], names) : titleOfMeeting(workshop);
}

function titleOfMeeting(each: Touched): string {
  const { before, after, differing } = each;
  const state = after ?? before ?? {};
  const name = String(state.title);
  if (isGone(each)) return t('history.workshop.removed', name);
  if (isNew(each)) return t('history.workshop.added', name, longDay(String(state.on)));
  const status = STATUSES.find((one) => one === state.status);
  if (differing.includes('status') && status !== undefined) return t(`history.workshop.${status}`, name);
  return t(differing.includes('step') ? 'history.workshop.step' : 'history.workshop.changed', name);
}

function titleOfContribution(each: Touched | undefined, names: Names): string {
  const { before, after } = each ?? { before: null, after: null };
  const written = after ?? before ?? {};
  const found = /"screen":"(\w+)"/.exec(String(written.answers))?.[1];
  const screen = SCREENS.find((one) => one === found) ?? 'organisation';
  const state = STATES.find((one) => one === written.state) ?? 'pending';
  const actor = nameOf(names, 'Actor', String(written.actorId));
  return t('history.contribution', actor, t(`history.screen.${screen}`), t(`history.said.${state}`));
}
