/**
 * Runs in the page that is measured: the whole pass over a document as the content script does it, unsliced, and the
 * limit it is measured against: a bare walk that skips the same elements and reads every character.
 */
import { isLeftAlone, textBlocks } from '../extension/content/text-blocks.ts';
import { decideMentions, type ReadBlock, readBlock } from '../src/mentions/find-mentions.ts';
import { compileGazetteer, type Gazetteer } from '../src/mentions/gazetteer.ts';
import type { Entity, EntityId } from '../src/pack/schema.ts';

let gazetteer: Gazetteer;
let checksum = 0;

export function prepare(entities: readonly Entity[]): void {
  gazetteer = compileGazetteer(entities);
}

/** How many mentions there are. */
export function wholePass(): number {
  const blocks: ReadBlock[] = [];
  for (const block of textBlocks(document.body, { deep: true, onHost: () => {} })) {
    if (block) blocks.push(readBlock(block.text, gazetteer));
  }
  const seen = new Set<EntityId>(blocks.flatMap(({ names }) => [...names]));
  return blocks.reduce((count, block) => count + decideMentions(block, seen).length, 0);
}

/** How many UTF-16 code units of text there are. */
export function limit(): number {
  let units = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node) {
    if (node instanceof Text) {
      const { data } = node;
      units += data.length;
      for (let index = 0; index < data.length; index++) checksum ^= data.charCodeAt(index);
    } else if (isLeftAlone(node as Element)) {
      const skipped = node;
      node = walker.nextSibling();
      for (let parent = skipped; !node && parent !== document.body; ) {
        const up: Node | null = walker.parentNode();
        if (!up || up === document.body) return units;
        parent = up;
        node = walker.nextSibling();
      }
      continue;
    }
    node = walker.nextNode();
  }
  return units;
}

/** Keeps the reading from being optimised away. */
export function witness(): number {
  return checksum;
}

/** Milliseconds of one call, as the mean of several: browsers round their clocks. */
export function time(pass: 'limit' | 'wholePass', calls: number): number {
  const run = pass === 'limit' ? limit : wholePass;
  const start = performance.now();
  for (let call = 0; call < calls; call++) run();
  return (performance.now() - start) / calls;
}

declare global {
  /** This module, as the bench puts it into a page. */
  var pagePass: { readonly [Name in 'limit' | 'wholePass']: () => number } & {
    readonly prepare: typeof prepare;
    readonly time: typeof time;
  };
}
