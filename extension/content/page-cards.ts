/**
 * The cards of a document: what they say, and what they hide. They outlast the reading of the page, since a card in
 * which the reader has turned marking off stays, to undo that.
 */
import { type ComponentChild, h } from 'preact';
import type { Ground } from '../../src/mentions/conditions.ts';
import type { ClaimId, EntityId } from '../../src/pack/schema.ts';
import type { CardContent } from '../shared/messages.ts';
import { askBackground } from '../shared/messenger.ts';
import { changeSettings, type NameException, type Settings, type SettingsChange } from '../shared/settings.ts';
import { CardMenu, type Reversible } from './card/CardMenu.tsx';
import { MistakeReport } from './card/MistakeReport.tsx';
import type { CardOnPage } from './card-on-page.ts';
import { Hover } from './hover.ts';
import type { Lifetime } from './lifetime.ts';
import type { PagePoint } from './mention-at-point.ts';
import { isSame, wordsOf } from './mention-places.ts';
import { oneCardPerTab } from './one-card.ts';
import { readPageFacts, readProse } from './page-facts.ts';
import type { PageMention } from './page-mentions.ts';
import { hidePassages, showPassages } from './page-passages.ts';
import type { Reached } from './stepper.ts';
import { ThisPage } from './this-page.ts';

/** What cards ask of the reading of the page, while it is read. */
export interface CardSource {
  readonly mentionAt: (point: PagePoint) => PageMention | undefined;
  /** Why a mention counts; undefined if it does no longer. */
  readonly groundOf: (mention: PageMention) => Ground | undefined;
  /** Names that are not what they were taken for have changed. */
  readonly decideAnew: () => void;
}

export interface PageCardsOptions extends Pick<Lifetime, 'signal' | 'isAlive' | 'reach'> {
  /** Host name of the page in the tab; empty if it has none. */
  readonly site: string;
  /** What the reader has chosen, as it is now. */
  readonly settings: () => Settings;
}

export class PageCards {
  readonly page: ThisPage;
  readonly #options: PageCardsOptions;
  #source: CardSource | null = null;
  /** Listens to the page only while there is something to open or to close. */
  #hover: { readonly hover: Hover; readonly end: () => void } | null = null;
  /** Names that are not what they were taken for, on this page only. */
  #exceptionsHere: readonly NameException[] = [];
  /** The mention whose card is open while the reader hides it, and its words: the card stays while they do. */
  #kept: { readonly mention: PageMention; readonly words: string | undefined } | null = null;
  /** The reader has turned marking off in a card that is open. */
  #isSilencedHere = false;

  constructor(options: PageCardsOptions) {
    this.#options = options;
    const { reach, signal } = options;
    this.page = new ThisPage({
      address: () => location.href,
      facts: readPageFacts,
      recognise: () => reach(() => askBackground('library.recognise', { text: readProse() })),
      showPassages: (passages) => showPassages(passages, signal),
    });
  }

  /** The page is read from now on: cards open. */
  attach(source: CardSource) {
    this.#source = source;
    this.#isSilencedHere = false;
    this.#hover ??= this.#startHover();
  }

