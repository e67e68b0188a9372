import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Card } from '../../../model/contract/workshop.ts';
import { t } from '../../messages/translate.ts';
import { labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { resourcesOf, type SaidOf } from '../../state/index.ts';
import { digitRow } from './digit-row.ts';
import { changeDraft, withEntry } from './draft.ts';
import { box, line } from './paper.ts';
import { type Asked, isChecked, type Question, type Reread, textOf } from './question.ts';
import { rereadForm, rereadItem } from './reread-parts.ts';
import { themeField } from './theme-field.ts';

const SIDES = ['needs', 'offers'] as const;
type Side = (typeof SIDES)[number];

/** Ce que nous cherchons et proposons. */
export const needs: Question = {
  none: {
    label: 'screen.needsNone',
    isVain: ({ speaker, map }) =>
      SIDES.some((side) => resourcesOf(map, speaker.actorId, speaker.drafts, side).size > 0),
    isOnMap: (map, actorId) => [...map.needs, ...map.offers].some((one) => one.actorId === actorId),
  },
  phone: (asked) => [{ body: html`${SIDES.map((side) => tapped(asked, side))}` }],
  typed,
  printed: () => [{ body: printed() }],
  reread: (one) => html`<section><h2>${t('screen.needs.title')}</h2>
    ${one.card.needs.length + one.card.offers.length === 0 ? html`<p class="soft">${t('reread.noNeeds')}</p>` : null}
    <ul class="cards" role="list">${SIDES.map((side) =>
      repeat(
        one.card[side],
        ({ resourceId }) => resourceId,
        (each) => resource(one, side, each),
      ),
    )}</ul></section>`,
};

function tapped(asked: Asked, side: Side): TemplateResult {
  const { speaker, map } = asked;
  const known = resourcesOf(map, speaker.actorId, speaker.drafts, side);
  const say = (resourceId: string, value: SaidOf | null) =>
    changeDraft(speaker.id, 'needs', (draft) => ({
      ...draft,
      none: false,
      [side]: withEntry(draft[side], resourceId, value),
    }));
  return html`<fieldset class="needs-side"><legend>${t(`screen.${side}`)}</legend>
    <div class="taps two-wide">${optionsOf('resources').map(
      ({ value, label }) => html`<label class="tap"><input type="checkbox" .checked=${known.has(value)}
        @change=${(event: Event) => say(value, isChecked(event) ? {} : null)} /><span>${label}</span></label>`,
    )}</div>
    ${repeat(
      known,
      ([resourceId]) => resourceId,
      ([resourceId, one]) => {
        const id = `said-${side}-${resourceId}`;
        return html`<div class="said-card"><div class="field"><label for=${id}>${t('screen.which', labelOf('resources', resourceId))}</label>
        <input id=${id} maxlength="1000" .value=${one.note ?? ''} @input=${(event: Event) => say(resourceId, { ...one, note: textOf(event) })} /></div>
        ${themeField({ id: `${id}-theme`, chosen: one.themeId, first: asked.workshop, choose: (themeId) => say(resourceId, { ...one, themeId: themeId || undefined }) })}</div>`;
      },
    )}
  </fieldset>`;
}

function typed({ speaker, map }: Asked) {
  const digits = [
    { digit: 0, label: t('typing.neither'), value: 0 },
    { digit: 1, label: t('typing.needs'), value: 1 },
    { digit: 2, label: t('typing.offers'), value: 2 },
    { digit: 3, label: t('typing.both'), value: 3 },
  ];
  const { id, actorId, drafts } = speaker;
  const known = {
    needs: resourcesOf(map, actorId, drafts, 'needs'),
    offers: resourcesOf(map, actorId, drafts, 'offers'),
  };
  const digitOf = (resourceId: string): number | null => {
    const value = (known.needs.has(resourceId) ? 1 : 0) + (known.offers.has(resourceId) ? 2 : 0);
    return value === 0 && drafts.needs.needs[resourceId] === undefined ? null : value;
  };
  const note = (side: Side, resourceId: string, label: string) => {
    const one = known[side].get(resourceId);
    if (one === undefined) return null;
    return html`<input class="input" maxlength="1000" aria-label=${`${t(`typing.${side}`)}, ${t('screen.which', label)}`}
      placeholder=${t(`typing.${side}Which`)} .value=${one.note ?? ''} @input=${(event: Event) =>
        changeDraft(id, 'needs', (draft) => ({
          ...draft,
          [side]: withEntry(draft[side], resourceId, { ...one, note: textOf(event) }),
        }))} />`;
  };
  const choose = (resourceId: string, value: number): void =>
    changeDraft(id, 'needs', (draft) => ({
      none: false,
      needs: withEntry(draft.needs, resourceId, value % 2 === 1 ? (known.needs.get(resourceId) ?? {}) : null),
      offers: withEntry(draft.offers, resourceId, value >= 2 ? (known.offers.get(resourceId) ?? {}) : null),
    }));
  const rows = optionsOf('resources').map(
    ({
      value,
      label,
    }) => html`<li><span>${label}</span>${digitRow(`resource-${value}`, label, digits, digitOf(value), (digit) => choose(value, digit ?? 0))}
      ${SIDES.map((side) => note(side, value, label))}</li>`,
  );
  return { digits, body: html`<ul class="typing-rows" role="list">${rows}</ul>` };
}

const printed = (): TemplateResult =>
  html`<table class="sheet-table"><thead><tr><th class="name"><span class="visually-hidden">${t('field.resourceId')}</span></th><th>${t('typing.needs')}</th><th>${t('typing.offers')}</th><th class="wide">${t('sheets.which')}</th></tr></thead>
    <tbody>${optionsOf('resources').map(({ label }) => html`<tr><td class="name">${label}</td><td>${box()}</td><td>${box()}</td><td class="wide">${line()}</td></tr>`)}</tbody></table>`;

/** Corrects a need or an offer, or removes it. */
function resource(
  one: Reread,
  side: Side,
  { resourceId, themeId, note }: Card['needs'][number],
): TemplateResult {
  const part = `${side}-${resourceId}`;
  const id = `card-${part}`;
  const say = (next: Card['needs']): void => {
    const others = one.card[side].filter((other) => other.resourceId !== resourceId);
    one.say(part, {
      screen: 'needs',
      needs: one.card.needs,
      offers: one.card.offers,
      [side]: [...others, ...next],
    });
  };
  const form = () =>
    rereadForm(
      one,
      part,
      () => html`<div class="field"><label for=${id}>${t('reread.which')}</label>
        <input id=${id} name="note" maxlength="1000" .value=${note ?? ''} /></div>${themeField({ id: `${id}-theme`, name: 'theme', chosen: themeId })}`,
      (field) =>
        say([
          {
            resourceId,
            ...(field('note') === '' ? {} : { note: field('note') }),
            ...(field('theme') === '' ? {} : { themeId: field('theme') }),
          },
        ]),
      html`<button type="button" class="button" @click=${() => say([])}>${t('reread.remove')}</button>`,
    );
  const title = t('shell.labelled', t(`screen.${side}`), labelOf('resources', resourceId));
  const about = [note ?? '', labelOf('themes', themeId)].filter((words) => words !== '');
  return rereadItem(one, part, title, html`<p>${about.join(' · ')}</p>`, form);
}
