import { html, svg, type TemplateResult } from 'lit';
import { t } from '../messages/translate.ts';
import { formatAddress, rootOf, VIEWS, type ViewId } from '../state/index.ts';
import { accountItems } from './account-items.ts';
import './connection-sign.ts';
import { type IconName, icon } from './icon.ts';
import { menu } from './menu.ts';
import './notices.ts';
import { openHelp } from './open-help.ts';
import { showCurrentTab } from './show-current-tab.ts';
import { StoreElement } from './store-element.ts';

/** Four nodes, three links, and the fourth that is missing: the thread. */
const brandMark = svg`<svg viewBox="0 0 32 32" aria-hidden="true">
  <g class="ink" stroke-width="2.6"><path d="M7 7l9 9 9-9M16 16l9 9" fill="none"/></g>
  <path class="thread" d="M15 17l-8 8" stroke-width="2.6" stroke-dasharray="0 4.6" stroke-linecap="round"/>
  <g class="ink" stroke="none"><circle cx="7" cy="7" r="4.5"/><circle cx="25" cy="7" r="4.5"/><circle cx="25" cy="25" r="4.5"/><circle cx="16" cy="16" r="4"/></g>
  <circle class="thread" cx="7" cy="25" r="4.5"/>
</svg>`;

/** Icons of the four tabs at the foot of a phone. */
const TAB_ICONS: Readonly<Partial<Record<ViewId, IconName>>> = {
  map: 'waypoints',
  questions: 'circleQuestionMark',
  workshop: 'users',
  take: 'data',
};

/** Mark, territory and its day, the four views, help and menu. */
export class AppHeader extends StoreElement {
  #row = '';

  /** If a row of tabs does not fit, the open one is scrolled into view. */
  protected override updated(): void {
    // Their texts and numbers load later: the row's width changes.
    const row = `${this.state.view} ${this.querySelector('nav')?.textContent ?? ''}`;
    if (row === this.#row) return;
    this.#row = row;
    showCurrentTab(this);
  }

  protected override render(): TemplateResult {
    const isHome = this.state.territoryId === null;
    return html`<header class="header ${isHome ? 'of-home' : ''}">
      <a class="brand" href="/" aria-label=${t('shell.home')} title=${t('shell.home')}>${brandMark}<span>Maillage</span></a>
      ${isHome ? html`<span class="views"></span>` : [this.#whereabouts(), this.#views()]}
      <div class="header-tools">
        <maillage-connection></maillage-connection>
        <button class="quiet tool" @click=${() => void openHelp()}>${icon('help')}<span class="word">${t('shell.help')}</span></button>
        ${menu({ icon: 'menu', word: t('shell.menu'), kind: 'main-menu' }, accountItems())}
      </div>
    </header>`;
  }

  #whereabouts(): TemplateResult {
    const territory = this.state.map.value?.territory;
    if (territory === undefined) return html`<div class="whereabouts"></div>`;
    const { actors, cooperations } = territory.counts;
    const counts = t('territory.counts', territory.fictional === true, actors, cooperations);
    return html`<div class="whereabouts">
      <div class="named"><h1 title=${`${territory.name} · ${counts}`}>${territory.name}</h1><p class="counts">${counts}</p></div>
      <maillage-notices></maillage-notices>
    </div>`;
  }

  #views(): TemplateResult {
    const { view, tab, gaps } = this.state;
    const toAsk = gaps.value?.asked ?? 0;
    const selection = this.state.selection?.kind === 'gap' ? null : this.state.selection;
    return html`<nav class="views" aria-label=${t('shell.views')}>
      ${VIEWS.filter(({ within }) => within === undefined).map(
        ({ id, label }) => html`<a
          href=${formatAddress({ ...this.state, view: id, tab: id === view ? tab : null, selection: id === view ? this.state.selection : selection })}
          aria-current=${id === rootOf(view) ? 'page' : 'false'}
          >${icon(TAB_ICONS[id] ?? 'more')}<span class="word">${t(label)}</span>${
            id === 'questions' && toAsk > 0
              ? html`<span class="badge"><span aria-hidden="true">${toAsk}</span
                  ><span class="visually-hidden">${t('questions.toAskCount', toAsk)}</span></span>`
              : null
          }</a
        >`,
      )}
    </nav>`;
  }
}

customElements.define('maillage-header', AppHeader);
