/**
 * The pack format `sidelight-pack/1`, written once: the types, the validation and its messages, and the JSON Schema
 * for editors with its explanations, come from here.
 * A pack is data and never code: it holds names, sentences, numbers and addresses, no patterns and no markup.
 */
import * as v from 'valibot';

/** An explanation that editors show to whoever writes this part of a pack. */
const described = <Schema extends v.GenericSchema>(schema: Schema, text: string) => v.pipe(schema, v.description(text));

/** Identifiers are readable and stable: they appear in addresses, exports and diffs. */
const id = <Brand extends string>(brand: Brand) =>
  v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'an id of lower-case letters, digits, dots and hyphens'),
    v.brand(brand),
  );

const entityId = id('EntityId');
const originId = id('OriginId');
const sourceId = id('SourceId');
const claimId = id('ClaimId');

/** Characters that break lines, turn the direction of what follows, or are no characters at all. */
const UNSHOWN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** Text that a reader sees: trimmed, not empty, on one line. */
const line = v.pipe(
  v.string(),
  v.regex(/^\S(?:[^\n\r\t]*\S)?$/, 'text on one line, without space at its ends'),
  v.check((text) => !UNSHOWN.test(text), 'text without control characters, and without halves of characters'),
);
/** Long enough for any name; bounded, so that following one costs no more than a glance. */
const nameLine = v.pipe(line, v.maxLength(120, 'at most 120 characters'));
/** A few words that stand for a matter; a sentence would be another statement. */
const phrase = v.pipe(line, v.maxLength(60, 'at most 60 characters'));
const lines = v.pipe(v.array(line), v.minLength(1, 'at least one entry'));

/** Only what a browser may safely open from an extension page. */
const httpAddress = v.pipe(
  v.string(),
  v.url('a complete address'),
  v.regex(/^https?:\/\//, 'an http or https address'),
);

/** A day, a month or a year: never more precise than what is known. */
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'a date: YYYY, YYYY-MM or YYYY-MM-DD'),
  v.check(isInCalendar, 'a day that the month has'),
);

/** The day of an act of the pack's own publisher, who knows it. */
const day = v.pipe(
  date,
  v.check((written) => written.length === 'YYYY-MM-DD'.length, 'a whole day: YYYY-MM-DD'),
);

function isInCalendar(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return day === undefined || day <= new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
}

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal'));

const offset = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, 'a number from 0 up'));

/**
 * A value together with the basis on which it is known. `note` says from what it was inferred or where it was found.
 * What is not known has no value: nothing is guessed.
 */
const known = <Value extends v.GenericSchema>(value: Value) =>
  v.variant('basis', [
    v.strictObject({ basis: v.literal('stated'), value, note: v.optional(line) }),
    v.strictObject({ basis: v.picklist(['inferred', 'found']), value, note: line }),
    v.strictObject({ basis: v.literal('unknown'), note: v.optional(line) }),
  ]);

const knownText = known(line);
const knownDate = known(date);

/** Circumstances of a mention. Words are literal sequences, compared without regard to case, accents or width. */
const circumstances = {
  near: v.optional(described(lines, 'Words within a few words on either side of the name, in the same block of text.')),
  before: v.optional(described(lines, 'Words directly before the name.')),
  after: v.optional(described(lines, 'Words directly after the name.')),
};

