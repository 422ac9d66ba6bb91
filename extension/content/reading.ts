/** All that is done with a page while it is read, from the names in it to the card. Ends with its signal. */
import { type ComponentChild, h } from 'preact';
import type { Ground } from '../../src/mentions/conditions.ts';
import { type CompiledGazetteer, Gazetteer } from '../../src/mentions/gazetteer.ts';
import type { ClaimId } from '../../src/pack/schema.ts';
import type { CardContent } from '../shared/messages.ts';
import { answer, askBackground } from '../shared/messenger.ts';
import { changeSettings, type NameException, type Settings } from '../shared/settings.ts';
import { CardMenu } from './card/CardMenu.tsx';
import { MistakeReport } from './card/MistakeReport.tsx';
import type { CardOnPage } from './card-on-page.ts';
import { Hover } from './hover.ts';
import marksCss from './marks.css?inline';
import { Marks } from './marks.ts';
import { mentionAtPoint } from './mention-at-point.ts';
import { oneCardPerTab } from './one-card.ts';
import { readPageFacts, readProse } from './page-facts.ts';
import { type PageMention, PageMentions, type Wanted } from './page-mentions.ts';
import { showPassages } from './page-passages.ts';
import { Reporter } from './reporter.ts';
import { Scanner } from './scanner.ts';
import { Stepper } from './stepper.ts';
import { watchAppearance } from './watch-appearance.ts';

