import { html, type TemplateResult } from 'lit';
import type { IsoDay, PartialDate } from '../../model/elements/day.ts';
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
  /** Day from which a date without a year is understood, for something to come: « 15 mars ». */
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
    const read = readDay(input.value, side, from);
    const isWrong = input.value.trim() !== '' && read === undefined;
    input.setCustomValidity(isWrong ? t('day.unread') : '');
    if (isWrong) input.reportValidity();
    else if (read !== undefined) input.value = longDay(read);
  };
  const forgive = (event: Event): void => (event.target as HTMLInputElement).setCustomValidity('');
  return html`<input class=${style} id=${id} name=${name} autocomplete="off" placeholder=${t('day.example')}
    .value=${value === '' ? '' : longDay(value)} @input=${forgive} @change=${understand} />`;
}

/** Reads such a field of a form; empty for nothing. */
export const typedDay = (
  form: FormData,
  name: string,
  side: Side = 'start',
  from?: IsoDay,
): PartialDate | '' => readDay(String(form.get(name) ?? ''), side, from) ?? '';
