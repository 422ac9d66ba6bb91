/** Acts that each read and write one stored entry: one after another, since storage has no transactions. */

/** Gives a function that runs each act when those before it are over, and settles as the act does. */
export function turns(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const turn = last.then(act);
    last = turn.catch(() => {});
    return turn;
  };
}
