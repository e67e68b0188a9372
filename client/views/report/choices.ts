import { html, nothing, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import { REPORT_SECTIONS } from '../../../model/contract/report.ts';
import { mannerOf } from '../../../model/words/manner.ts';
import { choice } from '../../components/choice.ts';
import { t } from '../../messages/translate.ts';
import { can, type ReportChoice, toggled } from '../../state/index.ts';

/** Input of the choices. */
interface Among {
  readonly chosen: ReportChoice;
  readonly gaps: readonly Gap[];
  /** The questions that the report tells at present. */
  readonly told: readonly string[];
  choose(change: Partial<ReportChoice>): void;
}

/** Shows the choices of a report: kind, language, sections, questions, names. */
export const choices = (among: Among): TemplateResult => {
  const { chosen, choose } = among;
  return html`<form class="report-choices" aria-label=${t('report.choices')} @submit=${(event: Event) => event.preventDefault()}>
    ${choice(
      t('report.kind'),
      chosen.kind,
      [
        ['report', t('report.kind.report')],
        ['note', t('report.kind.note')],
      ],
      (kind) => choose({ kind, questions: null }),
    )}
    <p class="small soft">${t(chosen.kind === 'note' ? 'report.noteIs' : 'report.reportIs')}</p>
    ${choice(
      t('report.language'),
      chosen.language,
      LANGUAGES.map((language) => [language, mannerOf(language).name] as const),
      (language) => choose({ language }),
    )}
    ${chosen.kind === 'report' ? sections(among) : nothing}
    ${questions(among)}
    ${
      can('private.read')
        ? check(chosen.withPrivate, t('report.withPrivate'), () =>
            choose({ withPrivate: !chosen.withPrivate }),
          )
        : nothing
    }
  </form>`;
};

const check = (checked: boolean, label: string, toggle: () => void): TemplateResult =>
  html`<label class="check"><input type="checkbox" .checked=${checked} @change=${toggle} /> <span>${label}</span></label>`;

const sections = ({ chosen, choose }: Among): TemplateResult =>
  html`<fieldset><legend>${t('report.sections')}</legend>${REPORT_SECTIONS.report.map((id) =>
    check(!chosen.without.includes(id), t(`report.section.${id}`), () =>
      choose({ without: toggled(chosen.without, id) }),
    ),
  )}</fieldset>`;

/** Shows the included questions, with names or without; then the others, to be added. */
function questions(among: Among): TemplateResult {
  const { gaps, told } = among;
  const first = told.flatMap((key) => gaps.find((gap) => gap.key === key) ?? []);
  const others = gaps.filter(({ key }) => !told.includes(key));
  return html`<fieldset class="report-questions"><legend>${t('report.questions', first.length)}</legend>
    <p class="small soft">${t('report.namesHint')}</p>
    ${first.map((gap) => question(gap, among))}
    ${
      others.length === 0
        ? nothing
        : html`<details><summary>${t('report.otherQuestions', others.length)}</summary>${others.map((gap) => question(gap, among))}</details>`
    }</fieldset>`;
}

function question(
  { key, title, question: asked, delicate }: Gap,
  { chosen, told, choose }: Among,
): TemplateResult {
  const isTold = told.includes(key);
  return html`<div class="report-question">
    ${check(isTold, delicate ? t('report.delicate', title) : title, () => choose({ questions: toggled(told, key) }))}
    <p class="small">${asked}</p>
    ${
      isTold
        ? check(chosen.unnamed.includes(key), t('report.unnamed'), () =>
            choose({ questions: told, unnamed: toggled(chosen.unnamed, key) }),
          )
        : nothing
    }
  </div>`;
}
