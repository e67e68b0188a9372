import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Suggestion } from '../../../model/contract/gap.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { Nature } from '../../../model/contract/vocabulary.ts';
import { notify, select, takeSuggestion } from '../../actions/index.ts';
import { dayInput, typedDay } from '../../components/day-input.ts';
import { familyMark } from '../../components/family-mark.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { areSeveral, sentence, spokenNames } from '../../messages/spoken.ts';
import { problemText, t } from '../../messages/translate.ts';
import { familyShort, optionsOf } from '../../messages/vocabulary.ts';
import { indexMap } from '../../state/index.ts';
import '../map/tried-link.ts';

/** Two who could meet: why, who introduces, the words to do it, and one click to propose it. */
export class SuggestionSheet extends StoreElement {
  static override properties = { key: {}, problem: { state: true } };
  declare key: string;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);

  constructor() {
    super();
    this.key = '';
    this.problem = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('key')) return;
    this.#sending.forget();
    this.problem = null;
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    const suggestion = this.state.suggestions.value?.items.find(({ key }) => key === this.key);
    if (map === null) return null;
    if (suggestion === undefined)
      return html`<div class="panel-body meetings"><h2 tabindex="-1">${t('meetings.gone')}</h2><p>${t('meetings.goneText')}</p></div>`;
    const index = indexMap(map);
    const name = (id: string) => index.actors.get(id)?.name ?? id;
    const [a, b] = suggestion.actorIds;
    const introducers = suggestion.introducerIds.map((id) => index.actors.get(id) ?? { name: id });
    // The introducer's line names common partners already.
    const reasons = suggestion.reasons.filter(({ kind }) => kind !== 'common_partners');
    return html`<div class="panel-body meetings">
      <div class="panel-top"><span class="kicker signal">${t('meetings.kicker')}</span></div>
      <h2 tabindex="-1">${t('pair.title', name(a), name(b))}</h2>
      <ul class="rows" role="list">${suggestion.actorIds.map((id) => {
        const actor = index.actors.get(id);
        return html`<li><button class="row" @click=${() => select({ kind: 'actor', id })}>${actor === undefined ? null : familyMark(actor.family)}
          <span>${name(id)}<span class="detail">${actor === undefined ? '' : familyShort(actor.family)}</span></span></button></li>`;
      })}</ul>
      <h3>${t('meetings.why')}</h3>
      <ul class="reasons">${reasons.map(({ text }) => html`<li>${text}</li>`)}</ul>
      <p class="soft introduces">${introducers.length === 0 ? t('meetings.nobodyIntroduces') : sentence(t('meetings.introduces', spokenNames(introducers), areSeveral(introducers) ? 2 : 1))}</p>
      ${this.#propose()}
      <maillage-tried-link .pair=${suggestion.key}></maillage-tried-link>
      ${this.#text(suggestion)}
    </div>`;
  }

  #propose(): TemplateResult {
    return html`<form class="propose" data-needs="map.contribute" @submit=${this.#onPropose}>
      <button class="button primary">${t('meetings.propose')}</button>
      <div class="two">
        <div class="field"><label for="meeting-nature">${t('meetings.nature')}</label>
          <select id="meeting-nature" name="nature">${optionsOf('natures').map(({ value, label }) => html`<option value=${value} .selected=${value === 'unspecified'}>${label}</option>`)}</select></div>
        <div class="field"><label for="meeting-day">${t('meetings.for')}</label>${dayInput({ id: 'meeting-day', name: 'promisedFor', side: 'end', from: this.state.map.value?.day })}</div>
      </div>
      ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
    </form>`;
  }

  /** The words are a draft: what is changed here is what is copied. */
  #text({ text, key }: Suggestion): TemplateResult {
    return html`<div class="field letter"><label for="meeting-text">${t('meetings.text')}</label>
      <textarea id="meeting-text" rows="11" data-key=${key} .value=${text}></textarea>
      <div><button class="button compact" @click=${this.#copy}>${t('meetings.copy')}</button></div></div>`;
  }

  readonly #copy = async (): Promise<void> => {
    const area = this.querySelector<HTMLTextAreaElement>('#meeting-text');
    if (area === null) return;
    try {
      await navigator.clipboard.writeText(area.value);
      notify(t('meetings.copied'));
    } catch {
      // Refused by the browser, or an address without https: the keyboard copies what is selected.
      area.focus();
      area.select();
      notify(t('meetings.notCopied'));
    }
  };

  readonly #onPropose = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const nature = Nature.safeParse(form.get('nature'));
    const promisedFor = typedDay(form, 'promisedFor', 'end', this.state.map.value?.day);
    const written = await this.#sending.send(() =>
      takeSuggestion(this.key, {
        ...(nature.success ? { nature: nature.data } : {}),
        ...(promisedFor === '' ? {} : { promisedFor }),
      }),
    );
    if (written === null) return;
    this.problem = written.ok ? null : written.problem;
    if (written.ok) select({ kind: 'cooperation', id: written.value.id });
  };
}

customElements.define('maillage-suggestion', SuggestionSheet);
