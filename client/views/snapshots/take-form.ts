import { html, type TemplateResult } from 'lit';
import { OFFERED_LICENCES } from '../../../model/contract/snapshot.ts';
import { makeSnapshot } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can } from '../../state/index.ts';

type Scope = 'territory' | 'all';

/** Takes a snapshot: a title, a note if need be, of this territory or of all. Sends `made`. */
export class TakeForm extends StoreElement {
  static override properties = { scope: { state: true }, wrong: { state: true }, busy: { state: true } };
  declare scope: Scope;
  declare wrong: string;
  declare busy: boolean;

  constructor() {
    super();
    this.scope = 'territory';
    this.wrong = '';
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const name = this.state.me?.person?.name ?? '';
    return html`<form class="snapshot-form" @submit=${this.#onSubmit}>
      <div class="field"><label for="snapshot-title">${t('snapshots.name')}</label>
        <input id="snapshot-title" class="input" name="title" required maxlength="200" autocomplete="off" placeholder=${t('snapshots.namePlaceholder')} />
        ${this.wrong === '' ? null : html`<span class="wrong" role="alert">${this.wrong}</span>`}</div>
      <div class="field"><label for="snapshot-note">${t('snapshots.note')}</label>
        <textarea id="snapshot-note" class="input" name="note" rows="3" maxlength="4000"></textarea></div>
      ${
        name !== ''
          ? null
          : html`<div class="field"><label for="snapshot-author">${t('snapshots.author')}</label>
              <input id="snapshot-author" class="input" name="author" maxlength="200" autocomplete="name" /></div>`
      }
      <details class="snapshot-credits"><summary>${t('snapshots.credits')}</summary>
        <div class="field"><label for="snapshot-authors">${t('snapshots.authors')}</label>
          <textarea id="snapshot-authors" class="input" name="authors" rows="2" maxlength="4000" aria-describedby="snapshot-authors-note"></textarea>
          <span id="snapshot-authors-note" class="soft small">${t('snapshots.authorsNote')}</span></div>
        <div class="field"><label for="snapshot-organisation">${t('snapshots.organisation')}</label>
          <input id="snapshot-organisation" class="input" name="organisation" maxlength="200" autocomplete="organization" /></div>
        <div class="field"><label for="snapshot-licence">${t('snapshots.licence')}</label>
          <select id="snapshot-licence" name="licence" aria-describedby="snapshot-licence-note">
            <option value="">${t('snapshots.noLicence')}</option>
            ${OFFERED_LICENCES.map((id) => html`<option value=${id}>${id}</option>`)}
          </select>
          <span id="snapshot-licence-note" class="soft small">${t('snapshots.licenceNote')}</span></div>
      </details>
      ${
        can('snapshots.keep')
          ? choice<Scope>(
              t('snapshots.scope'),
              this.scope,
              [
                ['territory', t('snapshots.scopeTerritory')],
                ['all', t('snapshots.scopeAll')],
              ],
              (scope) => {
                this.scope = scope;
              },
            )
          : null
      }
      <p><button class="button primary" ?disabled=${this.busy}>${t(this.busy ? 'shell.working' : 'snapshots.take')}</button></p>
    </form>`;
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const values = new FormData(form);
    const text = (field: string) => String(values.get(field) ?? '').trim();
    const authors = text('authors')
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const sent = typedIn(form);
    this.busy = true;
    this.wrong = '';
    const written = await makeSnapshot(
      {
        title: text('title'),
        ...saidOf(text, ['note', 'author', 'organisation', 'licence']),
        ...(authors.length === 0 ? {} : { authors }),
      },
      this.scope,
    );
    this.busy = false;
    if (!written.ok) {
      this.wrong = problemText(written.problem);
      return;
    }
    // Text typed meanwhile stays, for the next one.
    if (typedIn(form) === sent) {
      form.reset();
      this.closest('details')?.removeAttribute('open');
    }
    this.dispatchEvent(new CustomEvent('made', { bubbles: true }));
  };
}

/** Serialises all fields of a form. */
const typedIn = (form: HTMLFormElement): string => JSON.stringify([...new FormData(form)]);

/** Returns the typed values without empty ones. */
const saidOf = (text: (field: string) => string, fields: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    fields.map((field) => [field, text(field)] as const).filter(([, value]) => value !== ''),
  );

customElements.define('maillage-take-snapshot', TakeForm);
