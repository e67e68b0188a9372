import { html, type TemplateResult } from 'lit';
import type { Brief } from '../../../model/contract/brief.ts';
import type { GapRule } from '../../../model/contract/vocabulary.ts';
import { saveBrief } from '../../actions/index.ts';
import '../../components/fact.ts';
import { StoreElement } from '../../components/store-element.ts';
import { labelText, t } from '../../messages/translate.ts';
import { type Option, vocabulary } from '../../messages/vocabulary.ts';
import { facts } from './brief-sheet.ts';
import { titleOfBrief } from './title-of-brief.ts';

const WORDS = ['summary', 'obstacles', 'learnt', 'reusable'] as const;

/** A brief as it is written: each text opens in its place and is kept when one leaves it. */
export class BriefEditor extends StoreElement {
  static override properties = { brief: { attribute: false } };
  declare brief: Brief;

  protected override render(): TemplateResult {
    const { brief } = this;
    const [summary, ...others] = WORDS;
    return html`<article class="fiche-sheet writing" aria-labelledby=${`fiche-${brief.id}`}>
      <p class="kicker">${t('fiches.kicker')} · ${t(`fiches.status.${brief.status}`)}</p>
      <h2 id=${`fiche-${brief.id}`}>${titleOfBrief(brief)}</h2>
      <p class="soft small">${t('fiches.hint')}</p>
      ${this.#words('title', 'line')} ${this.#words(summary, 'text')}
      <section><h3>${t('fiches.facts')}</h3>${facts(brief)}</section>
      <section><h3>${t('fiches.who')}</h3>
        <maillage-fact tall .label=${t('fiches.field.lead')} kind="choice" field="leadId" .value=${brief.parties.find(({ lead }) => lead)?.actorId}
          .options=${brief.parties.map(({ actorId, name }) => ({ value: actorId, label: name }))}
          .save=${(value: unknown) => saveBrief(brief, { leadId: value as string | null })}></maillage-fact>
        ${brief.parties.map(
          ({
            actorId,
            name,
            brings,
          }) => html`<maillage-fact tall .label=${t('fiches.brings', name)} kind="text" field="brings" .value=${brings}
            .save=${(value: unknown) => saveBrief(brief, { brings: { [actorId]: value as string | null } }, actorId)}></maillage-fact>`,
        )}
      </section>
      ${others.map((field) => this.#words(field, 'text'))}
      ${this.#words('contact', 'line')}
      <maillage-fact tall .label=${t('fiches.field.rules')} kind="set" field="rules" .value=${brief.rules} .options=${questions(brief)}
        .save=${(value: unknown) => saveBrief(brief, { rules: value as GapRule[] })}></maillage-fact>
    </article>`;
  }

  #words(field: 'title' | 'contact' | (typeof WORDS)[number], kind: 'line' | 'text'): TemplateResult {
    const { brief } = this;
    return html`<maillage-fact tall .label=${t(`fiches.field.${field}`)} kind=${kind} field=${field} .value=${brief[field]}
      .save=${(value: unknown) => saveBrief(brief, { [field]: value as string | null })}></maillage-fact>`;
  }
}

/** Lists the questions, those suggested by the cooperation first. */
function questions({ proposedRules = [] }: Brief): Option[] {
  const all = (vocabulary()?.gaps ?? []).map(({ rule, title }) => ({ value: rule, label: labelText(title) }));
  const isProposed = ({ value }: { value: GapRule }): boolean => proposedRules.includes(value);
  return [
    ...all.filter(isProposed).map(({ value, label }) => ({ value, label: t('fiches.proposed', label) })),
    ...all.filter((option) => !isProposed(option)),
  ];
}

customElements.define('maillage-fiche-editor', BriefEditor);
