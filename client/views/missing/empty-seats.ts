import { html, type TemplateResult } from 'lit';
import type { Seat } from '../../../model/drawing/missing/marks-of-question.ts';
import type { EmptySeat } from '../../../model/drawing/missing/missing-picture.ts';
import { select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, labelOf } from '../../messages/vocabulary.ts';
import { type AppState, indexMap } from '../../state/index.ts';

/** Shows empty seats side by side: a family, a role, a carrier; each with the numbers of its questions. */
export const emptySeats = (seats: readonly EmptySeat[], state: AppState): TemplateResult =>
  html`<section class="empty-seats" aria-label=${t('missing.seats')}><h3>${t('missing.seats')}</h3>
    <ul role="list">${seats.map((seat) => emptySeat(seat, state))}</ul></section>`;

function emptySeat({ seat, questions }: EmptySeat, state: AppState): TemplateResult {
  const { selection } = state;
  const isChosen = (key: string): boolean => selection?.kind === 'gap' && selection.id === key;
  const faded = selection !== null && !questions.some(({ gap }) => isChosen(gap.key));
  const about = aboutOf(seat, state);
  return html`<li class="empty-seat ${faded ? 'faded' : ''}">
    <span class="seat-mark">${seat.kind === 'family' ? familyMark(seat.id) : icon(seat.kind === 'care' ? 'heartHandshake' : seat.kind === 'peer' ? 'landmark' : 'person')}</span>
    ${questions.map(
      ({
        number,
        gap,
      }) => html`<button class="missing-number" aria-pressed=${isChosen(gap.key)} title=${gap.question}
        aria-label=${t('missing.number', number, gap.question)} @click=${() => select(isChosen(gap.key) ? null : { kind: 'gap', id: gap.key })}>${number}</button>`,
    )}
    <span class="seat-name">${nameOf(seat)}${about === null ? null : html`<span class="detail" title=${about}>${t('missing.seat.for', about)}</span>`}</span></li>`;
}

function nameOf(seat: Seat): string {
  if (seat.kind === 'family') return familyShort(seat.id);
  return seat.kind === 'role' ? labelOf('tableRoles', seat.id) : t(`missing.seat.${seat.kind}`);
}

/** Returns the subject of an empty seat, if not the whole map. */
function aboutOf(seat: Seat, { map }: AppState): string | null {
  if (seat.kind === 'family' && seat.themeId !== undefined) return labelOf('themes', seat.themeId);
  const id = seat.kind === 'role' || seat.kind === 'carrier' ? seat.commitmentId : undefined;
  return id === undefined || map.value === null
    ? null
    : (indexMap(map.value).commitments.get(id)?.text ?? null);
}
