import { html, type TemplateResult } from 'lit';
import type { Change, ConflictingChange } from '../../../model/contract/change.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { readChange, saidOfThePast, select, slideTo, undoInOrder } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longMoment, timeOf } from '../../messages/format.ts';
import type { ChangeLine } from '../../messages/history/change-lines.ts';
import { describeChange, type ToldChange } from '../../messages/history/describe-change.ts';
import type { Names } from '../../messages/history/names.ts';
import { problemText, t } from '../../messages/translate.ts';
import { formatAddress, indexMap, pastMoment, sameSelection } from '../../state/index.ts';

/** Lines that a panel takes in. */
const LISTED = 14;

/** One change: when, who, what; open, before and after, and what one can do with it. */
export class ChangeRow extends StoreElement {
  static override properties = {
    change: { attribute: false },
    names: { attribute: false },
    known: { attribute: false },
    open: { attribute: false },
    refusal: { state: true },
    others: { state: true },
    undoing: { state: true },
  };
  declare change: Change;
  declare names: Names;
  /** The revision of the map one looks back at; null at present. */
  declare known: number | null;
  declare open: boolean;
  declare refusal: Problem | null;
  /** Described conflicting changes. */
  declare others: readonly { readonly revision: number; readonly at: string; readonly told: ToldChange }[];
  declare undoing: boolean;

  constructor() {
    super();
    this.names = new Map();
    this.known = null;
    this.open = false;
    this.refusal = null;
    this.others = [];
    this.undoing = false;
  }

  protected override render(): TemplateResult {
    const { change, known, open } = this;
    const told = describeChange(change, this.names);
    const later = known !== null && change.revision > known;
    const chosen = told.subject !== null && sameSelection(told.subject, this.state.selection);
    const notes = [
      ...(later ? [t('history.later')] : []),
      ...(known === change.revision ? [t('history.seen')] : []),
      ...(change.undoneBy === undefined ? [] : [undoneWords(change.undoneBy)]),
    ];
    return html`<div class="change ${later ? 'later' : ''} ${change.undoneBy === undefined ? '' : 'undone'} ${chosen ? 'picked' : ''} ${known === change.revision ? 'seen' : ''}">
      <button class="row" id=${`change-${change.revision}`} aria-expanded=${open} @click=${() => this.#pick(told)}>
        <time datetime=${change.at} title=${longMoment(change.at)}>${timeOf(change.at)}</time>
        <span><span class="what">${told.title}</span><span class="detail">${[...authorWords(change), ...notes].join(' · ')}</span></span>
      </button>
      ${open ? this.#details(told) : null}
    </div>`;
  }

