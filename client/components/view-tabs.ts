import { html, type TemplateResult } from 'lit';
import { t } from '../messages/translate.ts';
import { can, formatAddress, store, type ViewId } from '../state/index.ts';
import { VIEWS, viewOf } from '../views/index.ts';

/** A view and those that stand beside it: links, so that an address shows what one sees. */
export function viewTabs(current: ViewId): TemplateResult {
  const state = store.get();
  const root = viewOf(current).within ?? current;
  const tabs = VIEWS.filter(
    ({ id, within, needs }) =>
      (id === root || within === root) && (needs === undefined || id === current || can(needs)),
  );
  return html`<nav class="tabs" aria-label=${t('shell.tabs', t(viewOf(root).label))}>${tabs.map(
    ({ id, label, tab }) => html`<a href=${formatAddress({ ...state, view: id, tab: null, selection: null })}
      aria-current=${id === current ? 'page' : 'false'}>${t(tab ?? label)}</a>`,
  )}</nav>`;
}
