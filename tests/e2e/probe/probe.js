/**
 * Answers a test's questions about the closed shadow root of Sidelight's card. Extensions, unlike pages, may look into
 * closed roots, so the product needs no hook for tests.
 *
 * A question is an event `probe-ask` whose detail is JSON `{ id, method, args }`; the answer is an event
 * `probe-answer` with `{ id, value }` or `{ id, error }`. Events leave no trace in the page's DOM. Texts are the only
 * details that cross between the worlds in both browsers.
 */
{
  const HOST = 'sidelight-card';

  const closedRoot = (element) =>
    globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot ?? null;

  /** The card's host may stand in the document or in its open modal dialog. */
  const cardHost = () => document.querySelector(HOST);
  const cardRoot = () => {
    const host = cardHost();
    return host && closedRoot(host);
  };

  const box = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const describe = (element) => ({
    tag: element.localName,
    text: element.textContent,
    // The text as a reader sees it, line by line.
    lines: element.innerText,
    rect: box(element),
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    visible: element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  });

  /** Each opening of the card since the document began: what it showed at the moment it opened. */
  const openings = [];
  /** Clicks that reached an element inside the card. */
  const clicks = [];

  addEventListener(
    'toggle',
    (event) => {
      if (event.target.localName !== HOST || event.newState !== 'open') return;
      const root = closedRoot(event.target);
      openings.push({
        name: root?.querySelector('h2')?.textContent ?? '',
        claims: root?.querySelectorAll('ol.claims > li').length ?? 0,
      });
    },
    true,
  );

  const methods = {
    /** Elements of the card that a selector finds, or null if there is no card. */
    query: (selector) => {
      const root = cardRoot();
      return root && [...root.querySelectorAll(selector)].map(describe);
    },
    /** The card's focused element, or null. */
    focused: () => {
      const element = cardRoot()?.activeElement;
      return element ? describe(element) : null;
    },
    openings: () => openings,
    /** Records clicks inside the card from now on, and keeps their links from being followed. */
    watchClicks: () => {
      cardRoot().addEventListener(
        'click',
        (event) => {
          event.preventDefault();
          const control = event.composedPath().find((node) => node.matches?.('a[href], button'));
          if (control) clicks.push(describe(control));
        },
        true,
      );
      return true;
    },
    clicks: () => clicks,
    /** Activates a control, wherever the card is scrolled to. */
    press: (selector) => {
      cardRoot().querySelector(selector).click();
      return true;
    },
    /** A computed property of all elements of the card that a selector finds. */
    style: (selector, property) =>
      [...cardRoot().querySelectorAll(selector)].map((element) => getComputedStyle(element).getPropertyValue(property)),
    sizes: (selector) =>
      [...cardRoot().querySelectorAll(selector)].map(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => ({
        scrollWidth,
        clientWidth,
        scrollHeight,
        clientHeight,
      })),
    /** Words of the card that are cut off at its sides, or lie under its buttons. */
    spills: () => {
      const root = cardRoot();
      const card = box(root.querySelector('.scroller'));
      const right = card.x + root.querySelector('.scroller').clientWidth;
      const controls = [...root.querySelectorAll('.controls button')].filter((one) => one.checkVisibility()).map(box);
      const texts = document.createTreeWalker(root.querySelector('.card'), NodeFilter.SHOW_TEXT);
      const spills = [];
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { x, y, width, height } of range.getClientRects()) {
          const isOut = width > 0 && (x < card.x - 1 || x + width > right + 1);
          const isUnder = controls.some(
            (control) =>
              x < control.x + control.width &&
              control.x < x + width &&
              y < control.y + control.height &&
              control.y < y + height,
          );
          if (isOut || isUnder) spills.push(text.data);
        }
      }
      return spills;
    },
    /** Rule violations that axe finds in the card. */
    axe: async () => {
      const host = cardHost();
      const { violations, passes } = await axe.run(host);
      return {
        violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map((node) => node.html) })),
        passes: passes.map(({ id }) => id),
      };
    },
  };

  // axe follows `shadowRoot`, which is null for a closed root; in this world alone it tells.
  Object.defineProperty(Element.prototype, 'shadowRoot', {
    configurable: true,
    get() {
      try {
        return closedRoot(this);
      } catch {
        return null;
      }
    },
  });

  addEventListener('probe-ask', async (event) => {
    const { id, method, args } = JSON.parse(event.detail);
    const answer = (reply) =>
      dispatchEvent(new CustomEvent('probe-answer', { detail: JSON.stringify({ id, ...reply }) }));
    try {
      answer({ value: await methods[method](...args) });
    } catch (error) {
      answer({ error: String(error) });
    }
  });
}
