import { html, type TemplateResult } from 'lit';
import { select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, labelOf } from '../../messages/vocabulary.ts';
import { formatAddress, indexMap, litEvidence, sidesOf } from '../../state/index.ts';
import { sideName } from '../questions/side-name.ts';
import { panelHead } from './panel-head.ts';

/** A question, a theme, a pair or two families chosen while the map is the view: what it is, and whom it lights. */
export class OtherPanel extends StoreElement {
  protected override render(): TemplateResult | null {
    const { selection } = this.state;
    if (selection === null) return null;
    return html`<div class="panel-body">${this.#head(selection.kind, selection.id)}${this.#actors()}</div>`;
  }

  #head(kind: string, id: string): TemplateResult | null {
    const lit = litEvidence(this.state);
    const [a = '', b = ''] = id.split(':');
    if (kind === 'gap') return this.#question(id);
    if (kind === 'theme')
      return html`${panelHead(t('legend.themes'), labelOf('themes', id))}<p>${t('theme.about', lit?.actorIds.length ?? 0, lit?.cooperationIds.length ?? 0)}</p>`;
    const map = this.state.map.value;
    const sides = kind === 'pair' ? null : sidesOf(this.state.selection);
    if (sides !== null) {
      const [one, other] = sides.map((side) => sideName(side, map));
      return panelHead(t('sides.kicker'), t('sides.title', one ?? '', other ?? ''));
    }
    const name = (actorId: string) =>
      map === null ? actorId : (indexMap(map).actors.get(actorId)?.name ?? actorId);
    return panelHead(t('view.meetings'), t('pair.title', name(a), name(b)));
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
    const lit = litEvidence(this.state);
    if (map === null || lit === null) return null;
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
