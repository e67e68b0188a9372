import { html, type TemplateResult } from 'lit';
import type { MapActor } from '../../../model/contract/reading.ts';
import { heardDays } from '../../../model/elements/heard.ts';
import { changeMembership, setAppearance } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, inSentence, kindName, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import './actor-commitments.ts';
import './actor-heard.ts';
import './actor-needs.ts';
import './actor-remove.ts';
import './actor-dependents.ts';
import { actorLines, wordLines } from './actor-lines.ts';
import { openMerge, openNewLink } from './dialogs.ts';
import { factList } from './fact-list.ts';
import { panelHead } from './panel-head.ts';
import { partnerRows } from './partner-rows.ts';
import { privateChoice, privateNote } from './private-choice.ts';

/** Panel of an actor: summary, partners, needs, own texts, editor. */
export class ActorPanel extends StoreElement {
  static override properties = { actorId: {} };
  declare actorId: string;

  constructor() {
    super();
    this.actorId = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    const index = map === null ? null : indexMap(map);
    const actor = index?.actors.get(this.actorId);
    if (map === null || index === null || actor === undefined) return null;
    const active = index.cooperationsOf(actor.id).filter(({ state }) => state === 'active').length;
    const unanswered = map.needs.filter(
      (need) => need.actorId === actor.id && need.offeredByIds.length === 0,
    ).length;
    return html`<div class="panel-body">
      ${panelHead(actor.name, t('actor.title', active, unanswered), { kind: 'actor', id: actor.id })}
      ${privateNote(actor)}
      <p>${describe(actor, map.day)}</p>
      ${actor.description === undefined ? null : html`<p class="soft">${actor.description}</p>`}
      ${partnerRows(actor, index, map.day)}
      ${this.#acts(actor, index)}
      ${index.reserveIds.has(actor.id) || actor.outside ? null : html`<maillage-nearness .actorId=${actor.id}></maillage-nearness>`}
      <maillage-actor-needs .actorId=${actor.id}></maillage-actor-needs>
      <maillage-actor-commitments .actorId=${actor.id}></maillage-actor-commitments>
      ${actor.membership === undefined || actor.outside ? null : html`<maillage-actor-heard .actorId=${actor.id}></maillage-actor-heard>`}
      <details><summary>${t('actor.rests')}</summary><maillage-actor-rests .actorId=${actor.id}></maillage-actor-rests></details>
      <details ?open=${wordLines(actor).some(({ value }) => value !== undefined)}><summary>${t('actor.words')}</summary>
        ${factList('actor', actor, wordLines(actor))}</details>
      <details><summary>${t('actor.sheet')}</summary>${factList('actor', actor, actorLines(actor, optionsOf))}${privateChoice('actor', actor)}</details>
      <maillage-own-page .actorId=${actor.id}></maillage-own-page>
      <p class="merge-open" data-needs="actor.delete"><button class="button compact" @click=${() => void openMerge(actor.id)}>${t('merge.open')}</button>
        <span class="small soft">${t('merge.hint')}</span></p>
      <maillage-actor-remove .actorId=${actor.id}></maillage-actor-remove>
    </div>`;
  }

  #acts(actor: MapActor, index: MapIndex): TemplateResult {
    const waiting = index.reserveIds.has(actor.id);
    return html`<div class="buttons">
      ${
        waiting || actor.outside
          ? html`<button class="button compact" data-needs="map.contribute" @click=${() => void changeMembership(actor.id, { onMap: true }, t('legend.entered', actor.name))}>${t('actor.putOnMap')}</button>`
          : null
      }
      <button class="button compact" data-needs="map.contribute" @click=${() => void openNewLink({ fromId: actor.id })}>${t('actor.addLink')}</button>
      ${waiting ? null : html`<button class="button compact" @click=${() => setAppearance({ focus: { actorId: actor.id, steps: 1 } })}>${t('actor.focus')}</button>`}
    </div>`;
  }
}

/** Describes an actor in one line: « Association · ESS · locale. A répondu le 12 mars. » */
function describe(actor: MapActor, day: string): string {
  const { family, kind, scale, membership, outside, fictional } = actor;
  const about = [
    ...(kind === undefined ? [] : [kindName(family, kind)]),
    familyShort(family),
    ...(scale === undefined ? [] : [inSentence(labelOf('scales', scale))]),
    ...(fictional ? [t('actor.fictional')] : []),
  ].join(' · ');
  if (outside) return `${about}. ${t('actor.outside')}.`;
  if (membership?.onMap === false) return `${about}. ${t('actor.inReserve')}.`;
  const heard = heardDays()
    .map((field) => membership?.[field])
    .filter((on) => on !== undefined)
    .sort()
    .at(-1);
  return `${about}. ${heard === undefined ? t('actor.notHeard') : t('actor.heardOn', shortDay(heard, day))}`;
}

customElements.define('maillage-actor-panel', ActorPanel);
