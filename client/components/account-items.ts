import { html, type TemplateResult } from 'lit';
import { setTheme, takeAccount } from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import { leadsTo, store, type ThemeChoice } from '../state/index.ts';
import { type IconName, icon } from './icon.ts';
import { languageButton } from './language-button.ts';
import { LeaveDialog } from './leave-dialog.ts';
import { PasswordDialog } from './password-dialog.ts';

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = {
  system: 'light',
  light: 'dark',
  dark: 'system',
};
const THEME_ICON: Readonly<Record<ThemeChoice, IconName>> = { system: 'system', light: 'sun', dark: 'moon' };

/** Lists the items of « Menu »: person, language, colours, access, privacy, sign-out. */
export function accountItems(): TemplateResult {
  const { theme } = store.get();
  return html`${who()}
    ${languageButton('item')}
    <button class="quiet" data-stays @click=${() => setTheme(NEXT_THEME[theme])}>${icon(THEME_ICON[theme])} ${t(`theme.${theme}`)}</button>
    ${leadsTo('links.manage') ? html`<a class="quiet" href="/acces">${icon('key')} ${t('access.open')}</a>` : null}
    <a class="quiet" href="/">${icon('home')} ${t('shell.allTerritories')}</a>
    <a class="quiet" href="/confidentialite">${icon('privacy')} ${t('shell.privacy')}</a>
    ${wayOut()}`;
}

/** Who I am; at the machine itself there is nobody to be. */
function who(): TemplateResult | null {
  const person = store.get().me?.person ?? null;
  if (person === null || person.by === 'machine') return null;
  const { name = '', role, by, provider } = person;
  return html`<p>${name}<span class="detail">${t(`me.role.${role}`)}</span>${
    provider === undefined ? null : html`<span class="detail">${t('me.provider', provider)}</span>`
  }</p>
  ${by === 'password' ? html`<button class="quiet" @click=${() => PasswordDialog.open()}>${icon('key')} ${t('password.open')}</button>` : null}
  ${
    by === 'password' || by === 'provider'
      ? html`<button class="quiet" @click=${() => void takeAccount(name, 'html')}>${icon('download')} ${t('me.held')}</button>
        <button class="quiet" @click=${() => void takeAccount(name, 'json')}>${icon('download')} ${t('me.heldData')}</button>`
      : null
  }`;
}

function wayOut(): TemplateResult | null {
  const person = store.get().me?.person ?? null;
  if (person === null || person.by === 'machine') return null;
  return html`<button class="quiet" @click=${() => LeaveDialog.open('leave')}>${icon('leave')} ${t('me.leave')}</button>
    <button class="quiet" @click=${() => LeaveDialog.open('forget')}>${icon('trash')} ${t('me.forgetDevice')}</button>`;
}
