/** Where an article says that it comes from another publication. */
import type { LaidOutBlock } from './article-layout.ts';
import { readAuthorNote } from './author-note.ts';

export interface Syndication {
  /** Who published it first. */
  readonly publisher: string;
  readonly where: string;
}

const AGENCIES = [
  'Reuters',
  'Associated Press',
  'AP',
  'AFP',
  'Agence France-Presse',
  'Bloomberg',
  'Xinhua',
  'Kyodo',
  'dpa',
  'Project Syndicate',
];
const AGENCY = AGENCIES.join('|');
const NAME = String.raw`(?:[Tt]he )?(?<publisher>\p{Lu}[\p{L}\p{N}&’'-]*(?: (?:of |and |the )?\p{Lu}[\p{L}\p{N}&’'-]*){0,4})`;

const SENTENCES: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|\b[Tt]his (?:article|story|column|piece|report|post) (?:was )?)(?:[Oo]riginally|[Ff]irst) (?:published|appeared|ran) (?:by|in|on|at) ${NAME}`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:republished|reprinted|syndicated|distributed) (?:with permission )?(?:from|by|via) ${NAME}`,
    'u',
  ),
];
/** 'SHENZHEN, June 21 (Reuters) - ' */
const DATELINE = new RegExp(String.raw`^.{0,60}\((?<publisher>${AGENCY})\)\s*[-–—]`, 'u');

/** The first sign of another publication; `author` and `publisher` are those of the article's own metadata. */
export function findSyndication(
  blocks: readonly LaidOutBlock[],
  { author, publisher }: { readonly author?: string | undefined; readonly publisher?: string | undefined },
): Syndication | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/^the /, '');
  return [...signs(blocks, author)].find(
    (sign) => publisher === undefined || plain(sign.publisher) !== plain(publisher),
  );
}

function* signs(blocks: readonly LaidOutBlock[], author: string | undefined): Generator<Syndication> {
  for (const { text, role } of blocks) {
    if (role === 'other stories') continue;
    for (const pattern of SENTENCES) {
      const named = pattern.exec(text)?.groups?.publisher;
      if (named !== undefined) yield { publisher: named, where: 'a line of the article' };
    }
    if (role === 'body') {
      const agency = DATELINE.exec(text)?.groups?.publisher;
      if (agency !== undefined) yield { publisher: agency, where: 'the dateline' };
    }
    if (role === 'about the author') {
      const publication = readAuthorNote(text, true)?.publication;
      if (publication !== undefined) yield { publisher: publication, where: 'the note on the author' };
    }
  }
  if (author !== undefined && AGENCIES.includes(author)) yield { publisher: author, where: 'the author, an agency' };
}
