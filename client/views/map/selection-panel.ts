import { html, type TemplateResult } from 'lit';
import { StoreElement } from '../../components/store-element.ts';
import { indexMap } from '../../state/index.ts';
import { loadChosenPanels } from './after-the-map.ts';
import './overview-panel.ts';

/** Panel next to the map: the selection, else the territory. */
export class SelectionPanel extends StoreElement {
  protected override updated(): void {
    // An address may choose what the map has not been asked for yet.
    if (this.state.selection !== null) void loadChosenPanels();
  }

  protected override render(): TemplateResult | null {
    const { selection, map } = this.state;
    if (map.value === null) return null;
    if (selection === null) return html`<maillage-overview-panel></maillage-overview-panel>`;
    const index = indexMap(map.value);
    const { kind, id } = selection;
    if (kind === 'actor' && index.actors.has(id))
      return html`<maillage-actor-panel .actorId=${id}></maillage-actor-panel>`;
    if (kind === 'cooperation' && index.cooperations.has(id))
      return html`<maillage-cooperation-panel .cooperationId=${id}></maillage-cooperation-panel>`;
    if (kind === 'commitment' && index.commitments.has(id))
      return html`<maillage-commitment-panel .commitmentId=${id}></maillage-commitment-panel>`;
    if (kind === 'actor' || kind === 'cooperation' || kind === 'commitment')
      return html`<maillage-overview-panel></maillage-overview-panel>`;
    if (kind === 'strait') return html`<maillage-strait-panel .between=${id}></maillage-strait-panel>`;
    return html`<maillage-other-panel></maillage-other-panel>`;
  }
}

customElements.define('maillage-selection-panel', SelectionPanel);