const aliasSchema = v.strictObject({
  text: described(nameLine, 'The name as texts write it.'),
  lang: v.optional(described(line, 'BCP 47 tag of the language the form belongs to.')),
  case: v.optional(
    described(
      v.picklist(['any', 'capitalised', 'exact']),
      'How the page must write it: any (default); capitalised, the first letter in upper case; exact, letter for letter. In text that is all capitals, capitalised and exact count as met only if the form itself is.',
    ),
  ),
  digitsMayFollow: v.optional(described(v.boolean(), 'Whether digits may follow without a gap, as in Qwen2.5.')),
  alone: v.optional(
    described(
      v.boolean(),
      'Whether the name must not be part of a longer run of capitalised words, as a surname in somebody else’s name is.',
    ),
  ),
  searchOnly: v.optional(described(v.boolean(), 'Whether only search knows the name: it never marks a page.')),
  needs: v.optional(
    described(
      v.strictObject({
        ...circumstances,
        beside: v.optional(
          described(
            v.pipe(v.array(entityId), v.minLength(1, 'at least one entity')),
            'One of these entities is mentioned in the same block.',
          ),
        ),
        onPage: v.optional(
          described(
            v.pipe(v.array(entityId), v.minLength(1, 'at least one entity')),
            'One of these entities is named anywhere on the page.',
          ),
        ),
        seen: v.optional(
          described(
            v.boolean(),
            'The entity is named elsewhere on the page, by an alias that needs nothing or that the words around it give what it needs.',
          ),
        ),
      }),
      'The name counts only where one of these holds.',
    ),
  ),
  unless: v.optional(
    described(
      v.strictObject({
        ...circumstances,
        languages: v.optional(described(lines, 'Language of the text, as primary BCP 47 subtags.')),
      }),
      'The name never counts where one of these holds.',
    ),
  ),
});

const entitySchema = v.strictObject({
  id: entityId,
  name: described(line, 'Canonical name, in English where there is one.'),
  kind: v.picklist(['company', 'organisation', 'product', 'person', 'public-body', 'country', 'instrument']),
  description: described(line, 'One line that says what it is, to stand after the kind.'),
  place: v.optional(line),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id such as Q160120'))),
  of: v.optional(
    described(entityId, 'The maker of a product, the body a person belongs to, the country of a government.'),
  ),
  aliases: v.pipe(v.array(aliasSchema), v.minLength(1, 'at least one alias')),
  tickers: v.optional(described(lines, 'Stock exchange symbols, for search only: a ticker never marks a page.')),
});

const originSchema = v.strictObject({
  id: originId,
  name: described(line, 'What was first published, in a few words.'),
  publisher: knownText,
  date: knownDate,
});

/** At most four words: enough to find a passage again, too few to replace it. */
const fewWords = v.pipe(line, v.regex(/^\S+(?: \S+){0,3}$/, 'at most four words'));

/** Where in an article something stands, without its text. */
const passage = {
  /** https://www.w3.org/TR/annotation-model/#text-position-selector */
  selector: described(
    v.pipe(
      v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
      v.check(({ start, end }) => start < end, 'a start before its end'),
    ),
    'Where the passage stands, in UTF-16 code units of the normalised text.',
  ),
  sha256: described(sha256, 'SHA-256 of the passage that the selector covers.'),
  /** https://wicg.github.io/scroll-to-text-fragment/ */
  fragment: described(
    v.strictObject({ start: fewWords, end: v.optional(fewWords) }),
    'The first words of the passage and, where it is longer, its last.',
  ),
};

const boilerplateSchema = v.strictObject({
  what: v.picklist([
    'navigation',
    'date line',
    'by-line',
    'caption',
    'advertisement',
    'other stories',
    'about the author',
    'credits',
    'comment form',
    'legal notice',
    'other',
  ]),
  ...passage,
});

const sourceSchema = v.strictObject({
  id: sourceId,
  title: knownText,
  author: knownText,
  publisher: knownText,
  date: knownDate,
  url: known(httpAddress),
  genre: known(
    v.picklist(['news report', 'opinion column', 'commentary', 'analysis', 'rewrite', 'statement', 'report']),
  ),
  language: described(line, 'BCP 47 tag of the language the source is written in.'),
  origin: described(
    known(originId),
    'What the source copies or syndicates. Sources of one origin count once; one of unknown origin counts by itself.',
  ),
  article: described(
    v.strictObject({
      file: described(line, 'Name of the article’s file, wherever its keeper has it.'),
      normaliser: described(v.literal(1), 'Version of the normaliser that offsets and hashes were made with.'),
      sha256: described(sha256, 'SHA-256 of the normalised text.'),
      length: described(offset, 'UTF-16 code units of normalised text.'),
      signature: v.optional(
        described(
          v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{8}){1,128}$/, '1 to 128 hashes of eight hexadecimal digits each')),
          'The smallest hashes of its four-word sequences, boilerplate left out, by which a page is known to carry it. `sidelight ingest` writes it.',
        ),
      ),
      boilerplate: v.optional(
        described(
          v.array(boilerplateSchema),
          'What stands in the text but is not the article. No claim may come from it.',
        ),
        [],
      ),
    }),
    'The text that the selectors point into. It is not part of the pack.',
  ),
  caveats: v.optional(described(lines, 'Faults of this source that a reader should know of.')),
});

