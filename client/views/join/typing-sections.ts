import { html, type TemplateResult } from 'lit';
import { CarrierRole, Scale } from '../../../model/contract/vocabulary.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { intensityName, kindsOf, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import {
  carriedBy,
  firstInPerimeter,
  indexMap,
  type OrganisationField,
  openCommitments,
  resourcesOf,
  UNDERSTANDING_FIELDS,
} from '../../state/index.ts';
import { type Asked, isChecked, textOf } from './asked.ts';
import { type Digit, digitRow } from './digit-row.ts';
import { changeDraft, withEntry } from './draft.ts';
import { linkWords } from './link-words.ts';
import { levelOf, linksAsked, sayLevel } from './links-screen.ts';

export const levels = (from: number): readonly Digit<number>[] =>
  [0, 1, 2, 3, 4].slice(from).map((level) => ({ digit: level, label: intensityName(level), value: level }));

/** A section of the sheet, and its legend of digits. */
export const section = (
  title: string,
  digits: readonly Digit<unknown>[],
  body: TemplateResult,
): TemplateResult =>
  html`<section class="typing-section"><h2>${title}</h2>
    ${digits.length === 0 ? null : html`<p class="soft small">${digits.map(({ digit, label }) => `${digit} ${label}`).join(' · ')}</p>`}
    ${body}</section>`;

