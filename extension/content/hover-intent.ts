/**
 * When a card opens and closes, as a pure function: what happened comes in, what to do goes out. Every interaction
 * has a token, and answers and timers of an interaction that is over are ignored. After the reducer of Wikipedia's
 * Page Previews.
 */

/** How long the card stays when the pointer has left, so that it can be reached. */
export const CLOSE_DELAY_MS = 300;

export type Token = number;

/** What opened a card. One that a resting pointer opened closes when the pointer leaves it; the others stay. */
export type OpenedBy = 'pointer' | 'click' | 'touch' | 'key';

export type HoverState<Target, Content> =
  | { readonly phase: 'idle'; readonly token: Token }
  | Waiting<Target, Content>
  | Open<Target, Content>;

interface Waiting<Target, Content> {
  readonly phase: 'waiting';
  readonly token: Token;
  readonly target: Target;
  readonly by: OpenedBy;
  /** The rest has been long enough; only the content is missing. */
  readonly isDue: boolean;
  readonly content: Content | undefined;
}

interface Open<Target, Content> {
  readonly phase: 'open';
  readonly token: Token;
  readonly target: Target;
  readonly by: OpenedBy;
  /** Another mention that the pointer is on while this card is open. */
  readonly next: Waiting<Target, Content> | undefined;
  /** The last token given, also to a `next` that came to nothing: none is given twice. */
  readonly latest: Token;
}

export type HoverEvent<Target, Content> =
  /** The pointer moved and is on a mention. */
  | { readonly type: 'pointer-on-mention'; readonly target: Target }
  | { readonly type: 'pointer-on-card' }
  /** The pointer moved and is on neither; `isNearing`: it came closer to the card. */
  | { readonly type: 'pointer-elsewhere'; readonly isNearing: boolean }
  | { readonly type: 'rested'; readonly token: Token }
  | { readonly type: 'left'; readonly token: Token }
  | { readonly type: 'content'; readonly token: Token; readonly content: Content | null }
  /** The reader asked for the card of a mention: it opens at once. */
  | { readonly type: 'requested'; readonly target: Target; readonly by: Exclude<OpenedBy, 'pointer'> }
  /** The reader does something else: typing, pressing a button, selecting. */
  | { readonly type: 'busy' }
  /** The card was taken over: it stays, and is no longer of this state. */
  | { readonly type: 'pinned' }
  | { readonly type: 'dismissed' };

export type HoverEffect<Target, Content> =
  | { readonly type: 'fetch'; readonly token: Token; readonly target: Target }
  | { readonly type: 'wait-for-rest'; readonly token: Token }
  | { readonly type: 'wait-for-leave'; readonly token: Token }
  | { readonly type: 'stay' }
  | { readonly type: 'show'; readonly target: Target; readonly content: Content; readonly by: OpenedBy }
  | { readonly type: 'hide' };

export interface Step<Target, Content> {
  readonly state: HoverState<Target, Content>;
  readonly effects: readonly HoverEffect<Target, Content>[];
}

export function reduceHover<Target, Content>(
  state: HoverState<Target, Content>,
  event: HoverEvent<Target, Content>,
): Step<Target, Content> {
  switch (event.type) {
    case 'pointer-on-mention':
      return onMention(state, event.target);
    case 'pointer-on-card':
      return state.phase === 'open' ? step({ ...state, next: undefined }, { type: 'stay' }) : step(state);
    case 'pointer-elsewhere':
      return elsewhere(state, event.isNearing);
    case 'rested':
      return onWaiting(state, event.token, (waiting) => ({ ...waiting, isDue: true }));
    case 'content':
      return onContent(state, event.token, event.content);
    case 'left':
      return leave(state, event.token);
    case 'requested':
      return request(state, event.target, event.by);
    case 'busy':
      return state.phase === 'waiting' ? step(idle(state)) : step(state);
    case 'pinned':
      return step(idle(state));
    case 'dismissed':
      return step(idle(state), ...(state.phase === 'open' ? [{ type: 'hide' } as const] : []));
  }
}

export function startHover<Target, Content>(): HoverState<Target, Content> {
  return { phase: 'idle', token: 0 };
}

