/** An answer that takes a while, such as one of the background. */
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Answer<Value> {
  /** Undefined until the first is there; the last one while a new one is waited for. */
  readonly value: Value | undefined;
  /** Why there is none, if there will be none. */
  readonly error: Error | undefined;
  readonly again: () => void;
}

/** Asks anew when `question` is another, which `ask` puts; nothing is asked while it is undefined. */
export function useAnswer<Value>(question: string | undefined, ask: () => Promise<Value>): Answer<Value> {
  const [state, setState] = useState<Pick<Answer<Value>, 'value' | 'error'>>({ value: undefined, error: undefined });
  const [times, setTimes] = useState(0);
  // Before the first frame, which would be an empty one.
  useLayoutEffect(() => {
    if (question === undefined) return;
    let isOver = false;
    ask().then(
      (value) => !isOver && setState({ value, error: undefined }),
      (error: unknown) =>
        !isOver && setState({ value: undefined, error: error instanceof Error ? error : new Error(String(error)) }),
    );
    return () => {
      isOver = true;
    };
  }, [question, times]);
  return { ...state, again: () => setTimes(times + 1) };
}
