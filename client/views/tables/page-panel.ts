import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../components/icon.ts';
import { t } from '../../messages/translate.ts';
import type { Selection } from '../../state/index.ts';
import '../map/selection-panel.ts';

const OPENED: ReadonlySet<string> = new Set(['actor', 'cooperation', 'commitment']);

/**
 * Shows the sheet of the selection next to a page, the same as on the map. Closed, the page has the whole
 * width.
 */
export const pagePanel = (selection: Selection, open: boolean, close: () => void): TemplateResult =>
  html`<aside class="panel" aria-label=${t('map.panel')} ?hidden=${!open}>
    ${
      selection !== null && OPENED.has(selection.kind)
        ? html`<maillage-selection-panel></maillage-selection-panel>`
        : pageKeys()
    }
    <button class="quiet fold" aria-label=${t('panel.close')} title=${t('panel.close')} @click=${close}>${icon('panelRight')}</button>
  </aside>`;

const KEYS = [
  ['← ↑ → ↓', 'tables.keyArrows'],
  ['↵', 'tables.keyEnter'],
  ['Esc', 'tables.keyEscape'],
  ['␣', 'tables.keySpace'],
  ['Suppr', 'tables.keyDelete'],
  ['Ctrl Z', 'keys.undo'],
] as const;

/** Keys that only editors need. */
const EDITS: ReadonlySet<string> = new Set(['↵', 'Esc', 'Suppr', 'Ctrl Z']);

/** Explains how to start, without a selection. */
const pageKeys = (): TemplateResult => html`<div class="panel-body">
  <h2>${t('tables.chooseTitle')}</h2>
  <p class="soft">${t('tables.chooseText')}</p>
  <dl class="keys">${KEYS.map(([key, message]) => html`<div data-needs=${EDITS.has(key) ? 'map.contribute' : nothing}><dt><kbd>${key === 'Suppr' ? t('tables.deleteKey') : key}</kbd></dt><dd>${t(message)}</dd></div>`)}</dl>
</div>`;

/** From this width on, in pixels, the sheet leaves a table room. */
const ROOM_PX = 1240;

/** Returns true if the sheet is open: as set by hand, else with a selection if the page has room. */
export const isSheetOpen = (set: boolean | null, selection: Selection, roomPx = ROOM_PX): boolean =>
  set ?? (selection !== null && OPENED.has(selection.kind) && matchMedia(`(min-width: ${roomPx}px)`).matches);

/** Shows the button that opens and closes the sheet. */
export const panelToggle = (open: boolean, toggle: () => void): TemplateResult =>
  html`<button class="button compact panel-toggle" aria-pressed=${open} aria-label=${t('map.panel')} @click=${toggle}>${icon('panelRight')} <span class="wide-only">${t('map.panel')}</span></button>`;
