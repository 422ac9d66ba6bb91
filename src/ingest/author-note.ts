/** The lines at an article's end that say who wrote it, and for whom. */

export interface AuthorNote {
  readonly author: string;
  /** The publication that the author writes for, which the article may be syndicated from. */
  readonly publication?: string;
}

const NAME = String.raw`\p{Lu}[\p{L}.’'-]+(?:\s(?:de|van|von|der|bin|al)?\s?\p{Lu}[\p{L}.’'-]*){1,3}`;
const TRADE =
  'columnist|correspondent|reporter|editor|writer|journalist|contributor|fellow|professor|researcher|analyst|author';
/** 'Jane Doe covers Asia for the Mill.' */
const BEAT = new RegExp(
  String.raw`^(?<author>${NAME}) (?:covers|reports on|writes (?:about|on)) [^.;]{1,60}? (?:for|at) (?:[Tt]he )?(?<publication>\p{Lu}[^.,;]{1,60})`,
  'u',
);
const NOTE = new RegExp(
  String.raw`^(?<author>${NAME}) (?:is|was) (?:an?|the) (?<before>[^.,;]{0,80}?)\b(?:${TRADE})\b(?<after>[^.;]{0,120})`,
  'u',
);
/** A paragraph may introduce a person in the same words; these only stand where the article's author is meant. */
const SURE = /not necessarily (?:reflect|represent)|(?:views|opinions) expressed|\bthe (?:author|writer) of this\b/i;
const MAX_LENGTH = 600;

/** `isLast`: no paragraph follows, which makes a note believable that disclaims nothing. */
export function readAuthorNote(text: string, isLast: boolean): AuthorNote | undefined {
  if (text.length > MAX_LENGTH || !(isLast || SURE.test(text))) return undefined;
  const beat = BEAT.exec(text)?.groups;
  if (beat?.author && beat.publication) return { author: beat.author, publication: beat.publication };
  const { author, before = '', after = '' } = NOTE.exec(text)?.groups ?? {};
  if (author === undefined) return undefined;
  const publication = properName(before) ?? properName(/^ (?:at|for|of|with) (?:the )?(.*)/.exec(after)?.[1] ?? '');
  return publication === undefined ? { author } : { author, publication };
}

/** The capitalised words that a phrase begins with. */
function properName(phrase: string): string | undefined {
  return /^(?:\p{Lu}[\p{L}\p{N}&.’'-]*)(?:\s\p{Lu}[\p{L}\p{N}&.’'-]*)*/u.exec(phrase.trim())?.[0];
}
