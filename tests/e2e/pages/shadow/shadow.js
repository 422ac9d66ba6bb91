// Two roots come late: one on an element that has long been there, one with a custom element that is defined late.
// A closed root is the page's own business and stays unmarked.
document.getElementById('closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>Tencent is named in a closed root.</p>';

addEventListener('load', () => {
  document.getElementById('late').attachShadow({ mode: 'open' }).innerHTML = '<p>ByteDance is named in a root that came late.</p>';
  customElements.define('late-element', class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).innerHTML = '<p>OpenAI is named in a custom element.</p>';
    }
  });
  document.querySelector('h1').classList.add('complete');
});
