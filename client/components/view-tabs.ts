import { html, type TemplateResult } from 'lit';
import { t } from '../messages/translate.ts';
import {
  type AdminPage,
  can,
  formatAddress,
  leadsTo,
  store,
  VIEWS,
  type ViewId,
  viewOf,
} from '../state/index.ts';

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

/** The pages of those who look after the server; nothing where there is but one. */
export function adminTabs(current: AdminPage): TemplateResult | null {
  if (!leadsTo('backups.manage')) return null;
  const tab = (page: AdminPage, address: string, label: string) =>
    html`<a href=${address} aria-current=${page === current ? 'page' : 'false'}>${label}</a>`;
  return html`<nav class="tabs" aria-label=${t('access.pages')}>
    ${tab('access', '/acces', t('access.title'))} ${tab('backups', '/sauvegardes', t('access.backups'))}
    ${tab('service', '/service', t('access.service'))}
  </nav>`;
}