  /** The page is read no longer: no card opens, and none stays but to undo that. */
  detach() {
    this.#source = null;
    hidePassages();
    if (!this.#isSilencedHere) this.#hover?.hover.dismissAll();
    this.#endUnlessOpen();
  }

  openAt(mention: PageMention, reached: Reached) {
    this.#hover?.hover.openAt(mention, reached);
  }

  /** The settings have changed: open cards look as they say. */
  applySettings() {
    this.#hover?.hover.redress();
  }

  /** Whether a node is the host of a card. */
  owns(node: Node): boolean {
    return this.#hover?.hover.owns(node) === true;
  }

  isExcepted(entity: EntityId, name: string): boolean {
    return this.#exceptionsHere.some((one) => one.entity === entity && one.name === name);
  }

  /** Mentions have been found: what was hidden may be back, as another object. */
  added(mentions: readonly PageMention[]) {
    const kept = this.#kept;
    const again = kept && mentions.find((one) => isSame(one, kept.mention));
    if (!again) return;
    this.#hover?.hover.exchange(again);
    this.#kept = null;
  }

  /** Mentions are gone: so are their cards, but for the one in which its mention was hidden. */
  removed(mentions: readonly PageMention[]) {
    const kept = this.#kept?.mention;
    const gone = kept ? mentions.filter((one) => !isSame(one, kept)) : mentions;
    this.#hover?.hover.forget(gone);
  }

  /** The page has changed: the text of a mention that was hidden may be gone. */
  lookAgain() {
    if (!this.#kept || wordsOf(this.#kept.mention) === this.#kept.words) return;
    this.#hover?.hover.forget([this.#kept.mention]);
    this.#kept = null;
  }

  #startHover() {
    const { signal, isAlive, settings } = this.#options;
    const own = new AbortController();
    const lifetime = { ...this.#options, signal: AbortSignal.any([signal, own.signal]) };
    const hover: Hover = new Hover({
      signal: lifetime.signal,
      isAlive,
      settings,
      mentionAt: (point) => this.#source?.mentionAt(point),
      fetchContent: (of, sentence) => this.#fetchCard(of, sentence),
      onOpened: oneCardPerTab(lifetime, () => hover.dismiss()),
      onClosed: () => {
        this.#kept = null;
        this.#endUnlessOpen();
      },
    });
    return { hover, end: () => own.abort() };
  }

  #endUnlessOpen() {
    if (this.#source || !this.#hover || this.#hover.hover.hasCard) return;
    const { end } = this.#hover;
    this.#hover = null;
    this.#isSilencedHere = false;
    end();
  }

  async #fetchCard(
    of: PageMention | Pick<PageMention, 'entity'>,
    sentence: string,
  ): Promise<CardOnPage | null | undefined> {
    const { reach } = this.#options;
    const [content, page] = await Promise.all([
      reach(() => askBackground('library.card', { entity: of.entity, sentence })),
      this.page.read(),
    ]);
    const showAll = () => {
      reach(() => askBackground('claims.show', { entity: of.entity }));
    };
    return content && { ...content, page, showAll, ...('range' in of && this.#answersTo(of, sentence, content)) };
  }

  /** What the reader can do about a mark and what is shown of it. */
  #answersTo(mention: PageMention, sentence: string, { pack, entity }: CardContent) {
    const name = nameOf(mention);
    const ground = this.#source?.groundOf(mention);
    const reportOf = (claim?: ClaimId) => h(MistakeReport, { pack, entity, name, ground, sentence, claim });
    return { reportOf, menu: this.#menuFor(mention, ground, reportOf()) };
  }

  #menuFor(mention: PageMention, ground: Ground | undefined, report: ComponentChild) {
    const { entity } = mention;
    const { reach, site } = this.#options;
    const exception: NameException = { entity, name: nameOf(mention) };
    const keeping = (act: () => void | Promise<void>) => () => {
      this.#kept = { mention, words: wordsOf(mention) };
      return act();
    };
    const stored = (list: NonNullable<SettingsChange['add']>): Reversible => ({
      act: keeping(() => changeSettings({ add: list })),
      undo: () => changeSettings({ remove: list }),
    });
    return h(CardMenu, {
      name: exception.name,
      site,
      ground,
      report,
      nameOf: async (id) =>
        (await reach(() => askBackground('library.card', { entity: id, sentence: '' })))?.entity.name,
      notThis: {
        here: {
          act: keeping(() => this.#exceptHere([...this.#exceptionsHere, exception])),
          undo: () => this.#exceptHere(this.#exceptionsHere.filter((one) => one !== exception)),
        },
        site: stored({ exceptions: [{ ...exception, site }] }),
        anywhere: stored({ exceptions: [exception] }),
        entity: stored({ silencedEntities: [entity] }),
      },
      nothingHere: {
        act: keeping(() => this.#silenceSite()),
        undo: () => changeSettings({ remove: { silencedSites: [site] } }),
      },
    });
  }

  #exceptHere(exceptions: readonly NameException[]) {
    this.#exceptionsHere = exceptions;
    this.#source?.decideAnew();
  }

  async #silenceSite() {
    this.#isSilencedHere = true;
    try {
      await changeSettings({ add: { silencedSites: [this.#options.site] } });
    } catch (error) {
      this.#isSilencedHere = false;
      throw error;
    }
  }
}

/** As the page writes it. */
function nameOf({ text, start, end }: PageMention): string {
  return text.slice(start, end);
}
