import { html, type TemplateResult } from 'lit';
import { languageButton } from '../../components/language-button.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

const PARTS = [
  'ask',
  'map',
  'history',
  'workshops',
  'accounts',
  'who',
  'frozen',
  'backups',
  'logs',
  'device',
  'outside',
] as const;

/** Privacy page in plain words: open to everyone, without sign-in. */
export class PrivacyPage extends StoreElement {
  protected override render(): TemplateResult {
    return html`<div class="home privacy"><div class="home-body">
      <div class="enter-top"><a class="enter-brand" href="/">Maillage</a>
        ${languageButton()}</div>
      <h1>${t('privacy.title')}</h1>
      <p class="lead">${t('privacy.lead')}</p>
      ${PARTS.map(
        (part) => html`<section aria-labelledby=${`privacy-${part}`}>
          <h2 id=${`privacy-${part}`}>${t(`privacy.${part}`)}</h2>
          ${t(`privacy.${part}Text`)
            .split('\n')
            .map((paragraph) => html`<p>${paragraph}</p>`)}</section>`,
      )}
      <p class="home-more"><a href="/">${t('privacy.back')}</a></p>
    </div></div>`;
  }
}

customElements.define('maillage-privacy', PrivacyPage);
