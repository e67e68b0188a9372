import { html, type TemplateResult } from 'lit';
import type { Snapshot, SnapshotCitation } from '../../../model/contract/snapshot.ts';
import { readCitation } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** How a snapshot is cited and embedded; asked for when it is opened, since most are not. */
export class SnapshotCitationElement extends StoreElement {
  static override properties = { snapshot: { attribute: false }, isOpen: { state: true } };
  declare snapshot: Snapshot;
  declare isOpen: boolean;

  readonly #citation = new Fetched<SnapshotCitation>(this, {
    key: () => (this.isOpen ? `${this.snapshot.id} ${this.snapshot.hash} ${this.state.language}` : null),
    read: () => readCitation(this.snapshot.id),
  });

  constructor() {
    super();
    this.isOpen = false;
  }

  protected override render(): TemplateResult {
    const { known, value, again } = this.#citation;
    return html`<details @toggle=${this.#onToggle}><summary class="small">${t('snapshots.cite')}</summary>
      ${
        value === null
          ? html`<maillage-load-state .loadable=${known} .doing=${t('snapshots.citeReading')} .retry=${again}></maillage-load-state>`
          : this.#citationOf(value)
      }</details>`;
  }

  #citationOf({ text, bibtex, csl, address, withoutAddress }: SnapshotCitation): TemplateResult {
    const frame = `<iframe src="${address}" width="100%" height="900" title="Maillage"></iframe>`;
    return html`<div class="citation">
      ${this.#copied('text', t('snapshots.text'), text, 4)}
      ${withoutAddress === null ? null : html`<p class="soft small">${withoutAddress}</p>`}
      ${this.#copied('bibtex', 'BibTeX', bibtex, 8)} ${this.#copied('csl', 'CSL-JSON', JSON.stringify(csl, null, 2), 8)}
      ${this.#line('hash', t('snapshots.hash'), this.snapshot.hash)}
      ${
        address === null
          ? null
          : html`${this.#line('address', t('snapshots.address'), address)}
            ${this.#line('frame', t('snapshots.frame'), frame)}
            <p class="soft small">${t('snapshots.frameNote')}</p>`
      }
    </div>`;
  }

  #copied(name: string, label: string, text: string, rows: number): TemplateResult {
    const id = `${name}-${this.snapshot.id}`;
    return html`<div class="field"><label for=${id}>${label}</label>
      <textarea id=${id} class="input" readonly rows=${rows} .value=${text} @focus=${selectAll}></textarea></div>`;
  }

  #line(name: string, label: string, value: string): TemplateResult {
    const id = `${name}-${this.snapshot.id}`;
    return html`<div class="field"><label for=${id}>${label}</label>
      <input id=${id} class="input" readonly .value=${value} @focus=${selectAll} /></div>`;
  }

  readonly #onToggle = (event: Event): void => {
    this.isOpen = (event.target as HTMLDetailsElement).open;
  };
}

const selectAll = (event: Event): void => (event.target as HTMLInputElement | HTMLTextAreaElement).select();

customElements.define('maillage-snapshot-citation', SnapshotCitationElement);
