import { html, nothing, type TemplateResult } from 'lit';
import type { Action } from '../../../model/contract/access-vocabulary.ts';
import {
  downloadPng,
  downloadSvg,
  openAddress,
  openView,
  saidOfThePast,
  select,
  setAppearance,
  toggleLead,
  toggleLegend,
  togglePanel,
  withPanel,
} from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { type IconName, icon } from '../../components/icon.ts';
import { menu } from '../../components/menu.ts';
import { StoreElement } from '../../components/store-element.ts';
import { mapTabs } from '../../components/view-tabs.ts';
import { t } from '../../messages/translate.ts';
import { can, type Focus, formatAddress, indexMap, pastMoment, patchState } from '../../state/index.ts';
import type { MissingMarks } from '../missing/missing-marks.ts';
import type { RestingMarks } from '../missing/resting-marks.ts';
import { openWays } from './choose-way.ts';
import { openList, openNewActor, openNewLink } from './dialogs.ts';
import type { GraphElement } from './graph-element.ts';
import { showMissing } from './show-missing.ts';

/** A tool of the row, or a line of « Plus ». */
interface Gesture {
  readonly name: IconName;
  /** Its whole name; it contains the word. */
  readonly label: string;
  readonly word: string;
  readonly act: () => void;
  readonly needs?: Action;
  /** Whether it is on; absent of what is done once. */
  readonly pressed?: boolean;
  /** Why it does nothing just now. */
  readonly off?: string;
}

/** The row above the map: three looks at it, search, five tools with words, and the others under « Plus ». */
export class StageTools extends StoreElement {
  static override properties = { isSearching: { state: true } };
  /** On a phone the search takes the row, once asked for. */
  declare isSearching: boolean;

  constructor() {
    super();
    this.isSearching = false;
  }

