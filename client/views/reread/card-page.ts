import { html } from 'lit';
import { StoreElement } from '../../components/store-element.ts';

class Stub extends StoreElement {
  protected override render() {
    return html``;
  }
}
customElements.define('maillage-card-page', Stub);
