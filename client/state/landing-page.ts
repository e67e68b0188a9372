import type { AppState, Place } from './app-state.ts';
import { isAtTheMachine } from './me.ts';

type LandingPage = Partial<Pick<Place, 'territoryId' | 'view'>>;

/**
 * Where someone belongs who came for one workshop, or to reread one card: it has the territory of the session, or, while
 * the server does not say who is there, the one that this device spoke in. Null where an address may be taken as it is.
 */
export function landingPage({
  me,
  speaking,
  view,
  territoryId,
  page,
  signInLink,
}: Pick<AppState, 'me' | 'speaking' | 'view' | 'territoryId'> &
  Partial<Pick<AppState, 'page' | 'signInLink'>>): LandingPage | null {
  // The guides are there for everybody; by another way in one comes as somebody else.
  if (page === 'help' || signInLink) return null;
  const person = me?.person;
  if (person?.role === 'rereader') return { view: 'reread', territoryId: null };
  if (person?.role === 'participant' && (view === 'join' || territoryId === null))
    return { view: 'join', territoryId: person.territoryIds[0] ?? null };
  if ((me === null || isAtTheMachine(me)) && view === 'join' && speaking !== null)
    return { territoryId: speaking.workshop.territoryId };
  return null;
}
