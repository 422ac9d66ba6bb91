/**
 * Patterns that say which pages a reader means, one a line; docs/settings.md has the language. Each is matched in time
 * that grows only with its length: there is at most one star, and it stands at an end.
 */

/** Where a page is, as far as patterns can tell. */
export interface PageAddress {
  /** Host name without port, in lower case, as `location.hostname` has it; empty if the page has none. */
  readonly site: string;
  /** From the first slash on, without query and fragment, as `location.pathname` has it. */
  readonly path: string;
}

export interface SitePattern {
  readonly host: string;
  /** `*.`: only hosts below it count. */
  readonly isBelowOnly: boolean;
  /** Absent: all pages of the host and of those below it. */
  readonly path?: { readonly text: string; readonly isStart: boolean };
}

export type PatternProblem =
  /** There is nothing where the host should be. */
  | 'no-host'
  /** What stands there cannot be a host's name. */
  | 'bad-host'
  /** A scheme other than http and https: nothing is read there. */
  | 'scheme'
  | 'port'
  /** A query or fragment. */
  | 'query'
  /** A star that is neither `*.` at the start nor at the end of a path. */
  | 'star'
  | 'too-long';

/** Longer than any address that a person would write down, in UTF-16 code units. */
export const LONGEST_PATTERN = 500;

/** The pattern that a text is, or what is wrong with it. */
export function parsePattern(text: string): SitePattern | { readonly problem: PatternProblem } {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_PATTERN) return { problem: 'too-long' };
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(trimmed);
  if (scheme && !/^https?$/i.test(scheme[1] ?? '')) return { problem: 'scheme' };
  const address = trimmed.slice(scheme?.[0].length ?? 0);
  if (/[?#]/.test(address)) return { problem: 'query' };
  const slash = address.indexOf('/');
  const before = slash === -1 ? address : address.slice(0, slash);
  const after = slash === -1 ? '/' : address.slice(slash);
  const isBelowOnly = before.startsWith('*.');
  const name = isBelowOnly ? before.slice(2) : before;
  if (name === '') return { problem: 'no-host' };
  if (name.includes('*') || after.slice(0, -1).includes('*')) return { problem: 'star' };
  if (/:\d*$/.test(name)) return { problem: 'port' };
  const host = canonicalHost(name);
  if (host === undefined) return { problem: 'bad-host' };
  if (after === '/' || after === '/*') return { host, isBelowOnly };
  const isStart = after.endsWith('*');
  return { host, isBelowOnly, path: { text: canonicalPath(isStart ? after.slice(0, -1) : after), isStart } };
}

/** Whether a page is one that a pattern means; one that is no pattern means none. */
export function matchesPattern(text: string, { site, path }: PageAddress): boolean {
  const pattern = patternOf(text);
  if (!pattern || site === '') return false;
  const isBelow = site.endsWith(`.${pattern.host}`);
  if (!(isBelow || (site === pattern.host && !pattern.isBelowOnly))) return false;
  if (!pattern.path) return true;
  const { text: wanted, isStart } = pattern.path;
  return isStart ? path.startsWith(wanted) : withoutSlash(path) === withoutSlash(wanted);
}

/** Whether which page of a site it is can matter to a pattern. */
export function hasPath(text: string): boolean {
  return patternOf(text)?.path !== undefined;
}

/** A pattern as it is kept: without scheme and what says nothing, in the letters in which the reader wrote it. */
export function tidyPattern(text: string): string {
  const address = text.trim().replace(/^https?:\/\//i, '');
  const slash = address.indexOf('/');
  if (slash === -1) return address.toLowerCase();
  const path = address.slice(slash);
  return address.slice(0, slash).toLowerCase() + (path === '/' || path === '/*' ? '' : path);
}

export interface ListProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly problem: PatternProblem;
}

/** The patterns of a text, one a line; empty lines and what follows a `#` at a line's start or after a space say nothing. */
export function parsePatternList(text: string): {
  readonly patterns: readonly string[];
  readonly problems: readonly ListProblem[];
} {
  const patterns = new Set<string>();
  const problems: ListProblem[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const said = line
      .replace(/^\uFEFF/, '')
      .replace(/(^|\s)#.*$/, '')
      .trim();
    if (said === '') continue;
    const parsed = parsePattern(said);
    if ('problem' in parsed) problems.push({ line: index + 1, text: said, problem: parsed.problem });
    else patterns.add(tidyPattern(said));
  }
  return { patterns: [...patterns], problems };
}

/** A list as a text that `parsePatternList` reads again; `title` becomes a comment at its head. */
export function formatPatternList(patterns: readonly string[], title: string): string {
  return [`# ${title.replace(/\s+/g, ' ')}`, ...patterns, ''].join('\n');
}

/** Settings keep the same few texts, and each is asked of for each page and change. */
const parsed = new Map<string, SitePattern | undefined>();
const MOST_PARSED = 5000;

function patternOf(text: string): SitePattern | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const pattern = parsePattern(text);
  const kept = 'problem' in pattern ? undefined : pattern;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  parsed.set(text, kept);
  return kept;
}

/** As browsers write it: letters of other scripts as `xn--…`. Undefined for what cannot be a host's name. */
function canonicalHost(name: string): string | undefined {
  if (/[\s@\\<>^|%"'`{}()!$&,;=~+]/.test(name)) return undefined;
  const address = `http://${name}/`;
  if (!URL.canParse(address)) return undefined;
  const host = new URL(address).hostname.replace(/\.$/, '');
  return host === '' || host.startsWith('.') || host.includes('..') ? undefined : host;
}

/** As browsers write it: other letters than those of URLs in percent encoding. */
function canonicalPath(path: string): string {
  return new URL(path.replace(/^\/+/, '/'), 'http://host.example').pathname;
}

function withoutSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
