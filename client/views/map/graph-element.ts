import type { Core } from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { LINK_STYLES } from '../../../model/drawing/appearance.ts';
import { memoizeLast, once } from '../../../model/once.ts';
import {
  arrangeMap,
  placeActors,
  placeUnset,
  saidOfThePast,
  select,
  toggleFold,
} from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import type {
  Direction,
  GraphHandle,
  PngOptions,
  ScreenRenderInput,
} from '../../graph/screen-render-input.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import {
  type Appearance,
  can,
  comparedMaps,
  indexMap,
  type Marks,
  pastMoment,
  sameSelection,
  unitedMap,
} from '../../state/index.ts';
import { loadPointerLights, loadProvisionalPlaces, sayMapSeen } from './after-the-map.ts';
import { chooseWayTo } from './choose-way.ts';
import { composeOnOpening } from './compose-on-opening.ts';
import { openNewActor, openNewLink } from './dialogs.ts';
import { isPhone } from './is-phone.ts';
import { actorsToSee, chosenHasPlace, modelOf, same } from './model-of-state.ts';
import { PresentPlaces } from './present-places.ts';
import type { ProvisionalPlaces } from './provisional-places.ts';
import { stageWork } from './stage-work.ts';

/** Margins around a visible body, in pixels. */
const EDGE = { side: 12, top: 12, bottom: 12 };
/** Between the middle of who is chosen and the sheet: its symbol and half its name. */
const UNCOVERED_PX = 96;

const isInSight = (
  at: { readonly x: number; readonly y: number },
  { clientWidth, clientHeight }: Pick<Element, 'clientWidth' | 'clientHeight'>,
): boolean =>
  at.x > EDGE.side && at.x < clientWidth - EDGE.side && at.y > EDGE.top && at.y < clientHeight - EDGE.bottom;

/** The drawing in the page: gives it the state, takes its gestures. */
export class GraphElement extends StoreElement {
  static override properties = {
    linkingFrom: { state: true },
    within: { attribute: false },
    marks: { attribute: false },
    gone: { attribute: false },
    drawnOf: { state: true },
    isComposing: { state: true },
  };
  /** The territory whose map is drawn, once it is there to see. */
  declare drawnOf: string;
  /** Somebody waits while the map is composed. */
  declare isComposing: boolean;
  /** The actor a link is being drawn from. */
  declare linkingFrom: string | null;
  /** The actors that a perimeter keeps in front; null keeps all. The same set as long as it holds the same. */
  declare within: ReadonlySet<string> | null;
  /** Marks of newcomers; the same object while nothing changes. */
  declare marks: Marks | null;
  /** Cooperations that the map no longer has, drawn as ended; the same list while nothing changes. */
  declare gone: readonly Cooperation[];
  #handle: GraphHandle | null = null;
  #drawn: ScreenRenderInput | null = null;
  #opening: Promise<void> | null = null;
  /** Whether a selection must still be brought into view. */
  #toShow = false;
  readonly #places = new PresentPlaces(() => this.requestUpdate());
  /** Positions while the server is slow or away; its program comes with the first edit. */
  #provisional: ProvisionalPlaces | null = null;
  readonly #resize = new ResizeObserver(() => this.requestUpdate());

