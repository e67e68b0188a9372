import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Commitment } from '../../../model/contract/commitment.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import type { CarrierRole, Family } from '../../../model/contract/vocabulary.ts';
import { dropCarrier, saveCarrier, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { saveField } from '../../components/save-fields.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { labelOf, optionsOf } from '../../messages/vocabulary.ts';
import type { Cell, Heading, Row } from '../tables/table-model.ts';
import { horizonMark } from './horizon-mark.ts';
import type { MatrixLine } from './matrix-model.ts';

/**
 * Draws a disc for a carrier: full for the lead, half for a contributor, hollow for a support; a line if it
 * cooperates.
 */
export const carrierMark = (
  role: CarrierRole | undefined,
  cooperates: boolean,
  family?: Family,
): TemplateResult =>
  html`<svg class="carrier ${family === undefined ? '' : `family-${family}`}" viewBox="0 0 40 24" aria-hidden="true">
    ${cooperates ? svg`<line class="served" x1="0" x2="40" y1="12" y2="12"></line>` : nothing}
    ${role === undefined ? nothing : svg`<circle class="disc" cx="20" cy="12" r="8.5"></circle>`}
    ${role === 'lead' ? svg`<circle class="full" cx="20" cy="12" r="8.5"></circle>` : nothing}
    ${role === 'contributor' ? svg`<path class="full" d="M20 3.5a8.5 8.5 0 0 0 0 17z"></path>` : nothing}
  </svg>`;

/** Returns the columns of the matrix: the commitment, then one an actor. */
export const matrixHeadings = (actors: readonly MapActor[]): readonly Heading[] => [
  { id: 'text', label: fieldLabel('text'), look: 'name words', fixed: true },
  { id: 'serving', label: t('tables.serving'), look: 'number', fixed: true },
  ...actors.map(
    (actor): Heading => ({
      id: actor.id,
      label: actor.name,
      look: 'upright',
      fixed: true,
      draw: html`<button type="button" class="actor-head" @click=${() => select({ kind: 'actor', id: actor.id })}>
        <span>${actor.name}</span>${familyMark(actor.family)}</button>`,
    }),
  ),
];

/** Returns a line of the matrix. `charter`: code of the refined item, by id. */
export function matrixRow(
  { commitment, roles, cooperatingIds, serving }: MatrixLine,
  actors: readonly MapActor[],
  charter: ReadonlyMap<string, string>,
): Row {
  const { id, text, status } = commitment;
  return {
    id,
    label: text,
    selection: { kind: 'commitment', id },
    faded: status !== 'open',
    tags: {},
    cells: [
      {
        text,
        draw: () => commitmentHead(commitment, roles.size, charter),
        edit: () => ({
          field: 'text',
          kind: 'text',
          value: text,
          required: true,
          save: saveField('commitment', commitment, 'text'),
        }),
      },
      { text: String(serving), order: serving },
      ...actors.map((actor) =>
        carrierCell(commitment, actor, roles.get(actor.id), cooperatingIds.has(actor.id)),
      ),
    ],
  };
}

function commitmentHead(
  commitment: Commitment,
  carriers: number,
  charter: ReadonlyMap<string, string>,
): TemplateResult {
  const { text, horizon, dueOn, status, refines } = commitment;
  const code = refines === undefined ? undefined : charter.get(refines);
  const detail = [
    ...(dueOn === undefined ? [] : [t('commitment.due', longDay(dueOn))]),
    ...(status === 'open' ? [] : [labelOf('commitmentStatuses', status)]),
    ...(code === undefined ? [] : [t('commitments.refines', code)]),
  ].join(' · ');
  return html`<span class="commitment-head">${horizonMark(horizon)}<span><span class="visually-hidden">${t('shell.labelled', labelOf('horizons', horizon), '')}</span>${text}
    <span class="detail">${carriers > 0 ? null : html`<span class="missing">${t('tables.uncarried')}</span>${detail === '' ? null : ' · '}`}${detail}</span></span></span>`;
}

function carrierCell(
  commitment: Commitment,
  actor: MapActor,
  role: CarrierRole | undefined,
  cooperates: boolean,
): Cell {
  const label = [
    ...(role === undefined ? [] : [labelOf('carrierRoles', role)]),
    ...(cooperates ? [t('commitments.cooperates')] : []),
  ].join(', ');
  const carrier = commitment.carriers.find(({ actorId }) => actorId === actor.id);
  return {
    text: label,
    draw: () =>
      label === ''
        ? html``
        : html`<span title=${label}>${carrierMark(role, cooperates, actor.family)}<span class="visually-hidden">${label}</span></span>`,
    edit: () => ({
      field: 'role',
      kind: 'choice',
      value: role,
      options: optionsOf('carrierRoles'),
      save: async (value) => {
        if (typeof value !== 'string') {
          await dropCarrier(actor.id, commitment.id);
          return null;
        }
        const { actorId: _, role: __, ...known } = carrier ?? { actorId: '', role: '' };
        const written = await saveCarrier(actor.id, commitment.id, { ...known, role: value as CarrierRole });
        return written.ok ? null : written.problem;
      },
    }),
  };
}
