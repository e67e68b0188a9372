import type { NamedElement } from '../../../model/contract/change.ts';
import { listOfNames } from '../format.ts';
import { t } from '../translate.ts';

/** Names by element key. */
export type Names = ReadonlyMap<string, NamedElement>;

/** The name of a node: « AMAP du Val »; a cooperation is called by its parties. */
export function nameOf(names: Names, kind: string, id: string): string {
  const named = names.get(`${kind}:${id}`);
  if (kind === 'Cooperation') {
    const parties = (named?.partyIds ?? []).map((actorId) => nameOf(names, 'Actor', actorId));
    return parties.length === 0 ? t('history.aCooperation') : listOfNames(parties);
  }
  return named?.name ?? t('history.nameless');
}