  #details({ lines }: ToldChange): TemplateResult {
    const { revision, undoes, undoneBy } = this.change;
    const past = pastMoment(this.state) !== null;
    // An undone change is redone by undoing its undo.
    const undone = undoneBy?.revision;
    const goesBack = undone !== undefined || (undoes !== undefined && !undoes.again);
    return html`<div class="change-details">
      ${undone === undefined ? null : html`<p><button class="worded" data-revision=${undone}>${t('history.toUndoing')}</button></p>`}
      ${undoes === undefined ? null : html`<p><button class="worded" data-revision=${undoes.revision}>${t('history.toUndone')}</button></p>`}
      ${lines.length === 0 ? null : html`<ul class="change-lines">${lines.slice(0, LISTED).map(lineItem)}</ul>`}
      ${lines.length > LISTED ? html`<p class="soft small">${t('history.moreLines', lines.length - LISTED)}</p>` : null}
      <div class="buttons">
        <button class="button compact" @click=${() => this.#lookBack(revision)}>${icon('history')} ${t('history.lookBack')}</button>
        <a class="button compact" href=${formatAddress({ ...this.state, view: 'compare', selection: null, compared: { from: String(revision) } })}>${t('compare.since')}</a>
        ${
          (undoneBy !== undefined && undone === undefined) || isErased(this.change)
            ? null
            : html`<button class="button compact" data-needs="map.facilitate" aria-disabled=${past || this.undoing} title=${past ? t('past.readOnly') : ''}
          @click=${() => void this.#undo([undone ?? revision])}>${icon(goesBack ? 'redo' : 'undo')} ${t(goesBack ? 'history.redo' : 'history.undo')}</button>`
        }
      </div>
      ${this.refusal === null ? null : this.#refused(this.refusal)}
    </div>`;
  }

  #refused(refusal: Problem): TemplateResult {
    const conflicts = refusal.code === 'UNDO_CONFLICT' ? (refusal.conflicts ?? []) : [];
    const sentence =
      refusal.code !== 'UNDO_CONFLICT'
        ? problemText(refusal)
        : conflicts.length === 0
          ? t('history.conflictElsewhere')
          : t('history.conflict', conflicts.length);
    return html`<div class="undo-refused" role="alert">
      <p>${sentence}</p>
      ${
        this.others.length === 0
          ? null
          : html`<ol class="others">${this.others.map(
              ({ revision, at, told }) =>
                html`<li><button class="worded" data-revision=${revision}>${told.title}</button> <span class="soft small">${longMoment(at)}</span></li>`,
            )}</ol>
        <div class="buttons">
          <button class="button primary compact" aria-disabled=${this.undoing}
            @click=${() => void this.#undo([...conflicts.map(({ revision }) => revision), this.change.revision])}>${t('history.undoAll', conflicts.length)}</button>
          ${this.#leaveButton()}
        </div>`
      }
    </div>`;
  }

  #leaveButton(): TemplateResult {
    const leave = (): void => {
      this.refusal = null;
    };
    return html`<button class="button compact" @click=${leave}>${t('history.leave')}</button>`;
  }

  /** Selects the subject of a change everywhere, if it still exists. */
  #pick({ subject }: ToldChange): void {
    this.refusal = null;
    this.others = [];
    this.dispatchEvent(new CustomEvent('toggle-change'));
    const map = this.state.map.value;
    if (this.open || subject === null) return;
    const { kind, id } = subject;
    const index = map === null ? null : indexMap(map);
    const isThere =
      // The map has not come yet: chosen as by an address.
      index === null ||
      kind === 'gap' ||
      (kind === 'actor' && index.actors.has(id)) ||
      (kind === 'cooperation' && index.cooperations.has(id)) ||
      (kind === 'commitment' && index.commitments.has(id));
    select(isThere ? subject : null);
  }

  #lookBack(revision: number): void {
    void slideTo({ ...this.state.viewOptions, known: String(revision) });
  }

  async #undo(revisions: readonly number[]): Promise<void> {
    if (this.undoing || saidOfThePast()) return;
    this.undoing = true;
    const written = await undoInOrder(revisions);
    const refusal = written === null || written.ok ? null : written.problem;
    this.others = await this.#tell(refusal?.conflicts ?? []);
    this.refusal = refusal;
    this.undoing = false;
  }

  async #tell(conflicts: readonly ConflictingChange[]) {
    const pages = await Promise.all(
      conflicts.map(({ revision }) => readChange(revision).catch(() => ({ items: [], names: [] }))),
    );
    return pages.flatMap(({ items, names = [] }) =>
      items.map((change) => ({
        revision: change.revision,
        at: change.at,
        told: describeChange(change, new Map(names.map((named) => [named.key, named]))),
      })),
    );
  }
}

/** Detects an erased change or an erasure, which cannot be undone. */
const isErased = ({ before, after }: Change): boolean => before === null && after === null;

/** Who made a change, and by what where that was no account: a phone may bear any name. */
const authorWords = ({ by, byKind }: Change): string[] =>
  by === undefined
    ? []
    : byKind === undefined || byKind === 'account' || byKind === 'machine'
      ? [by]
      : [by, t(`author.${byKind}`)];

/** Formats who undid it. */
const undoneWords = ({ by, at }: NonNullable<Change['undoneBy']>): string =>
  by === undefined ? t('history.undoneOn', longMoment(at)) : t('history.undoneBy', by);

/** Shows a line of a change: old and new value. */
const lineItem = ({ sign, label, before, after }: ChangeLine): TemplateResult =>
  html`<li class=${sign}><span class="label">${label}</span>
    ${before === '' ? null : html`<del><span class="visually-hidden">${t(sign === 'removed' ? 'history.removed' : 'history.before')} </span>${before}</del>`}
    ${before === '' || after === '' ? null : html`<span aria-hidden="true">→</span>`}
    ${after === '' ? null : html`<ins><span class="visually-hidden">${t(sign === 'added' ? 'history.added' : 'history.after')} </span>${after}</ins>`}</li>`;

customElements.define('maillage-change', ChangeRow);
