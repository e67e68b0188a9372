import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import type { SignInRefusal } from '../../../model/contract/sign-in.ts';
import {
  comeBackIn,
  enterByInvitation,
  enterByLink,
  enterByMachine,
  enterByPassword,
  enterBySetup,
  leaveForProvider,
  readSignInProviders,
} from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { languageButton } from '../../components/language-button.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { countWaiting, isRoomScreen, patchState, type SignInLink } from '../../state/index.ts';

/** How soon a big screen asks whether someone has signed in: nobody stands at the projector. */
const ASKED_AGAIN_MS = 3000;

/**
 * Sign-in page: by a link, an invitation, a password, an organisation's account, or as the first person.
 * Designed for a phone first.
 */
export class EnterPage extends StoreElement {
  static override properties = { problem: { state: true }, pending: { state: true } };
  declare problem: Problem | null;
  declare pending: boolean;
  #asking = 0;
  readonly #providers = new Fetched(this, { key: () => 'providers', read: readSignInProviders });

  constructor() {
    super();
    this.problem = null;
    this.pending = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isRoomScreen(this.state)) this.#asking = window.setInterval(() => void comeBackIn(), ASKED_AGAIN_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#asking);
  }

  /** The start's link needs no input. */
  protected override updated(): void {
    const { signInLink } = this.state;
    if (signInLink?.way === 'machine' && !this.pending && this.problem === null)
      void this.#send(() => enterByMachine(signInLink.token));
  }

  protected override render(): TemplateResult {
    const { signInLink } = this.state;
    return html`<div class="enter">
      <div class="enter-top"><span class="enter-brand">Maillage</span>
        ${languageButton()}</div>
      ${this.#way(signInLink)}
      <p class="home-foot"><a href="/aide" target="_blank">${t('home.guides')}</a> <a href="/aide/accessibilite" target="_blank">${t('home.accessibility')}</a>
        <a href="/confidentialite" target="_blank">${t('shell.privacy')}</a></p>
    </div>`;
  }

  #way(signInLink: SignInLink | null): TemplateResult {
    if (signInLink === null || signInLink.way === 'code' || signInLink.way === 'card') return this.#signIn();
    if (signInLink.way === 'refused') return this.#signIn(signInLink.token);
    return signInLink.way === 'machine' ? this.#atMachine() : this.#take(signInLink);
  }

  #atMachine(): TemplateResult {
    if (this.problem === null) return html`<p role="status">${t('shell.working')}</p>`;
    return html`<h1>${t('enter.machine')}</h1>
      <section class="machine-link"><p role="alert">${problemText(this.problem)}</p>
        <p><button class="button" @click=${this.#goOn}>${t('enter.machineGoOn')}</button></p></section>`;
  }

  #signIn(refusal?: SignInRefusal): TemplateResult {
    const { me, outbox } = this.state;
    const waiting = countWaiting(outbox);
    const onProjector = isRoomScreen(this.state);
    return html`<h1>${t(onProjector ? 'enter.screen' : 'enter.title')}</h1>
      <p class="soft">${t(me?.needsSetup ? 'enter.needsSetup' : 'enter.lead')}</p>
      ${waiting === 0 ? null : html`<p class="strong" role="status">${t('enter.waiting', waiting)}</p>`}
      ${refusal === undefined ? null : html`<p class="refused" role="alert">${t('provider.refused', refusal)}</p>`}
      ${this.#byProvider('enter')}
      ${this.#form(
        html`${this.#name('username')}${this.#password(t('enter.password'), 'current-password', 1)}`,
        t('enter.submit'),
        (data) => enterByPassword(data),
      )}
      <p class="soft small">${t('enter.noLink')}</p>
      ${me?.person ? this.#other() : null}`;
  }

  /** Lists the providers for signing in, or for accepting the opened invitation. */
  #byProvider(act: 'enter' | 'accept', invitation?: string): TemplateResult | null {
    const providers = this.#providers.value ?? [];
    if (providers.length === 0) return null;
    return html`<section class="enter-form providers" aria-label=${t('provider.lead')}>
      ${providers.map(
        ({ id, label }) => html`<button class="button primary" ?disabled=${this.pending}
          @click=${() => void this.#send(() => leaveForProvider(id, invitation))}>${t(`provider.${act}`, label)}</button>`,
      )}
      <p class="soft or">${t('provider.or')}</p></section>`;
  }

  #other(): TemplateResult {
    return html`<p><button class="worded" @click=${this.#otherWay}>${t('enter.otherWay')}</button></p>`;
  }

  #take({
    way,
    token,
  }: Exclude<SignInLink, { way: 'code' | 'card' | 'machine' | 'refused' }>): TemplateResult {
    return html`<h1>${t(`enter.${way}`)}</h1>
      <p class="soft">${t(`enter.${way}Lead`)}</p>
      ${way === 'read' || way === 'join' ? this.#byLink(way, token) : this.#asPerson(way, token)}
      ${this.#other()}`;
  }

  #byLink(way: 'read' | 'join', token: string): TemplateResult {
    const name =
      way === 'read'
        ? null
        : html`<div class="field"><label for="enter-name">${t('enter.joinName')}</label>
          <input id="enter-name" name="name" maxlength="80" autocomplete="name" aria-describedby="enter-name-hint" />
          <span class="hint" id="enter-name-hint">${t('enter.nameHint')}</span></div>`;
    return this.#form(name, t('enter.joinSubmit'), (data) => enterByLink(token, data.name.trim()));
  }

  #asPerson(way: 'setup' | 'invitation', token: string): TemplateResult {
    return html`${way === 'invitation' ? this.#byProvider('accept', token) : null}${this.#form(
      html`${this.#name('username', t('enter.nameHint'))}${this.#password(t('enter.newPassword'), 'new-password', 10)}`,
      t(`enter.${way}Submit`),
      (data) => (way === 'setup' ? enterBySetup(token, data) : enterByInvitation(token, data)),
    )}`;
  }

  #name(autocomplete: 'username', hint = ''): TemplateResult {
    return html`<div class="field"><label for="enter-name">${t('enter.name')}</label>
      <input id="enter-name" name="name" required maxlength="80" autocomplete=${autocomplete} autocapitalize="words" spellcheck="false" />
      ${hint === '' ? null : html`<span class="hint">${hint}</span>`}</div>`;
  }

  #password(
    label: string,
    autocomplete: 'current-password' | 'new-password',
    minlength: number,
  ): TemplateResult {
    return html`<div class="field"><label for="enter-password">${label}</label>
      <input id="enter-password" name="password" type="password" required minlength=${minlength} maxlength="200" autocomplete=${autocomplete} /></div>`;
  }

  #form(
    fields: TemplateResult | null,
    submit: string,
    send: (data: { name: string; password: string }) => Promise<Problem | null>,
  ): TemplateResult {
    const act = async (event: SubmitEvent): Promise<void> => {
      event.preventDefault();
      if (this.pending) return;
      const data = new FormData(event.target as HTMLFormElement);
      const text = (name: string): string => String(data.get(name) ?? '');
      await this.#send(() => send({ name: text('name'), password: text('password') }));
    };
    return html`<form class="enter-form" @submit=${act}>
      ${fields}
      ${this.problem === null ? null : html`<p class="wrong" role="alert">${problemText(this.problem)}</p>`}
      <button class="button primary" ?disabled=${this.pending}>${submit}</button>
    </form>`;
  }

  async #send(send: () => Promise<Problem | null>): Promise<void> {
    this.pending = true;
    this.problem = await send();
    this.pending = false;
  }

  readonly #goOn = async (): Promise<void> => {
    await comeBackIn();
    this.#otherWay();
  };

  readonly #otherWay = (): void => {
    this.problem = null;
    patchState({ signInLink: null });
  };
}

customElements.define('maillage-enter', EnterPage);