export function organisationSection({ speaker, actor }: Asked): TemplateResult {
  const { id, drafts, family } = speaker;
  const value = (field: OrganisationField): string => drafts.organisation[field] ?? actor?.[field] ?? '';
  const say = (field: OrganisationField) => (event: Event) =>
    changeDraft(id, 'organisation', (draft) => withEntry(draft, field, textOf(event)));
  const choice = (field: 'kind' | 'scale', options: readonly { value: string; label: string }[]) =>
    html`<label class="typing-field"><span>${t(`screen.${field}`)}</span><select class="input" @change=${say(field)}>
      <option value="">${t('shell.unknown')}</option>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value(field)}>${option.label}</option>`)}</select></label>`;
  const scales = Scale.options.map((scale) => ({ value: scale, label: labelOf('scales', scale) }));
  return section(
    t('screen.organisation.title'),
    [],
    html`${choice('kind', kindsOf(family))}${choice('scale', scales)}
      <label class="typing-field"><span>${t('screen.mission')}</span>
        <input class="input" maxlength="4000" .value=${value('mission')} @input=${say('mission')} /></label>`,
  );
}

export const understandingSection = ({ speaker, actor }: Asked): TemplateResult =>
  section(
    t('screen.understanding.title'),
    [],
    html`${UNDERSTANDING_FIELDS.map(
      (field) => html`<label class="typing-field"><span>${fieldLabel(field)}</span>
        <textarea class="input" rows="2" maxlength="4000" .value=${speaker.drafts.understanding[field] ?? actor?.[field] ?? ''}
          @input=${(event: Event) =>
            changeDraft(speaker.id, 'understanding', (draft) =>
              withEntry(draft, field, textOf(event)),
            )}></textarea></label>`,
    )}`,
  );

export function commitmentsSection({ speaker, map, workshop }: Asked): TemplateResult {
  const { id, drafts } = speaker;
  const carried = carriedBy(map, speaker.actorId, drafts);
  const digits: readonly Digit<CarrierRole | 'no'>[] = [
    { digit: 0, label: t('shell.no'), value: 'no' },
    ...CarrierRole.options.map((role, at) => ({
      digit: at + 1,
      label: labelOf('carrierRoles', role),
      value: role,
    })),
  ];
  const own = new Set(drafts.commitments.added.map((one) => one.id));
  const open = openCommitments(map).filter((one) => !own.has(one.id));
  const said = (commitmentId: string): CarrierRole | 'no' | null =>
    carried.get(commitmentId) ?? (drafts.commitments.carried[commitmentId] === null ? 'no' : null);
  const rows = firstInPerimeter(open, workshop, ({ themes }) => ({ themes })).map(
    ({ id: commitmentId, code, text }) => {
      const label = [code, text].filter((part) => part !== undefined).join(' ');
      return html`<li><span>${label}</span>${digitRow(
        `carried-${commitmentId}`,
        label,
        digits,
        said(commitmentId),
        (role) =>
          changeDraft(id, 'commitments', (draft) => ({
            ...draft,
            none: false,
            carried: withEntry(draft.carried, commitmentId, role === 'no' ? null : role),
          })),
      )}</li>`;
    },
  );
  return section(
    t('screen.commitments.title'),
    digits,
    html`<ul class="typing-rows" role="list">${rows}</ul>${none(
      t('screen.commitmentsNone'),
      drafts.commitments.none,
      carried.size > 0,
      (checked) => changeDraft(id, 'commitments', (draft) => ({ ...draft, none: checked })),
    )}`,
  );
}

export function linksSection(asked: Asked): TemplateResult {
  const index = indexMap(asked.map);
  const nameOf = (id: string): string => index.actors.get(id)?.name ?? id;
  const rows = linksAsked(asked).map((link) => {
    const { nature, about } = linkWords(link.cooperation, asked.speaker.actorId, nameOf);
    const names = listOfNames(link.partnerIds.map(nameOf));
    return html`<li><span><span class="strong">${names}</span> <span class="soft small">${[nature, about].filter((part) => part !== '').join(' · ')}</span></span>
      ${digitRow(`level-${link.cooperation.id}`, t('link.levelWith', names, nature), levels(0), levelOf(asked, link), (level) => sayLevel(asked, link, level))}</li>`;
  });
  return html`<ul class="typing-rows" role="list">${rows}</ul>`;
}

export function needsSection({ speaker, map }: Asked): TemplateResult {
  const digits = [
    { digit: 0, label: t('typing.neither'), value: 0 },
    { digit: 1, label: t('typing.needs'), value: 1 },
    { digit: 2, label: t('typing.offers'), value: 2 },
    { digit: 3, label: t('typing.both'), value: 3 },
  ];
  const { id, drafts } = speaker;
  const [needs, offers] = (['needs', 'offers'] as const).map((kind) =>
    resourcesOf(map, speaker.actorId, drafts, kind),
  );
  const said = (resourceId: string): number | null => {
    const value = (needs?.has(resourceId) ? 1 : 0) + (offers?.has(resourceId) ? 2 : 0);
    return value === 0 && drafts.needs.needs[resourceId] === undefined ? null : value;
  };
  const note = (kind: 'needs' | 'offers', resourceId: string, label: string) => {
    const known = (kind === 'needs' ? needs : offers)?.get(resourceId);
    if (known === undefined) return null;
    return html`<input class="input" maxlength="1000" aria-label=${`${t(`typing.${kind}`)}, ${t('screen.which', label)}`}
      placeholder=${t(`typing.${kind}Which`)} .value=${known.note ?? ''} @input=${(event: Event) =>
        changeDraft(id, 'needs', (draft) => ({
          ...draft,
          [kind]: withEntry(draft[kind], resourceId, { ...known, note: textOf(event) }),
        }))} />`;
  };
  const choose = (resourceId: string, value: number): void =>
    changeDraft(id, 'needs', (draft) => ({
      none: false,
      needs: withEntry(draft.needs, resourceId, value % 2 === 1 ? (needs?.get(resourceId) ?? {}) : null),
      offers: withEntry(draft.offers, resourceId, value >= 2 ? (offers?.get(resourceId) ?? {}) : null),
    }));
  return section(
    t('screen.needs.title'),
    digits,
    html`<ul class="typing-rows" role="list">${optionsOf('resources').map(
      ({
        value,
        label,
      }) => html`<li><span>${label}</span>${digitRow(`resource-${value}`, label, digits, said(value), (digit) => choose(value, digit ?? 0))}
        ${note('needs', value, label)}${note('offers', value, label)}</li>`,
    )}</ul>${none(
      t('screen.needsNone'),
      drafts.needs.none,
      (needs?.size ?? 0) + (offers?.size ?? 0) > 0,
      (checked) => changeDraft(id, 'needs', (draft) => ({ ...draft, none: checked })),
    )}`,
  );
}

/** « aucun » is an answer: it is checked on the sheet, it is checked here. */
export const none = (
  label: string,
  checked: boolean,
  said: boolean,
  say: (checked: boolean) => void,
): TemplateResult =>
  html`<label class="check"><input class="none" type="checkbox" .checked=${checked && !said} ?disabled=${said} @change=${(event: Event) => say(isChecked(event))} /> ${label}</label>`;
