/** Whether whoever is said to speak, and whoever passes it on, is named where the claim rests, or is the source itself. */
import type { Claim, Entity, Source } from '../pack/schema.ts';
import { findWords, hasWords, type Span } from './find-words.ts';
import type { Fault } from './verify-passage.ts';

/** Where in its article a passage stands, and who is meant to be speaking. */
export interface Reading extends Span {
  readonly article: string;
  readonly speakerEntity: Entity | undefined;
  readonly source: Source;
}

/** How far before a passage the speaker may be named, in UTF-16 code units: about two sentences. */
const SPEAKER_REACH = 400;

export function* voiceFaults(claim: Claim, reading: Reading): Generator<Fault> {
  yield* speakerFaults(claim, reading);
  yield* reporterFaults(claim, reading);
}

function* speakerFaults({ speaker }: Claim, reading: Reading): Generator<Fault> {
  const { speakerEntity, source } = reading;
  if (speaker.ownVoice) {
    if (isVoiceOf(speaker.name, source)) return;
    yield {
      at: ['speaker', 'name'],
      what: `the text of "${source.id}" is said to speak for itself, but "${speaker.name}" is not its author or publisher`,
      remedy: `Name its author or publisher (${voicesOf(source)}), or remove "ownVoice" if somebody else speaks`,
    };
    return;
  }
  const entityNames = speakerEntity ? [speakerEntity.name, ...speakerEntity.aliases.map(({ text }) => text)] : [];
  const isPerson = speakerEntity === undefined || speakerEntity.kind === 'person';
  if (isNamedNear(reading, [speaker.name, ...entityNames], isPerson)) return;
  yield {
    at: ['speaker', 'name'],
    what: `"${speaker.name}" is named neither in the passage nor in the ${SPEAKER_REACH} characters before it`,
    remedy:
      'Name the speaker as the article does, let the passage reach to the name, or set "ownVoice" if the text speaks for itself',
  };
}

/** The chain from speaker to source must be whole: what somebody said reaches us through somebody. */
function* reporterFaults({ speaker, reportedBy = [] }: Claim, reading: Reading): Generator<Fault> {
  const { source } = reading;
  const last = reportedBy.at(-1);
  if (speaker.ownVoice) {
    if (!last) return;
    yield {
      at: ['reportedBy'],
      what: 'the text speaks for itself, and yet somebody is said to report it',
      remedy: 'Remove "reportedBy", or "ownVoice" if somebody else speaks',
    };
    return;
  }
  if (!last || !isVoiceOf(last.name, source)) {
    yield {
      at: ['reportedBy'],
      what: last
        ? `the last to report is "${last.name}", not the author or publisher of "${source.id}"`
        : 'nobody is said to report it',
      remedy: `Name in "reportedBy" who passes it on, the source itself last: ${voicesOf(source)}`,
    };
  }
  for (const [index, { name }] of reportedBy.slice(0, -1).entries()) {
    if (isNamedNear(reading, [name], false)) continue;
    yield {
      at: ['reportedBy', index, 'name'],
      what: `"${name}" is named neither in the passage nor in the ${SPEAKER_REACH} characters before it`,
      remedy: 'Name who passes it on as the article does, or remove the entry',
    };
  }
}

/** Whether a name is, or has in it, that of the source's author or publisher; of an unsigned one, anything may be said. */
function isVoiceOf(name: string, { author, publisher }: Source): boolean {
  const voices = [author, publisher].flatMap((one) => ('value' in one ? [one.value] : []));
  return voices.length === 0 || voices.some((voice) => hasWords(name, voice));
}

function voicesOf({ author, publisher }: Source): string {
  const voices = [author, publisher].flatMap((one) => ('value' in one ? [`"${one.value}"`] : []));
  return voices.length === 0 ? 'unknown' : voices.join(' or ');
}

/** Whether one of the names stands in the passage or shortly before it; for `orLastWord`, so does a surname. */
function isNamedNear({ article, start, end }: Reading, names: readonly string[], orLastWord: boolean): boolean {
  const [full = ''] = names;
  // Of a body, the last word tells nothing: 'Bank of China', 'Acme Co'.
  const isBody = /^\p{Lu}.* of |\b(?:Co|Corp|Inc|Ltd|LLC|Group|Company)\.?$/u.test(full);
  const lastWord = orLastWord && !isBody ? (full.split(' ').at(-1) ?? '') : '';
  const within = article.slice(Math.max(0, start - SPEAKER_REACH), end);
  // Case counts: the country 'US' is not the pronoun 'us'.
  return [...names, lastWord].some((name) => findWords(within, name, { exactCase: true }).length > 0);
}
