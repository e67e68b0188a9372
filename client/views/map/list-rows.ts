import { html, type TemplateResult } from 'lit';
import { Family } from '../../../model/contract/vocabulary.ts';
import { familyMark } from '../../components/family-mark.ts';
import { readingOf, type Said } from '../../messages/entry-reading.ts';
import { spacedSiren } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import {
  type List,
  type ListLine,
  nameKey,
  resolveActor,
  similarNameProposals,
} from '../../state/entry/index.ts';
import type { Fault, NewActorName, Scene, Settled } from '../../state/index.ts';

type Settle = (name: string, settled: Settled | null) => void;

/** Shows the non-empty lines of a list, with number, interpretation and effect. */
export function listRows(list: List, scene: Scene | null, settle: Settle): TemplateResult | null {
  if (scene === null) return null;
  return html`<div class="list-lines" tabindex="0" role="region" aria-label=${t('list.reading')}><table>
    <thead><tr><th scope="col">${t('list.line')}</th><th scope="col">${t('list.reading')}</th><th scope="col"></th></tr></thead>
    <tbody>${list.lines.map((line) => row(line, list, scene, settle))}</tbody>
  </table></div>`;
}

function row(line: ListLine, list: List, scene: Scene, settle: Settle): TemplateResult {
  const { number, entry, verdict, sameAs = 0 } = line;
  const made = list.newActors.filter((known) => known.number === number);
  const pieces: readonly Said[] =
    verdict === 'heading' || verdict === 'beyond'
      ? [{ is: 'hint', text: entry.text.trim() }]
      : // A new actor appears on its first line, with a choice of family; an existing link is marked.
        readingOf(entry, scene).filter(
          ({ is, family }) => is !== 'hint' && (is !== 'new' || family === undefined),
        );
  const asked =
    verdict === 'refused' ? entry.faults.filter(({ code }) => code === 'which' || code === 'alike') : [];
  return html`<tr class=${verdict === 'made' || verdict === 'refused' ? '' : 'set-aside'}>
    <td>${number}</td>
    <td>${verdict === 'refused' ? html`<div>${entry.text.trim()}</div>` : null}
      ${pieces.map(({ is, text, family }) => html`<span class="said ${is}">${family === undefined ? null : familyMark(family)}${text}</span>`)}
      ${asked.map((fault) => whoChoice(fault, scene, settle))}
      ${made.map(({ named }) => familyChoice(named, settle))}</td>
    <td class="verdict ${verdict}">${verdict === 'again' ? t('list.again', sameAs) : t(`list.${verdict}`)}</td>
  </tr>`;
}

function whoChoice(fault: Fault, scene: Scene, settle: Settle): TemplateResult | null {
  const { words } = fault;
  const among = whoMayBe(fault, scene);
  if (among.length === 0) return null;
  return html`<div><select aria-label=${t('list.which', words)} @change=${(event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '')
      settle(nameKey(words), value === 'new' ? { is: 'new', sure: true } : { is: 'known', actorId: value });
  }}>
    <option value="">${t('list.which', words)}</option>
    ${among.map(({ id, label, detail }) => html`<option value=${id}>${label} (${detail})</option>`)}
    <option value="new">${t('list.asNew')}</option>
  </select></div>`;
}

/** Lists the candidates for a name, best first: namesakes on this map, or similar ones anywhere. */
function whoMayBe(
  { code, words }: Fault,
  scene: Scene,
): readonly { readonly id: string; readonly label: string; readonly detail: string }[] {
  if (code === 'alike')
    return similarNameProposals(words, scene).map(({ id, label, kind, siren }) => ({
      id,
      label,
      detail: siren === undefined ? t(`entry.kind.${kind}`) : t('similar.siren', spacedSiren(siren)),
    }));
  const named = resolveActor(words, scene);
  if (named.is !== 'unclear') return [];
  return named.among.map(({ id, name, family }) => ({ id, label: name, detail: familyShort(family) }));
}

/** Settles all similar names of a list at once: the nearest each, or all new. */
export const settleSimilarNames = (
  { lines }: List,
  scene: Scene,
  choice: 'nearest' | 'new',
): ReadonlyMap<string, Settled> =>
  new Map(
    similarNameFaults(lines).map(({ words }): [string, Settled] => {
      const [nearest] = choice === 'nearest' ? similarNameProposals(words, scene) : [];
      return [
        nameKey(words),
        nearest === undefined ? { is: 'new', sure: true } : { is: 'known', actorId: nearest.id },
      ];
    }),
  );

export const similarNameFaults = (lines: readonly ListLine[]): readonly Fault[] => [
  ...new Map(
    lines
      .flatMap(({ entry, verdict }) => (verdict === 'refused' ? entry.faults : []))
      .filter(({ code }) => code === 'alike')
      .map((fault) => [nameKey(fault.words), fault]),
  ).values(),
];

const familyChoice = ({ name, family, guessed, sure }: NewActorName, settle: Settle): TemplateResult =>
  html`<div class="said new">${familyMark(family)}${t('list.new', name)}
    <select aria-label=${t('list.familyOf', name)} @change=${(event: Event) =>
      settle(nameKey(name), {
        is: 'new',
        family: (event.target as HTMLSelectElement).value as Family,
        ...(sure && { sure }),
      })}>
      ${Family.options.map((value) => html`<option value=${value} .selected=${value === family}>${familyShort(value)}</option>`)}
    </select>${guessed ? html`<span class="said hint">${t('list.guessed')}</span>` : null}</div>`;
