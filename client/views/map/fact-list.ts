import { html, type TemplateResult } from 'lit';
import '../../components/fact.ts';
import type { FactKind, FactValue } from '../../components/fact.ts';
import { saveField } from '../../components/save-fields.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import type { Option } from '../../messages/vocabulary.ts';
import type { Conflict } from '../../state/index.ts';

/** One property to show and edit: its field, how it is typed, the options to choose from. */
export interface FactLine {
  readonly field: string;
  readonly kind: FactKind;
  readonly value: FactValue;
  readonly options?: readonly Option[];
  readonly required?: boolean;
  readonly tall?: boolean;
  /** Label, if the field's default would mislead. */
  readonly label?: string;
}

/** Shows the properties of a resource, each edited in place. */
export const factList = (
  noun: Conflict['noun'],
  known: { readonly id: string; readonly version: number },
  lines: readonly FactLine[],
): TemplateResult =>
  html`<div class="facts">
    ${lines.map(
      ({ field, kind, value, options = [], required = false, tall = false, label }) => html`<maillage-fact
        .field=${field} .label=${label ?? fieldLabel(field)} .kind=${kind} .value=${value} .options=${options}
        .required=${required} .tall=${tall} .save=${saveField(noun, known, field)}></maillage-fact>`,
    )}
  </div>`;
