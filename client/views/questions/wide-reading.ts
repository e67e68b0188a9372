import { showCurrentTab } from '../../components/show-current-tab.ts';
import { StoreElement } from '../../components/store-element.ts';
import type { GraphElement } from '../map/graph-element.ts';
import { openPanel } from './open-panel.ts';

/** View wider than a panel: the map makes room, and is shown whole next to it. */
export abstract class WideReading extends StoreElement {
  override connectedCallback(): void {
    super.connectedCallback();
    openPanel();
    this.#fit();
    void this.updateComplete.then(() => showCurrentTab(this));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#fit();
  }

  /** Once the page has its new columns. */
  #fit(): void {
    setTimeout(() => document.querySelector<GraphElement>('maillage-graph')?.fit(), 120);
  }
}
