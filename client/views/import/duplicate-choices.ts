import { html, type TemplateResult } from 'lit';
import type { DuplicateChoice, ImportDuplicate, ImportSettings } from '../../../model/contract/import.ts';
import { t } from '../../messages/translate.ts';
import { candidateWords } from './candidate-words.ts';
import { type StepInput, withChoices } from './step-input.ts';

type Choice = NonNullable<ImportSettings['duplicates']>[number];

const choiceOf = ({ table, row }: ImportDuplicate, choice: DuplicateChoice, actorId?: string): Choice => ({
  table,
  row,
  choice,
  ...(actorId === undefined ? {} : { actorId }),
});

/** Chooses the first candidate; if the person may not edit its sheet, it stays unchanged. */
const asFirst = (duplicate: ImportDuplicate): Choice[] => {
  const [first] = duplicate.candidates;
  return first === undefined ? [] : [choiceOf(duplicate, first.mayEdit ? 'update' : 'skip', first.actorId)];
};

/** Names of the file that may be of someone known: the same, or another; each is chosen. */
export function duplicateList({ preview, settings, change }: StepInput): TemplateResult | null {
  const { duplicates } = preview;
  if (duplicates.length === 0) return null;
  const choose = (choices: Choice[]): void => change(withChoices(settings, choices));
  return html`<section aria-labelledby="bring-duplicates">
    <h3 id="bring-duplicates">${t('bring.duplicates', preview.duplicateCount)}</h3>
    <p class="soft">${t('bring.duplicatesLead')}</p>
    ${
      duplicates.length > 1
        ? html`<div class="buttons"><button class="button compact" @click=${() => choose(duplicates.flatMap(asFirst))}>${t('bring.allSame')}</button>
        <button class="button compact" @click=${() => change({ ...settings, duplicates: [], unchosen: 'new' })}>${t('bring.allOther')}</button></div>`
        : null
    }
    <ul class="bring-duplicates" role="list">${duplicates.map((duplicate) => one(duplicate, choose))}</ul>
    ${preview.duplicateCount > duplicates.length ? html`<p class="soft">${t('bring.more', preview.duplicateCount - duplicates.length)}</p>` : null}
    </section>`;
}

function one(duplicate: ImportDuplicate, choose: (choices: Choice[]) => void): TemplateResult {
  const { name, row, candidates, choice, actorId } = duplicate;
  const options = candidates.flatMap((candidate) => {
    const who =
      candidate.line === undefined
        ? candidateWords(candidate)
        : t('bring.isLine', candidate.name, candidate.reason, candidate.line);
    return [
      ...(candidate.mayEdit ? [['update', candidate.actorId, `${t('bring.same')} — ${who}`] as const] : []),
      ['skip', candidate.actorId, `${t('bring.sameKept')} — ${who}`] as const,
    ];
  });
  const all = [...options, ['new', '', t('bring.other')] as const];
  return html`<li class=${choice === null ? 'open' : ''}><label>${name} <span class="soft small">${t('bring.row', row)}</span>
    <select class="input" aria-label=${t('bring.choiceOf', name)} @change=${(event: Event) => {
      const picked = all[Number((event.target as HTMLSelectElement).value)];
      if (picked !== undefined)
        choose([choiceOf(duplicate, picked[0], picked[1] === '' ? undefined : picked[1])]);
    }}>
      ${choice === null ? html`<option value="" selected disabled>${t('bring.toChoose')}</option>` : null}
      ${all.map(
        ([does, id, label], i) =>
          html`<option value=${i} .selected=${does === choice && (id === '' || id === actorId)}>${label}</option>`,
      )}
    </select></label></li>`;
}
