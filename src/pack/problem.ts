/** One fault in something a person wrote: where it is, what was found, what to do about it. */
export interface Problem {
  /** File, line and column where known, and the path within the file, e.g. `corpus/sources/a.json:12:7 claims[3].kind`. */
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** One line for a terminal: `where: what. remedy`. */
export function formatProblem({ where, what, remedy }: Problem): string {
  return `${where}: ${what}. ${remedy}`;
}
