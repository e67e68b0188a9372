import { html, type TemplateResult } from 'lit';
import type { GapList } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { createCommitment, openReserve, select } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';
import { factList } from './fact-list.ts';
import { panelHead } from './panel-head.ts';
import './territory-peers.ts';

/** The territory itself, when nothing is chosen: how much is noted, who was heard, what is shown, the first steps. */
export class OverviewPanel extends StoreElement {
  static override properties = { wrong: { state: true } };
  declare wrong: string;

  constructor() {
    super();
    this.wrong = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null) return null;
    const { actors, cooperations } = map.territory.counts;
    const gaps = this.state.gaps.value;
    return html`<div class="panel-body">
      ${panelHead(map.territory.name, t('overview.title', actors, cooperations))}
      ${actors < 2 ? this.#firstSteps(map.reserve.length) : html`${gaps === null ? null : this.#questions(gaps)}<p class="soft">${t('overview.choose')}</p>`}
      ${this.#commitments(map)}
      <maillage-territory-peers></maillage-territory-peers>
      <details><summary>${t('overview.settings')}</summary>
        ${factList('territory', map.territory, [
          { field: 'name', kind: 'line', value: map.territory.name, required: true },
          {
            field: 'level',
            kind: 'choice',
            value: map.territory.level,
            options: optionsOf('territoryLevels'),
            required: true,
          },
          { field: 'asOf', label: t('overview.asOf'), kind: 'date', value: map.territory.asOf },
          { field: 'source', kind: 'text', value: map.territory.source, tall: true },
        ])}</details>
    </div>`;
  }

  #firstSteps(waiting: number): TemplateResult {
    return html`<h3>${t('overview.first')}</h3>
      <ol class="steps">${
        waiting === 0
          ? null
          : html`<li>${t('overview.stepReserve', waiting)} <button class="button compact" @click=${openReserve}>${t('overview.reserve')}</button></li>`
      }<li>${t('overview.step1')}</li><li>${t('overview.step2')}</li><li>${t('overview.step3')}</li></ol>`;
  }

  #questions({ items, asked, heard }: GapList): TemplateResult {
    const shown = items.filter((gap) => gap.shown !== null).sort((a, b) => (a.shown ?? 0) - (b.shown ?? 0));
    return html`<p>${t('overview.headline', asked)}
      ${heard.links === 0 ? t('overview.heardNone') : heard.links === 1 ? t('overview.heard', heard.links, heard.of) : t('overview.heardMany', heard.links, heard.of)}</p>
      ${
        shown.length === 0
          ? null
          : html`<h3>${t('overview.shown')}</h3>
        <ul class="rows" role="list">${shown.map(
          ({ key, title, reason }) =>
            html`<li><button class="row" @click=${() => select({ kind: 'gap', id: key })}><span>${title}<span class="detail">${reason}</span></span></button></li>`,
        )}</ul>`
      }`;
  }

  #commitments({ commitments, actors }: TerritoryMap): TemplateResult {
    const own = commitments.filter(({ origin }) => origin === 'territory');
    return html`<details ?open=${own.length > 0 && own.length < 15}><summary>${t('overview.commitments')} (${own.length})</summary>
      <ul class="rows" role="list">${own.map(
        ({
          id,
          text,
          carriers,
        }) => html`<li><button class="row" @click=${() => select({ kind: 'commitment', id })}><span>${text}
          <span class="detail">${t('commitment.carriers', carriers.length)}</span></span></button></li>`,
      )}</ul>
      ${
        actors.length === 0
          ? null
          : html`<form class="inline-form" @submit=${this.#add}>
        <input class="input" name="text" required maxlength="2000" aria-label=${t('overview.addCommitment')} placeholder=${t('commitment.newText')} />
        <button class="button compact">${t('shell.add')}</button></form>`
      }
      ${this.wrong === '' ? null : html`<p role="alert" class="strong">${this.wrong}</p>`}
    </details>`;
  }

  readonly #add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const written = await createCommitment({ text: String(new FormData(form).get('text') ?? '') });
    this.wrong = written.ok ? '' : problemText(written.problem);
    if (written.ok) form.reset();
  };
}

customElements.define('maillage-overview-panel', OverviewPanel);
