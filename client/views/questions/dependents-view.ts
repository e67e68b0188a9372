import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { select } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { familyMark } from '../../components/family-mark.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { wordHelp } from '../../components/word-help.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { indexMap } from '../../state/index.ts';
import { DependentsAsker } from '../map/dependents-asker.ts';
import { pivots } from './pivots.ts';
import { WideReading } from './wide-reading.ts';

/** « Si cet acteur partait »: who would be cut off, which commitment would lose its only carrier. */
export class DependentsView extends WideReading {
  readonly #asker = new DependentsAsker();

  get #actorId(): string | null {
    const { selection } = this.state;
    return selection?.kind === 'actor' ? selection.id : null;
  }

  protected override updated(): void {
    if (this.#actorId === null) this.#asker.stop();
    else this.#asker.ask(this.#actorId);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asker.stop();
  }

  protected override render(): TemplateResult {
    const map = this.state.map.value;
    const actorId = this.#actorId;
    return html`<div class="panel-body reading-wide">${viewTabs('rests')}
      <div class="explained"><h2 tabindex="-1">${t('rests.title')}</h2>${wordHelp('rests')}</div><p class="soft">${t('rests.lead')}</p>
      ${map === null ? null : html`${this.#choose(map)}${actorId === null ? null : this.#found(actorId, map)}`}</div>`;
  }

  #choose(map: TerritoryMap): TemplateResult {
    const index = indexMap(map);
    const found = pivots(this.state.gaps.value?.items ?? []);
    return html`<div class="field rests-pick"><span class="label" aria-hidden="true">${t('rests.choose')}</span>
        <maillage-actor-picker .label=${t('rests.choose')} .placeholder=${t('map.search')} .actors=${map.actors} .chosenId=${this.#actorId ?? ''}
          @pick=${(event: PickEvent) => select({ kind: 'actor', id: event.detail.option.id })}></maillage-actor-picker></div>
      <h3>${t('rests.most')}</h3>
      ${
        found.length === 0
          ? html`<p class="soft">${t('rests.nobody')}</p>`
          : html`<ul class="pivots" role="list">${found.map(({ actorId, loss }) => {
              const actor = index.actors.get(actorId);
              return html`<li><button class="button" aria-pressed=${actorId === this.#actorId} @click=${() => select({ kind: 'actor', id: actorId })}>
                ${actor === undefined ? null : familyMark(actor.family)}<span>${actor?.name ?? actorId}<span class="detail small soft">${t('rests.cutOff', loss)}</span></span></button></li>`;
            })}</ul>`
      }`;
  }

  #found(actorId: string, map: TerritoryMap): TemplateResult {
    const index = indexMap(map);
    const dependents = this.state.dependents?.actorId === actorId ? this.state.dependents : null;
    const title = html`<h3 class="rests-on">${t('rests.onActor', index.actors.get(actorId)?.name ?? actorId)}</h3>`;
    if (dependents === null) return html`${title}<p class="soft" role="status">${t('rests.reading')}</p>`;
    if (dependents.found === null)
      return html`${title}<p><button class="button" @click=${() => this.#asker.again(actorId)}>${t('shell.retry')}</button></p>`;
    const { cutOffIds, commitmentIds, cooperationIds } = dependents.found;
    if (cutOffIds.length + commitmentIds.length + cooperationIds.length === 0)
      return html`${title}<p>${t('actor.restsNothing')}</p>`;
    return html`${title}<div class="columns wide" aria-live="polite">
      ${section(t('actor.restsCutOff', cutOffIds.length), cutOffIds, (id) => {
        const actor = index.actors.get(id);
        return html`<span class="row">${actor === undefined ? null : familyMark(actor.family)}<span>${actor?.name ?? id}<span class="detail">${actor === undefined ? '' : familyShort(actor.family)}</span></span></span>`;
      })}
      ${section(t('actor.restsCommitments', commitmentIds.length), commitmentIds, (id) => html`<span class="row">${index.commitments.get(id)?.text ?? id}</span>`)}
      ${section(t('actor.restsCooperations', cooperationIds.length), cooperationIds, (id) => html`<span class="row">${partners(id, actorId, map)}</span>`)}
    </div>`;
  }
}

function section(
  title: string,
  ids: readonly string[],
  row: (id: string) => TemplateResult,
): TemplateResult | null {
  return ids.length === 0
    ? null
    : html`<section><h3>${title}</h3><ul class="rows" role="list">${ids.map((id) => html`<li>${row(id)}</li>`)}</ul></section>`;
}

function partners(cooperationId: string, actorId: string, map: TerritoryMap): string {
  const index = indexMap(map);
  const parties = index.cooperations.get(cooperationId)?.parties ?? [];
  return listOfNames(
    parties
      .filter((party) => party.actorId !== actorId)
      .map((party) => index.actors.get(party.actorId)?.name ?? ''),
  );
}

customElements.define('maillage-rests', DependentsView);