  protected override render(): TemplateResult {
    const { appearance, map, view } = this.state;
    const { focus } = appearance;
    return html`<div class="stage-tools ${this.isSearching ? 'searching' : ''}">
      ${mapTabs(view)}
      <maillage-actor-picker .label=${t('map.search')} .placeholder=${t('map.search')} @focusout=${this.#leaveSearch}
        .actors=${map.value === null ? [] : [...map.value.actors, ...map.value.reserve]} @pick=${this.#find}></maillage-actor-picker>
      ${focus === null ? null : this.#focus(focus)}
      <span class="push"></span>
      <button class="quiet tool narrow-only search-open" aria-label=${t('map.search')} title=${t('map.search')} @click=${this.#search}>${icon('search')}</button>
      ${this.#row.map((gesture) => tool(gesture))}
      ${menu(
        { icon: 'more', word: t('map.more'), kind: 'more' },
        html`${this.#row.map((gesture) => line(gesture, 'narrow-only'))}${this.#others.map((gesture) => line(gesture))}
          <maillage-settle-tool></maillage-settle-tool>
          ${this.#downloads.map((gesture) => line(gesture))}`,
      )}
    </div>`;
  }

  /** Lists the tools for use while a room talks. */
  get #row(): readonly Gesture[] {
    const { legendOpen, appearance, view, questionMarks } = this.state;
    const { bigScreen } = appearance;
    const isMissing = view === 'missing';
    return [
      this.#editing('plus', t('map.addActor'), t('map.actor'), () => void openNewActor()),
      this.#editing('link', t('map.link'), t('map.link'), () => this.#link()),
      {
        name: 'missing',
        label: t('missing.tab'),
        word: t('missing.tab'),
        pressed: isMissing || (view === 'map' && questionMarks),
        act: showMissing,
      },
      {
        name: 'bigScreen',
        label: t(bigScreen ? 'map.leaveBigScreen' : 'map.bigScreen'),
        word: t(bigScreen ? 'map.leaveBigScreen' : 'map.bigScreen'),
        pressed: bigScreen,
        act: () => setAppearance({ bigScreen: !bigScreen }),
      },
      {
        name: 'panelLeft',
        label: t('map.legend'),
        word: t('map.legend'),
        pressed: legendOpen,
        act: toggleLegend,
      },
      ...(this.#leadsInRow ? this.#leads : []),
    ];
  }

  get #others(): readonly Gesture[] {
    const whole = (label: string) => ({ label, word: label });
    return [
      { name: 'panelRight', ...whole(t('map.territory')), act: () => this.#territory() },
      this.#editing('list', t('entry.paste'), t('entry.paste'), () => void openList('')),
      { name: 'route', ...whole(t('map.ways')), act: openWays },
      { name: 'missing', ...whole(t('map.allMissing')), act: () => openView('missing') },
      { name: 'fit', ...whole(t('map.fit')), act: () => this.#graph?.fit() },
      this.#editing('arrange', t('map.arrange'), t('map.arrange'), () => void this.#graph?.arrange()),
      ...(this.#leadsInRow ? [] : this.#leads),
    ];
  }

  get #downloads(): readonly Gesture[] {
    const whole = (label: string) => ({ label, word: label });
    return [
      { name: 'download', ...whole(t('map.downloadPng')), act: this.#png },
      { name: 'download', ...whole(t('map.downloadSvg')), act: () => void downloadSvg() },
      { name: 'print', ...whole(t('wall.open')), act: () => openView('wall') },
    ];
  }

  /** Makes an editing tool: in the past it explains that nothing can be changed. */
  #editing(name: IconName, label: string, word: string, act: () => void): Gesture {
    if (pastMoment(this.state) === null) return { name, label, word, act, needs: 'map.contribute' };
    return { name, label, word, act: () => void saidOfThePast(), off: `${label}. ${t('past.readOnly')}` };
  }

  /** Returns true if the lead tool is visible: during a workshop, or while leading. */
  get #leadsInRow(): boolean {
    const { isLeading, workshops } = this.state;
    return isLeading || (workshops.value?.items ?? []).some(({ status }) => status === 'open');
  }

  /** Lists the lead tools; a part of a large map has its own layout and cannot be led. */
  get #leads(): readonly Gesture[] {
    const { isLeading, map } = this.state;
    if (!can('map.facilitate') || map.value?.part !== undefined) return [];
    const label = t(isLeading ? 'map.leadStop' : 'map.lead');
    return [
      {
        name: 'lead',
        label,
        word: t('map.leadWord'),
        pressed: isLeading,
        act: toggleLead,
      },
    ];
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

  /** Opens the territory's sheet, shown without a selection. */
  #territory(): void {
    const { view, selection } = this.state;
    if (view === 'map' && selection === null) {
      togglePanel();
      return;
    }
    openAddress(formatAddress({ ...this.state, view: 'map', tab: null, selection: null }));
    patchState(withPanel());
  }

  #link(): void {
    const { selection } = this.state;
    if (selection?.kind === 'actor') this.#graph?.startLink(selection.id);
    else void openNewLink({});
  }

  readonly #find = (event: PickEvent): void => {
    const { id } = event.detail.option;
    this.isSearching = false;
    select({ kind: 'actor', id });
    this.#graph?.showActors([id]);
  };

  readonly #search = async (): Promise<void> => {
    this.isSearching = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('maillage-actor-picker input')?.focus();
  };

  readonly #leaveSearch = (event: FocusEvent): void => {
    if (!this.contains(event.relatedTarget as Node | null)) this.isSearching = false;
  };

  readonly #png = (): void => {
    const graph = this.#graph;
    if (graph === null) return;
    const marks = document.querySelector<MissingMarks | RestingMarks>(
      'maillage-missing-marks, maillage-resting-marks',
    );
    const numbers = marks?.drawnNumbers() ?? [];
    void downloadPng((options) => graph.png({ ...options, numbers }));
  };
}

const tool = ({ name, label, word, act, needs, pressed, off }: Gesture): TemplateResult =>
  html`<button class="quiet tool wide-only tool-${name}" data-needs=${needs ?? nothing} aria-disabled=${off === undefined ? nothing : 'true'}
    aria-label=${off ?? label} title=${off ?? label} aria-pressed=${pressed ?? nothing} @click=${act}>${icon(name)}<span class="word">${word}</span></button>`;

const line = ({ name, label, act, needs, pressed, off }: Gesture, kind = ''): TemplateResult =>
  html`<button class="quiet ${kind}" data-needs=${needs ?? nothing} aria-disabled=${off === undefined ? nothing : 'true'}
    aria-pressed=${pressed ?? nothing} title=${off ?? nothing} @click=${act}>${icon(name)} ${label}</button>`;

customElements.define('maillage-stage-tools', StageTools);
