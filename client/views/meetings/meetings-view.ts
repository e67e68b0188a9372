import { html, type TemplateResult } from 'lit';
import { loadReadings, select } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';
import '../map/selection-panel.ts';
import { openPanel } from '../questions/open-panel.ts';
import './meeting-list.ts';
import './promise-sheet.ts';
import './suggestion-sheet.ts';

const AWAITED: ReadonlySet<string> = new Set(['wished', 'proposed', 'intention']);

/** Suggested meetings, next to the map that highlights the pair. */
export class MeetingsView extends StoreElement {
  override connectedCallback(): void {
    super.connectedCallback();
    openPanel();
  }

  protected override render(): TemplateResult {
    const { selection, map, suggestions } = this.state;
    if (map.value === null || suggestions.value === null)
      return html`<div class="panel-body"><maillage-load-state .loadable=${suggestions.error === null ? map : suggestions}
        .doing=${t('meetings.reading')} .retry=${() => void loadReadings(['map', 'suggestions'])}></maillage-load-state></div>`;
    if (selection === null) return html`<maillage-meeting-list></maillage-meeting-list>`;
    const back = html`<div class="panel-back"><button class="quiet" @click=${() => select(null)}><span aria-hidden="true">←</span> ${t('meetings.back')}</button></div>`;
    if (selection.kind === 'pair')
      return html`${back}<maillage-suggestion .key=${selection.id}></maillage-suggestion>`;
    const cooperation =
      selection.kind === 'cooperation' ? indexMap(map.value).cooperations.get(selection.id) : undefined;
    if (cooperation !== undefined && AWAITED.has(cooperation.state))
      return html`${back}<maillage-promise .cooperationId=${cooperation.id}></maillage-promise>`;
    return html`${back}<maillage-selection-panel></maillage-selection-panel>`;
  }
}

customElements.define('maillage-meetings', MeetingsView);