  constructor() {
    super();
    this.linkingFrom = null;
    this.within = null;
    this.marks = null;
    this.gone = [];
    this.drawnOf = '';
    this.isComposing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    addEventListener('keydown', this.#onKey, true);
    addEventListener('beforeprint', this.#keepSize);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    removeEventListener('keydown', this.#onKey, true);
    removeEventListener('beforeprint', this.#keepSize);
    this.#handle?.destroy();
    this.#provisional?.stop();
    this.#handle = null;
    this.#drawn = null;
    this.#opening = null;
    this.drawnOf = '';
  }

  /** Gives style sheets the size of the drawing: it is printed as it stands on the screen, only smaller. */
  readonly #keepSize = (): void => {
    const stage = this.parentElement?.style;
    stage?.setProperty('--drawn-width', `${this.clientWidth}px`);
    stage?.setProperty('--drawn-height', `${this.clientHeight}px`);
  };

  fit(): void {
    this.#handle?.fit();
  }

  /** Returns the drawing, for overlays; null if there is none. */
  get core(): Core | null {
    return this.#handle?.core ?? null;
  }

  centreOn(actorIds: readonly string[]): void {
    this.#handle?.centreOn(actorIds);
  }

  neighbour(actorId: string, direction: Direction): string | null {
    return this.#handle?.neighbour(actorId, direction) ?? null;
  }

  /** Returns an actor's position, from the map's corner; null if not drawn. */
  screenPositionOf(actorId: string): { x: number; y: number } | null {
    return this.#handle?.screenPositionOf(actorId) ?? null;
  }

  /** Returns an actor's drawn size, 1 being the common size; null if not drawn. */
  sizeOf(actorId: string): number | null {
    return this.#handle?.sizeOf(actorId) ?? null;
  }

  /** Brings actors into sight; a map that shows them already does not move. */
  showActors(actorIds: readonly string[]): void {
    const places = actorIds.map((id) => this.screenPositionOf(id)).filter((at) => at !== null);
    const seen = { clientWidth: this.clientWidth - this.#covered(), clientHeight: this.clientHeight };
    if (places.some((at) => !isInSight(at, seen))) this.#handle?.bringIntoView(actorIds);
  }

  /** Moves the map so that the panel no longer covers an actor. */
  uncover(actorId: string): void {
    const [at, edge] = [this.screenPositionOf(actorId), this.#panelEdge()];
    if (at === null || edge === null) return;
    const under = at.x + UNCOVERED_PX - edge;
    if (under > 0) this.#handle?.uncover(under);
  }

  panelClosed(): void {
    this.#handle?.panelClosed();
  }

  startLink(fromActorId: string): void {
    this.linkingFrom = fromActorId;
    this.#handle?.startLink(fromActorId);
  }

  /** Arranges the map from present positions, or from nothing if `free`. */
  async arrange(free = false): Promise<void> {
    // The server lays out the whole map, and finds its lands; a part, or without a server, the browser.
    this.#handle?.arranging(true);
    if (this.state.map.value?.part === undefined && can('map.contribute') && (await arrangeMap(free))) {
      await this.updateComplete;
      this.#handle?.arranging(false);
      this.fit();
      return;
    }
    const positions = await this.#handle?.arrange();
    if (positions !== undefined) await placeActors(positions, { notice: t('map.arranged') });
  }

  /** A land is named where its name stands. */
  async nameLand(landId: string): Promise<void> {
    const land = this.state.map.value?.lands?.find(({ id }) => id === landId);
    const place = this.#handle?.landNamePlace(landId) ?? null;
    if (land === undefined || place === null || !can('map.facilitate') || saidOfThePast()) return;
    const { editLandName } = await import('./land-name-field.ts');
    editLandName(this, land, place);
  }

  async png(options: PngOptions): Promise<Blob | null> {
    return (await this.#handle?.png(options)) ?? null;
  }

  async picture(): Promise<Blob | null> {
    await this.settled();
    return this.#drawn === null ? null : ((await this.#handle?.picture()) ?? null);
  }

  async settled(): Promise<void> {
    await this.#opening;
    // The next update passes the map to the drawing.
    await this.updateComplete;
    await this.#handle?.settled();
  }

  protected override render(): TemplateResult {
    const map = this.state.film?.image ?? this.state.map.value;
    const label = map === null ? '' : t('map.label', map.territory.name, map.actors.length, map.links.length);
    return html`<div class="graph-canvas" tabindex="0" role="application" aria-label=${label}
        @click=${this.#endLink}></div>
      ${this.#lights()}${this.#hint()}${stageWork(map, this)}
      <p class="visually-hidden" role="status">${this.#spoken()}</p>`;
  }

  /** Shows pointers. A part of a map has its own layout: positions of the whole do not apply. */
  #lights(): TemplateResult | null {
    if (this.state.lights.size === 0 || this.state.map.value?.part !== undefined) return null;
    void loadPointerLights();
    return html`<maillage-pointer-lights .core=${this.core}></maillage-pointer-lights>`;
  }

  /** Explains the next click while a link is being drawn. */
  #hint(): TemplateResult | null {
    const map = this.state.map.value;
    if (this.linkingFrom === null || map === null) return null;
    const name = indexMap(map).actors.get(this.linkingFrom)?.name ?? '';
    return html`<p class="stage-hint" role="status">${t('map.linkFrom', name)}</p>`;
  }

  readonly #endLink = (): void => {
    this.linkingFrom = null;
  };

  /** The drawing cancels on its own and stops the key event: the hint must receive it before. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#endLink();
  };

  /** Announces the selection: the canvas is silent for screen readers. */
  #spoken(): string {
    const { selection, map } = this.state;
    if (selection?.kind === 'land')
      return map.value?.lands?.find(({ id }) => id === selection.id)?.name ?? '';
    if (map.value === null || selection?.kind !== 'actor') return '';
    const index = indexMap(map.value);
    const actor = index.actors.get(selection.id);
    return actor === undefined
      ? ''
      : t('map.chosen', actor.name, familyShort(actor.family), index.linksOf(actor.id).length);
  }

  protected override updated(): void {
    if (this.state.map.value === null || this.clientWidth === 0) return;
    this.#opening ??= this.#open();
    if (this.state.outbox.length > 0) this.#loadProvisional();
    const model = this.#model();
    if (this.#handle === null || model === null || same(this.#drawn, model)) return;
    const chosen = this.#drawn === null || !sameSelection(this.#drawn.selection, model.selection);
    this.#drawn = model;
    this.#handle.update(model);
    this.#seen();
    const { id } = model.map.territory;
    if (id !== this.drawnOf)
      void Promise.allSettled([this.settled()]).then(() => {
        this.drawnOf = id;
      });
    // Followers of a view see its extent.
    this.#toShow ||= chosen && this.state.following.followed === null;
    if (this.#toShow && chosenHasPlace(this.state)) this.#showChosen();
  }

  /** Brings the selection into view once positions and panel are settled: the panel may cover it. */
  #showChosen(): void {
    this.#toShow = false;
    void Promise.allSettled([this.settled()]).then(() => {
      if (this.clientHeight > 0) this.showActors(actorsToSee(this.state));
    });
  }

  /** Returns the model. Present actors keep their positions while somebody moves through time. */
  #model(): ScreenRenderInput | null {
    const compared = comparedMaps(this.state);
    const map = compared?.after ?? this.state.film?.image ?? this.state.map.value;
    const placed = map === null ? null : this.#places.on(map);
    if (placed === null) return null;
    const extent = this.state.film?.film.places.positions ?? [];
    if (compared === null) {
      const isPresent = map?.known === undefined && this.state.film === null;
      const shown = isPresent ? (this.#provisional?.on(placed, this.state) ?? placed) : placed;
      const withGone =
        this.gone.length === 0 ? null : this.#withGone(shown, this.gone, this.state.appearance);
      return { ...modelOf(this.state, withGone?.map ?? shown, this), ...withGone, extent };
    }
    return {
      ...modelOf(this.state, placed, this),
      ...this.#unite(compared.before, placed, this.state.appearance),
    };
  }

  /** Made once of two maps and a look: what is drawn stays as it is until one of them is another. */
  readonly #unite = memoizeLast((before: TerritoryMap, after: TerritoryMap, appearance: Appearance) => ({
    ...unitedMap(before, after),
    appearance: { ...appearance, showEnded: true },
  }));

  readonly #withGone = memoizeLast(
    (map: TerritoryMap, gone: readonly Cooperation[], appearance: Appearance) => ({
      map: {
        ...map,
        cooperations: [...map.cooperations.filter(({ state }) => LINK_STYLES[state] !== 'hidden'), ...gone],
      },
      appearance: { ...appearance, showEnded: true },
    }),
  );

  /** Unfolds a land; on a phone it needs the room, so the view zooms in. */
  async #unfold(landId: string): Promise<void> {
    toggleFold(landId);
    if (!isPhone()) return;
    await this.settled();
    this.centreOn(this.state.map.value?.lands?.find(({ id }) => id === landId)?.actorIds ?? []);
  }

  /** Returns where the open panel begins, in pixels from the map's left edge; null on a phone, where it lies below. */
  #panelEdge(): number | null {
    const panel = this.closest('.frame')?.querySelector('.panel:not(.closed)')?.getBoundingClientRect();
    const { left } = this.getBoundingClientRect();
    return panel === undefined || panel.left <= left ? null : panel.left - left;
  }

  /** Measures how much of the map's right edge the panel lies over, in pixels. */
  #covered(): number {
    const width = this.getBoundingClientRect().width;
    return Math.max(0, width - (this.#panelEdge() ?? width));
  }

  async #open(): Promise<void> {
    const { createGraph } = await import('../../graph/create-graph.ts');
    const container = this.querySelector<HTMLElement>('.graph-canvas');
    if (container === null || !this.isConnected) return;
    this.#handle = createGraph(container, {
      onOpening: async ({ map }) => {
        await composeOnOpening(this.state, map, (isComposing) => {
          this.isComposing = isComposing;
        });
        // The map that came is given to the drawing by the update that follows.
        await this.updateComplete;
      },
      covered: () => this.#covered(),
      onSelect: select,
      onJoin: chooseWayTo,
      onUnfold: (landId) => void this.#unfold(landId),
      onMove: (positions) => void placeActors(positions, { notice: t('map.moved', positions.length) }),
      onAddActorAt: (x, y) => {
        if (can('map.contribute')) void openNewActor({ x, y });
      },
      onNameLand: (landId) => void this.nameLand(landId),
      onLink: (fromId, toId) => {
        if (can('map.contribute')) void openNewLink({ fromId, toId });
      },
      onPlaced: (positions, territoryId) => {
        // Positions on a part of a map do not apply to the whole.
        if (this.state.map.value?.part !== undefined) return;
        if (pastMoment(this.state) === null && comparedMaps(this.state) === null)
          void placeUnset(positions, territoryId);
      },
    });
    this.requestUpdate();
  }

  readonly #loadProvisional = once((): void => {
    void loadProvisionalPlaces().then(({ ProvisionalPlaces: Places }) => {
      this.#provisional = new Places(() => this.requestUpdate());
      this.requestUpdate();
    });
  });

  readonly #seen = once(() => {
    // Also where another view was opened before it is.
    void Promise.allSettled([this.settled()]).then(() => {
      performance.mark('map-drawn');
      sayMapSeen();
    });
  });
}

customElements.define('maillage-graph', GraphElement);
