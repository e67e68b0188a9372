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

interface Tool {
  readonly name: IconName;
  readonly label: string;
  readonly act: () => void;
  /** What one must be allowed to do; a tool without it changes nothing. */
  readonly needs?: Action;
}

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
      ${this.#tool({ name: 'plus', label: t('map.addActor'), act: () => void openNewActor(), needs: 'map.contribute' })}
      ${this.#gestures.map((gesture) => this.#tool(gesture, 'wide-only'))}
      ${this.#menu('download', t('map.download'), 'wide-only', this.#downloads)}
      ${this.#menu('more', t('map.more'), 'narrow-only', [
        ...this.#gestures.map(({ label, act, needs }) => this.#item(label, act, needs)),
        ...this.#downloads,
      ])}
      ${this.#toggle('bigScreen', t(bigScreen ? 'map.leaveBigScreen' : 'map.bigScreen'), () => setAppearance({ bigScreen: !bigScreen }), bigScreen, 'keep wide-only')}
      ${this.#toggle('panelRight', t('map.panel'), togglePanel, panelOpen, 'keep')}
    </div>`;
  }

  get #gestures(): readonly Tool[] {
    return [
      { name: 'link', label: t('map.link'), act: () => this.#link(), needs: 'map.contribute' },
      { name: 'fit', label: t('map.fit'), act: () => this.#graph?.fit() },
      {
        name: 'arrange',
        label: t('map.arrange'),
        act: () => void this.#graph?.arrange(),
        needs: 'map.contribute',
      },
    ];
  }

  get #downloads(): readonly TemplateResult[] {
    return [
      this.#item(t('map.downloadPng'), this.#png),
      this.#item(t('map.downloadSvg'), () => void downloadSvg()),
    ];
  }

  #menu(name: IconName, label: string, kind: string, items: readonly TemplateResult[]): TemplateResult {
    return html`<details class="menu ${kind}">
      <summary class="quiet tool" aria-label=${label} title=${label}>${icon(name)}</summary>
      <div class="menu-items" @click=${closeMenu}>${items}</div>
    </details>`;
  }

  #item(label: string, act: () => void, needs?: Action): TemplateResult {
    const run = needs === undefined || lookedBackAt(this.state) === null ? act : () => void saidOfThePast();
    return html`<button class="quiet" data-needs=${needs ?? nothing} @click=${run}>${label}</button>`;
  }

  /** A tool that changes something says of the past that there is nothing to change. */
  #tool({ name, label, act, needs }: Tool, kind = ''): TemplateResult {
    if (needs === undefined || lookedBackAt(this.state) === null)
      return html`<button class="quiet tool ${kind}" data-needs=${needs ?? nothing} aria-label=${label} title=${label}
        @click=${act}>${icon(name)}</button>`;
    const why = `${label}. ${t('past.readOnly')}`;
    return html`<button class="quiet tool ${kind}" aria-disabled="true" aria-label=${why} title=${why}
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
    this.#graph?.showActors([id]);
  };

  readonly #png = (): void => {
    const graph = this.#graph;
    if (graph !== null) void downloadPng((options) => graph.png(options));
  };
}

/** What was asked is done: the menu does not stay over the map. */
const closeMenu = (event: Event): void =>
  (event.currentTarget as Element).closest('details')?.removeAttribute('open');

customElements.define('maillage-stage-tools', StageTools);
