import { html, type TemplateResult } from 'lit';
import type { ConsoleSchema } from '../../../model/contract/console.ts';
import { t } from '../../messages/translate.ts';

const PARAMETERS = [
  ['territoryId', 'console.parameterTerritory'],
  ['day', 'console.parameterDay'],
] as const;

/** Shows the model next to the statement: choosing a name inserts it at the cursor. */
export const schemaList = (
  { nodes, relationships, limits }: ConsoleSchema,
  insert: (text: string) => void,
): TemplateResult => html`<details class="console-schema" open><summary>${t('console.schema')}</summary>
  <p class="soft small">${t('console.limits', limits.rows, limits.seconds)}</p>
  <h3>${t('console.parameters')}</h3>
  <ul role="list">${PARAMETERS.map(
    ([name, words]) =>
      html`<li><button type="button" class="console-name" @click=${() => insert(`$${name}`)}>${`$${name}`}</button> <span class="soft small">${t(words)}</span></li>`,
  )}</ul>
  <h3>${t('console.labels')}</h3>
  <ul role="list">${nodes.map(
    ({
      label,
      properties,
    }) => html`<li><button type="button" class="console-name" @click=${() => insert(`(:${label})`)}>${`(:${label})`}</button>
      <span class="soft small">${properties.join(', ')}</span></li>`,
  )}</ul>
  <h3>${t('console.types')}</h3>
  <ul role="list">${relationships.map(
    ({
      type,
      from,
      to,
      properties,
    }) => html`<li><button type="button" class="console-name" @click=${() => insert(`(:${from})-[:${type}]->(:${to})`)}>${`${from} → ${type} → ${to}`}</button>
      <span class="soft small">${properties.join(', ')}</span></li>`,
  )}</ul></details>`;
