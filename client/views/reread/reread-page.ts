import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import { enterByLink } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { patchState } from '../../state/index.ts';
import { phonePage } from '../join/phone-page.ts';
import './card.ts';

/** An organisation rereads what was noted of it, by the link that it was given. */
export class RereadPage extends StoreElement {
  static override properties = { problem: { state: true } };
  declare problem: Problem | null;
  #entering = false;

  constructor() {
    super();
    this.problem = null;
  }

  protected override updated(): void {
    const { signInLink } = this.state;
    if (signInLink?.way === 'card' && !this.#entering) void this.#enter(signInLink.token);
  }

  async #enter(token: string): Promise<void> {
    this.#entering = true;
    this.problem = await enterByLink(token);
    if (this.problem !== null) patchState({ signInLink: null });
    this.#entering = false;
  }

  protected override render(): TemplateResult {
    const { me, signInLink } = this.state;
    const person = me?.person;
    const [territoryId] = person?.role === 'rereader' ? person.territoryIds : [];
    if (
      signInLink === null &&
      this.problem === null &&
      territoryId !== undefined &&
      person?.actorId !== undefined
    )
      return html`<maillage-card .territoryId=${territoryId} .workshopId=${person.workshopId ?? ''} .actorId=${person.actorId} .leaving=${t('reread.leave')}></maillage-card>`;
    return phonePage({
      body: html`<h1>${t('reread.title')}</h1><p role="status">${signInLink !== null ? t('shell.working') : this.#refusal()}</p>`,
    });
  }

  /** A link that opens nothing: it was never whole, a newer one replaced it, or the days of rereading are over. */
  #refusal(): string {
    return this.problem !== null && this.problem.status !== 401
      ? problemText(this.problem)
      : t('reread.noLink');
  }
}

customElements.define('maillage-reread', RereadPage);
