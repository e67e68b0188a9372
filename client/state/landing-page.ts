import type { AppState, Place } from './app-state.ts';
import { isAtTheMachine } from './me.ts';

type LandingPage = Partial<Pick<Place, 'territoryId' | 'view'>>;

/**
 * Returns the page of visitors of one workshop or card: with the session's territory or, while the server
 * does not answer, the device's last one. Null if any address is allowed.
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
  // Guides are for everybody; another access link means another person.
  if (page === 'help' || signInLink) return null;
  const person = me?.person;
  if (person?.role === 'rereader') return { view: 'reread', territoryId: null };
  if (person?.role === 'participant' && (view === 'join' || territoryId === null))
    return { view: 'join', territoryId: person.territoryIds[0] ?? null };
  if ((me === null || isAtTheMachine(me)) && view === 'join' && speaking !== null)
    return { territoryId: speaking.workshop.territoryId };
  return null;
}
