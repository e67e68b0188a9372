import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { dropNeed, type NeedKind, saveNeed } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { inSentence, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { indexMap } from '../../state/index.ts';

interface Line {
  readonly kind: NeedKind;
  readonly resourceId: string;
  readonly themeId: string | undefined;
  readonly note: string | undefined;
  readonly otherIds: readonly string[];
}

function linesOf(map: TerritoryMap, actorId: string): Line[] {
  const needs = map.needs.filter((need) => need.actorId === actorId);
  const offers = map.offers.filter((offer) => offer.actorId === actorId);
  return [
    ...needs.map(
      ({ resourceId, themeId, note, offeredByIds }): Line => ({
        kind: 'need',
        resourceId,
        themeId,
        note,
        otherIds: offeredByIds,
      }),
    ),
    ...offers.map(
      ({ resourceId, themeId, note, neededByIds }): Line => ({
        kind: 'offer',
        resourceId,
        themeId,
        note,
        otherIds: neededByIds,
      }),
    ),
  ];
}

/** Needs and offers of an actor, with matches; and their editor. */
export class ActorNeeds extends StoreElement {
  static override properties = { actorId: {}, wrong: { state: true } };
  declare actorId: string;
  declare wrong: string;

  constructor() {
    super();
    this.actorId = '';
    this.wrong = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null) return null;
    const lines = linesOf(map, this.actorId);
    const textsOf = (kind: NeedKind) =>
      lines
        .filter((line) => line.kind === kind)
        .map(({ note, resourceId }) => note ?? inSentence(labelOf('resources', resourceId)));
    const seeks = textsOf('need');
    const offers = textsOf('offer');
    return html`
      ${
        lines.length === 0
          ? null
          : html`<p class="needs">
        ${seeks.length === 0 ? null : html`<b>${t('actor.seeks')}</b> ${listOfNames(seeks)}`}
        ${seeks.length > 0 && offers.length > 0 ? ' · ' : null}
        ${offers.length === 0 ? null : html`<b>${t('actor.offers')}</b> ${listOfNames(offers)}`}
      </p>`
      }
      <details data-needs="map.contribute"><summary>${t('actor.needsEdit')}</summary>
        <ul class="rows" role="list">${lines.map((line) => this.#row(line, map))}</ul>
        ${this.#form('need')}${this.#form('offer')}
        ${this.wrong === '' ? null : html`<p role="alert" class="strong">${this.wrong}</p>`}
      </details>`;
  }

  #row({ kind, resourceId, themeId, note, otherIds }: Line, map: TerritoryMap): TemplateResult {
    const index = indexMap(map);
    const names = listOfNames(otherIds.map((id) => index.actors.get(id)?.name ?? id));
    const answer =
      otherIds.length > 0
        ? t(kind === 'need' ? 'actor.answeredBy' : 'actor.soughtBy', names)
        : kind === 'need'
          ? t('actor.unanswered')
          : '';
    return html`<li><span class="row"><span><b>${t(kind === 'need' ? 'actor.seeks' : 'actor.offers')}</b>
        ${note ?? inSentence(labelOf('resources', resourceId))}
        <span class="detail">${[labelOf('resources', resourceId), themeId === undefined ? '' : labelOf('themes', themeId), answer].filter((part) => part !== '').join(' · ')}</span></span></span>
      <button class="quiet" data-needs="map.contribute" aria-label=${t('shell.remove')} title=${t('shell.remove')} @click=${() => void dropNeed(kind, this.actorId, resourceId)}>${icon('close')}</button>
    </li>`;
  }

  #form(kind: NeedKind): TemplateResult {
    const label = t(kind === 'need' ? 'actor.addNeed' : 'actor.addOffer');
    const options = (table: 'resources' | 'themes') =>
      optionsOf(table).map(({ value, label: text }) => html`<option value=${value}>${text}</option>`);
    return html`<form class="need-form" @submit=${(event: SubmitEvent) => this.#save(event, kind)}>
      <select class="input" name="resource" required aria-label=${label}><option value="">${label}</option>${options('resources')}</select>
      <select class="input" name="theme" aria-label=${fieldLabel('themeId')}><option value="">${fieldLabel('themeId')}</option>${options('themes')}</select>
      <input class="input" name="note" aria-label=${t('actor.which')} placeholder=${t('actor.which')} maxlength="1000" />
      <button class="button compact">${t('shell.add')}</button>
    </form>`;
  }

  async #save(event: SubmitEvent, kind: NeedKind): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const written = await saveNeed(kind, this.actorId, text('resource'), {
      ...(text('theme') === '' ? {} : { themeId: text('theme') }),
      ...(text('note') === '' ? {} : { note: text('note') }),
    });
    this.wrong = written.ok ? '' : problemText(written.problem);
    if (written.ok) form.reset();
  }
}

customElements.define('maillage-actor-needs', ActorNeeds);
