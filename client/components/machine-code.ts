import { html, type TemplateResult } from 'lit';
import { enterByMachine, showMachineCode } from '../actions/index.ts';
import { problemText, t } from '../messages/translate.ts';
import { StoreElement } from './store-element.ts';

/** The other way to make a browser the machine's own: a code that the terminal shows when it is asked for, and is typed. */
export class MachineCode extends StoreElement {
  static override properties = { asked: { state: true }, wrong: { state: true } };
  declare asked: boolean;
  declare wrong: string;

  constructor() {
    super();
    this.asked = false;
    this.wrong = '';
  }

  protected override render(): TemplateResult {
    const wrong = html`<p class="wrong" role="alert">${this.wrong}</p>`;
    if (!this.asked)
      return html`<p><button type="button" class="button" @click=${() => void this.#ask()}>${t('machine.ask')}</button></p>${wrong}`;
    return html`<form class="machine-code" @submit=${this.#submit}>
      <div class="field"><label for="machine-code">${t('machine.code')}</label>
        <input id="machine-code" name="code" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" /></div>
      <div class="buttons"><button class="button primary">${t('machine.open')}</button>
        <button type="button" class="button" @click=${() => void this.#ask()}>${t('machine.askAgain')}</button></div></form>${wrong}`;
  }

  async #ask(): Promise<void> {
    const refused = await showMachineCode();
    this.asked ||= refused === null;
    this.wrong = refused === null ? '' : problemText(refused);
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const code = String(new FormData(event.target as HTMLFormElement).get('code') ?? '');
    const refused = await enterByMachine(code.replace(/\s/g, ''));
    this.wrong = refused === null ? '' : t('machine.codeWrong');
  };
}

customElements.define('maillage-machine-code', MachineCode);
