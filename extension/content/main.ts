/** The content script of one document: puts the parts together, and ends with the document's or the extension's life. */
import { answer, askBackground } from '../shared/messenger.ts';
import { Hover } from './hover.ts';
import { startLifetime } from './lifetime.ts';
import marksCss from './marks.css?inline';
import { Marks } from './marks.ts';
import { mentionAtPoint } from './mention-at-point.ts';
import { PageMentions } from './page-mentions.ts';
import { Reporter } from './reporter.ts';
import { Scanner } from './scanner.ts';
import { Stepper } from './stepper.ts';

async function run() {
  const { signal, reach } = startLifetime();
  await isShown();
  const gazetteer = await reach(() => askBackground('library.gazetteer', {}));
  if (!gazetteer || signal.aborted) return;

  const marks = new Marks(signal);
  const markSheet = new CSSStyleSheet();
  markSheet.replaceSync(marksCss);
  const hover = new Hover({
    signal,
    mentionAt: (point) => mentionAtPoint(marks, point),
    fetchContent: ({ entity }, sentence) => reach(() => askBackground('library.card', { entity, sentence })),
  });
  const mentions = new PageMentions(gazetteer, {
    added: (added) => marks.add(added),
    removed: (removed) => {
      marks.remove(removed);
      hover.forget(removed);
    },
  });
  const reporter = new Reporter(mentions, (report) => reach(() => askBackground('tabs.report', report)), signal);
  const stepper = new Stepper(mentions, (mention) => hover.openAt(mention));

  answer(
    {
      'page.present': () => ({ contentType: document.contentType }),
      'page.report': () => reporter.repeat(),
      'mentions.reveal': ({ entity, index }) => ({ shown: stepper.reveal(entity, index) }),
      'mentions.step': ({ step }) => ({ shown: stepper.step(step) }),
    },
    signal,
  );
  new Scanner({
    mentions,
    signal,
    isOurs: (node) => hover.owns(node),
    // The browser styles the document by the manifest; its rules do not reach into shadow roots.
    onShadowRoot: (root) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, markSheet];
    },
    onSettled: () => reporter.report(),
  }).start(document);
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

if (!globalThis.isSidelightRunning && document instanceof HTMLDocument && document.designMode !== 'on') {
  globalThis.isSidelightRunning = true;
  run();
}
