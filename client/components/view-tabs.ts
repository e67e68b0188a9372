import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../messages/translate.ts';
import {
  type AdminPage,
  can,
  formatAddress,
  leadsTo,
  lineOf,
  store,
  VIEWS,
  type View,
  type ViewId,
} from '../state/index.ts';

/**
 * Shows a view's tabs as links, so that the address reflects the screen. A second row appears if the view, or
 * its parent, has views of its own. The map's own tabs stand in its row of tools.
 */
export function viewTabs(current: ViewId): TemplateResult {
  const line = lineOf(current);
  const rows = line.filter((head) => head.id !== 'map' && hasTabs(head));
  return html`${rows.map((head) => rowOf(head, current))}`;
}

/** Shows map, list and commitments: three views of the same data. */
export const mapTabs = (current: ViewId): TemplateResult => {
  const [map] = lineOf('map');
  return html`${map === undefined ? null : rowOf(map, current, 'segments')}`;
};

const isIn = (head: View) => (view: View) =>
  view.id === head.id || (view.within === head.id && view.unlisted !== true && view.stands === undefined);

const hasTabs = (head: View): boolean => VIEWS.filter(isIn(head)).length > 1;

function rowOf(head: View, current: ViewId, look = 'tabs'): TemplateResult {
  const state = store.get();
  // Looks at the same keep what is chosen; a question is chosen among questions alone.
  const selection = head.id === 'map' && state.selection?.kind !== 'gap' ? state.selection : null;
  const opened = new Set(lineOf(current).map(({ id }) => id));
  const views = [head, ...VIEWS.filter((view) => view.id !== head.id && isIn(head)(view))].filter(
    ({ id, needs }) => needs === undefined || id === current || can(needs),
  );
  // The head stands above the others, and is open itself where none of them is.
  const isOpen = ({ id }: View): boolean =>
    id === head.id ? !views.some((view) => view.id !== head.id && opened.has(view.id)) : opened.has(id);
  return html`<nav class=${look} aria-label=${t('shell.tabs', t(head.label))}>${views.map(
    (
      view,
    ) => html`<a href=${view.id === current && look === 'segments' ? nothing : formatAddress({ ...state, view: view.id, tab: null, selection })}
      aria-current=${isOpen(view) ? 'page' : 'false'}>${t(view.tab ?? view.label)}</a>`,
  )}</nav>`;
}

/** Shows the pages for administrators; nothing if there is only one. */
export function adminTabs(current: AdminPage): TemplateResult | null {
  if (!leadsTo('backups.manage')) return null;
  const tab = (page: AdminPage, address: string, label: string) =>
    html`<a href=${address} aria-current=${page === current ? 'page' : 'false'}>${label}</a>`;
  return html`<nav class="tabs" aria-label=${t('access.pages')}>
    ${tab('access', '/acces', t('access.title'))} ${tab('backups', '/sauvegardes', t('access.backups'))}
    ${tab('service', '/service', t('access.service'))}
  </nav>`;
}
