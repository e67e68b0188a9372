import { html, type TemplateResult } from 'lit';
import { askPattern, loadPatterns, select } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName } from '../../messages/format.ts';
import { labelText, t } from '../../messages/translate.ts';
import { familyShort, labelOf } from '../../messages/vocabulary.ts';
import { formatAddress, highlightedEvidence, indexMap, nameOnMap, sidesOf } from '../../state/index.ts';
import { sideName } from '../questions/side-name.ts';
import { landHead } from './land-head.ts';
import { panelHead } from './panel-head.ts';

/** A question, a theme, a pair or two families chosen while the map is the view: what it is, and whom it lights. */
export class OtherPanel extends StoreElement {
  protected override updated(): void {
    // A link that was cited: the question is asked again, to light what it finds now.
    if (this.state.selection?.kind !== 'pattern') return;
    void loadPatterns();
    void askPattern();
  }

  protected override render(): TemplateResult | null {
    const { selection } = this.state;
    if (selection === null) return null;
    return html`<div class="panel-body">${this.#head(selection.kind, selection.id)}${this.#actors()}</div>`;
  }

  #head(kind: string, id: string): TemplateResult | null {
    const lit = highlightedEvidence(this.state);
    const [a = '', b = ''] = id.split(':');
    if (kind === 'gap') return this.#question(id);
    if (kind === 'pattern') return this.#pattern(a);
    if (kind === 'console')
      return html`${panelHead(t('view.measures'), t('console.title'))}<p>${t('console.lit', lit?.actorIds.length ?? 0)}</p>
        <p><a href=${formatAddress({ ...this.state, view: 'console', selection: null })}>${t('console.back')}</a></p>`;
    if (kind === 'theme')
      return html`${panelHead(t('legend.themes'), labelOf('themes', id))}<p>${t('theme.about', lit?.actorIds.length ?? 0, lit?.cooperationIds.length ?? 0)}</p>`;
    if (kind === 'ways') return html`<maillage-ways></maillage-ways>`;
    if (kind === 'land') return landHead(this.state, id);
    const map = this.state.map.value;
    const sides = kind === 'pair' ? null : sidesOf(this.state.selection);
    if (sides !== null) {
      const [one, other] = sides.map((side) => sideName(side, map));
      return panelHead(t('sides.kicker'), t('sides.title', one ?? '', other ?? ''));
    }
    return panelHead(t('view.meetings'), t('pair.title', nameOnMap(map, a), nameOnMap(map, b)));
  }

  #pattern(id: string): TemplateResult {
    const { patterns, patternAnswer } = this.state;
    const pattern = patterns.value?.items.find((one) => one.id === id);
    const title = pattern === undefined ? t('patterns.reading') : labelText(pattern.title);
    const found = patternAnswer.value;
    return html`${panelHead(t('patterns.tab'), title)}
      ${pattern === undefined ? null : html`<p>${labelText(pattern.question)}</p><p class="soft">${labelText(pattern.doesNotProve)}</p>`}
      ${
        found === null
          ? html`<maillage-load-state .loadable=${patternAnswer} .doing=${t('patterns.asking')} .retry=${() => void askPattern(true)}></maillage-load-state>`
          : html`<p>${t('patterns.found', found.rows.length)}</p>`
      }
      <p><a href=${formatAddress({ ...this.state, view: 'patterns', selection: null })}>${t('patterns.open')}</a></p>`;
  }

  #question(key: string): TemplateResult | null {
    const gap = this.state.gaps.value?.items.find((item) => item.key === key);
    if (gap === undefined) return null;
    return html`${panelHead(html`<span class="severity">${t(`gap.severity.${gap.severity}`)}</span> · ${gap.title}`, gap.question)}
      <p>${gap.reason}</p>
      <p><a href=${formatAddress({ ...this.state, view: 'questions' })}>${t('gap.open')}</a></p>`;
  }

  #actors(): TemplateResult | null {
    const map = this.state.map.value;
    const lit = highlightedEvidence(this.state);
    if (map === null || lit === null || this.state.selection?.kind === 'ways') return null;
    const index = indexMap(map);
    const actors = lit.actorIds
      .map((id) => index.actors.get(id))
      .filter((actor) => actor !== undefined)
      .sort(byName);
    return html`<ul class="rows" role="list">${actors.map(
      ({
        id,
        name,
        family,
      }) => html`<li><button class="row" @click=${() => select({ kind: 'actor', id })}>${familyMark(family)}
        <span>${name}<span class="detail">${familyShort(family)}</span></span></button></li>`,
    )}</ul>`;
  }
}

customElements.define('maillage-other-panel', OtherPanel);
