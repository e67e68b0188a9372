import type { Language } from '../../contract/primitives.ts';
import { onDay as englishDay } from '../../words/en/when.ts';
import { onDay as frenchDay, theDay } from '../../words/fr/when.ts';
import { fr } from '../../words/french.ts';
import type { GapTexts } from './define-gap.ts';
import type { Speaker } from './speaker.ts';

export interface SleepingWords {
  readonly kind: 'dormant' | 'active' | 'broken' | 'ended';
  readonly actorIds: readonly string[];
  /** The last sign, or the end; null when no day is known. */
  readonly since: string | null;
  /** Parties on the map without another link. */
  readonly aloneIds: readonly string[];
  readonly bridge: boolean;
}

/** The sentences of the rule sleeping-link. */
export const sleepingTexts: Readonly<Record<Language, GapTexts<SleepingWords>>> = {
  fr: {
    title: fr`Où en est ce lien ?`,
    question: fr`Où en est ce lien aujourd'hui ? Qu'en garde-t-on ?`,
    when: fr`Une coopération est en sommeil, n'a pas donné signe depuis plus de 18 mois, s'est rompue, ou a pris fin en laissant un acteur sans lien.`,
    reason: (words, say) => sayStateInFrench(words, say) + sayRestInFrench(words, say),
  },
  en: {
    title: 'Where does this link stand?',
    question: 'Where does this link stand today? What do we keep of it?',
    when: 'A cooperation is dormant, gave no sign for more than 18 months, broke, or ended and leaves an actor without a link.',
    reason: (words, say) => sayStateInEnglish(words, say) + sayRestInEnglish(words, say),
  },
};

function sayStateInFrench({ kind, actorIds, since }: SleepingWords, say: Speaker): string {
  const link = fr`Le lien entre ${say.actors(actorIds)}`;
  const day = since === null ? undefined : say.day(since);
  if (kind === 'active') return fr`${link} n'a pas donné signe depuis ${theDay(day ?? '')}`;
  if (kind === 'dormant')
    return day ? fr`${link} est en sommeil (dernier signe ${frenchDay(day)})` : fr`${link} est en sommeil`;
  return kind === 'broken'
    ? fr`${link} s'est rompu (noté ${frenchDay(day ?? '')})`
    : fr`${link} a pris fin (noté ${frenchDay(day ?? '')})`;
}

function sayRestInFrench({ aloneIds, bridge }: SleepingWords, say: Speaker): string {
  const alone = aloneIds.length > 0 ? fr` ; sans lui, aucun lien noté ici pour ${say.actors(aloneIds)}` : '';
  return `${alone}${bridge ? fr` ; il est le seul passage entre deux groupes` : ''}.`;
}

function sayStateInEnglish({ kind, actorIds, since }: SleepingWords, say: Speaker): string {
  const link = `The link between ${say.actors(actorIds)}`;
  const day = since === null ? undefined : say.day(since);
  if (kind === 'active') return `${link} gave no sign since ${day ?? ''}`;
  if (kind === 'dormant') return `${link} is dormant${day ? ` (last sign ${englishDay(day)})` : ''}`;
  return `${link} ${kind === 'broken' ? 'broke' : 'ended'} (noted ${englishDay(day ?? '')})`;
}

function sayRestInEnglish({ aloneIds, bridge }: SleepingWords, say: Speaker): string {
  const alone = aloneIds.length > 0 ? `; without it, no link noted here for ${say.actors(aloneIds)}` : '';
  return `${alone}${bridge ? '; it is the only passage between two groups' : ''}.`;
}
