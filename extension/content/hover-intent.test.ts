import { describe, expect, it } from 'vitest';
import { type HoverEvent, type HoverState, reduceHover, startHover } from './hover-intent.ts';

type Event = HoverEvent<string, string>;

/** Plays events and gives the effects of each as short words: `fetch a`, `show a: text`, `hide`. */
function play(...events: readonly Event[]): readonly (readonly string[])[] {
  let state: HoverState<string, string> = startHover();
  return events.map((event) => {
    const step = reduceHover(state, event);
    state = step.state;
    return step.effects.map((effect) => {
      if (effect.type === 'show') return `show ${effect.target}: ${effect.content}`;
      return effect.type === 'fetch' ? `fetch ${effect.target}` : effect.type;
    });
  });
}

const on = (target: string): Event => ({ type: 'pointer-on-mention', target });
const rested = (token: number): Event => ({ type: 'rested', token });
const content = (token: number, text: string | null = 'text'): Event => ({ type: 'content', token, content: text });
const elsewhere = (isNearing = false): Event => ({ type: 'pointer-elsewhere', isNearing });
const left = (token: number): Event => ({ type: 'left', token });
const onCard: Event = { type: 'pointer-on-card' };
const requested = (target: string, by: 'click' | 'touch' | 'key' = 'key'): Event => ({ type: 'requested', target, by });
const dismissed: Event = { type: 'dismissed' };
const busy: Event = { type: 'busy' };

const shown = (...events: readonly Event[]) =>
  play(...events)
    .flat()
    .filter((effect) => effect.startsWith('show'));

describe('reduceHover', () => {
  it('fetches at the first sign and shows after the rest', () => {
    expect(play(on('a'), content(1), rested(1))).toEqual([['fetch a', 'wait-for-rest'], [], ['stay', 'show a: text']]);
  });

  it('shows as soon as late content is there', () => {
    expect(shown(on('a'), rested(1), content(1))).toEqual(['show a: text']);
  });

  it('starts the rest anew with every movement, without fetching again', () => {
    expect(play(on('a'), on('a'))[1]).toEqual(['wait-for-rest']);
  });

  it('shows nothing for a pointer that passes', () => {
    expect(shown(on('a'), elsewhere(), rested(1), content(1))).toEqual([]);
  });

  it('ignores answers and timers of an interaction that is over', () => {
    expect(shown(on('a'), elsewhere(), on('b'), content(1, 'late'), rested(1))).toEqual([]);
    expect(shown(on('a'), elsewhere(), on('b'), content(1, 'late'), content(2, 'own'), rested(2))).toEqual([
      'show b: own',
    ]);
  });

  it('shows nothing while the reader types, selects or presses a button', () => {
    expect(shown(on('a'), busy, content(1), rested(1))).toEqual([]);
  });

  it('gives up where there is nothing to show', () => {
    expect(shown(on('a'), rested(1), content(1, null))).toEqual([]);
  });

  it('closes some time after the pointer has left, but not if it reached the card or came back', () => {
    const open = [on('a'), content(1), rested(1)];
    expect(play(...open, elsewhere(), left(1)).slice(3)).toEqual([['wait-for-leave'], ['hide']]);
    expect(play(...open, elsewhere(), onCard)[4]).toEqual(['stay']);
    expect(play(...open, elsewhere(), on('a'))[4]).toEqual(['stay']);
  });

  it('keeps the card while the pointer is on its way to it', () => {
    expect(play(on('a'), content(1), rested(1), elsewhere(true))[3]).toEqual(['stay', 'wait-for-leave']);
  });

  it('changes to another mention only after a rest on it', () => {
    const open = [on('a'), content(1), rested(1)];
    expect(shown(...open, on('b'), content(2, 'two'))).toEqual(['show a: text']);
    expect(shown(...open, on('b'), content(2, 'two'), rested(2))).toEqual(['show a: text', 'show b: two']);
    expect(play(...open, on('b'), left(1), content(2, 'two'), rested(2)).slice(4)).toEqual([
      ['hide'],
      [],
      ['stay', 'show b: two'],
    ]);
  });

  it('never takes the answer for one mention for that of another', () => {
    const open = [on('a'), content(1), rested(1)];
    expect(shown(...open, on('b'), elsewhere(), on('c'), content(2, 'of b'), rested(3), content(3, 'of c'))).toEqual([
      'show a: text',
      'show c: of c',
    ]);
  });

  it('keeps the card when the pointer crosses another mention on its way', () => {
    expect(shown(on('a'), content(1), rested(1), on('b'), onCard, content(2, 'two'), rested(2))).toEqual([
      'show a: text',
    ]);
  });

  it.each(['click', 'touch', 'key'] as const)('opens by %s at once, and stays wherever the pointer goes', (by) => {
    expect(play(requested('a', by), content(1), elsewhere(), left(1))).toEqual([
      ['hide', 'fetch a'],
      ['stay', 'show a: text'],
      [],
      [],
    ]);
  });

  it('closes when it is dismissed, and opens nothing after that', () => {
    expect(play(on('a'), content(1), rested(1), on('b'), dismissed, content(2), rested(2)).slice(4)).toEqual([
      ['hide'],
      [],
      [],
    ]);
  });

  it('leaves a pinned card open, and opens the next as ever', () => {
    const pinned: Event = { type: 'pinned' };
    expect(
      play(on('a'), content(1), rested(1), pinned, left(1), on('b'), content(2, 'two'), rested(2)).slice(3),
    ).toEqual([[], [], ['fetch b', 'wait-for-rest'], [], ['stay', 'show b: two']]);
  });
});
