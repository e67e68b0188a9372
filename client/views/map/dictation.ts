import { html, type TemplateResult } from 'lit';
import mic from 'lucide-static/icons/mic.svg?raw';
import { mannerOf } from '../../../model/words/manner.ts';
import { notify } from '../../actions/index.ts';
import { drawnIcon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { currentLanguage, t } from '../../messages/translate.ts';
import { type DeviceRecognition, deviceRecognition, mayRecognise } from './device-recognition.ts';
import { isPhone } from './is-phone.ts';

/**
 * Microphone of the entry line, in browsers that can recognise speech on the device itself. The browser is asked
 * for its recognition only after a press. The words come into the line as if typed; Enter remains the person's.
 */
export class Dictation extends StoreElement {
  static override properties = { missing: { state: true }, listening: { state: true } };
  /** Whether the browser said that it cannot recognise on the device. */
  declare missing: boolean;
  declare listening: DeviceRecognition | null;
  #asking = false;

  constructor() {
    super();
    this.missing = false;
    this.listening = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listening?.abort();
  }

  protected override render(): TemplateResult | null {
    // The keyboard of a phone has its own.
    if (this.missing || isPhone() || !mayRecognise()) return null;
    const isOn = this.listening !== null;
    const word = t(isOn ? 'dictation.stop' : 'dictation.start');
    return html`<button type="button" class="quiet" aria-pressed=${isOn} aria-label=${word} title=${word}
      @click=${isOn ? () => this.listening?.stop() : this.#listen}>${drawnIcon(mic)}</button>`;
  }

  readonly #listen = async (): Promise<void> => {
    const field = this.closest('maillage-entry')?.querySelector('input');
    if (field === null || field === undefined || this.#asking) return;
    this.#asking = true;
    // A browser that refuses to answer cannot recognise here either.
    const recognition = await deviceRecognition(mannerOf(currentLanguage()).locale).catch(() => null);
    this.#asking = false;
    this.missing = recognition === null;
    if (recognition === null) notify(t('dictation.missing'), 'refused');
    else if (this.isConnected) this.#start(recognition, field);
  };

  #start(recognition: DeviceRecognition, field: HTMLInputElement): void {
    const before = field.value.trimEnd();
    recognition.onresult = ({ results }) => {
      const heard = Array.from(results, (result) => result[0]?.transcript ?? '').join('');
      field.value = [before, heard.trim()].filter(Boolean).join(' ');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    recognition.onerror = ({ error }) => {
      if (error === 'aborted' || error === 'no-speech') return;
      notify(t(error === 'not-allowed' ? 'dictation.refused' : 'dictation.failed'), 'refused');
    };
    recognition.onend = () => {
      this.listening = null;
      field.focus();
    };
    recognition.start();
    this.listening = recognition;
    field.focus();
  }
}

customElements.define('maillage-dictation', Dictation);
