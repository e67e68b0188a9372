import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { SleepingWords } from '../../../readings/gaps/sleeping-link.ts';
import type { Speaker } from '../../../readings/gaps/speaker.ts';
import { fr } from '../../french.ts';
import { fromLevel } from './from-level.ts';

export const sleepingLink: GapTexts<SleepingWords> = {
  title: fr`Où en est ce lien ?`,
  question: fr`Où en est ce lien aujourd'hui ? Qu'en garde-t-on ?`,
  when: fr`Une coopération est en sommeil, n'a pas donné signe de vie depuis plus de 18 mois, s'est rompue, ou a pris fin en laissant un acteur sans lien.`,
  reason: (words, say) => sayStateInFrench(words, say) + sayRestInFrench(words, say),
};

function sayStateInFrench({ kind, actorIds, since, ended }: SleepingWords, say: Speaker): string {
  const link = fr`Le lien entre ${say.actors(actorIds)}`;
  if (since === null) return fr`${link} est en sommeil`;
  if (kind === 'dormant') return fr`${link} est en sommeil (dernier signe ${say.on(since)})`;
  if (kind === 'active') return fr`${link} n'a pas donné signe de vie ${say.since(since)}`;
  if (!ended)
    return fr`${link} est noté comme ${kind === 'broken' ? 'rompu' : 'terminé'} ${say.since(since)}`;
  return fr`${link} ${kind === 'broken' ? fr`s'est rompu` : 'a pris fin'} ${say.on(since)}`;
}

function sayRestInFrench({ aloneIds, bridge, level }: SleepingWords, say: Speaker): string {
  const alone =
    aloneIds.length > 0
      ? fr` ; ${say.actors(aloneIds)} ${say.agree(aloneIds, fr`n'a`, fr`n'ont`)} pas d'autre lien noté ici`
      : '';
  return `${alone}${bridge ? fr` ; il est le seul passage${fromLevel(level)} entre deux groupes` : ''}.`;
}
