import { html, type TemplateResult } from 'lit';
import { t } from '../../messages/translate.ts';
import { formatAddress, store, type ViewId } from '../../state/index.ts';
import { VIEWS } from '../index.ts';

/** Questions, and the readings that stand beside them: links, so that an address shows what one sees. */
export function readingTabs(current: ViewId): TemplateResult {
  const state = store.get();
  const tabs = VIEWS.filter(({ id, within }) => id === 'questions' || within === 'questions');
  return html`<nav class="tabs" aria-label=${t('readings.tabs')}>${tabs.map(
    ({ id, label }) => html`<a href=${formatAddress({ ...state, view: id, selection: null })}
      aria-current=${id === current ? 'page' : 'false'}>${t(label)}</a>`,
  )}</nav>`;
}
