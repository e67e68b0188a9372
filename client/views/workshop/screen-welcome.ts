import { html, type TemplateResult } from 'lit';
import type { Vote } from '../../../model/contract/vote.ts';
import type { JoinCode, Workshop } from '../../../model/contract/workshop.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import { joinSheet } from './join-sheet.ts';

/** Shows the first step: the question, the scope, how to join. */
export function screenWelcome(
  workshop: Workshop,
  code: JoinCode | null,
  vote: Vote | null,
  lastTime: TemplateResult | null,
): TemplateResult {
  const themes = workshop.perimeterThemes.map((id) => labelOf('themes', id));
  return html`<section class="screen-welcome ${code === null ? 'alone' : ''}">
      <div><p class="screen-kicker">${workshop.question === undefined ? '' : `${workshop.title} · `}${longDay(workshop.on)}</p>
        <p class="screen-big">${workshop.question ?? workshop.title}</p>
        ${themes.length === 0 ? null : html`<ul class="chips" role="list">${themes.map((theme) => html`<li class="chip">${theme}</li>`)}</ul>`}
        ${lastTime ?? html`<p class="soft">${t('bigScreen.rules')}</p>`}
        ${code === null ? null : html`<p class="screen-joined" role="status">${t('bigScreen.joined', workshop.counts.participants)}</p>`}
        ${vote?.status === 'open' ? html`<p class="screen-vote" role="status">${t('vote.runs', vote.seats)}</p>` : null}</div>
      ${code === null ? null : joinSheet(workshop, code)}
    </section>`;
}
