/** The content script of one document: puts the parts together, and ends with the document's or the extension's life. */
import { Gazetteer } from '../../src/mentions/gazetteer.ts';
import { answer, askBackground } from '../shared/messenger.ts';
import { DEFAULT_SETTINGS, onSettingsChange, readSettings } from '../shared/settings.ts';
import { Hover } from './hover.ts';
import { type Lifetime, startLifetime } from './lifetime.ts';
import marksCss from './marks.css?inline';
import { Marks } from './marks.ts';
import { mentionAtPoint } from './mention-at-point.ts';
import { oneCardPerTab } from './one-card.ts';
import { PageMentions } from './page-mentions.ts';
import { Reporter } from './reporter.ts';
import { Scanner } from './scanner.ts';
import { Stepper } from './stepper.ts';

async function run(lifetime: Lifetime): Promise<boolean> {
  const { signal, end, isAlive, reach } = lifetime;
  answer({ 'page.present': () => ({ contentType: document.contentType }) }, signal);
  await isShown();
  const compiled = await patiently(() => reach(() => askBackground('library.gazetteer', {})));
  if (!compiled || signal.aborted) {
    end();
    return false;
  }

  const gazetteer = new Gazetteer(compiled);
  let settings = (await reach(readSettings)) ?? DEFAULT_SETTINGS;
  if (signal.aborted) return false;
  const marks = new Marks({ signal, isAlive, onSeen: () => reporter.report() });
  const hover = new Hover({
    signal,
    settings: () => settings,
    isAlive,
    mentionAt: (point) => {
      marks.keepRegistered();
      return mentionAtPoint(marks, point);
    },
    fetchContent: ({ entity }, sentence) => reach(() => askBackground('library.card', { entity, sentence })),
    onOpened: oneCardPerTab(lifetime, () => hover.dismiss()),
  });
  const mentions = new PageMentions(gazetteer, settings.level, {
    added: (added) => marks.add(added),
    removed: (removed) => {
      marks.remove(removed);
      hover.forget(removed);
    },
  });
  const reporter = new Reporter(
    mentions,
    async (report) => (await reach(() => askBackground('tabs.report', report))) ?? false,
    signal,
  );
  const stepper = new Stepper(mentions, {
    openCard: (mention) => hover.openAt(mention),
    emphasise: (mention) => marks.emphasise(mention),
  });
  addEventListener('pointerdown', () => marks.emphasise(null), { capture: true, passive: true, signal });
  answer(
    {
      'page.report': () => reporter.repeat(),
      'mentions.reveal': ({ entity, index }) => ({ shown: stepper.reveal(entity, index) }),
      'mentions.step': ({ step, fromEdge }) => ({ shown: stepper.step(step, fromEdge) }),
    },
    signal,
  );

  onSettingsChange((changed) => {
    const { level } = settings;
    settings = changed;
    if (changed.level === level) return;
    mentions.changeLevel(changed.level);
    reporter.report();
  }, signal);

  const markSheet = new CSSStyleSheet();
  markSheet.replaceSync(marksCss);
  new Scanner({
    gazetteer,
    mentions,
    signal,
    isAlive,
    isOurs: (node) => hover.owns(node),
    onReplaced: () => {
      end();
      start();
    },
    // The browser styles the document by the manifest; its rules do not reach into shadow roots.
    onShadowRoot: (root) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, markSheet];
    },
    onSettled: () => {
      marks.lookAgain();
      reporter.report();
    },
  }).start(document);
  watchAppearance(() => marks.lookAgain(), signal);
  return true;
}

/** When to try again to reach a background that is only just starting. */
const RETRIES_MS = [200, 1000, 3000];

async function patiently<T>(call: () => Promise<T | undefined>): Promise<T | undefined> {
  for (const delay of RETRIES_MS) {
    const result = await call();
    if (result !== undefined) return result;
    await new Promise((resume) => setTimeout(resume, delay));
  }
  return call();
}

/** Many things appear together: they are looked at once. */
const APPEARANCE_MS = 100;

/**
 * Calls back when text may have come to be seen without a change to it: at the end of transitions and of loading,
 * and when a page that hides all of itself at first changes the class or style of its root or body.
 */
function watchAppearance(look: () => void, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChange = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, APPEARANCE_MS);
  };
  for (const type of ['transitionend', 'animationend', 'load', 'toggle']) {
    addEventListener(type, onChange, { capture: true, passive: true, signal });
  }
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributeFilter: ['class', 'style'] });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** A page that is rendered ahead of time may never be shown: it costs nothing until it is. */
function isShown(): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true });
  });
}

declare global {
  /** In this script's own world, which the page cannot see: the popup may inject the script into a page that has it. */
  var isSidelightRunning: boolean | undefined;
}

function start() {
  globalThis.isSidelightRunning = true;
  run(startLifetime()).then((isRunning) => {
    globalThis.isSidelightRunning = isRunning;
  });
}

if (!globalThis.isSidelightRunning && document.documentElement instanceof HTMLElement) start();
