import { html, type TemplateResult } from 'lit';
import type { BriefsElsewhere } from '../../../model/contract/brief.ts';
import type { Gap } from '../../../model/contract/gap.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, labelOf } from '../../messages/vocabulary.ts';
import { formatAddress, store } from '../../state/index.ts';

type Found = BriefsElsewhere['items'][number]['fiches'];

/** Finds the briefs of other territories that answer a question. */
export const briefsFor = ({ key }: Pick<Gap, 'key'>): Found =>
  store.get().elsewhere.value?.items.find((item) => item.key === key)?.fiches ?? [];

/**
 * Lists the briefs of other territories that had the same question, with what each has in common with it: «
 * Ailleurs : une brief ». Null if there are none.
 */
export function briefsElsewhere(gap: Pick<Gap, 'key'>): TemplateResult | null {
  const found = briefsFor(gap);
  if (found.length === 0) return null;
  const state = store.get();
  return html`<section class="question-elsewhere" aria-labelledby="question-elsewhere">
    <h3 id="question-elsewhere">${t('fiches.ailleurs', found.length)}</h3>
    <ul role="list">${found.map(
      (
        brief,
      ) => html`<li><a href=${formatAddress({ ...state, view: 'fiches', tab: null, selection: null, brief: brief.id })}>${brief.title}</a>
        <span class="detail">${brief.territory} · ${inCommon(brief)}</span></li>`,
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
