import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../../model/contract/access-vocabulary.ts';
import {
  downloadPng,
  downloadSvg,
  openView,
  saidOfThePast,
  select,
  setAppearance,
  toggleLead,
  toggleLegend,
  togglePanel,
} from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { type IconName, icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { can, type Focus, indexMap, pastMoment } from '../../state/index.ts';
import type { MissingMarks } from '../missing/missing-marks.ts';
import { openWays } from './choose-way.ts';
import { openNewActor, openNewLink } from './dialogs.ts';
import type { GraphElement } from './graph-element.ts';

interface Gesture {
  readonly name: IconName;
  readonly label: string;
  /** The same in a word, beside the icon where there is room. */
  readonly word?: string;
  readonly act: () => void;
  readonly needs?: Action;
  /** Why it does nothing just now. */
  readonly off?: string;
}

/** What stands over the map: search, what one does with it, the surroundings one looks at. */
export class StageTools extends StoreElement {
  protected override render(): TemplateResult {
    const { legendOpen, panelOpen, appearance, map } = this.state;
    const { bigScreen, focus } = appearance;
    return html`<div class="stage-tools">
      ${this.#toggle('panelLeft', t('map.legend'), t('map.legend'), toggleLegend, legendOpen)}
      <maillage-actor-picker .label=${t('map.search')} .placeholder=${t('map.search')}
        .actors=${map.value === null ? [] : [...map.value.actors, ...map.value.reserve]} @pick=${this.#find}></maillage-actor-picker>
      ${focus === null ? null : this.#focus(focus)}
      <span class="push"></span>
      ${this.#tool(this.#adding)}
      ${this.#gestures.map((gesture) => this.#tool(gesture, 'wide-only'))}
      ${this.#lead()}
      <maillage-settle-tool class="wide-only"></maillage-settle-tool>
      ${this.#menu('download', t('map.download'), 'wide-only worded', this.#downloads)}
      ${this.#menu('more', t('map.more'), 'narrow-only', [...this.#gestures, ...this.#downloads])}
      ${this.#toggle('bigScreen', t(bigScreen ? 'map.leaveBigScreen' : 'map.bigScreen'), t('map.bigScreen'), () => setAppearance({ bigScreen: !bigScreen }), bigScreen, 'keep wide-only')}
      ${this.#toggle('panelRight', t('map.panel'), t('map.panel'), togglePanel, panelOpen, 'keep')}
    </div>`;
  }

  get #adding(): Gesture {
    return this.#editing('plus', t('map.addActor'), t('map.actor'), () => void openNewActor());
  }

  get #gestures(): readonly Gesture[] {
    return [
      this.#editing('link', t('map.link'), t('map.link'), () => this.#link()),
      { name: 'route', label: t('map.ways'), word: t('map.way'), act: openWays },
      { name: 'fit', label: t('map.fit'), word: t('map.whole'), act: () => this.#graph?.fit() },
      this.#editing('arrange', t('map.arrange'), t('map.arrangeWord'), () => void this.#graph?.arrange()),
    ];
  }

  get #downloads(): readonly Gesture[] {
    return [
      { name: 'download', label: t('map.downloadPng'), act: this.#png },
      { name: 'download', label: t('map.downloadSvg'), act: () => void downloadSvg() },
      { name: 'print', label: t('wall.open'), act: () => openView('wall') },
    ];
  }

  /** What changes something: of the past it says that there is nothing to change. */
  #editing(name: IconName, label: string, word: string, act: () => void): Gesture {
    if (pastMoment(this.state) === null) return { name, label, word, act, needs: 'map.contribute' };
    return { name, label, word, act: () => void saidOfThePast(), off: `${label}. ${t('past.readOnly')}` };
  }

  /** Of a part of a large map, laid out by itself, there is no view to lead. */
  #lead(): TemplateResult | null {
    const { isLeading, map } = this.state;
    if (!can('map.facilitate') || map.value?.part !== undefined) return null;
    const label = t(isLeading ? 'map.leadStop' : 'map.lead');
    return this.#toggle('lead', label, t('map.leadWord'), toggleLead, isLeading, 'wide-only');
  }

  #menu(name: IconName, label: string, kind: string, gestures: readonly Gesture[]): TemplateResult {
    return html`<details class="menu ${kind}">
      <summary class="quiet tool" aria-label=${label} title=${label}>${icon(name)}${kind.includes('worded') ? wordOf(label) : null}</summary>
      <div class="menu-items" @click=${closeMenu}>${gestures.map(
        (gesture) =>
          html`<button class="quiet" data-needs=${gesture.needs ?? nothing} aria-disabled=${gesture.off === undefined ? nothing : 'true'}
            @click=${gesture.act}>${gesture.label}</button>`,
      )}</div>
    </details>`;
  }

  #tool({ name, label, word, act, needs, off }: Gesture, kind = ''): TemplateResult {
    return html`<button class="quiet tool ${kind}" data-needs=${needs ?? nothing} aria-disabled=${off === undefined ? nothing : 'true'}
      aria-label=${off ?? label} title=${off ?? label} @click=${act}>${icon(name)}${wordOf(word)}</button>`;
  }

  #toggle(
    name: IconName,
    label: string,
    word: string,
    act: () => void,
    pressed: boolean,
    kind = '',
  ): TemplateResult {
    return html`<button class="quiet tool ${kind}" aria-label=${label} title=${label} aria-pressed=${pressed} @click=${act}>${icon(name)}${wordOf(word)}</button>`;
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
    if (graph === null) return;
    const numbers = document.querySelector<MissingMarks>('maillage-missing-marks')?.drawnNumbers() ?? [];
    void downloadPng((options) => graph.png({ ...options, numbers }));
  };
}

/** The style sheet shows it where the stage is wide enough. */
const wordOf = (word: string | undefined): TemplateResult | null =>
  word === undefined ? null : html`<span class="word">${word}</span>`;

/** What was asked is done: the menu does not stay over the map. */
const closeMenu = (event: Event): void =>
  (event.currentTarget as Element).closest('details')?.removeAttribute('open');

customElements.define('maillage-stage-tools', StageTools);
