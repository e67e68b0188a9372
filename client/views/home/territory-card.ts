import { html, type TemplateResult } from 'lit';
import type { Portrait } from '../../../model/contract/portrait.ts';
import { isSample } from '../../../model/contract/territory.ts';
import { icon } from '../../components/icon.ts';
import { dayOf, shortDay, today } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import type { AppState } from '../../state/index.ts';
import { DeleteTerritoryDialog } from './delete-territory-dialog.ts';
import './map-portrait.ts';

export type HomeTerritory = NonNullable<AppState['territories']['value']>['items'][number];

/** Shows a territory on the home page: picture, name, contents, and number of questions. */
export function territoryCard(territory: HomeTerritory, visitedAt?: number): TemplateResult {
  const { id, name, counts, revision } = territory;
  const nature = natureOf(territory);
  const { actors, cooperations, commitments } = counts;
  return html`<li>
    <a class="territory" href=${`/t/${encodeURIComponent(id)}`}>
      <maillage-portrait class="picture" .territoryId=${id} .revision=${revision} .label=${t('home.pictureOf', name)} @came=${showQuestions}></maillage-portrait>
      <span class="card-words">
        <span class="name">${name}</span>
        ${visitedAt === undefined ? null : html`<span class="when-opened">${openedOn(visitedAt)}</span>`}
        <span class="counts">${nature === null ? t('home.counts', actors, cooperations, commitments) : html`<span class="what">${nature}</span> · ${t('home.actors', actors)}`}</span>
        ${nature === null ? html`<span class="questions"></span>` : null}
      </span>
    </a>
    <button class="quiet" data-needs="territory.delete" aria-label=${t('home.delete', name)} title=${t('home.delete', name)}
      @click=${() => DeleteTerritoryDialog.open(territory)}>${icon('trash')}</button>
  </li>`;
}

/** Describes a demonstration, so that nobody takes it for a real territory. */
function natureOf(territory: HomeTerritory): string | null {
  if (territory.fictional === true) return t('home.fictional');
  return isSample(territory) ? t('home.sample') : null;
}

/** Formats the last visit: « aujourd’hui », « hier », else the day. */
function openedOn(at: number): string {
  const day = dayOf(new Date(at).toISOString());
  const yesterday = dayOf(new Date(Date.now() - 24 * 3600 * 1000).toISOString());
  return day === today()
    ? t('home.openedToday')
    : day === yesterday
      ? t('home.openedYesterday')
      : shortDay(day);
}

/** Shows the number of questions, which comes with the picture, after the list. */
function showQuestions(event: Event): void {
  const { asked, unlinked } = (event as CustomEvent<Portrait>).detail;
  const words = (event.currentTarget as Element).parentElement?.querySelector('.questions');
  if (!words) return;
  const sentences = [
    ...(asked === null || asked === 0 ? [] : [t('next.ask', asked)]),
    ...(unlinked === 0 ? [] : [t('home.unlinked', unlinked)]),
  ];
  words.textContent = sentences.join(' · ');
}
