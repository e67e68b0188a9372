import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../../server/contract/access-vocabulary.ts';
import {
  downloadPng,
  downloadSvg,
  saidOfThePast,
  select,
  setAppearance,
  toggleLegend,
  togglePanel,
} from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { type IconName, icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { type Focus, indexMap, lookedBackAt } from '../../state/index.ts';
import { openNewActor, openNewLink } from './dialogs.ts';
import type { GraphElement } from './graph-element.ts';

/** What stands over the map: search, what one does with it, the surroundings one looks at. */
export class StageTools extends StoreElement {
  protected override render(): TemplateResult {
    const { legendOpen, panelOpen, appearance, map } = this.state;
    const { bigScreen, focus } = appearance;
    return html`<div class="stage-tools">
      ${this.#toggle('panelLeft', t('map.legend'), toggleLegend, legendOpen)}
      <maillage-actor-picker .label=${t('map.search')} .placeholder=${t('map.search')}
        .actors=${map.value === null ? [] : [...map.value.actors, ...map.value.reserve]} @pick=${this.#find}></maillage-actor-picker>
      ${focus === null ? null : this.#focus(focus)}
      <span class="push"></span>
      ${this.#editing('plus', t('map.addActor'), () => void openNewActor())}
      ${this.#editing('link', t('map.link'), () => this.#link())}
      ${this.#tool('fit', t('map.fit'), () => this.#graph?.fit())}
      ${this.#editing('arrange', t('map.arrange'), () => void this.#graph?.arrange())}
      <details class="menu">
        <summary class="quiet tool" aria-label=${t('map.download')} title=${t('map.download')}>${icon('download')}</summary>
        <div class="menu-items">
          <button class="quiet" @click=${this.#png}>${t('map.downloadPng')}</button>
          <button class="quiet" @click=${() => void downloadSvg()}>${t('map.downloadSvg')}</button>
        </div>
      </details>
      ${this.#toggle('bigScreen', t(bigScreen ? 'map.leaveBigScreen' : 'map.bigScreen'), () => setAppearance({ bigScreen: !bigScreen }), bigScreen, 'keep wide-only')}
      ${this.#toggle('panelRight', t('map.panel'), togglePanel, panelOpen, 'keep')}
    </div>`;
  }

  #tool(name: IconName, label: string, act: () => void, needs?: Action): TemplateResult {
    return html`<button class="quiet tool" data-needs=${needs ?? nothing} aria-label=${label} title=${label} @click=${act}>${icon(name)}</button>`;
  }

  /** A tool that changes something: of the past it says that there is nothing to change. */
  #editing(name: IconName, label: string, act: () => void): TemplateResult {
    if (lookedBackAt(this.state) === null) return this.#tool(name, label, act, 'map.contribute');
    const why = `${label}. ${t('past.readOnly')}`;
    return html`<button class="quiet tool" aria-disabled="true" aria-label=${why} title=${why}
      @click=${() => void saidOfThePast()}>${icon(name)}</button>`;
  }

  #toggle(name: IconName, label: string, act: () => void, pressed: boolean, kind = ''): TemplateResult {
    return html`<button class="quiet tool ${kind}" aria-label=${label} title=${label} aria-pressed=${pressed} @click=${act}>${icon(name)}</button>`;
  }

  #focus({ actorId, steps }: Focus): TemplateResult {
    const map = this.state.map.value;
    const name = map === null ? '' : (indexMap(map).actors.get(actorId)?.name ?? '');
    return html`<div class="around">
      <span>${t('map.focus')} <b>${name}</b></span>
      <span class="choice">
        ${([1, 2, 3] as const).map(
          (n) => html`<button aria-pressed=${n === steps} aria-label=${t('map.focusSteps', n)}
            @click=${() => setAppearance({ focus: { actorId, steps: n } })}>${n}</button>`,
        )}
      </span>
      <button class="quiet" @click=${() => setAppearance({ focus: null })}>${t('map.focusLeave')}</button>
    </div>`;
  }

  get #graph(): GraphElement | null {
    return document.querySelector('maillage-graph');
  }

  #link(): void {
    const { selection } = this.state;
    if (selection?.kind === 'actor') this.#graph?.startLink(selection.id);
    else void openNewLink({});
  }

  readonly #find = (event: PickEvent): void => {
    const { id } = event.detail.option;
    select({ kind: 'actor', id });
    this.#graph?.showActor(id);
  };

  readonly #png = (): void => {
    const graph = this.#graph;
    if (graph !== null) void downloadPng((options) => graph.png(options));
  };
}

customElements.define('maillage-stage-tools', StageTools);
