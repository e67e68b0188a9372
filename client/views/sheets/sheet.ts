import { html, type TemplateResult } from 'lit';
import { ASKED, type AskedScreen } from '../../../model/contract/asked-questions.ts';
import { ParticipantAs } from '../../../model/contract/workshop.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { consentText } from '../join/about-workshop.ts';
import { linksOnPaper } from '../questionnaire/links.ts';
import { box, boxed, line } from '../questionnaire/paper.ts';
import type { Sheet } from '../questionnaire/question.ts';
import { questionOf } from '../questionnaire/questions.ts';

/** More than this on one side and the lines draw nearer. */
const MANY_LINKS = 9;
/** Number of questions on the first side, below the head. */
const ON_FIRST_SIDE = 3;

/** Shows the two sides of an organisation's sheet: the phone's questions, in their order. */
export function sheet(one: Sheet): TemplateResult {
  const { actor } = one;
  return html`<article class="sheet ${linksOnPaper(one).length > MANY_LINKS ? 'dense' : ''}">
    <div class="sheet-side">${head(one)}${ASKED.slice(0, ON_FIRST_SIDE).map((screen) => question(screen, one))}</div>
    <div class="sheet-side verso"><p class="sheet-again">${actor?.name ?? t('sheets.organisation')}${actor === undefined ? line() : null}</p>${ASKED.slice(ON_FIRST_SIDE).map((screen) => question(screen, one))}</div>
  </article>`;
}

function head({ map, workshop, actor }: Sheet): TemplateResult {
  return html`<header class="sheet-head"><p>${workshop.title} · ${map.territory.name} · ${longDay(workshop.on)}</p>
    ${workshop.question === undefined ? null : html`<p class="strong">${workshop.question}</p>`}
    <h2>${actor?.name ?? html`${t('sheets.organisation')} ${line()}`}</h2>
    <p class="sheet-consent">${consentText(workshop)}</p>
    <p>${box()} ${t('who.research')}</p>
    <p class="sheet-who"><span>${t('who.firstName')}</span>${line()}</p>
    <p class="sheet-who"><span>${t('who.as')}</span>${boxed(ParticipantAs.options.map((as) => t(`who.as.${as}`)))}</p></header>`;
}

/** Shows a numbered question, ending with « aucun » if that is an answer. */
function question(screen: AskedScreen, one: Sheet): TemplateResult[] {
  const { none, printed } = questionOf(screen);
  const parts = printed(one);
  return parts.map(({ title = t(`screen.${screen}.title`), body }, at) => {
    const number = at === 0 ? `${ASKED.indexOf(screen) + 1}. ` : '';
    const isLast = at === parts.length - 1;
    return html`<section><h3>${number}${title}</h3>${body}${isLast && none !== undefined ? html`<p>${box()} ${t(none.label)}</p>` : null}</section>`;
  });
}
