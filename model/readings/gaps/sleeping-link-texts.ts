import type { Language } from '../../contract/primitives.ts';
import { fr } from '../../words/french.ts';
import type { GapTexts } from './define-gap.ts';
import type { Speaker } from './speaker.ts';

export interface SleepingWords {
  readonly kind: 'dormant' | 'active' | 'broken' | 'ended';
  readonly actorIds: readonly string[];
  /** The last sign, or the end; null when no day is known. */
  readonly since: string | null;
  /** Whether that is the day it ended on, not that on which it was noted. */
  readonly ended: boolean;
  /** Parties on the map without another link. */
  readonly aloneIds: readonly string[];
  readonly bridge: boolean;
}

/** The sentences of the rule sleeping-link. */
export const sleepingTexts: Readonly<Record<Language, GapTexts<SleepingWords>>> = {
  fr: {
    title: fr`Où en est ce lien ?`,
    question: fr`Où en est ce lien aujourd'hui ? Qu'en garde-t-on ?`,
    when: fr`Une coopération est en sommeil, n'a pas donné signe de vie depuis plus de 18 mois, s'est rompue, ou a pris fin en laissant un acteur sans lien.`,
    reason: (words, say) => sayStateInFrench(words, say) + sayRestInFrench(words, say),
  },
  en: {
    title: 'Where does this link stand?',
    question: 'Where does this link stand today? What do we keep of it?',
    when: 'A cooperation is dormant, gave no sign of life for more than 18 months, broke, or ended and leaves an actor without a link.',
    reason: (words, say) => sayStateInEnglish(words, say) + sayRestInEnglish(words, say),
  },
};

function sayStateInFrench({ kind, actorIds, since, ended }: SleepingWords, say: Speaker): string {
  const link = fr`Le lien entre ${say.actors(actorIds)}`;
  if (kind === 'dormant')
    return since === null
      ? fr`${link} est en sommeil`
      : fr`${link} est en sommeil (dernier signe ${say.on(since)})`;
  if (since === null) return link;
  if (kind === 'active') return fr`${link} n'a pas donné signe de vie ${say.since(since)}`;
  if (!ended)
    return fr`${link} est noté comme ${kind === 'broken' ? 'rompu' : 'terminé'} ${say.since(since)}`;
  return fr`${link} ${kind === 'broken' ? fr`s'est rompu` : 'a pris fin'} ${say.on(since)}`;
}

function sayRestInFrench({ aloneIds, bridge }: SleepingWords, say: Speaker): string {
  const alone =
    aloneIds.length > 0
      ? fr` ; ${say.actors(aloneIds)} ${say.agree(aloneIds, fr`n'a`, fr`n'ont`)} pas d'autre lien noté ici`
      : '';
  return `${alone}${bridge ? fr` ; il est le seul passage entre deux groupes` : ''}.`;
}

function sayStateInEnglish({ kind, actorIds, since, ended }: SleepingWords, say: Speaker): string {
  const link = `The link between ${say.actors(actorIds)}`;
  if (kind === 'dormant') return `${link} is dormant${since === null ? '' : ` (last sign ${say.on(since)})`}`;
  if (since === null) return link;
  if (kind === 'active') return `${link} has given no sign of life ${say.since(since)}`;
  if (!ended)
    return `${link} has been noted as ${kind === 'broken' ? 'broken' : 'ended'} ${say.since(since)}`;
  return `${link} ${kind === 'broken' ? 'broke' : 'ended'} ${say.on(since)}`;
}

function sayRestInEnglish({ aloneIds, bridge }: SleepingWords, say: Speaker): string {
  const alone =
    aloneIds.length > 0
      ? `; ${say.actors(aloneIds)} ${say.agree(aloneIds, 'has', 'have')} no other link noted here`
      : '';
  return `${alone}${bridge ? '; it is the only passage between two groups' : ''}.`;
}
