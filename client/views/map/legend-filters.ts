import { html, type TemplateResult } from 'lit';
import type { CooperationState, Nature } from '../../../model/contract/vocabulary.ts';
import { openView, setAppearance, setFilters, setViewOptions } from '../../actions/index.ts';
import { chips, choice } from '../../components/choice.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { intensityOptions, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { minIntensityOf, toggled } from '../../state/index.ts';

/** Rarely used settings of the map: lenses, filters, the day. Folded, so that the legend stays short. */
export class LegendFilters extends StoreElement {
  protected override render(): TemplateResult {
    return html`${this.#lenses()}${this.#filters()}${this.#viewOptions()}`;
  }

  #lenses(): TemplateResult {
    const { appearance } = this.state;
    return html`<details>
      <summary>${t('legend.colour')}</summary>
      <div>
        ${choice(
          t('legend.colour'),
          appearance.colourBy,
          [
            ['family', t('legend.colour.family')],
            ['theme', t('legend.colour.theme')],
            ['tableRole', t('legend.colour.tableRole')],
            ['charter', t('legend.colour.charter')],
            ['community', t('legend.colour.community')],
          ],
          (colourBy) => setAppearance({ colourBy }),
        )}
        <span class="small soft">${t('legend.lens')}</span>
        ${choice(
          t('legend.lens'),
          appearance.linkLens,
          [
            ['none', t('legend.lens.none')],
            ['nature', t('legend.lens.nature')],
          ],
          (linkLens) => setAppearance({ linkLens }),
        )}
      </div>
    </details>`;
  }

  #filters(): TemplateResult {
    const { filters, map } = this.state;
    const cooperations = map.value?.cooperations ?? [];
    const commitments = map.value?.commitments ?? [];
    const themes = new Set([...cooperations, ...commitments].flatMap((item) => item.themes));
    const natures = new Set(cooperations.map(({ nature }) => nature));
    const states = new Set(cooperations.map(({ state }) => state));
    const present = (table: 'themes' | 'natures', some: ReadonlySet<string>) =>
      optionsOf(table).filter(({ value }) => some.has(value));
    const stateOptions = [...states].map((value) => ({
      value,
      label: value === 'unknown' ? t('legend.unknown') : labelOf('statuses', value),
    }));
    return html`<details>
      <summary>${t('legend.filters')}</summary>
      <div>
        <span class="small soft">${t('legend.themes')}</span>
        ${chips(t('legend.themes'), filters.themes, present('themes', themes), (theme) =>
          setFilters({ ...filters, themes: toggled(filters.themes, theme) }),
        )}
        <span class="small soft">${t('legend.natures')}</span>
        ${chips(t('legend.natures'), filters.natures, present('natures', natures), (nature) =>
          setFilters({ ...filters, natures: toggled(filters.natures, nature as Nature) }),
        )}
        <span class="small soft">${t('legend.states')}</span>
        ${chips(t('legend.states'), filters.states, stateOptions, (state) =>
          setFilters({ ...filters, states: toggled(filters.states, state as CooperationState) }),
        )}
      </div>
    </details>`;
  }

  #viewOptions(): TemplateResult {
    const { appearance, map, viewOptions } = this.state;
    return html`<details>
      <summary>${t('legend.views')}</summary>
      <div>
        <div class="field">
          <label for="legend-day">${t('legend.day')}</label>
          <input id="legend-day" type="date" .value=${map.value?.day ?? ''} @change=${this.#onDay} />
        </div>
        <button class="button compact" @click=${() => openView('history')}>${t('legend.lookBack')}</button>
        <div class="field">
          <label for="legend-min">${t('legend.minIntensity')}</label>
          <select id="legend-min" @change=${this.#onMin}>
            ${intensityOptions()
              .slice(1)
              .map(
                ({ value, label }) =>
                  html`<option value=${value} .selected=${value === String(minIntensityOf(viewOptions))}>${label}</option>`,
              )}
          </select>
        </div>
        <span class="small soft">${t('legend.more')}</span>
        <div>
          ${map.value?.lands === undefined ? null : this.#check('showLands', t('legend.lands'), appearance.showLands)}
          ${this.#check('showEnded', t('legend.ended'), appearance.showEnded)}
          ${this.#check('showMemberships', t('legend.memberships'), appearance.showMemberships)}
        </div>
      </div>
    </details>`;
  }

  #check(
    name: 'showEnded' | 'showMemberships' | 'showLands',
    label: string,
    checked: boolean,
  ): TemplateResult {
    return html`<label class="check"><input type="checkbox" .checked=${checked}
      @change=${(event: Event) => setAppearance({ [name]: (event.target as HTMLInputElement).checked })} />${label}</label>`;
  }

  readonly #onDay = (event: Event): void => {
    const { at: _, ...viewOptions } = this.state.viewOptions;
    const { value } = event.target as HTMLInputElement;
    setViewOptions(value === '' ? viewOptions : { ...viewOptions, at: value });
  };

  readonly #onMin = (event: Event): void => {
    const { minIntensity: _, ...viewOptions } = this.state.viewOptions;
    const level = Number((event.target as HTMLSelectElement).value) as 1 | 2 | 3 | 4;
    setViewOptions(level === 2 ? viewOptions : { ...viewOptions, minIntensity: level });
  };
}

customElements.define('maillage-legend-filters', LegendFilters);
