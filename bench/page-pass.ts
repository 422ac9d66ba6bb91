/**
 * Runs in the page that is measured: the whole pass over a document as the content script does it, unsliced and in
 * slices; the limit it is measured against, a bare walk that leaves out the same elements by name and reads every
 * character; and other ways of finding names.
 */
import { PageMentions } from '../extension/content/page-mentions.ts';
import { Scanner } from '../extension/content/scanner.ts';
import { textBlocks } from '../extension/content/text-blocks.ts';
import { type CompiledGazetteer, Gazetteer } from '../src/mentions/gazetteer.ts';
import type { Entity } from '../src/pack/schema.ts';
import { ahoCorasick, type Finder, type Marker, markJs, markJsList, trieRegExp } from './competitors.ts';
import type { CompiledNames, NamesToCompile } from './compile-worker.ts';
import { runInSlices, sliceTimes } from './measured-slices.ts';
import { fillDocument } from './synthetic-page.ts';

export { measureHostile } from './hostile-texts.ts';

const NOTHING = () => {};
const ALL_WANTED = { level: 'normal', isWanted: () => true } as const;
const NO_CHANGES = { added: NOTHING, removed: NOTHING };

let gazetteer: Gazetteer;
let names: readonly string[] = [];
let compileTime = 0;
let checksum = 0;

/** Has so many names compiled where the page's own engine state is not touched, as the background does. */
export async function prepare(workerScript: string, entities: readonly Entity[], count: number): Promise<void> {
  const worker = new Worker(URL.createObjectURL(new Blob([workerScript], { type: 'text/javascript' })));
  const answer = new Promise<CompiledNames>((resolve) => {
    worker.onmessage = ({ data }) => resolve(data as CompiledNames);
  });
  worker.postMessage({ entities, count } satisfies NamesToCompile);
  const answered = await answer;
  const { compiled, list } = answered;
  worker.terminate();
  gazetteer = new Gazetteer(compiled);
  names = list;
  compileTime = answered.compileTime;
}

/** Fills the page with so many UTF-16 code units of made-up text. */
export function fill(units: number): void {
  fillDocument(units, names);
}

/** How many mentions are visible, each with a range on the page. */
export function wholePass(): number {
  const mentions = new PageMentions(gazetteer, ALL_WANTED, NO_CHANGES);
  for (const block of textBlocks(document.body, { gazetteer, deep: true, onHost: NOTHING })) {
    if (block) mentions.add(block);
  }
  mentions.decideAll();
  let visible = 0;
  for (const { nodes } of mentions.all()) if (nodes[0]?.parentElement?.checkVisibility()) visible++;
  return visible;
}

const SKIPPED = new Set(
  (
    'script style noscript template textarea input select datalist option code kbd samp tt head title meta link ' +
    'object embed iframe frame frameset audio video canvas math svg rt rp progress meter'
  ).split(' '),
);

/** How many UTF-16 code units of text there are. */
export function limit(): number {
  let units = 0;
  const root = document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const { data } = node as Text;
      units += data.length;
      for (let index = 0; index < data.length; index++) checksum ^= data.charCodeAt(index);
      node = walker.nextNode();
    } else if (SKIPPED.has((node as Element).localName)) {
      let next = walker.nextSibling();
      while (!next) {
        if (!walker.parentNode()) return units;
        next = walker.nextSibling();
      }
      node = next;
    } else {
      node = walker.nextNode();
    }
  }
  return units;
}

/** Keeps the reading from being optimised away. */
export function witness(): number {
  return checksum;
}

const PASSES = { limit, wholePass };

/** Milliseconds of one pass, as the mean of several: browsers round their clocks. */
export function time(pass: keyof typeof PASSES, calls: number): number {
  const run = PASSES[pass];
  const start = performance.now();
  for (let call = 0; call < calls; call++) run();
  return (performance.now() - start) / calls;
}

/** The least milliseconds of the passes, in turns, each turn long enough for the browser's clock. */
export function leastTimes(rounds: number): Record<keyof typeof PASSES, number> {
  const least = { limit: Number.POSITIVE_INFINITY, wholePass: Number.POSITIVE_INFINITY };
  const calls = { limit: callsFor('limit'), wholePass: callsFor('wholePass') };
  for (let round = 0; round < rounds; round++) {
    for (const pass of ['limit', 'wholePass'] as const) least[pass] = Math.min(least[pass], time(pass, calls[pass]));
  }
  return least;
}

const LONG_ENOUGH_MS = 20;

function callsFor(pass: keyof typeof PASSES): number {
  time(pass, 2);
  return Math.max(1, Math.ceil(LONG_ENOUGH_MS / Math.max(time(pass, 2), 0.01)));
}

const COMPETITORS = { trieRegExp, ahoCorasick, markJs, markJsList };

