import { html, type TemplateResult } from 'lit';
import { readHealth, readTerritory } from '../../../model/contract/endpoints/index.ts';
import { call } from '../../api/call.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

interface Reached {
  /** There and back, in milliseconds. */
  readonly ms: number;
  /** How far the map of the workshop is, where one has come to one. */
  readonly revision: number | null;
}

/** Network check of a phone: server, live stream, delay of its map. */
export class ConnectionCheck extends StoreElement {
  static override properties = { open: { state: true } };
  declare open: boolean;
  readonly #reached = new Fetched<Reached>(this, {
    key: () => (this.open ? 'asked' : null),
    read: async (signal) => {
      const began = performance.now();
      await call(readHealth, { query: { probe: 'live' }, signal });
      const ms = performance.now() - began;
      const { territoryId } = this.state;
      const isIn = territoryId !== null && this.state.map.value !== null;
      const there = isIn ? await call(readTerritory, { params: { territoryId }, signal }) : null;
      return { ms, revision: there?.revision ?? null };
    },
  });

  constructor() {
    super();
    this.open = false;
  }

  protected override render(): TemplateResult {
    return html`<details class="connection-check" @toggle=${this.#toggle}><summary>${t('check.title')}</summary>
      <div role="status">${this.open ? html`<ul>${this.#lines().map((line) => html`<li>${line}</li>`)}</ul>` : null}</div>
      <button type="button" class="button" @click=${() => void this.#reached.again()}>${t('check.again')}</button></details>`;
  }

  #lines(): readonly string[] {
    const { known } = this.#reached;
    if (known.error !== null) return [t('check.away')];
    if (known.value === null) return [t('check.asking')];
    const { ms, revision } = known.value;
    return [t('check.reached', formatNumber(Math.max(1, Math.round(ms)))), ...this.#live(revision)];
  }

  #live(there: number | null): readonly string[] {
    const { live, map } = this.state;
    if (there === null || map.value === null) return [t('check.beforeCode')];
    const behind = Math.max(0, there - map.value.territory.revision);
    return [t(live.status === 'connected' ? 'check.live' : 'check.notLive'), t('check.behind', behind)];
  }

  readonly #toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };
}

customElements.define('maillage-connection-check', ConnectionCheck);
