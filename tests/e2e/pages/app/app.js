// Renders as frameworks do: keeps nodes that still fit, replaces the text of text nodes, and would throw if anybody
// else had changed its tree.
const root = document.getElementById('root');

const views = {
  '/': () => [['p', 'Choose a subject. Huawei is one of them.']],
  '/chips': () => [['h2', 'Chips'], ['p', 'SMIC makes them.'], ['p', 'TSMC makes them too.']],
  '/models': () => [['h2', 'Models'], ['p', 'DeepSeek trains them.']],
  '/nothing': () => [['p', 'No name is here.']],
};

let rendered = [];

function render(view) {
  const wanted = view ?? views[location.pathname]();
  rendered = wanted.map(([tag, text], index) => {
    const old = rendered[index];
    if (old?.element.localName === tag) {
      if (old.text.parentNode !== old.element) throw new Error('foreign hands in the tree');
      if (old.text.data !== text) old.text.data = text;
      return old;
    }
    const element = document.createElement(tag);
    const node = document.createTextNode(text);
    element.append(node);
    if (old) root.replaceChild(element, old.element);
    else root.append(element);
    return { element, text: node };
  }).concat(rendered.slice(wanted.length).map((old) => {
    root.removeChild(old.element);
    return null;
  })).filter(Boolean);
}

const go = (path) => {
  history.pushState(null, '', path);
  render();
};

document.getElementById('to-chips').onclick = () => go('/chips');
document.getElementById('to-models').onclick = () => go('/models');
document.getElementById('to-nothing').onclick = () => go('/nothing');
document.getElementById('rename').onclick = () => render([['p', 'Choose a subject. Nvidia is one of them.']]);
document.getElementById('again').onclick = () => root.replaceChildren(...[...root.childNodes].map((node) => node.cloneNode(true)));
document.getElementById('remove').onclick = () => root.replaceChildren();
addEventListener('popstate', () => render());
render();
