import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { inSentence, labelOf, natureVerb } from '../../messages/vocabulary.ts';

/**
 * What a cooperation is made of, as its party is told: « La Région finance votre organisation », « Mutualise des moyens »,
 * with its themes. Where it has a direction the one who acts comes first.
 */
export function linkWords(
  { nature, parties, themes, note }: Pick<Cooperation, 'nature' | 'parties' | 'themes' | 'note'>,
  actorId: string,
  nameOf: (id: string) => string,
): { readonly nature: string; readonly about: string } {
  const named = (role: string) =>
    parties
      .filter((party) => party.role === role)
      .map((party) => (party.actorId === actorId ? t('link.you') : nameOf(party.actorId)));
  const [from, to] = [named('from'), named('to')];
  const verb = natureVerb(nature, 'from');
  const said =
    verb !== null && from.length > 0 && to.length > 0
      ? capital(`${listOfNames(from)} ${verb} ${listOfNames(to)}`)
      : labelOf('natures', nature);
  const about = [listOfNames(themes.map((id) => inSentence(labelOf('themes', id)))), note ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  return { nature: said, about };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
