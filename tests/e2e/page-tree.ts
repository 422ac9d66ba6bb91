/** Writes out a page's whole tree, so that two can be compared: open shadow roots and frames included. */
import type { Page } from 'puppeteer-core';

/** One line per node, indented by depth; one part per frame. Sidelight's own element is left out. */
export async function pageTree(page: Page): Promise<string> {
  const parts: string[] = [];
  for (const frame of page.frames()) parts.push(`# ${frame.url()}`, await frame.evaluate(writeTree));
  return parts.join('\n');
}

function writeTree(): string {
  const lines: string[] = [];
  const write = (node: Node, depth: number) => {
    const indent = ' '.repeat(depth);
    if (node instanceof Element) {
      if (node.localName === 'sidelight-card') return;
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort();
      lines.push(`${indent}<${node.nodeName}${attributes.join('')}>`);
      const { shadowRoot } = node;
      if (shadowRoot) {
        lines.push(`${indent} #shadow-root ${shadowRoot.mode}`);
        for (const child of shadowRoot.childNodes) write(child, depth + 2);
      }
    } else lines.push(`${indent}${node.nodeName} ${JSON.stringify(node.nodeValue)}`);
    for (const child of node.childNodes) write(child, depth + 1);
  };
  write(document, 0);
  return lines.join('\n');
}
