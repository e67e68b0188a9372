import { html, type TemplateResult } from 'lit';
import { t } from '../messages/translate.ts';
import { type AdminPage, leadsTo } from '../state/index.ts';

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
