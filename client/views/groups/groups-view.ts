import { html, type TemplateResult } from 'lit';
import { isPart, type MapGroups } from '../../../model/contract/map-part.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { findActorsOf, loadReadings, openPart } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import type { ComboOption, PickEvent, TypedEvent } from '../../components/combobox.ts';
import '../../components/combobox.ts';
import { familyMark } from '../../components/family-mark.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { mapTabs, viewTabs } from '../../components/view-tabs.ts';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { formatAddress, groupedBy, type MapPart, rootOf, viewOf, wholeMap } from '../../state/index.ts';
import { groupName, partName, statesSaid } from './group-words.ts';
import { groupsDrawing } from './groups-drawing.ts';

/** A map that is too large to be drawn: its groups, what crosses between them, each to open; or one actor by its name. */
export class GroupsView extends StoreElement {
  static override properties = {
    alone: { attribute: false },
    text: { state: true },
  };
  /** On a page that asks each organisation something: there is nothing to open there. */
  declare alone: boolean;
  declare text: string;
  readonly #found = new Fetched<readonly ComboOption[]>(this, {
    key: () => this.text || null,
    read: async () =>
      (await findActorsOf(this.text)).map(({ id, name, family }) => ({
        ...{ id, label: name, family },
        detail: familyShort(family),
      })),
    keeps: true,
  });

  constructor() {
    super();
    this.alone = false;
    this.text = '';
  }

  protected override render(): TemplateResult {
    if (this.alone) return html`<p class="page-wait">${t('groups.alone')}</p>`;
    const { groups } = this.state;
    const { view } = this.state;
    return html`<div class="page-main"><div class="page-nav">${rootOf(view) === 'map' ? mapTabs(view) : viewTabs(view)}</div>${
      groups.value === null
        ? html`<maillage-load-state class="page-wait" .loadable=${groups} .doing=${t('groups.reading')}
          .retry=${() => void loadReadings(['groups'])}></maillage-load-state>`
        : this.#page(groups.value)
    }</div>`;
  }

  #page(groups: MapGroups): TemplateResult {
    const { part, view, map } = this.state;
    const label = viewOf(view).label;
    const total = map.value?.part?.actors ?? groups.actors;
    const isNarrowest = part.around !== undefined || (part.family !== undefined && part.theme !== undefined);
    return html`<div class="page-body reading groups">
      <h2>${isPart(part) && map.value !== null ? `${partName(map.value)} · ` : ''}${t('groups.title', formatNumber(total))}</h2>
      <p>${t('groups.lead', formatNumber(groups.drawnAtMost))}
        ${viewOf(view).id === 'map' ? null : t('groups.leadElsewhere', t(label))}</p>
      ${isPart(part) ? html`<p><a class="button" href=${this.#addressOf(wholeMap)}>${t('groups.whole')}</a></p>` : null}
      <div class="groups-choices">
        <maillage-combobox class="groups-search" .label=${t('groups.search')} .placeholder=${t('groups.search')} .value=${this.text}
          .options=${this.#found.value ?? []} @typed=${this.#onTyped} @pick=${this.#onPick}></maillage-combobox>
        ${part.family === undefined && part.theme === undefined ? this.#by() : null}
      </div>
      ${isNarrowest ? html`<p>${t('groups.still', formatNumber(total))}</p>` : this.#groups(groups)}
    </div>`;
  }

  #by(): TemplateResult {
    return html`<div class="groups-by"><span>${t('groups.by')}</span>${choice(
      t('groups.by'),
      groupedBy(this.state.part),
      [
        ['family', t('groups.byFamily')],
        ['theme', t('groups.byTheme')],
      ],
      (by) => openPart({ ...this.state.part, by }),
    )}</div>`;
  }

  #groups(groups: MapGroups): TemplateResult {
    if (groups.groups.length === 0) return html`<p>${t('groups.empty')}</p>`;
    const { by } = groups;
    const addressOf = (key: string) => this.#addressOf(partWithin(this.state.part, by, key));
    return html`${groupsDrawing(groups, addressOf)}
      <h3 id="groups-in">${t('groups.inGroups')}</h3>
      <div class="table-scroll"><table class="plain-table" aria-labelledby="groups-in">
        <thead><tr><th scope="col">${t('groups.group')}</th>${['actors', 'within', 'links'].map(
          (column) =>
            html`<th scope="col" class="number">${t(`groups.${column as 'actors' | 'within' | 'links'}`)}</th>`,
        )}<th scope="col">${t('groups.states')}</th></tr></thead>
        <tbody>${groups.groups.map(
          ({ key, actors, cooperations, links, states }) => html`<tr>
          <th scope="row">${by === 'family' ? familyMark(key as Family) : null} <a href=${addressOf(key)}>${groupName(by, key)}</a></th>
          <td class="number">${formatNumber(actors)}</td><td class="number">${formatNumber(cooperations)}</td>
          <td class="number">${formatNumber(links)}</td><td>${statesSaid(states)}</td></tr>`,
        )}</tbody></table></div>
      <h3 id="groups-between">${t('groups.between')}</h3>
      <div class="table-scroll"><table class="plain-table" aria-labelledby="groups-between">
        <thead><tr><th scope="col">${t('groups.group')}</th><th scope="col">${t('groups.other')}</th>
          <th scope="col" class="number">${t('groups.cooperations')}</th><th scope="col" class="number">${t('groups.links')}</th>
          <th scope="col">${t('groups.states')}</th></tr></thead>
        <tbody>${groups.ties.map(
          ({ keys: [a, b], cooperations, links, states }) => html`<tr>
          <th scope="row">${groupName(by, a)}</th><td>${groupName(by, b)}</td>
          <td class="number">${formatNumber(cooperations)}</td><td class="number">${formatNumber(links)}</td>
          <td>${statesSaid(states)}</td></tr>`,
        )}</tbody></table></div>`;
  }

  readonly #addressOf = (part: MapPart): string => formatAddress({ ...this.state, part, selection: null });

  readonly #onTyped = (event: TypedEvent): void => {
    this.text = event.detail.text;
  };

  readonly #onPick = (event: PickEvent): void => {
    this.text = '';
    openPart({ around: event.detail.option.id });
  };
}

/** Returns the part of the map for a group of the present one. */
const partWithin = ({ by: _, ...part }: MapPart, by: MapGroups['by'], key: string): MapPart =>
  by === 'family' ? { ...part, family: key as Family } : { ...part, theme: key };

customElements.define('maillage-groups', GroupsView);
