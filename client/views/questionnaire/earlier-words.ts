import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { EarlierWord } from '../../../model/contract/workshop.ts';
import { lastWords, roleOfVoice } from '../../../model/elements/voices.ts';
import { longDay, timeOf } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { inSentence, intensityName, labelOf } from '../../messages/vocabulary.ts';
import type { Asked } from './question.ts';

/** Shows that another device answered this screen for the organisation, in which role and when; it names nobody. */
export function earlierAnswer(
  earlier: readonly EarlierWord[],
  screen: EarlierWord['screen'],
): TemplateResult | null {
  const last = earlier.findLast((word) => word.screen === screen);
  if (last === undefined) return null;
  return html`<p class="earlier" role="status">${t('earlier.answered', t(`as.${last.as}`), timeOf(last.at))}
    ${t(last.state === 'pending' ? 'earlier.pending' : 'earlier.onMap')}</p>`;
}

/** Shows the levels that the organisation declared for a link, and the effect of another answer. */
export function earlierLevel(
  { speaker, workshop, map }: Asked,
  { id, declarations }: Cooperation,
): TemplateResult | null {
  const words = lastWords(declarations, speaker.actorId, map.day);
  const [first, ...others] = words;
  const own = speaker.drafts.links.levels[id];
  const hasSent = speaker.sent.includes('links');
  // The only word is then the one that this device sent.
  if (first === undefined || (hasSent && others.length === 0)) return null;
  const isToday = first.on === workshop.on;
  const differs = typeof own === 'number' && !hasSent && words.some(({ intensity }) => intensity !== own);
  return html`<div class="earlier" role="status">
    ${words.map(({ intensity, voice }) => html`<p>${t('earlier.said', roleWords(voice), levelWords(intensity), isToday ? '' : longDay(first.on))}</p>`)}
    ${
      differs
        ? html`<p class="strong">${t(isToday ? 'earlier.bothShown' : 'earlier.replaced', levelWords(own))}</p>`
        : others.length > 0
          ? html`<p>${t('earlier.toSettle')}</p>`
          : null
    }</div>`;
}

const levelWords = (intensity: number): string => inSentence(intensityName(intensity));

/** Returns the role in a voice, « élu·e »; empty without one. */
function roleWords(voice: string | undefined): string {
  const role = roleOfVoice(voice);
  return role === undefined ? '' : inSentence(labelOf('tableRoles', role));
}