const stakeSchema = v.strictObject({
  interest: v.picklist(['own company', 'competitor', 'official', 'analyst', 'author', 'none known']),
  note: v.optional(described(line, 'What the speaker gains if the claim is believed, in a few words.')),
});

const speakerSchema = v.strictObject({
  name: line,
  entity: v.optional(entityId),
  role: v.optional(described(line, 'Role at the time of speaking.')),
  stake: stakeSchema,
  ownVoice: v.optional(
    described(v.boolean(), 'Whether the text speaks for itself: the speaker is its author or publisher, or unknown.'),
  ),
});

const reporterSchema = v.strictObject({ name: line, entity: v.optional(entityId) });

const amount = v.pipe(v.number(), v.finite('a number that can be told from others'));

const figureSchema = v.pipe(
  v.strictObject({
    text: described(line, 'As the passage writes it; for a derived figure, as the statement writes it.'),
    value: v.optional(amount),
    min: v.optional(amount),
    max: v.optional(amount),
    unit: described(line, 'In one spelling throughout the pack: %, USD, USD a year, months, chips.'),
    measure: described(
      line,
      'What is measured, with its scope. Figures that may be compared have the same measure, letter for letter, and the same unit.',
    ),
    asOf: v.optional(
      described(date, 'The time that the figure holds for, as the passage or the date of the claim tells it.'),
    ),
    derived: v.optional(described(line, 'How it was worked out, if it does not stand in the passage.')),
  }),
  v.check(
    ({ value, min, max }) => (value === undefined) !== (min === undefined && max === undefined),
    'either a value, or a min, a max or both',
  ),
  v.check(({ min, max }) => min === undefined || max === undefined || min <= max, 'a min that is not above the max'),
);

const evidenceSchema = v.strictObject({ source: sourceId, ...passage });

const citationSchema = v.strictObject({
  name: described(line, 'Who is cited: publisher or body.'),
  url: httpAddress,
});

/** Who answers for a change of a published claim, and why it was made. */
const amendment = {
  on: described(day, 'The day of the version of the pack that first had it so.'),
  why: described(line, 'Why, in one line that a reader can check.'),
  by: v.optional(described(line, 'Who found or asked for it, if that was not the publisher of the pack.')),
};

const correctionSchema = v.pipe(
  v.strictObject({
    ...amendment,
    before: v.optional(described(line, 'The statement as it stood until then, word for word.')),
    changed: v.optional(
      described(line, 'What else changed, in words: “dated May 2024, not June”, “the speaker is Jane Doe”.'),
    ),
  }),
  v.check(
    ({ before, changed }) => before !== undefined || changed !== undefined,
    'the statement as it was before, what else changed, or both',
  ),
);

const withdrawalSchema = v.strictObject(amendment);

