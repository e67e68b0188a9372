import { html, nothing, type TemplateResult } from 'lit';
import type { IsoDay, PartialDate } from '../../model/elements/day.ts';
import { isOver, readComingDay } from '../../model/words/read-coming-day.ts';
import { readDay, type Side } from '../../model/words/read-day.ts';
import { longDay } from '../messages/format.ts';
import { t } from '../messages/translate.ts';

interface DayInput {
  readonly id: string;
  readonly name: string;
  readonly value?: PartialDate | undefined;
  /** Whether something begins then or ends. */
  readonly side?: Side;
  readonly style?: string;
  /** For something to come, the present day: the field reads « fin janvier », and refuses a past day. */
  readonly from?: IsoDay | undefined;
}

/**
 * Shows a form field for a partial date: « 2020 », « mars 2020 », a day. It displays its interpretation; the
 * form is not sent while invalid.
 */
export function dayInput({
  id,
  name,
  value = '',
  side = 'start',
  style = '',
  from,
}: DayInput): TemplateResult {
  const understand = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const read = readTyped(input.value, side, from);
    const isWrong = input.value.trim() !== '' && read === undefined;
    const isPast = read !== undefined && from !== undefined && isOver(read, from);
    const unread = from === undefined ? 'day.unread' : 'day.unreadComing';
    input.setCustomValidity(isWrong ? t(unread) : isPast ? t('day.over', longDay(read)) : '');
    if (isWrong || isPast) input.reportValidity();
    else if (read !== undefined) input.value = longDay(read);
  };
  const forgive = (event: Event): void => (event.target as HTMLInputElement).setCustomValidity('');
  const [example, likely] =
    from === undefined ? [t('day.example'), []] : [t('day.exampleComing'), t('day.likely').split('|')];
  return html`<input class=${style} id=${id} name=${name} autocomplete="off" placeholder=${example}
    list=${likely.length === 0 ? nothing : `${id}-likely`}
    .value=${value === '' ? '' : longDay(value)} @input=${forgive} @change=${understand} />${
      likely.length === 0
        ? null
        : html`<datalist id=${`${id}-likely`}>${likely.map((words) => html`<option value=${words}></option>`)}</datalist>`
    }`;
}

const readTyped = (text: string, side: Side, from?: IsoDay): PartialDate | undefined =>
  from === undefined ? readDay(text, side) : readComingDay(text, from, side);

/** Reads such a field of a form; empty for nothing. */
export const typedDay = (
  form: FormData,
  name: string,
  side: Side = 'start',
  from?: IsoDay,
): PartialDate | '' => readTyped(String(form.get(name) ?? ''), side, from) ?? '';
