import { html, type TemplateResult } from 'lit';
import { LINK_LEVELS } from '../../../model/contract/vocabulary.ts';
import { randomId } from '../../api/random-id.ts';
import { intensityChoice } from '../../components/choice.ts';
import type { TypedEvent } from '../../components/combobox.ts';
import { icon } from '../../components/icon.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { intensityName, labelOf } from '../../messages/vocabulary.ts';
import {
  type AddedLink,
  type Adding,
  firstInPerimeter,
  linkAdded,
  nothingAdded,
  ownAdded,
  partnerOf,
} from '../../state/index.ts';
import { changeDraft } from './draft.ts';
import { chosenOrganisation, type PickActorEvent } from './organisation-search.ts';
import { type Asked, textOf } from './question.ts';
import { themeField } from './theme-field.ts';
import './organisation-search.ts';

/** Asks « Et avec qui d’autre ? »: partners not recorded yet, or none. */
export function otherLinks(asked: Asked): TemplateResult {
  const { speaker, map } = asked;
  const list = ownAdded(speaker.drafts, map, speaker.actorId);
  return html`<ul class="cards" role="list">${list.map((link) => addedCard(asked, link))}</ul>${adding(asked)}`;
}

function addedCard({ speaker, map }: Asked, link: AddedLink): TemplateResult {
  const { id, actorId, intensity, wished, note, themes = [] } = link;
  const name = partnerOf(link, map)?.name ?? actorId;
  const about = [...themes.map((theme) => labelOf('themes', theme)), note ?? ''].filter(
    (part) => part !== '',
  );
  return html`<li class="said-card"><p><span class="strong">${name}</span> · ${wished ? t('link.wished') : intensityName(intensity)}
      ${about.length === 0 ? null : html`<span class="soft">${about.join(' · ')}</span>`}</p>
    <button type="button" class="button" aria-label=${t('link.remove', name)} @click=${() => removeAdded(speaker.id, id)}>${icon('close')} ${t('shell.remove')}</button></li>`;
}

/** Lists the possible partners, the workshop's subjects first. */
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
  const chosen = partnerOf(made, map);
  if (chosen === undefined) {
    const actors = others(asked);
    const offered = actors.filter(({ id }) => workshop.perimeterActors.includes(id)).slice(0, 6);
    return html`<maillage-organisation-search .label=${t('link.withWhom')} .text=${made.search} .actors=${actors} .offered=${offered} .nameable=${true}
      @typed=${(event: TypedEvent) => set({ search: event.detail.text })}
      @named=${(event: TypedEvent) => set({ actorId: randomId(), partner: { name: event.detail.text }, search: '' })}
      @pick=${(event: PickActorEvent) => set({ actorId: event.detail.actor.id, search: '' })}></maillage-organisation-search>`;
  }
  return html`<div class="adding">${chosenOrganisation(chosen, () => set({ ...nothingAdded, partner: undefined }))}
    ${made.partner === undefined ? null : html`<p class="soft small">${t('link.namedWaits')}</p>`}
    <fieldset class="levels-side"><legend class="label">${t('link.how')}</legend>${intensityChoice('adding-level', made.intensity, (intensity) => set({ intensity }), LINK_LEVELS)}
      ${wish(made, () => set({ intensity: 0 }))}</fieldset>
    <div class="field"><label for="adding-note">${t('link.note')}</label>
      <input id="adding-note" maxlength="1000" .value=${made.note} @input=${(event: Event) => set({ note: textOf(event) })} /></div>
    ${themeField({ id: 'adding-theme', chosen: made.themeId, first: workshop, choose: (themeId) => set({ themeId }) })}
    <button type="button" class="button" ?disabled=${linkAdded(made, '') === null} @click=${() => takeAdded(speaker.id)}>${icon('plus')} ${t('link.addOther')}</button>
  </div>`;
}

/** Offers a wished link next to the levels of existing ones. */
const wish = ({ intensity }: Adding, choose: () => void): TemplateResult =>
  html`<div class="levels"><label class="level wish"><input type="radio" name="adding-level" value="0" .checked=${intensity === 0} @change=${choose} />
    <svg class="stroke" viewBox="0 0 54 10" aria-hidden="true"><line class="faded" x1="1" x2="53" y1="5" y2="5" stroke-width="2" stroke-dasharray="4 4"></line></svg>
    <span><span class="strong">${t('link.wished')}</span> <span class="soft small">${t('link.wishedWhat')}</span></span></label></div>`;

/** Adds the link being entered, if complete. */
export const takeAdded = (speakerId: string): void =>
  changeDraft(speakerId, 'links', (draft) => {
    const link = linkAdded(draft.adding, randomId());
    return link === null
      ? draft
      : { ...draft, none: false, added: [...draft.added, link], adding: nothingAdded };
  });

/** Removes an added link; if it was sent already, the organisation leaves the cooperation. */
export const removeAdded = (speakerId: string, id: string): void =>
  changeDraft(speakerId, 'links', (draft) => ({
    ...draft,
    added: draft.added.filter((link) => link.id !== id),
    left: [...draft.left, id],
  }));
