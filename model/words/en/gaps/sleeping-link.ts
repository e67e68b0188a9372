import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { SleepingWords } from '../../../readings/gaps/sleeping-link.ts';
import type { Speaker } from '../../../readings/gaps/speaker.ts';
import { fromLevel } from './from-level.ts';

export const sleepingLink: GapTexts<SleepingWords> = {
  title: 'Where does this link stand?',
  question: 'Where does this link stand today? What do we keep of it?',
  when: 'A cooperation is dormant, gave no sign of life for more than 18 months, broke, or ended and leaves an actor without a link.',
  reason: (words, say) => sayStateInEnglish(words, say) + sayRestInEnglish(words, say),
};

function sayStateInEnglish({ kind, actorIds, since, ended }: SleepingWords, say: Speaker): string {
  const link = `The link between ${say.actors(actorIds)}`;
  if (since === null) return `${link} is dormant`;
  if (kind === 'dormant') return `${link} is dormant (last sign ${say.on(since)})`;
  if (kind === 'active') return `${link} has given no sign of life ${say.since(since)}`;
  if (!ended)
    return `${link} has been noted as ${kind === 'broken' ? 'broken' : 'ended'} ${say.since(since)}`;
  return `${link} ${kind === 'broken' ? 'broke' : 'ended'} ${say.on(since)}`;
}

function sayRestInEnglish({ aloneIds, bridge, level }: SleepingWords, say: Speaker): string {
  const alone =
    aloneIds.length > 0
      ? `; ${say.actors(aloneIds)} ${say.agree(aloneIds, 'has', 'have')} no other link noted here`
      : '';
  return `${alone}${bridge ? `; it is the only passage${fromLevel(level)} between two groups` : ''}.`;
}
