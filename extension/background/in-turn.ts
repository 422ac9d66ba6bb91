/** Runs acts one after another, in the order in which they are asked for: those that read and then write the same. */
export type InTurn = <T>(act: () => Promise<T>) => Promise<T>;

export function takeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const turn = last.then(act, act);
    last = turn.catch(() => {});
    return turn;
  };
}
