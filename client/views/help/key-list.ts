import { html, type TemplateResult } from 'lit';
import { t } from '../../messages/translate.ts';

const KEYS = [
  ['/', 'keys.search'],
  ['← ↑ → ↓', 'keys.arrows'],
  ['← →', 'keys.questions'],
  ['← →', 'keys.steps'],
  ['↵', 'keys.enter'],
  ['↑ ↓', 'keys.arrivals'],
  ['↵', 'keys.accept'],
  ['R', 'keys.refuse'],
  ['Esc', 'keys.escape'],
  ['A', 'keys.add'],
  ['L', 'keys.link'],
  ['C', 'keys.ways'],
  ['P', 'keys.fold'],
  ['I', 'keys.point'],
  ['V', 'keys.lead'],
  ['E', 'keys.entry'],
  ['↑', 'keys.recall'],
  ['1 2 3', 'keys.focus'],
  ['0', 'keys.fit'],
  ['⌦', 'keys.delete'],
  ['Ctrl Z', 'keys.undo'],
  ['Ctrl ⇧ Z', 'keys.redo'],
  ['M', 'keys.missing'],
  ['B', 'keys.bigScreen'],
  ['?', 'keys.help'],
] as const;

export const keyList = (): TemplateResult =>
  html`<p class="soft">${t('keys.where')}</p>
    <dl class="keys">${KEYS.map(
      ([key, message]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${t(message)}</dd></div>`,
    )}</dl>`;
