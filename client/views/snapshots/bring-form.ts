import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import { bringSnapshot } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { PlainElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';

/** Points of a refusal that are shown; who mends a file mends them one after the other. */
const SHOWN = 8;

/** Brings a snapshot from its file. Sends `made`. */
export class BringForm extends PlainElement {
  static override properties = { problem: { state: true }, busy: { state: true } };
  declare problem: Problem | null;
  declare busy: boolean;

  constructor() {
    super();
    this.problem = null;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    return html`<p class="bring-file">
        <label class="button">${icon('plus')} ${t('snapshots.file')}
          <input class="visually-hidden" type="file" accept=".json,application/json" ?disabled=${this.busy} @change=${this.#onChange} /></label>
      </p>
      ${this.busy ? html`<p class="working" role="status">${t('shell.working')}</p>` : null}
      ${this.problem === null ? null : refused(this.problem)}`;
  }

  readonly #onChange = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    this.busy = true;
    this.problem = null;
    const written = await bringSnapshot(file);
    this.busy = false;
    input.value = '';
    if (written.ok) this.dispatchEvent(new CustomEvent('made', { bubbles: true }));
    else this.problem = written.problem;
  };
}

function refused(problem: Problem): TemplateResult {
  const points = problem.errors ?? [];
  const hidden = Math.max(0, points.length - SHOWN) + (problem.otherErrors ?? 0);
  return html`<div role="alert" class="wrong">
    <p>${problemText(problem)}</p>
    <ul>${points.slice(0, SHOWN).map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}</ul>
    ${hidden > 0 ? html`<p>${t('snapshots.moreIssues', hidden)}</p>` : null}
  </div>`;
}

customElements.define('maillage-bring-snapshot', BringForm);