/** What building one of the other ways takes, its first pass, the least of some more, and what it finds. */
export function compete(way: keyof typeof COMPETITORS, rounds: number) {
  const start = performance.now();
  const finder: Finder & Partial<Marker> = COMPETITORS[way](names);
  const build = performance.now() - start;
  let found = 0;
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    found = finder.find();
    times.push(performance.now() - begin);
    finder.reset?.();
  }
  const [first = Number.NaN, ...more] = times;
  return { build, first, least: Math.min(...more), found };
}

/** The pass in slices: their longest and their sum, and the longest time between two frames meanwhile. */
export async function slicedPass() {
  const mentions = new PageMentions(gazetteer, ALL_WANTED, NO_CHANGES);
  const blocks = textBlocks(document.body, { gazetteer, deep: true, onHost: NOTHING });
  sliceTimes.length = 0;
  const frames = watchFrames();
  const start = performance.now();
  await runInSlices(() => {
    const next = blocks.next();
    if (next.value && typeof next.value === 'object') mentions.add(next.value);
    return mentions.decideNext() || !next.done;
  }, new AbortController().signal);
  const wall = performance.now() - start;
  return {
    longestSlice: Math.max(...sliceTimes),
    overSix: sliceTimes.filter((slice) => slice > 6).length,
    sum: sliceTimes.reduce((all, slice) => all + slice, 0),
    wall,
    slices: sliceTimes.length,
    longestGap: frames.stop(),
  };
}

/** The longest time between two frames when nothing else is done. */
export async function idleGap(ms: number): Promise<number> {
  const frames = watchFrames();
  await new Promise((resolve) => setTimeout(resolve, ms));
  return frames.stop();
}

function watchFrames() {
  let last = performance.now();
  let longest = 0;
  let isWatching = true;
  const onFrame = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWatching) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  return {
    stop() {
      isWatching = false;
      return longest;
    },
  };
}

/** Milliseconds to read a line of so many text nodes of one character each. */
export function readManyNodes(count: number): number {
  const line = document.createElement('p');
  for (let index = 0; index < count; index++) line.append('Huawei '[index % 7] as string);
  document.body.replaceChildren(line);
  return Math.min(time('wholePass', 1), time('wholePass', 1), time('wholePass', 1));
}

/** What it costs the page to insert and lay out 100 paragraphs, and us to read them; the medians of some rounds. */
export async function update(rounds: number) {
  const controller = new AbortController();
  let observed = 0;
  const Observer = globalThis.MutationObserver;
  globalThis.MutationObserver = class extends Observer {
    constructor(callback: MutationCallback) {
      super((records, observer) => {
        const start = performance.now();
        callback(records, observer);
        observed += performance.now() - start;
      });
    }
  };
  let settled: () => void = NOTHING;
  const whenSettled = () => new Promise<void>((resolve) => (settled = resolve));
  const mentions = new PageMentions(gazetteer, ALL_WANTED, NO_CHANGES);
  const first = whenSettled();
  new Scanner({
    gazetteer,
    mentions,
    signal: controller.signal,
    isAlive: () => true,
    isOurs: () => false,
    onShadowRoot: NOTHING,
    onReplaced: NOTHING,
    onSettled: () => settled(),
  }).start(document);
  await first;
  const page: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const holder = document.createElement('div');
    observed = 0;
    sliceTimes.length = 0;
    const done = whenSettled();
    const start = performance.now();
    for (let count = 0; count < PARAGRAPHS; count++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${names[count % names.length]} ${PROSE}`;
      holder.append(paragraph);
    }
    document.body.append(holder);
    document.body.getBoundingClientRect();
    page.push(performance.now() - start);
    await done;
    ours.push(observed + sliceTimes.reduce((all, slice) => all + slice, 0));
  }
  controller.abort();
  globalThis.MutationObserver = Observer;
  return { page: median(page), ours: median(ours) };
}

const PARAGRAPHS = 100;
const PROSE = 'and some words about it that go on for about as long as a short paragraph does. '.repeat(3);

/** What the compiled names weigh, and what it takes to copy them as messages do, and to open them. */
export function measureGazetteer() {
  const { compiled } = gazetteer;
  const cloning = performance.now();
  const received = structuredClone(compiled);
  const clone = performance.now() - cloning;
  const opening = performance.now();
  new Gazetteer(received).firstWord(1);
  const open = performance.now() - opening;
  return { forms: compiled.entityOf.length, bytes: bytesOf(compiled), compile: compileTime, clone, open };
}

/** Bytes of the typed arrays and strings in something compiled; a string's characters take one byte, or two if one does. */
function bytesOf(value: CompiledGazetteer | object): number {
  let bytes = 0;
  for (const part of Object.values(value)) {
    if (typeof part === 'string') bytes += /[^\0-\xff]/.test(part) ? part.length * 2 : part.length;
    else if (ArrayBuffer.isView(part)) bytes += part.byteLength;
    else if (typeof part === 'object' && part !== null) bytes += bytesOf(part);
  }
  return bytes;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

declare global {
  /** This module, as the bench puts it into a page. */
  var pagePass: typeof import('./page-pass.ts');
}
