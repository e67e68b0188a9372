import { html, type TemplateResult } from 'lit';
import { linkWidth } from '../../../model/drawing/appearance.ts';
import { randomId } from '../../api/random-id.ts';
import type { TypedEvent } from '../../components/combobox.ts';
import { icon } from '../../components/icon.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { intensityCriterion, intensityName, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import {
  type AddedLink,
  type Adding,
  firstInPerimeter,
  indexMap,
  linkAdded,
  nothingAdded,
  ownAdded,
} from '../../state/index.ts';
import { type Asked, isChecked, textOf } from './asked.ts';
import { changeDraft } from './draft.ts';
import { chosenOrganisation, type PickActorEvent } from './organisation-search.ts';
import './organisation-search.ts';

/** « Et avec qui d’autre ? »: partners that nobody had noted, or no one at all. */
export function otherLinks(asked: Asked): TemplateResult {
  const { speaker, map } = asked;
  const list = ownAdded(speaker.drafts, map, speaker.actorId);
  return html`<ul class="cards" role="list">${list.map((link) => addedCard(asked, link))}</ul>
    ${adding(asked)}
    <label class="tap box"><input type="checkbox" .checked=${list.length === 0 && speaker.drafts.links.none} ?disabled=${list.length > 0}
      @change=${(event: Event) =>
        changeDraft(speaker.id, 'links', (draft) => ({
          ...draft,
          none: isChecked(event),
        }))} /><span>${t('link.nobodyElse')}</span></label>`;
}

function addedCard(
  { speaker, map }: Asked,
  { id, actorId, intensity, note, themes = [] }: AddedLink,
): TemplateResult {
  const name = indexMap(map).actors.get(actorId)?.name ?? actorId;
  const about = [...themes.map((theme) => labelOf('themes', theme)), note ?? ''].filter(
    (part) => part !== '',
  );
  return html`<li class="said-card"><p><span class="strong">${name}</span> · ${intensityName(intensity)}
      ${about.length === 0 ? null : html`<span class="soft">${about.join(' · ')}</span>`}</p>
    <button type="button" class="button" aria-label=${t('link.remove', name)} @click=${() => removeAdded(speaker.id, id)}>${icon('close')} ${t('shell.remove')}</button></li>`;
}

/** Those who may be named, whom the workshop is about first. */
export function others({ speaker, map, workshop }: Asked) {
  const all = [...map.actors, ...map.reserve].filter(({ id }) => id !== speaker.actorId).sort(byName);
  return firstInPerimeter(all, workshop, ({ id }) => ({ actorIds: [id] }));
}

function adding(asked: Asked): TemplateResult {
  const { speaker, map, workshop } = asked;
  const made = speaker.drafts.links.adding;
  const set = (change: Partial<Adding>) =>
    changeDraft(speaker.id, 'links', (draft) => ({
      ...draft,
      none: false,
      adding: { ...draft.adding, ...change },
    }));
  const chosen = indexMap(map).actors.get(made.actorId);
  if (chosen === undefined) {
    const actors = others(asked);
    const offered = actors.filter(({ id }) => workshop.perimeterActors.includes(id)).slice(0, 6);
    return html`<maillage-organisation-search .label=${t('link.withWhom')} .text=${made.search} .actors=${actors} .offered=${offered}
      @typed=${(event: TypedEvent) => set({ search: event.detail.text })}
      @pick=${(event: PickActorEvent) => set({ actorId: event.detail.actor.id, search: '' })}></maillage-organisation-search>`;
  }
  const themes = firstInPerimeter(optionsOf('themes'), workshop, ({ value }) => ({ themes: [value] }));
  return html`<div class="adding">${chosenOrganisation(chosen, () => set(nothingAdded))}
    <fieldset class="levels-side"><legend class="label">${t('link.how')}</legend><div class="levels" role="radiogroup">${[
      1, 2, 3, 4,
    ].map(
      (
        level,
      ) => html`<label class="level"><input type="radio" name="adding-level" .checked=${made.intensity === level} @change=${() => set({ intensity: level })} />
        <svg class="stroke" viewBox="0 0 54 10" aria-hidden="true"><line x1="1" x2="53" y1="5" y2="5" stroke-width=${linkWidth(level)}></line></svg>
        <span><span class="strong">${intensityName(level)}</span> <span class="soft small">${intensityCriterion(level)}</span></span></label>`,
    )}</div></fieldset>
    <div class="field"><label for="adding-note">${t('link.note')}</label>
      <input id="adding-note" maxlength="1000" .value=${made.note} @input=${(event: Event) => set({ note: textOf(event) })} /></div>
    <div class="field"><label for="adding-theme">${t('screen.about')}</label>
      <select id="adding-theme" @change=${(event: Event) => set({ themeId: textOf(event) })}>
        <option value="" .selected=${made.themeId === ''}>${t('screen.anyTheme')}</option>
        ${themes.map(({ value, label }) => html`<option value=${value} .selected=${value === made.themeId}>${label}</option>`)}
      </select></div>
    <button type="button" class="button" ?disabled=${linkAdded(made, '') === null} @click=${() => takeAdded(speaker.id)}>${icon('plus')} ${t('link.addOther')}</button>
  </div>`;
}

/** What is being said becomes one of the links, if it is whole. */
export const takeAdded = (speakerId: string): void =>
  changeDraft(speakerId, 'links', (draft) => {
    const link = linkAdded(draft.adding, randomId());
    return link === null
      ? draft
      : { ...draft, none: false, added: [...draft.added, link], adding: nothingAdded };
  });

/** Taken back; where it was sent already, the organisation is no party of it any more. */
export const removeAdded = (speakerId: string, id: string): void =>
  changeDraft(speakerId, 'links', (draft) => ({
    ...draft,
    added: draft.added.filter((link) => link.id !== id),
    left: [...draft.left, id],
  }));
