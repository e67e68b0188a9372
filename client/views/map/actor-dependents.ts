import { html, type TemplateResult } from 'lit';
import { select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';
import { DependentsAsker } from './dependents-asker.ts';

/**
 * Dependents of an actor: actors that would be cut off, commitments and cooperations that would lose their
 * only carrier or a partner.
 */
export class ActorDependents extends StoreElement {
  static override properties = { actorId: {} };
  declare actorId: string;
  readonly #asker = new DependentsAsker();

  constructor() {
    super();
    this.actorId = '';
  }

  /** Only while the section is open. */
  protected override updated(): void {
    if (this.closest('details')?.open === true) this.#asker.ask(this.actorId);
    else this.#asker.stop();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asker.stop();
  }

  protected override firstUpdated(): void {
    this.closest('details')?.addEventListener('toggle', () => this.requestUpdate());
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    const dependents = this.state.dependents?.actorId === this.actorId ? this.state.dependents : null;
    if (map === null || dependents === null) return html`<p class="soft">${t('shell.working')}</p>`;
    if (dependents.found === null)
      return html`<p><button class="button compact" @click=${() => this.#asker.again(this.actorId)}>${t('shell.retry')}</button></p>`;
    const { cutOffIds, commitmentIds, cooperationIds } = dependents.found;
    if (cutOffIds.length + commitmentIds.length + cooperationIds.length === 0)
      return html`<p>${t('actor.restsNothing')}</p>`;
    const index = indexMap(map);
    const actors = cutOffIds.map((id) => index.actors.get(id)).filter((actor) => actor !== undefined);
    return html`
      ${
        actors.length === 0
          ? null
          : html`<h3>${t('actor.restsCutOff', actors.length)}</h3>
        <ul class="rows" role="list">${actors.map(({ id, name, family }) => html`<li><button class="row" @click=${() => select({ kind: 'actor', id })}>${familyMark(family)}<span>${name}</span></button></li>`)}</ul>`
      }
      ${
        commitmentIds.length === 0
          ? null
          : html`<h3>${t('actor.restsCommitments', commitmentIds.length)}</h3>
        <ul class="rows" role="list">${commitmentIds.map((id) => html`<li><button class="row" @click=${() => select({ kind: 'commitment', id })}>${index.commitments.get(id)?.text ?? id}</button></li>`)}</ul>`
      }
      ${
        cooperationIds.length === 0
          ? null
          : html`<h3>${t('actor.restsCooperations', cooperationIds.length)}</h3>
        <ul class="rows" role="list">${cooperationIds.map((id) => html`<li><button class="row" @click=${() => select({ kind: 'cooperation', id })}>${this.#names(id)}</button></li>`)}</ul>`
      }
    `;
  }

  #names(cooperationId: string): string {
    const map = this.state.map.value;
    if (map === null) return cooperationId;
    const index = indexMap(map);
    const parties = index.cooperations.get(cooperationId)?.parties ?? [];
    return listOfNames(parties.map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId));
  }
}

customElements.define('maillage-actor-rests', ActorDependents);
