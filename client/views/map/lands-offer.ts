import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { type CalmLands, NO_LANDS } from '../../../model/drawing/lands/calm-lands.ts';
import { cooperatingOnMap, type Groups, isRegrouped } from '../../../model/drawing/lands/groups-on-map.ts';
import { YOUNG_AT_MOST } from '../../../model/drawing/young-map.ts';
import { showGroups } from '../../actions/index.ts';
import { readStored, writeStored } from '../../api/device-storage.ts';
import { StoreElement } from '../../components/store-element.ts';
import { runLayout } from '../../graph/layout/run-layout.ts';
import { t } from '../../messages/translate.ts';
import { presentMap } from './present-map.ts';

/** Lines within this many milliseconds are examined together. */
const WAIT_MS = 400;

const LATER = 'maillage.landsLater';

const groupsOf = ({ lands = [] }: TerritoryMap): Groups => lands.map(({ actorIds }) => ({ actorIds }));

/** State of one territory's groups, for the lifetime of the page. */
class Watched {
  /** Members of each cooperation that was looked at last. */
  looked: ReadonlySet<string> = new Set();
  isLooking = false;
  calm: CalmLands = NO_LANDS;
  shown: Groups = [];
  readonly territoryId: string;
  #refused: Groups | null;

  constructor(territoryId: string) {
    this.territoryId = territoryId;
    this.#refused = StoredGroups.safeParse(readStored(`${LATER}.${territoryId}`)).data ?? null;
  }

  /** Groups that somebody put off, or took back: offered again once they are others. */
  get refused(): Groups | null {
    return this.#refused;
  }

  refuse(groups: Groups): void {
    this.#refused = groups;
    writeStored(`${LATER}.${this.territoryId}`, groups);
  }
}

const StoredGroups = z.array(z.object({ actorIds: z.array(z.string()) }));

/** Offers lands that emerge while a room types; lands already shown on a young map grow automatically. */
export class LandsOffer extends StoreElement {
  static override properties = { offered: { state: true } };
  /** The groups to offer; none most of the time. */
  declare offered: Groups;
  #watched = new Watched('');
  #ending: AbortController | null = null;

  constructor() {
    super();
    this.offered = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ending?.abort(new DOMException('Nobody watches groups any more', 'AbortError'));
  }

  protected override render(): TemplateResult | null {
    const map = presentMap(this.state);
    const { appearance, composeOffer } = this.state;
    // A map that was never arranged is offered to be composed, with its groups.
    const isElsewhere = appearance.bigScreen || composeOffer === map?.territory.id;
    if (map === null || this.offered.length === 0 || isElsewhere) return null;
    const isFirst = (map.lands?.length ?? 0) === 0;
    return html`<div class="lands-offer" role="status">
      <p><b>${t(isFirst ? 'lands.appear' : 'lands.changed', this.offered.length)}</b> <span class="soft">${t('lands.meaning')}</span></p>
      <button class="button primary" @click=${this.#show}>${t('lands.show')}</button>
      <button class="button" @click=${this.#later}>${t('lands.later')}</button>
    </div>`;
  }

  protected override updated(): void {
    const map = presentMap(this.state);
    if (map !== null) this.#look(map);
  }

  #look(map: TerritoryMap): void {
    if (map.territory.id !== this.#watched.territoryId) {
      this.#watched = new Watched(map.territory.id);
      this.#offer([]);
    }
    const watched = this.#watched;
    const shown = groupsOf(map);
    // « Comme avant » takes lands back: they are not offered again at the next line.
    if (watched.shown.length > 0 && shown.length === 0) {
      watched.refuse(watched.shown);
      watched.calm = NO_LANDS;
      this.#offer([]);
    }
    watched.shown = shown;
    if (!watched.isLooking && newsOf(map, watched).hasChanged) void this.#step(watched);
  }

  /** Looks once lines have stopped for a moment, or go on: a room that types fast is not kept waiting. */
  async #step(watched: Watched): Promise<void> {
    watched.isLooking = true;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    const map = presentMap(this.state);
    if (watched === this.#watched && map !== null) await this.#lookAt(watched, map);
    watched.isLooking = false;
    const now = presentMap(this.state);
    if (now !== null) this.#look(now);
  }

  async #lookAt(watched: Watched, map: TerritoryMap): Promise<void> {
    const { cooperating, keys, lines } = newsOf(map, watched);
    watched.looked = keys;
    const { lands = [] } = map;
    const before =
      lands.length === 0
        ? watched.calm
        : {
            lands: lands.map(({ id, actorIds }) => ({ id, nodeIds: actorIds })),
            ...{ successes: 0, failures: watched.calm.failures },
          };
    const ending = new AbortController();
    this.#ending = ending;
    try {
      watched.calm = await runLayout({ task: 'groups', before, map: cooperating, lines }, ending.signal);
    } catch (error) {
      // Without its program, which comes by the network, no groups are looked for; the map is there.
      if (!ending.signal.aborted) console.warn('Groups could not be looked for', error);
      return;
    }
    if (watched === this.#watched) await this.#decide(watched, map);
  }

  async #decide({ calm, shown, refused }: Watched, map: TerritoryMap): Promise<void> {
    const found = calm.lands.map(({ nodeIds }) => ({ actorIds: nodeIds }));
    const isNew = found.length > 1 && (shown.length === 0 || isRegrouped(shown, found));
    const isYoung = map.actors.length <= YOUNG_AT_MOST && map.territory.frozen !== true;
    if (isNew && shown.length > 0 && isYoung) await showGroups(found, { isAsked: false });
    else this.#offer(isNew && (refused === null || isRegrouped(refused, found)) ? found : []);
  }

  #offer(groups: Groups): void {
    if (groups.length > 0 || this.offered.length > 0) this.offered = groups;
  }

  readonly #show = async (): Promise<void> => {
    const groups = this.offered;
    if (await showGroups(groups, { isAsked: true })) this.#offer([]);
  };

  readonly #later = (): void => {
    this.#watched.refuse(this.offered);
    this.#offer([]);
  };
}

/** Returns the input of land detection, and the number of cooperations not examined yet. */
function newsOf(map: TerritoryMap, { looked }: Watched) {
  const cooperating = cooperatingOnMap(map);
  const keys = new Set(cooperating.cooperations.map((ids) => JSON.stringify(ids)));
  const added = [...keys].filter((key) => !looked.has(key)).length;
  const hasChanged = added > 0 || keys.size !== looked.size;
  return { cooperating, keys, lines: Math.max(1, added), hasChanged };
}

customElements.define('maillage-lands-offer', LandsOffer);
