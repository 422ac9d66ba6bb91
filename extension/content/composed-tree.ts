/** The tree as a reader meets it: shadow trees stand where their hosts are. */

/** What makes all outside it inert: a modal dialog, or an element that fills the screen. */
export const MODAL = 'dialog:modal, :fullscreen:not(iframe, video)';

/** The element around a node, or the host of the shadow tree it is in. */
export function composedParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Whether `node` is `ancestor` or somewhere in it, through shadow trees. */
export function isWithin(node: Node, ancestor: Node): boolean {
  return isWithinAny(node, new Set([ancestor]));
}

/** Whether a node, or anything around it, is one of `ancestors`. */
export function isWithinAny(node: Node, ancestors: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (ancestors.has(at)) return true;
  }
  return false;
}

/** The nearest element around a node, through shadow trees, that a selector matches. */
export function composedClosest(node: Node, selector: string): Element | null {
  for (let element = composedParent(node); element; ) {
    const closest = element.closest(selector);
    if (closest) return closest;
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
