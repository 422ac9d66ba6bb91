/** Reading an article that a person saved: whatever its encoding, and with a clear word where it is no text. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../pack/problem.ts';
import { UsageError } from './command.ts';
import { reasonOf } from './files.ts';

/** Throws UsageError if the file cannot be read, or is not text. */
export async function readArticleFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`Cannot read "${file}": ${reasonOf(error)}. Name the file of an article`);
  });
  return decodeArticle(bytes, file);
}

/** Articles by file name, and what is wrong with those that could not be read. */
export interface ReadArticles {
  readonly articles: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** Those of the wanted files that lie in the folder. A name that leads out of the folder finds nothing. */
export async function readArticles(folder: string, wanted: Iterable<string>): Promise<ReadArticles> {
  const present = new Set(await readdir(folder));
  const articles = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of new Set(wanted)) {
    if (!present.has(name)) continue;
    const file = join(folder, name);
    try {
      articles.set(name, await readArticleFile(file));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push({ where: file, what: error.message.replace(/\.$/, ''), remedy: 'Its passages were not checked' });
    }
  }
  return { articles, problems };
}

/** How far into a page its encoding is looked for, in bytes: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN = 1024;

/** UTF-8 unless the text's own mark or the page's meta tag says otherwise. */
function decodeArticle(bytes: Uint8Array, file: string): string {
  const head = Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1');
  if (head.startsWith('%PDF-')) throw notText(file, 'a PDF', 'Copy its text into a plain text file');
  if (/^(?:From|MIME-Version|Content-Type):/im.test(head) && /multipart\/related/i.test(head)) {
    throw notText(file, 'a web archive', 'Save the page as HTML instead');
  }
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  // A page that can be read so far cannot be in what it names then.
  const encoding = markedEncoding(bytes) ?? (named === undefined || /^utf-?16/i.test(named) ? 'utf-8' : named);
  if (encoding === 'utf-8' && bytes.includes(0)) throw notText(file, 'not text', 'Save the article as text or HTML');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notText(file, `not in the encoding ${encoding}`, 'Save it as UTF-8');
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function notText(file: string, what: string, remedy: string): UsageError {
  return new UsageError(`"${file}" is ${what}. ${remedy}, and name that file`);
}
