import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Contribution } from '../../../model/contract/workshop.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { countOutcomes, OUTCOMES, promisesAsked, promiseWords } from '../../state/index.ts';
import { MapSentences } from './map-sentences.ts';

/** Promises that a room reads at once. */
const MOST = 6;

interface LastTimeOnScreen {
  readonly before: TerritoryMap;
  readonly now: TerritoryMap;
  readonly contributions: readonly Contribution[];
  /** Whether the names of the parties that spoke are revealed. */
  readonly named: boolean;
  readonly reveal: () => void;
}

/** Shows what was promised last time, with live counts of what became of it; names once they are revealed. */
export function screenLastTime({
  before,
  now,
  contributions,
  named,
  reveal,
}: LastTimeOnScreen): TemplateResult | null {
  const promised = promisesAsked(before);
  if (promised.length === 0) return null;
  const words = promiseWords(contributions);
  const counts = countOutcomes(words);
  const say = new MapSentences(now, before);
  return html`<section class="screen-last-time"><h2>${t('bigScreen.lastTime')}</h2>
    <ul class="outcome-counts" role="list" aria-live="polite">${OUTCOMES.map(
      (outcome) => html`<li><strong>${counts[outcome]}</strong> ${t(`bigScreen.outcome.${outcome}`)}</li>`,
    )}</ul>
    <ul class="screen-rows" role="list">${promised.slice(0, MOST).map(
      ({
        id,
        parties,
        note,
        promisedFor,
      }) => html`<li><span><span class="strong">${say.names(parties.map(({ actorId }) => actorId))}</span>
        <span class="detail">${[...(note === undefined ? [] : [note]), ...(promisedFor === undefined ? [] : [longDay(promisedFor)])].join(' · ')}</span>
        ${named ? html`<span class="detail said">${say.outcomes(words.get(id) ?? [])}</span>` : null}</span></li>`,
    )}</ul>
    ${promised.length > MOST ? html`<p class="soft">${t('bigScreen.more', promised.length - MOST)}</p>` : null}
    <p><button class="quiet" @click=${reveal}>${t(named ? 'bigScreen.hideNames' : 'bigScreen.showNames')}</button></p>
  </section>`;
}
