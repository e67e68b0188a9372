import { html, type TemplateResult } from 'lit';
import type { Fiche } from '../../../model/contract/fiche.ts';
import type { GapRule } from '../../../model/contract/vocabulary.ts';
import { saveFiche } from '../../actions/index.ts';
import '../../components/fact.ts';
import { StoreElement } from '../../components/store-element.ts';
import { labelText, t } from '../../messages/translate.ts';
import { type Option, vocabulary } from '../../messages/vocabulary.ts';
import { facts } from './fiche-sheet.ts';
import { titleOfFiche } from './title-of-fiche.ts';

const WORDS = ['summary', 'obstacles', 'learnt', 'reusable'] as const;

/** A fiche as it is written: each text opens in its place and is kept when one leaves it. */
export class FicheEditor extends StoreElement {
  static override properties = { fiche: { attribute: false } };
  declare fiche: Fiche;

  protected override render(): TemplateResult {
    const { fiche } = this;
    const [summary, ...others] = WORDS;
    return html`<article class="fiche-sheet writing" aria-labelledby=${`fiche-${fiche.id}`}>
      <p class="kicker">${t('fiches.kicker')} · ${t(`fiches.status.${fiche.status}`)}</p>
      <h2 id=${`fiche-${fiche.id}`}>${titleOfFiche(fiche)}</h2>
      <p class="soft small">${t('fiches.hint')}</p>
      ${this.#words('title', 'line')} ${this.#words(summary, 'text')}
      <section><h3>${t('fiches.facts')}</h3>${facts(fiche)}</section>
      <section><h3>${t('fiches.who')}</h3>
        <maillage-fact tall .label=${t('fiches.field.lead')} kind="choice" field="leadId" .value=${fiche.parties.find(({ lead }) => lead)?.actorId}
          .options=${fiche.parties.map(({ actorId, name }) => ({ value: actorId, label: name }))}
          .save=${(value: unknown) => saveFiche(fiche, { leadId: value as string | null })}></maillage-fact>
        ${fiche.parties.map(
          ({
            actorId,
            name,
            brings,
          }) => html`<maillage-fact tall .label=${t('fiches.brings', name)} kind="text" field="brings" .value=${brings}
            .save=${(value: unknown) => saveFiche(fiche, { brings: { [actorId]: value as string | null } }, actorId)}></maillage-fact>`,
        )}
      </section>
      ${others.map((field) => this.#words(field, 'text'))}
      ${this.#words('contact', 'line')}
      <maillage-fact tall .label=${t('fiches.field.rules')} kind="set" field="rules" .value=${fiche.rules} .options=${questions(fiche)}
        .save=${(value: unknown) => saveFiche(fiche, { rules: value as GapRule[] })}></maillage-fact>
    </article>`;
  }

  #words(field: 'title' | 'contact' | (typeof WORDS)[number], kind: 'line' | 'text'): TemplateResult {
    const { fiche } = this;
    return html`<maillage-fact tall .label=${t(`fiches.field.${field}`)} kind=${kind} field=${field} .value=${fiche[field]}
      .save=${(value: unknown) => saveFiche(fiche, { [field]: value as string | null })}></maillage-fact>`;
  }
}

/** The questions, those that the cooperation suggests first. */
function questions({ proposedRules = [] }: Fiche): Option[] {
  const all = (vocabulary()?.gaps ?? []).map(({ rule, title }) => ({ value: rule, label: labelText(title) }));
  const isProposed = ({ value }: { value: GapRule }): boolean => proposedRules.includes(value);
  return [
    ...all.filter(isProposed).map(({ value, label }) => ({ value, label: t('fiches.proposed', label) })),
    ...all.filter((option) => !isProposed(option)),
  ];
}

customElements.define('maillage-fiche-editor', FicheEditor);
