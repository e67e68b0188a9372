import { html, type TemplateResult } from 'lit';
import type { FichesElsewhere } from '../../../model/contract/fiche.ts';
import type { Gap } from '../../../model/contract/gap.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, labelOf } from '../../messages/vocabulary.ts';
import { formatAddress, store } from '../../state/index.ts';

type Found = FichesElsewhere['items'][number]['fiches'];

/** The fiches from elsewhere that answer a question. */
export const fichesFor = ({ key }: Pick<Gap, 'key'>): Found =>
  store.get().elsewhere.value?.items.find((item) => item.key === key)?.fiches ?? [];

/** « Ailleurs : une fiche »: who elsewhere had the same question, and what their fiche has in common with it. */
export function fichesElsewhere(gap: Pick<Gap, 'key'>): TemplateResult | null {
  const found = fichesFor(gap);
  if (found.length === 0) return null;
  const state = store.get();
  return html`<section class="question-elsewhere" aria-labelledby="question-elsewhere">
    <h3 id="question-elsewhere">${t('fiches.ailleurs', found.length)}</h3>
    <ul role="list">${found.map(
      (
        fiche,
      ) => html`<li><a href=${formatAddress({ ...state, view: 'fiches', tab: null, selection: null, fiche: fiche.id })}>${fiche.title}</a>
        <span class="detail">${fiche.territory} · ${inCommon(fiche)}</span></li>`,
    )}</ul>
  </section>`;
}

function inCommon({ themes, families }: Found[number]): string {
  const told = [
    ...(themes.length === 0
      ? []
      : [t('fiches.sameThemes', listOfNames(themes.map((theme) => labelOf('themes', theme))))]),
    ...(families.length === 0 ? [] : [t('fiches.sameFamilies', listOfNames(families.map(familyShort)))]),
  ];
  return told.length === 0 ? t('fiches.sameQuestion') : told.join(' · ');
}
