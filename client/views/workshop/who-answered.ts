import { html, type TemplateResult } from 'lit';
import { ASKED } from '../../../model/contract/asked-questions.ts';
import type { Screen } from '../../../model/contract/questionnaire.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Contribution, Participant } from '../../../model/contract/workshop.ts';
import { familyMark } from '../../components/family-mark.ts';
import { byName, listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { type Attendance, indexMap, type Spoken } from '../../state/index.ts';

/** Shows who has responded, screen by screen, and who has not. */
export function whoAnswered(attendance: Attendance, map: TerritoryMap): TemplateResult {
  const { spoken, silentIds, answered, total } = attendance;
  const { actors } = indexMap(map);
  const silent = silentIds
    .map((id) => actors.get(id))
    .filter((actor) => actor !== undefined)
    .sort(byName);
  return html`<section class="who" aria-labelledby="who-title">
    <h3 id="who-title">${t('workshop.answered', answered, total)}</h3>
    ${
      spoken.length === 0
        ? html`<p class="soft">${t('workshop.nobodyYet')}</p>`
        : html`<div class="who-scroll" role="group" tabindex="0" aria-labelledby="who-title"><table class="who-table"><thead><tr><th scope="col">${t('workshop.organisation')}</th>
          ${ASKED.map((screen) => html`<th scope="col">${t(`asked.${screen}`)}</th>`)}</tr></thead>
          <tbody>${[...spoken].sort(byName).map((each) => row(each, map))}</tbody></table></div>`
    }
    ${
      silent.length === 0
        ? null
        : html`<h4>${t('workshop.silent', silent.length)}</h4>
          <ul class="silent" role="list">${silent.map(({ family, name }) => html`<li>${familyMark(family)}<span>${name}</span></li>`)}</ul>`
    }
  </section>`;
}

function row({ actorId, name, speakers, screens, claims }: Spoken, map: TerritoryMap): TemplateResult {
  const family = indexMap(map).actors.get(actorId)?.family;
  return html`<tr><th scope="row"><span class="who-name">${family === undefined ? null : familyMark(family)}<span>${name}
    <span class="detail">${speakers.length === 0 ? t('workshop.byPaper') : listOfNames(speakers.map(speakerWords))}</span>${severalSpeak(claims)}</span></span></th>
    ${ASKED.map((screen) => cell(screen, screens.get(screen)))}</tr>`;
}

/** Shows that several people speak for an organisation: the room decides whether they may. */
export const severalSpeak = (claims: number): TemplateResult | null =>
  claims < 2 ? null : html`<span class="detail several">${t('workshop.severalSpeak', claims)}</span>`;

const speakerWords = ({ firstName, as }: Participant): string => `${firstName} (${t(`as.${as}`)})`;

const SIGNS = { accepted: '✓', pending: '…', refused: '✗' } as const;

function cell(screen: Screen, contribution: Contribution | undefined): TemplateResult {
  const state = contribution?.state;
  const words = t('shell.labelled', t(`asked.${screen}`), t(`workshop.cell.${state ?? 'none'}`));
  return html`<td class=${state ?? 'none'} title=${words}><span aria-hidden="true">${state === undefined ? '·' : SIGNS[state]}</span><span class="visually-hidden">${t(`workshop.cell.${state ?? 'none'}`)}</span></td>`;
}