function onMention<Target, Content>(state: HoverState<Target, Content>, target: Target): Step<Target, Content> {
  if (state.phase === 'open') {
    if (state.target === target) return step({ ...state, next: undefined }, { type: 'stay' });
    if (state.next?.target === target) return step(state, { type: 'wait-for-rest', token: state.next.token });
    const next = waitFor<Target, Content>(state.latest, target, 'pointer');
    const leave = state.by === 'pointer' ? [{ type: 'wait-for-leave', token: state.token } as const] : [];
    return step({ ...state, next, latest: next.token }, ...leave, ...begin(next));
  }
  // Every movement on the name starts the rest anew: a pointer that passes does not rest.
  if (state.phase === 'waiting' && state.target === target && state.by === 'pointer') {
    return step(state, { type: 'wait-for-rest', token: state.token });
  }
  const waiting = waitFor<Target, Content>(state.token, target, 'pointer');
  return step(waiting, ...begin(waiting));
}

function elsewhere<Target, Content>(state: HoverState<Target, Content>, isNearing: boolean): Step<Target, Content> {
  if (state.phase === 'waiting') return state.by === 'pointer' ? step(idle(state)) : step(state);
  if (state.phase === 'idle' || state.by !== 'pointer') return step(state);
  const leave: HoverEffect<Target, Content> = { type: 'wait-for-leave', token: state.token };
  return step({ ...state, next: undefined }, ...(isNearing ? [{ type: 'stay' } as const, leave] : [leave]));
}

function onContent<Target, Content>(
  state: HoverState<Target, Content>,
  token: Token,
  content: Content | null,
): Step<Target, Content> {
  if (content !== null) return onWaiting(state, token, (waiting) => ({ ...waiting, content }));
  if (state.phase === 'waiting' && state.token === token) return step(idle(state));
  if (state.phase === 'open' && state.next?.token === token) return step({ ...state, next: undefined });
  return step(state);
}

/** Changes the interaction that waits, if the token is its, and shows its card once nothing is missing. */
function onWaiting<Target, Content>(
  state: HoverState<Target, Content>,
  token: Token,
  change: (waiting: Waiting<Target, Content>) => Waiting<Target, Content>,
): Step<Target, Content> {
  const waiting = state.phase === 'waiting' ? state : state.phase === 'open' ? state.next : undefined;
  if (waiting?.token !== token) return step(state);
  const changed = change(waiting);
  const { target, by, content, isDue } = changed;
  if (isDue && content !== undefined) {
    return step(
      { phase: 'open', token, target, by, next: undefined, latest: latestToken(state) },
      { type: 'stay' },
      { type: 'show', target, content, by },
    );
  }
  return step(state.phase === 'open' ? { ...state, next: changed } : changed);
}

function request<Target, Content>(
  state: HoverState<Target, Content>,
  target: Target,
  by: OpenedBy,
): Step<Target, Content> {
  const waiting = { ...waitFor<Target, Content>(latestToken(state), target, by), isDue: true };
  return step(waiting, { type: 'hide' }, { type: 'fetch', token: waiting.token, target });
}

function leave<Target, Content>(state: HoverState<Target, Content>, token: Token): Step<Target, Content> {
  if (state.phase !== 'open' || state.token !== token || state.by !== 'pointer') return step(state);
  // A mention that the pointer is on already goes on waiting for its own rest.
  return step(state.next ?? idle(state), { type: 'hide' });
}

function waitFor<Target, Content>(last: Token, target: Target, by: OpenedBy): Waiting<Target, Content> {
  return { phase: 'waiting', token: last + 1, target, by, isDue: false, content: undefined };
}

function begin<Target, Content>({ token, target }: Waiting<Target, Content>): readonly HoverEffect<Target, Content>[] {
  return [
    { type: 'fetch', token, target },
    { type: 'wait-for-rest', token },
  ];
}

function idle<Target, Content>(state: HoverState<Target, Content>): HoverState<Target, Content> {
  return { phase: 'idle', token: latestToken(state) };
}

function latestToken<Target, Content>(state: HoverState<Target, Content>): Token {
  return state.phase === 'open' ? state.latest : state.token;
}

function step<Target, Content>(
  state: HoverState<Target, Content>,
  ...effects: readonly HoverEffect<Target, Content>[]
): Step<Target, Content> {
  return { state, effects };
}
