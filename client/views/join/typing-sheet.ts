import { html } from 'lit';
import { StoreElement } from '../../components/store-element.ts';
export class TypingSheet extends StoreElement {
  protected override render() {
    return html``;
  }
}
customElements.define('maillage-typing-sheet', TypingSheet);
