import { html, type TemplateResult } from 'lit';
import { leave, setTheme } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { languageButton } from '../../components/language-button.ts';
import { t } from '../../messages/translate.ts';
import './connection-check.ts';

interface PhonePage {
  /** At the right of the name: which workshop, or whose card. */
  readonly about?: string;
  /** Always visible below the head. */
  readonly top?: TemplateResult | null;
  readonly body: TemplateResult | null;
  /** Buttons within the thumb's reach. */
  readonly foot?: TemplateResult | null;
  /** Label of the sign-out button, after signing in. */
  readonly leaving?: string | null;
}

/** Returns a phone page: head, question, buttons at the foot. */
export const phonePage = ({
  about = '',
  top = null,
  body,
  foot = null,
  leaving = null,
}: PhonePage): TemplateResult =>
  html`<div class="seat">
    <header class="seat-head"><span class="seat-brand">Maillage</span><span class="seat-about">${about}</span>${menu(leaving)}</header>
    ${top}
    <div class="seat-scroll"><div class="seat-body">${body}</div></div>
    ${foot === null ? null : html`<div class="seat-foot">${foot}</div>`}
  </div>`;

function menu(leaving: string | null): TemplateResult {
  const dark = document.documentElement.dataset.theme === 'dark';
  return html`<details class="menu seat-menu"><summary class="quiet" aria-label=${t('join.menu')}>${icon('more')}</summary>
    <div class="menu-items">
      ${languageButton('name')}
      <button class="quiet" @click=${() => setTheme(dark ? 'light' : 'dark')}>${icon(dark ? 'sun' : 'moon')} ${t(dark ? 'join.light' : 'join.dark')}</button>
      <a class="quiet" href="/aide/accessibilite" target="_blank">${t('home.accessibility')}</a>
      <maillage-connection-check></maillage-connection-check>
      ${leaving === null ? null : html`<button class="quiet" @click=${() => void leave()}>${icon('leave')} ${leaving}</button>`}
    </div></details>`;
}
