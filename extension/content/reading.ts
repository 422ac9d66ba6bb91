/** All that is done to find and mark the names of a page while it is read. Ends with its signal. */
import { type CompiledGazetteer, Gazetteer } from '../../src/mentions/gazetteer.ts';
import { answer, askBackground } from '../shared/messenger.ts';
import type { NameException, Settings } from '../shared/settings.ts';
import type { Lifetime } from './lifetime.ts';
import marksCss from './marks.css?inline';
import { Marks } from './marks.ts';
import { mentionAtPoint } from './mention-at-point.ts';
import type { PageCards } from './page-cards.ts';
import { readPageLead } from './page-lead.ts';
import { PageMentions, type Wanted } from './page-mentions.ts';
import { Reporter } from './reporter.ts';
import { Scanner } from './scanner.ts';
import { Stepper } from './stepper.ts';
import { watchAppearance } from './watch-appearance.ts';

export interface ReadingOptions extends Pick<Lifetime, 'signal' | 'isAlive' | 'reach'> {
  readonly gazetteer: CompiledGazetteer;
  readonly cards: PageCards;
  /** Host name of the page in the tab; empty if it has none. */
  readonly site: string;
  /** What the reader has chosen, as it is now. */
  readonly settings: () => Settings;
  /** Another document stands in the place of this one. */
  readonly onReplaced: () => void;
}

export class Reading {
  readonly #options: ReadingOptions;
  readonly #mentions: PageMentions;
  readonly #marks: Marks;
  readonly #reporter: Reporter;
  readonly #scanner: Scanner;

  constructor(options: ReadingOptions) {
    this.#options = options;
    const { signal, isAlive, reach, settings, cards } = options;
    const gazetteer = new Gazetteer(options.gazetteer);
    const marks = new Marks({ signal, isAlive, settings, onSeen: () => this.#reporter.report() });
    const mentions = new PageMentions(gazetteer, this.#wanted(), {
      added: (added) => {
        marks.add(added);
        cards.added(added);
      },
      removed: (removed) => {
        marks.remove(removed);
        cards.removed(removed);
      },
    });
    this.#marks = marks;
    this.#mentions = mentions;
    this.#reporter = new Reporter(
      mentions,
      async (report) => (await reach(() => askBackground('tabs.report', report))) ?? false,
      signal,
    );
    cards.attach({
      mentionAt: (point) => {
        marks.keepRegistered();
        return mentionAtPoint(marks, point);
      },
      groundOf: (mention) => mentions.groundOf(mention),
      decideAnew: () => this.#decideAnew(),
    });
    const stepper = new Stepper(mentions, {
      openCard: (mention, reached) => cards.openAt(mention, reached),
      emphasise: (mention) => marks.emphasise(mention),
    });
    addEventListener('pointerdown', () => marks.emphasise(null), { capture: true, passive: true, signal });
    this.#scanner = new Scanner({
      gazetteer,
      mentions,
      signal,
      isAlive,
      isOurs: (node) => cards.owns(node),
      onReplaced: options.onReplaced,
      onShadowRoot: styleMarks,
      onSettled: () => {
        marks.lookAgain();
        cards.lookAgain();
        this.#reporter.report();
      },
    });
    answer(
      {
        'page.report': () => this.#reporter.repeat(),
        'page.source': async () => (await cards.page.read()).source,
        'page.readAgain': () => this.#scanner.readAgain(),
        'page.lead': () => ({ lead: readPageLead() }),
        'mentions.places': () => stepper.places(),
        'mentions.revealNear': ({ entity, at }) => ({ index: stepper.revealNear(entity, at) }),
        'mentions.reveal': ({ entity, index }) => ({ shown: stepper.reveal(entity, index) }),
        'mentions.step': (request) => ({ shown: stepper.step(request) }),
      },
      signal,
    );
    this.#scanner.start(document);
    watchAppearance(() => marks.lookAgain(), signal);
  }

  /** The settings have changed: what is marked follows at once. */
  applySettings(before: Settings) {
    const { level, silencedEntities, exceptions } = this.#options.settings();
    const isSame =
      level === before.level &&
      String(silencedEntities) === String(before.silencedEntities) &&
      JSON.stringify(exceptions) === JSON.stringify(before.exceptions);
    if (!isSame) this.#decideAnew();
    this.#marks.paintAgain();
  }

  #decideAnew() {
    this.#mentions.change(this.#wanted());
    this.#reporter.report();
  }

  #wanted(): Wanted {
    const { level, silencedEntities, exceptions } = this.#options.settings();
    const { site, cards } = this.#options;
    const silenced = new Set(silencedEntities);
    const excepted = new Set(exceptions.filter((one) => one.site === undefined || one.site === site).map(keyOf));
    return {
      level,
      isWanted: (entity, name) =>
        !silenced.has(entity) && !excepted.has(keyOf({ entity, name })) && !cards.isExcepted(entity, name),
    };
  }
}

function keyOf({ entity, name }: Pick<NameException, 'entity' | 'name'>): string {
  return `${entity} ${name}`;
}

let markSheet: CSSStyleSheet | undefined;

/** The browser styles the document by the manifest; its rules do not reach into shadow roots. */
function styleMarks(root: ShadowRoot) {
  if (!markSheet) {
    markSheet = new CSSStyleSheet();
    markSheet.replaceSync(marksCss);
  }
  if (!root.adoptedStyleSheets.includes(markSheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, markSheet];
  }
}
