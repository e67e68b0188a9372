import { html, type TemplateResult } from 'lit';
import type { AnswersTo } from '../../../model/contract/gap.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import {
  type CooperationStatus,
  DEFAULT_INTENSITY,
  DIRECTED_NATURES,
  isUnsaid,
  type Nature,
  NOT_YET_A_LINK,
  statedIntensity,
} from '../../../model/contract/vocabulary.ts';
import { createCooperation } from '../../actions/index.ts';
import type { ActorPicker } from '../../components/actor-picker.ts';
import '../../components/actor-picker.ts';
import { chips, intensityChoice } from '../../components/choice.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { wordHelp } from '../../components/word-help.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { problemText, t } from '../../messages/translate.ts';
import { intensityName, optionsOf } from '../../messages/vocabulary.ts';
import { toggled } from '../../state/index.ts';

/** Known values of the cooperation to record. */
export interface LinkPrefill {
  readonly fromId?: string;
  readonly toId?: string;
  readonly nature?: Nature;
  readonly status?: CooperationStatus;
  /** The level that somebody chose; until then one is proposed. */
  readonly intensity?: number;
  /** The level from which the question that asks for it counts a link. */
  readonly countsFrom?: number;
  readonly themes?: readonly string[];
  readonly serves?: readonly string[];
  /** The question that the link answers, in one step with it. */
  readonly answersTo?: AnswersTo;
}

/** Records a cooperation of two: who, what, where it stands. The rest is edited in its panel. */
export class NewLinkDialog extends StoreElement {
  static override properties = { draft: { state: true }, problem: { state: true } };
  declare draft: LinkPrefill;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);

  constructor() {
    super();
    this.draft = {};
    this.problem = null;
  }

  async open(prefill: LinkPrefill): Promise<void> {
    this.draft = prefill;
    this.problem = null;
    this.#sending.forget();
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    const field = prefill.fromId === undefined ? 0 : prefill.toId === undefined ? 1 : 2;
    this.querySelectorAll<HTMLElement>('maillage-actor-picker, .chip')[field]?.focus();
  }

  /** Inserts text typed before the dialog was loaded: the missing party's name first. */
  async write(text: string): Promise<void> {
    const { fromId, toId } = this.draft;
    const [from, to] = this.querySelectorAll<ActorPicker>('maillage-actor-picker');
    await (fromId === undefined ? from : toId === undefined ? to : undefined)?.write(text);
  }

  protected override render(): TemplateResult {
    const { nature = 'unspecified', status = 'active', themes = [] } = this.draft;
    const level = levelOf(this.draft);
    const directed = DIRECTED_NATURES.has(nature);
    return html`<dialog class="wide" aria-labelledby="new-link-title">
      <h2 id="new-link-title">${t('newLink.title')}</h2>
      <form @submit=${this.#submit}>
        <div class="two">
          ${this.#picker('fromId', directed ? t('newLink.gives') : t('newLink.from'))}
          ${this.#picker('toId', directed ? t('newLink.receives') : t('newLink.to'))}
        </div>
        <div class="field"><span class="label">${fieldLabel('nature')}</span>
          ${chips(fieldLabel('nature'), [nature], optionsOf('natures'), (value) => this.#set({ nature: value as Nature }))}</div>
        <div class="field"><span class="label">${t('newLink.intensity')} ${wordHelp('intensity')}
          <span class="soft small" role="status">${whyProposed(this.draft)}</span></span>
          ${intensityChoice('new-link', level, (chosen) => this.#set({ intensity: chosen }))}</div>
        <div class="field"><span class="label">${fieldLabel('status')}</span>
          ${chips(fieldLabel('status'), [status], optionsOf('statuses'), (value) => this.#set({ status: value as CooperationStatus }))}</div>
        <div class="field"><span class="label">${fieldLabel('themes')}</span>
          ${chips(fieldLabel('themes'), themes, optionsOf('themes'), (theme) => this.#set({ themes: toggled(themes, theme) }))}</div>
        ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
        <div class="buttons">
          <button class="button primary" ?disabled=${!this.#complete || this.#sending.isOn}>${t('shell.add')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #picker(end: 'fromId' | 'toId', label: string): TemplateResult {
    const map = this.state.map.value;
    const actors = map === null ? [] : [...map.actors, ...map.reserve];
    return html`<div class="field">
      <span class="label" aria-hidden="true">${label}</span>
      <maillage-actor-picker .label=${label} .placeholder=${t('map.search')} .actors=${actors} .chosenId=${this.draft[end] ?? ''}
        @pick=${(event: PickEvent) => this.#set({ [end]: event.detail.option.id })}></maillage-actor-picker>
    </div>`;
  }

  #set(change: Partial<LinkPrefill>): void {
    this.draft = { ...this.draft, ...change };
    this.problem = null;
  }

  get #complete(): boolean {
    const { fromId, toId } = this.draft;
    return fromId !== undefined && toId !== undefined && fromId !== toId;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const {
      fromId,
      toId,
      nature = 'unspecified',
      status = 'active',
      themes = [],
      serves = [],
      answersTo,
    } = this.draft;
    if (!this.#complete || fromId === undefined || toId === undefined) return;
    const directed = DIRECTED_NATURES.has(nature);
    const written = await this.#sending.send(() =>
      createCooperation(
        {
          nature,
          status,
          ...saidLevel(this.draft),
          ...(themes.length === 0 ? {} : { themes: [...themes] }),
          ...(serves.length === 0 ? {} : { serves: [...serves] }),
          ...(answersTo === undefined ? {} : { answersTo }),
          parties: [
            { actorId: fromId, role: directed ? 'from' : 'member' },
            { actorId: toId, role: directed ? 'to' : 'member' },
          ],
        },
        answersTo === undefined ? undefined : t('answer.byLink'),
      ),
    );
    if (written?.ok) this.#close();
    else if (written !== null) this.problem = written.problem;
  };
}

/** Returns the level chosen, or the one that a question counts from; none if it is only assumed. */
function saidLevel(draft: LinkPrefill): { readonly intensity?: number } {
  const level = levelOf(draft);
  const isAssumed =
    draft.intensity === undefined &&
    level === DEFAULT_INTENSITY &&
    isUnsaid(draft.nature ?? 'unspecified', draft.status ?? 'active');
  return isAssumed ? {} : { intensity: level };
}

/**
 * Returns the chosen level, else that of nature and status; a link missing in a question counts at that
 * question's minimum.
 */
function levelOf({
  nature = 'unspecified',
  status = 'active',
  intensity,
  countsFrom = 0,
}: LinkPrefill): number {
  const stated = statedIntensity(nature, status);
  return intensity ?? (NOT_YET_A_LINK.has(status) ? stated : Math.max(stated, countsFrom));
}

function whyProposed(draft: LinkPrefill): string | null {
  if (draft.intensity !== undefined) return null;
  const level = levelOf(draft);
  const byQuestion = level > levelOf({ ...draft, countsFrom: 0 });
  return t(byQuestion ? 'newLink.countsFrom' : 'newLink.proposed', intensityName(level));
}

customElements.define('maillage-new-link', NewLinkDialog);