const claimSchema = v.strictObject({
  id: claimId,
  statement: described(line, 'A complete sentence in our own words that stays true when shown alone.'),
  about: v.pipe(v.array(entityId), v.minLength(1, 'at least one entity')),
  kind: v.picklist(['fact', 'statistic', 'estimate', 'forecast', 'company claim', 'opinion']),
  speaker: speakerSchema,
  reportedBy: v.optional(
    described(
      v.pipe(v.array(reporterSchema), v.minLength(1, 'at least one entry')),
      'Who passes the speaker’s words on, nearest to the speaker first; the last is the source itself.',
    ),
  ),
  hedge: described(
    v.nullable(line),
    'The words of the passage that hedge the statement, with semicolons between; null if nothing does.',
  ),
  date: described(knownDate, 'When it was said.'),
  figures: v.optional(v.array(figureSchema), []),
  topics: v.optional(
    described(v.array(line), 'Subject headings, and words a reader’s sentence on the same matter might use.'),
    [],
  ),
  metBy: v.optional(
    described(
      v.pipe(v.array(phrase), v.maxLength(12, 'at most 12 phrases')),
      'How else readers’ sentences speak of this: phrases that neither the statement nor the topics have. They only serve ranking, and are never shown.',
    ),
    [],
  ),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1, 'evidence in at least one source')),
  cites: v.optional(
    described(
      v.pipe(v.array(citationSchema), v.minLength(1, 'at least one entry')),
      'What the source itself links to for this. It is not evidence: it was not seen.',
    ),
  ),
  caveats: v.optional(lines),
  corrections: v.optional(
    described(
      v.pipe(v.array(correctionSchema), v.minLength(1, 'at least one entry')),
      'What was corrected since the claim was first published, oldest first. Faults mended before that are none.',
    ),
  ),
  withdrawn: v.optional(
    described(
      withdrawalSchema,
      'The claim is no longer made. All else stays as it was, so that whoever has met it finds it, and why.',
    ),
  ),
});

const relationSchema = v.strictObject({
  kind: v.picklist(['same', 'updates', 'qualifies', 'in tension']),
  from: claimId,
  to: claimId,
  reason: described(line, 'Why it holds, in one line that a reader can check.'),
});

const publication = {
  id: id('PackId'),
  title: line,
  description: line,
  version: line,
  language: described(line, 'BCP 47 tag of the language the statements are written in.'),
  publisher: v.strictObject({ name: line, url: v.optional(httpAddress) }),
};

const $schema = v.optional(described(v.string(), 'Where editors find the JSON Schema of this file.'));

export const packSchema = v.strictObject({
  $schema,
  format: v.literal('sidelight-pack/1'),
  ...publication,
  entities: v.array(entitySchema),
  origins: v.array(originSchema),
  sources: v.array(sourceSchema),
  claims: v.array(claimSchema),
  relations: v.array(relationSchema),
});

/** The files of a corpus folder: one that says what the pack is, and others that each hold a part of it. */
export const corpusSchemas = {
  pack: v.strictObject({ $schema, format: v.literal('sidelight-pack/1'), ...publication }),
  entities: v.strictObject({ $schema, entities: v.array(entitySchema) }),
  source: v.strictObject({
    $schema,
    source: sourceSchema,
    origin: v.optional(originSchema),
    claims: v.array(claimSchema),
  }),
  relations: v.strictObject({ $schema, relations: v.array(relationSchema) }),
};

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

export type Pack = DeepReadonly<v.InferOutput<typeof packSchema>>;
export type Entity = Pack['entities'][number];
export type EntityId = Entity['id'];
export type EntityKind = Entity['kind'];
export type Alias = Entity['aliases'][number];
export type Origin = Pack['origins'][number];
export type OriginId = Origin['id'];
export type Source = Pack['sources'][number];
export type SourceId = Source['id'];
export type Claim = Pack['claims'][number];
export type ClaimId = Claim['id'];
export type ClaimKind = Claim['kind'];
export type Evidence = Claim['evidence'][number];
export type Boilerplate = Source['article']['boilerplate'][number];
/** Where something stands in an article, without its text. */
export type Passage = Pick<Evidence, 'selector' | 'sha256' | 'fragment'>;
export type Citation = NonNullable<Claim['cites']>[number];
export type Correction = NonNullable<Claim['corrections']>[number];
export type Withdrawal = NonNullable<Claim['withdrawn']>;
export type Reporter = NonNullable<Claim['reportedBy']>[number];
export type Figure = Claim['figures'][number];
export type Speaker = Claim['speaker'];
export type StakeInterest = Speaker['stake']['interest'];
export type Relation = Pack['relations'][number];
export type RelationKind = Relation['kind'];
export type KnownDate = Claim['date'];
export type KnownText = Source['title'];
export type Basis = KnownText['basis'];
