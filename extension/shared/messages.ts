/**
 * Everything that the parts of the extension say to each other, once: `receiver.verb`, what is asked, what is
 * answered. A call that is not here does not compile.
 */

import type { ClaimFilter } from '../../src/claims/claim-filter.ts';
import type { PageReview } from '../../src/claims/claim-review.ts';
import type { ClaimView, EntityView } from '../../src/claims/claim-view.ts';
import type { FigureComparison } from '../../src/claims/compare-figures.ts';
import type { EntityProfile, ListedSource, TopicPortion } from '../../src/claims/library-reader.ts';
import type { Reason } from '../../src/claims/rank.ts';
import type { CompiledGazetteer } from '../../src/mentions/gazetteer.ts';
import type { ClaimId, EntityId, KnownText, Pack, Passage, SourceId } from '../../src/pack/schema.ts';
import type { SavedClaim, SavedPage } from '../../src/reading-list/saved-claim.ts';
import type { SettingsChange } from './settings.ts';
import type { PageAddress } from './site-patterns.ts';
import type { ChosenLanguage, Messages } from './strings.ts';

/** How often a frame's visible text mentions an entity. */
export interface MentionCount {
  readonly entity: EntityId;
  readonly count: number;
}

export interface FrameMentions {
  readonly frameId: number;
  /** Told apart by a random id: one document's farewell must not be taken for its successor's. */
  readonly document: string;
  readonly counts: readonly MentionCount[];
}

/** What a frame's text mentions now; nothing as it goes. */
export interface FrameReport {
  readonly document: string;
  readonly counts: readonly MentionCount[];
  /** The document has just come to be shown. */
  readonly fresh: boolean;
}

/** What a page says of itself. */
export interface PageFacts {
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent where it does not say. */
  readonly date?: string;
  readonly reviews: readonly PageReview[];
}

/** A source that the page is, or is a copy of. */
export interface PageSource {
  readonly title: KnownText;
  readonly publisher: KnownText;
  /** All sources of its origin. */
  readonly copies: readonly SourceId[];
  /** Where it says what the claims say. */
  readonly passages: readonly Passage[];
}

/** A part of why a claim stands where it does, weightiest first; `isAgainst`: it would stand higher without. */
export interface OrderReason {
  readonly kind: Reason['kind'];
  /** Words, a year, a number or a name: what the part is about; empty where there is nothing to name. */
  readonly by: string;
  readonly isAgainst: boolean;
}

/** A claim beside the sentence that is being read. */
export interface CardClaim extends ClaimView {
  readonly reasons: readonly OrderReason[];
  readonly figures: readonly FigureComparison[];
}

export interface CardContent {
  readonly entity: EntityView;
  /** Those that matter most for the sentence, best first. */
  readonly claims: readonly CardClaim[];
  /** How many the library has on the entity. */
  readonly total: number;
  /** The date of the newest of all of them; absent where none has one. */
  readonly newest?: string;
  /** Where all of this is from. */
  readonly pack: PackHead;
}

/** What is known of an entity but for its claims, which are asked for by topic. */
export interface EntityContent {
  readonly profile: EntityProfile;
  /** Those that its claims can be narrowed to. */
  readonly sources: readonly Pick<ListedSource, 'id' | 'title' | 'publisher'>[];
}

/** Where in a frame the mentions of an entity stand. */
export interface MentionPlaces {
  readonly entity: EntityId;
  /** Bit n is set where a mention stands in the nth of `PLACES` parts of the page, from its beginning. */
  readonly places: number;
}

/** In so many parts a page is divided: as many as a number has bits. */
export const PLACES = 32;

/** What a pack says of itself. */
export type PackHead = Pick<Pack, 'title' | 'version' | 'publisher'>;

/** A step to another mention, as one frame of a tab is asked for it. */
export interface StepRequest {
  readonly step: 1 | -1;
  /** Start anew from the frame's first or last mention. */
  readonly fromEdge: boolean;
  /** How many mentions the frames before and after this one have reported. */
  readonly before: number;
  readonly after: number;
  /** Those of the next and of the previous mention; with the first step of a tab only, and if both are set. */
  readonly keys?: readonly [next: string, previous: string];
}

/**
 * Of a change of the reading list, which is made as a whole or not at all. `full`: it holds as many claims as it may.
 * `unknown-claim`: the library, or the list, has no such claim. `not-stored`: the browser could not.
 */
export type ListOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: 'full' | 'note-too-long' | 'unknown-claim' | 'not-stored' };

/** Some claims of the reading list. */
interface OfList {
  readonly claims: readonly ClaimId[];
}

