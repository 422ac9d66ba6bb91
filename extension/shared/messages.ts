/**
 * Everything that the parts of the extension say to each other, once: `receiver.verb`, what is asked, what is
 * answered. A call that is not here does not compile.
 */
import type { ClaimView, EntityView } from '../../src/claims/claim-view.ts';
import type { CompiledGazetteer } from '../../src/mentions/gazetteer.ts';
import type { EntityId } from '../../src/pack/schema.ts';

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

export interface CardContent {
  readonly entity: EntityView;
  /** Those that matter most for the sentence, best first. */
  readonly claims: readonly ClaimView[];
  /** How many the library has on the entity. */
  readonly total: number;
}

/** Asked of the background. */
export interface BackgroundCalls {
  'library.gazetteer': { request: object; response: CompiledGazetteer };
  'library.card': { request: { entity: EntityId; sentence: string }; response: CardContent | null };
  /** From a frame in which a card has opened: those in the tab's other frames close. */
  'card.opened': { request: { frame: string }; response: undefined };
  /** From a frame. */
  'tabs.report': { request: FrameReport; response: boolean };
  /** From the popup: what the frames of a tab reported. */
  'tabs.mentions': { request: { tabId: number }; response: readonly FrameMentions[] };
}

/** Asked of the content script in a frame. */
export interface PageCalls {
  /** Is anybody there? Answers with the document's type. */
  'page.present': { request: object; response: { contentType: string } };
  /** To all frames, when the background has forgotten them. */
  'page.report': { request: object; response: undefined };
  /** To all frames: close the card, but for the frame that calls itself `except`. */
  'card.dismiss': { request: { except: string }; response: undefined };
  /** Go to a mention of an entity by its number in this frame, and show its place. */
  'mentions.reveal': { request: { entity: EntityId; index: number }; response: { shown: boolean } };
  /** Go to the next (1) or previous (-1) mention in this frame and open the card there; `fromEdge`: start anew. */
  'mentions.step': { request: { step: 1 | -1; fromEdge: boolean }; response: { shown: boolean } };
}

export type Calls = BackgroundCalls & PageCalls;
export type CallName = keyof Calls;
export type RequestOf<Name extends CallName> = Calls[Name]['request'];
export type ResponseOf<Name extends CallName> = Calls[Name]['response'];
