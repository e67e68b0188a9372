import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { LINK_LEVELS } from '../../../model/contract/vocabulary.ts';
import { isOverdue } from '../../../model/readings/promises.ts';
import { notify, patch } from '../../actions/index.ts';
import { intensityChoice } from '../../components/choice.ts';
import { CooperationElement, type Found } from '../../components/cooperation-element.ts';
import { dayInput, typedDay } from '../../components/day-input.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import { formatAddress } from '../../state/index.ts';
import './promise-parties.ts';

type Asking = 'day' | 'done' | 'left';

/** One promise that is open: for when, between whom, who said yes, and what became of it. */
export class PromiseCard extends CooperationElement {
  static override properties = {
    ...CooperationElement.properties,
    asking: { state: true },
    level: { state: true },
  };
  /** Open question about it: promised date, intensity, or reason for dropping it. */
  declare asking: Asking | null;
  declare level: number | null;

  constructor() {
    super();
    this.asking = null;
    this.level = null;
  }

  protected override show({ cooperation, map, index }: Found): TemplateResult {
    const { id, nature, note, promisedFor } = cooperation;
    const names = cooperation.parties.map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId);
    const late = isOverdue(cooperation, map.day);
    return html`<div class="promise-when">
        <span class="promise-day ${late ? 'signal' : ''}">${promisedFor === undefined ? '' : longDay(promisedFor)}</span>
      </div>
      <div class="promise-what">
        <h4><a href=${formatAddress({ ...this.state, view: 'meetings', selection: { kind: 'cooperation', id } })}>${listOfNames(names)}</a></h4>
        <p>${[...(nature === 'unspecified' ? [] : [labelOf('natures', nature)]), ...(note === undefined ? [] : [note])].join(' · ')}</p>
        <maillage-promise-parties .cooperationId=${id}></maillage-promise-parties>
      </div>
      <div class="promise-acts" data-needs="map.contribute">
        <button class="button compact" @click=${() => void this.#save(cooperation, { status: 'in_progress' }, t('meetings.beganSaid'))}>${t('meetings.began')}</button>
        ${this.#ask('done', t('promises.done'))}
        ${this.#ask('day', t(promisedFor === undefined ? 'promises.setDay' : 'promises.changeDay'))}
        ${this.#ask('left', t('promises.leave'))}
      </div>
      ${this.refusal()}
      ${this.#asked(cooperation, map.day)}`;
  }

  #asked(cooperation: Cooperation, day: string): TemplateResult | null {
    if (this.asking === 'done') return this.#done(cooperation, day);
    if (this.asking === 'left') return this.#left(cooperation, day);
    return this.asking === 'day' ? this.#day(cooperation, day) : null;
  }

  #ask(asking: Asking, text: string): TemplateResult {
    const open = this.asking === asking;
    return html`<button class="button compact" aria-expanded=${open} @click=${() => {
      this.asking = open ? null : asking;
    }}>${text}</button>`;
  }

  /** Done is a link, and a link has a level: that of what one can observe. */
  #done(cooperation: Cooperation, day: string): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      const intensity = this.level ?? 1;
      void this.#save(
        cooperation,
        { status: 'active', intensity, startedOn: cooperation.startedOn ?? day, lastSignOn: day },
        t('promises.doneSaid'),
      );
    };
    return html`<form class="promise-more" aria-label=${t('promises.done')} @submit=${submit}>
      <p class="strong">${t('promises.howFar')}</p>
      ${intensityChoice(`done-${cooperation.id}`, this.level, this.#onLevel, LINK_LEVELS)}
      <button class="button compact primary" ?disabled=${this.level === null}>${t('promises.done')}</button></form>`;
  }

  #left(cooperation: Cooperation, day: string): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim();
      const notice = t('promises.leftBecause', longDay(day), reason);
      const note = cooperation.note === undefined ? notice : `${cooperation.note}\n${notice}`;
      void this.#save(cooperation, { status: 'ended', note }, t('promises.leftSaid'));
    };
    return html`<form class="promise-more inline-form" @submit=${submit}>
      <label for=${`left-${cooperation.id}`}>${t('promises.why')}</label>
      <input class="input slim" id=${`left-${cooperation.id}`} name="reason" required maxlength="500" autocomplete="off" />
      <button class="button compact primary">${t('promises.leave')}</button></form>`;
  }

  #day(cooperation: Cooperation, today: string): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      const day = typedDay(new FormData(event.target as HTMLFormElement), 'day', 'end', today);
      void this.#save(cooperation, { promisedFor: day === '' ? null : day }, t('promises.daySaid'));
    };
    return html`<form class="promise-more inline-form" @submit=${submit}>
      <label for=${`day-${cooperation.id}`}>${t('promises.for')}</label>
      ${dayInput({ id: `day-${cooperation.id}`, name: 'day', value: cooperation.promisedFor, side: 'end', style: 'input slim', from: today })}
      <button class="button compact primary">${t('shell.save')}</button></form>`;
  }

  readonly #onLevel = (level: number): void => {
    this.level = level;
  };

  async #save(cooperation: Cooperation, fields: Parameters<typeof patch>[2], notice: string): Promise<void> {
    const { asking } = this;
    if (!this.done(await patch('cooperation', cooperation, fields))) return;
    if (this.asking === asking) this.asking = null;
    notify(notice, 'done', 'undo');
  }
}

customElements.define('maillage-promise-card', PromiseCard);