/** Asked of the background. */
export interface BackgroundCalls {
  'library.gazetteer': { request: object; response: CompiledGazetteer };
  'library.card': { request: { entity: EntityId; sentence: string }; response: CardContent | null };
  /** Which source a text is, or is a copy of; null if none. */
  'library.recognise': { request: { text: string }; response: PageSource | null };
  /** Changes what the reader has chosen; `isStored` is false if the browser could not store it. */
  'settings.change': { request: { change: SettingsChange }; response: { isStored: boolean } };
  /** Claims as the library has them now, in the order asked for; null for one that it does not have. */
  'library.claims': { request: { claims: readonly ClaimId[] }; response: readonly (ClaimView | null)[] };
  /** Null for an entity that no pack knows. */
  'library.entity': { request: { entity: EntityId }; response: EntityContent | null };
  /** The first claims of each topic. */
  'library.entityClaims': {
    request: { entity: EntityId; filter: ClaimFilter };
    response: readonly TopicPortion[];
  };
  /** Further claims of one topic, from a place on. */
  'library.moreClaims': {
    request: { entity: EntityId; filter: ClaimFilter; topic: string | null; from: number };
    response: readonly ClaimView[];
  };
  /** The entities that a text names, the most often named first. */
  'library.namesIn': { request: { text: string }; response: readonly MentionCount[] };
  /** The claims that matter most for a page that names these. `lead`: its title and first paragraphs. */
  'library.relevant': {
    request: { named: readonly MentionCount[]; lead: string };
    response: readonly ClaimView[];
  };
  /** Puts copies of claims on the reading list, for the sake of a page if one is named. */
  'readingList.save': { request: OfList & { note?: string; page?: SavedPage }; response: ListOutcome };
  /** Takes them off it; they are kept for a while, to be restored. */
  'readingList.remove': { request: OfList; response: ListOutcome };
  'readingList.restore': { request: OfList; response: ListOutcome };
  /** Erases what was removed, for good. */
  'readingList.erase': { request: OfList; response: ListOutcome };
  'readingList.annotate': { request: { claim: ClaimId; note: string }; response: ListOutcome };
  'readingList.import': { request: { saved: readonly SavedClaim[] }; response: ListOutcome };
  /** Whether the settings are shared with the reader's other browsers from now on. */
  'sync.turn': { request: { isOn: boolean }; response: { isDone: boolean } };
  /** Erases all that is kept on disk, and its copy in sync storage. */
  'data.erase': { request: object; response: { isDone: boolean } };
  /** From a frame in which a card has opened: those in the tab's other frames close. */
  'card.opened': { request: { frame: string }; response: undefined };
  /** From a frame. */
  'tabs.report': { request: FrameReport; response: boolean };
  /** From a frame: where the page in its tab is; null if that cannot be told. */
  'tabs.site': { request: object; response: PageAddress | null };
  /** From the page in a tab: it has gone to another address within its document. The tab's frames are told. */
  'tabs.moved': { request: { page: PageAddress }; response: undefined };
  /** The interface's words in a language other than the browser's. */
  'strings.of': { request: { language: ChosenLanguage }; response: Messages };
  /** From a card, in the turn of the reader's act: show all claims on an entity beside the page. */
  'claims.show': { request: { entity: EntityId }; response: undefined };
}

/** Asked of the content script in a frame. */
export interface PageCalls {
  /**
   * Is anybody there? Answers with whether there may be text, where the document is from, its site empty if from
   * nowhere, and a number that no other document of the tab has.
   */
  'page.present': { request: object; response: { isReadable: boolean; document: number } & PageAddress };
  /** To all frames: the page in their tab has gone to another address within its document. */
  'page.moved': { request: { page: PageAddress }; response: undefined };
  /** What the page calls itself, and where it is: asked for when the reader saves what concerns it. */
  'page.title': { request: object; response: SavedPage };
  /** Which source the page is, or is a copy of; null if none. */
  'page.source': { request: object; response: PageSource | null };
  /** To all frames: read the page anew. */
  'page.readAgain': { request: object; response: undefined };
  /** To all frames, when the background has forgotten them. */
  'page.report': { request: object; response: undefined };
  /** To all frames: close the card, but for the frame that calls itself `except`. */
  'card.dismiss': { request: { except: string }; response: undefined };
  /** Its title and first paragraphs, of bounded length: asked for when popup or panel look for what is relevant to it. */
  'page.lead': { request: object; response: { lead: string } };
  /** Where this frame's visible mentions stand. */
  'mentions.places': { request: object; response: readonly MentionPlaces[] };
  /**
   * Go to the mention of an entity that stands nearest to a place in this frame, from 0, its beginning, to 1. Answers
   * with its number; null if there is none.
   */
  'mentions.revealNear': { request: { entity: EntityId; at: number }; response: { index: number | null } };
  /** Go to a mention of an entity by its number in this frame, and show its place. */
  'mentions.reveal': { request: { entity: EntityId; index: number }; response: { shown: boolean } };
  /** Go to the next (1) or previous (-1) mention in this frame, open the card there and announce both. */
  'mentions.step': { request: StepRequest; response: { shown: boolean } };
}

export type Calls = BackgroundCalls & PageCalls;
export type CallName = keyof Calls;
export type RequestOf<Name extends CallName> = Calls[Name]['request'];
export type ResponseOf<Name extends CallName> = Calls[Name]['response'];