export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly isAlive: () => boolean;
  readonly reach: <T>(call: () => Promise<T>) => Promise<T | undefined>;
  readonly gazetteer: CompiledGazetteer;
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
  /** Names that are not what they were taken for, on this page only. */
  #exceptionsHere: readonly NameException[] = [];
  #pageAt: { readonly href: string; readonly page: Promise<NonNullable<CardOnPage['page']>> } | null = null;
  /** The mention whose card is open while the reader hides it: the card stays, to undo that. */
  #kept: PageMention | null = null;

  constructor(options: ReadingOptions) {
    this.#options = options;
    const { signal, isAlive, reach, settings } = options;
    const gazetteer = new Gazetteer(options.gazetteer);
    const marks = new Marks({ signal, isAlive, settings, onSeen: () => this.#reporter.report() });
    const hover = new Hover({
      signal,
      isAlive,
      settings,
      mentionAt: (point) => {
        marks.keepRegistered();
        return mentionAtPoint(marks, point);
      },
      fetchContent: (of, sentence) => this.#fetchCard(of, sentence),
      onOpened: oneCardPerTab(options, () => hover.dismiss()),
    });
    const mentions = new PageMentions(gazetteer, this.#wanted(), {
      added: (added) => marks.add(added),
      removed: (removed) => {
        marks.remove(removed);
        hover.forget(removed.filter((mention) => mention !== this.#kept));
      },
    });
    this.#marks = marks;
    this.#mentions = mentions;
    this.#reporter = new Reporter(
      mentions,
      async (report) => (await reach(() => askBackground('tabs.report', report))) ?? false,
      signal,
    );
    const stepper = new Stepper(mentions, {
      openCard: (mention, reached) => hover.openAt(mention, reached),
      emphasise: (mention) => marks.emphasise(mention),
    });
    addEventListener('pointerdown', () => marks.emphasise(null), { capture: true, passive: true, signal });
    this.#scanner = new Scanner({
      gazetteer,
      mentions,
      signal,
      isAlive,
      isOurs: (node) => hover.owns(node),
      onReplaced: options.onReplaced,
      onShadowRoot: styleMarks,
      onSettled: () => {
        marks.lookAgain();
        this.#reporter.report();
      },
    });
    answer(
      {
        'page.report': () => this.#reporter.repeat(),
        'page.source': async () => (await this.#page()).source,
        'page.readAgain': () => this.#scanner.readAgain(),
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

  async #fetchCard(
    of: PageMention | Pick<PageMention, 'entity'>,
    sentence: string,
  ): Promise<CardOnPage | null | undefined> {
    const { reach } = this.#options;
    const [content, page] = await Promise.all([
      reach(() => askBackground('library.card', { entity: of.entity, sentence })),
      this.#page(),
    ]);
    return content && { ...content, page, ...('range' in of && this.#answersTo(of, sentence, content)) };
  }

  /** Asked for when a card is, and again when an app has gone to another address. */
  #page(): Promise<NonNullable<CardOnPage['page']>> {
    const { href } = location;
    if (this.#pageAt?.href !== href) {
      const { reach } = this.#options;
      const recognised = reach(() => askBackground('library.recognise', { text: readProse() }));
      const page = recognised.then((source) => ({
        facts: readPageFacts(),
        source: source ?? null,
        showPassages: () => showPassages(source?.passages ?? [], this.#options.signal),
      }));
      this.#pageAt = { href, page };
    }
    return this.#pageAt.page;
  }

  #decideAnew() {
    this.#mentions.change(this.#wanted());
    this.#reporter.report();
  }

  #wanted(): Wanted {
    const { level, silencedEntities, exceptions } = this.#options.settings();
    const { site } = this.#options;
    const silenced = new Set(silencedEntities);
    const excepted = new Set(
      [...exceptions.filter((one) => one.site === undefined || one.site === site), ...this.#exceptionsHere].map(keyOf),
    );
    return {
      level,
      isWanted: (entity, name) => !silenced.has(entity) && !excepted.has(keyOf({ entity, name })),
    };
  }

  /** What the reader can do about a mark and what is shown of it. */
  #answersTo(mention: PageMention, sentence: string, { pack, entity }: CardContent) {
    const name = mention.text.slice(mention.start, mention.end);
    const ground = this.#mentions.groundOf(mention);
    const reportOf = (claim?: ClaimId) => h(MistakeReport, { pack, entity, name, ground, sentence, claim });
    return { reportOf, menu: this.#menuFor(mention, ground, reportOf()) };
  }

  #menuFor(mention: PageMention, ground: Ground | undefined, report: ComponentChild) {
    const { entity, text, start, end } = mention;
    const { site } = this.#options;
    const exception: NameException = { entity, name: text.slice(start, end) };
    const key = keyOf(exception);
    const keeping = (act: () => void | Promise<void>) => () => {
      this.#kept = mention;
      return act();
    };
    const change = (changed: (settings: Settings) => Partial<Settings>) =>
      keeping(() => changeSettings(changed).catch(() => {}));
    const changeHere = (exceptions: readonly NameException[]) =>
      keeping(() => {
        this.#exceptionsHere = exceptions;
        this.#decideAnew();
      });
    const others = (all: readonly NameException[]) => all.filter((one) => keyOf(one) !== key);
    return h(CardMenu, {
      name: exception.name,
      site,
      ground,
      report,
      nameOf: async (id) =>
        (await this.#options.reach(() => askBackground('library.card', { entity: id, sentence: '' })))?.entity.name,
      notThis: {
        here: { act: changeHere([...this.#exceptionsHere, exception]), undo: changeHere(others(this.#exceptionsHere)) },
        site: {
          act: change(({ exceptions }) => ({ exceptions: [...exceptions, { ...exception, site }] })),
          undo: change(({ exceptions }) => ({ exceptions: others(exceptions) })),
        },
        anywhere: {
          act: change(({ exceptions }) => ({ exceptions: [...exceptions, exception] })),
          undo: change(({ exceptions }) => ({ exceptions: others(exceptions) })),
        },
        entity: {
          act: change(({ silencedEntities }) => ({ silencedEntities: [...silencedEntities, entity] })),
          undo: change(({ silencedEntities }) => ({
            silencedEntities: silencedEntities.filter((id) => id !== entity),
          })),
        },
      },
      onSilenceSite: () =>
        changeSettings(({ silencedSites }) => ({ silencedSites: [...silencedSites, site] })).catch(() => {}),
    });
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
