import { html, svg, type TemplateResult } from 'lit';
import { leave, setTheme, takeAccount } from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import { formatAddress, leadsTo, type ThemeChoice, VIEWS, viewOf } from '../state/index.ts';
import './connection-sign.ts';
import { type IconName, icon } from './icon.ts';
import { languageButton } from './language-button.ts';
import './notices.ts';
import { openHelp } from './open-help.ts';
import { PasswordDialog } from './password-dialog.ts';
import { showCurrentTab } from './show-current-tab.ts';
import { StoreElement } from './store-element.ts';

/** Four nodes, three links, and the fourth that is missing: the thread. */
const brandMark = svg`<svg viewBox="0 0 32 32" aria-hidden="true">
  <g class="ink" stroke-width="2.6"><path d="M7 7l9 9 9-9M16 16l9 9" fill="none"/></g>
  <path class="thread" d="M15 17l-8 8" stroke-width="2.6" stroke-dasharray="0 4.6" stroke-linecap="round"/>
  <g class="ink" stroke="none"><circle cx="7" cy="7" r="4.5"/><circle cx="25" cy="7" r="4.5"/><circle cx="25" cy="25" r="4.5"/><circle cx="16" cy="16" r="4"/></g>
  <circle class="thread" cx="7" cy="25" r="4.5"/>
</svg>`;

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};
const THEME_ICON: Readonly<Record<ThemeChoice, IconName>> = { system: 'system', light: 'sun', dark: 'moon' };

/** Mark, territory and counts, the views, language, theme, help. */
export class AppHeader extends StoreElement {
  #row = '';

  /** Where the views do not fit, the one that is open is in sight. */
  protected override updated(): void {
    // Their words and numbers come with what is read: the row is another each time.
    const row = `${this.state.view} ${this.querySelector('nav')?.textContent ?? ''}`;
    if (row === this.#row) return;
    this.#row = row;
    showCurrentTab(this);
  }

  protected override render(): TemplateResult {
    return html`<header class="header">
      <a class="brand" href="/" aria-label=${t('shell.home')}>${brandMark}<span>Maillage</span></a>
      ${this.state.territoryId === null ? html`<span class="views"></span>` : [this.#whereabouts(), this.#views()]}
      ${this.#tools()}
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
    const shown = gaps.value?.items.filter((gap) => gap.shown !== null).length ?? 0;
    const selection = this.state.selection?.kind === 'gap' ? null : this.state.selection;
    return html`<nav class="views" aria-label=${t('shell.views')}>
      ${VIEWS.filter(({ within }) => within === undefined).map(
        ({ id, label }) => html`<a
          href=${formatAddress({ ...this.state, view: id, tab: id === view ? tab : null, selection: id === view ? this.state.selection : selection })}
          aria-current=${id === (viewOf(view).within ?? view) ? 'page' : 'false'}
          >${t(label)}${
            id === 'questions' && shown > 0
              ? html`<span class="badge"><span aria-hidden="true">${shown}</span
                  ><span class="visually-hidden">${t('questions.shownCount', shown)}</span></span>`
              : null
          }</a
        >`,
      )}
    </nav>`;
  }

  /** Who I am and the way out; at the machine itself there is nobody to be and nowhere to go. */
  #me(): TemplateResult | null {
    const { me } = this.state;
    const access = leadsTo('links.manage')
      ? html`<a class="quiet" href="/acces" aria-label=${t('access.open')} title=${t('access.open')}>${icon('key')}</a>`
      : null;
    if (me === null || me.person === null || me.person.by === 'machine') return access;
    const { name = '', role, by, provider } = me.person;
    return html`${access}<details class="menu me">
      <summary class="quiet" aria-label=${t('me.menu', name)} title=${name}>${icon('person')}<span class="name">${name}</span></summary>
      <div class="menu-items"><p>${name}<span class="detail">${t(`me.role.${role}`)}</span>${
        provider === undefined ? null : html`<span class="detail">${t('me.provider', provider)}</span>`
      }</p>
        ${
          by === 'password'
            ? html`<button class="quiet" @click=${() => PasswordDialog.open()}>${icon('key')} ${t('password.open')}</button>`
            : null
        }
        ${
          by === 'password' || by === 'provider'
            ? html`<button class="quiet" @click=${() => void takeAccount(name, 'html')}>${icon('download')} ${t('me.held')}</button>
              <button class="quiet" @click=${() => void takeAccount(name, 'json')}>${icon('download')} ${t('me.heldData')}</button>`
            : null
        }
        <button class="quiet" @click=${() => void leave()}>${icon('leave')} ${t('me.leave')}</button></div>
    </details>`;
  }

  #tools(): TemplateResult {
    const { theme } = this.state;
    return html`<div class="header-tools">
      <maillage-connection></maillage-connection>
      ${this.#me()}
      ${languageButton()}
      <button class="quiet" @click=${() => setTheme(NEXT_THEME[theme])} aria-label=${t(`theme.${theme}`)}
        title=${t(`theme.${theme}`)}>${icon(THEME_ICON[theme])}</button>
      <button class="quiet" @click=${() => void openHelp()} aria-label=${t('shell.help')} title=${t('shell.help')}>
        ${icon('help')}</button>
    </div>`;
  }
}

customElements.define('maillage-header', AppHeader);
