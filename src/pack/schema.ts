/**
 * The pack format `sidelight-pack/1`, written once: the types, the validation and its messages come from here.
 * A pack is data and never code: it holds names, sentences, numbers and addresses, no patterns and no markup.
 */
import * as v from 'valibot';

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

/** Text that a reader sees: trimmed, not empty, on one line. */
const line = v.pipe(v.string(), v.regex(/^\S(?:[^\n\r\t]*\S)?$/, 'text on one line, without space at its ends'));
/** Long enough for any name; bounded, so that following one costs no more than a glance. */
const nameLine = v.pipe(line, v.maxLength(120, 'at most 120 characters'));
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
);

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
  /** Within a few words on either side, in the same block of text. */
  near: v.optional(lines),
  /** Directly before the name. */
  before: v.optional(lines),
  /** Directly after the name. */
  after: v.optional(lines),
};

const aliasSchema = v.strictObject({
  text: nameLine,
  /** BCP 47 tag of the language the form belongs to. */
  lang: v.optional(line),
  /**
   * How the page must write it: `any` (default); `capitalised`, the first letter in upper case; `exact`, letter for
   * letter. In text that is all capitals, `capitalised` and `exact` count as met only if the form itself is.
   */
  case: v.optional(v.picklist(['any', 'capitalised', 'exact'])),
  /** Whether digits may follow without a gap, as in 'Qwen2.5'. */
  digitsMayFollow: v.optional(v.boolean()),
  /** Whether the name must not be part of a longer run of capitalised words, as a surname in somebody else's name is. */
  alone: v.optional(v.boolean()),
  /** Counts only where one of these holds. */
  needs: v.optional(
    v.strictObject({
      ...circumstances,
      /** Another of these entities is mentioned in the same block. */
      beside: v.optional(v.pipe(v.array(entityId), v.minLength(1, 'at least one entity'))),
      /** The entity is mentioned on the page by an alias that needs nothing. */
      seen: v.optional(v.boolean()),
    }),
  ),
  /** Never counts where one of these holds. */
  unless: v.optional(
    v.strictObject({
      ...circumstances,
      /** Language of the text, as primary BCP 47 subtags. */
      languages: v.optional(lines),
    }),
  ),
});

const entitySchema = v.strictObject({
  id: entityId,
  /** Canonical name, in English where there is one. */
  name: line,
  kind: v.picklist(['company', 'organisation', 'product', 'person', 'public-body', 'instrument']),
  /** One line that says what it is, to stand after the kind. */
  description: line,
  place: v.optional(line),
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, 'a Wikidata id such as Q160120'))),
  /** The maker of a product, the body a person belongs to. */
  of: v.optional(entityId),
  aliases: v.pipe(v.array(aliasSchema), v.minLength(1, 'at least one alias')),
  /** For search only: a ticker never marks a page. */
  tickers: v.optional(lines),
});

const originSchema = v.strictObject({
  id: originId,
  /** What was first published, in a few words. */
  name: line,
  publisher: knownText,
  date: knownDate,
});

const sourceSchema = v.strictObject({
  id: sourceId,
  title: knownText,
  author: knownText,
  publisher: knownText,
  date: knownDate,
  url: known(httpAddress),
  genre: v.picklist(['news report', 'opinion column', 'commentary', 'analysis', 'rewrite', 'statement', 'report']),
  language: line,
  /** Sources that share an origin are copies of one publication and count once. */
  origin: originId,
  /** The text that the selectors point into. It is not part of the pack. */
  article: v.strictObject({
    file: line,
    /** Version of the normaliser that the offsets and the hash were made with. */
    normaliser: v.literal(1),
    sha256,
    /** UTF-16 code units of normalised text. */
    length: offset,
  }),
  /** Faults of this source that a reader should know of. */
  caveats: v.optional(lines),
});

const stakeSchema = v.strictObject({
  interest: v.picklist(['own company', 'competitor', 'official', 'analyst', 'author', 'none known']),
  /** What the speaker gains if the claim is believed, in a few words. */
  note: v.optional(line),
});

const speakerSchema = v.strictObject({
  name: line,
  entity: v.optional(entityId),
  /** Role at the time of speaking. */
  role: v.optional(line),
  stake: stakeSchema,
  /** The text speaks for itself: the speaker is its author or publisher, or unknown. */
  ownVoice: v.optional(v.boolean()),
});

const figureSchema = v.pipe(
  v.strictObject({
    /** As the passage writes it; for a derived figure, as the statement writes it. */
    text: line,
    value: v.optional(v.number()),
    min: v.optional(v.number()),
    max: v.optional(v.number()),
    unit: line,
    /** What is measured, with its scope. */
    measure: line,
    asOf: v.optional(date),
    /** How it was worked out, if it does not stand in the passage. */
    derived: v.optional(line),
  }),
  v.check(
    ({ value, min, max }) => (value === undefined) !== (min === undefined && max === undefined),
    'either a value, or a min, a max or both',
  ),
);

/** At most four words: enough to find a passage again, too few to replace it. */
const fewWords = v.pipe(line, v.regex(/^\S+(?: \S+){0,3}$/, 'at most four words'));

const evidenceSchema = v.strictObject({
  source: sourceId,
  /** https://www.w3.org/TR/annotation-model/#text-position-selector, in UTF-16 code units of the normalised text. */
  selector: v.pipe(
    v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
    v.check(({ start, end }) => start < end, 'a start before its end'),
  ),
  /** Of the passage that the selector covers. */
  sha256,
  /** The passage's first words and, where it is longer, its last: https://wicg.github.io/scroll-to-text-fragment/ */
  fragment: v.strictObject({ start: fewWords, end: v.optional(fewWords) }),
});

const claimSchema = v.strictObject({
  id: claimId,
  /** A complete sentence in our own words that stays true when shown alone. */
  statement: line,
  about: v.pipe(v.array(entityId), v.minLength(1, 'at least one entity')),
  kind: v.picklist(['fact', 'statistic', 'estimate', 'forecast', 'company claim', 'opinion']),
  speaker: speakerSchema,
  /** Who passes the speaker's words on before the source does, nearest to the speaker first. */
  reportedBy: v.optional(lines),
  /** The words that hedge the statement, or null if nothing does. */
  hedge: v.nullable(line),
  /** When it was said. */
  date: knownDate,
  figures: v.optional(v.array(figureSchema), []),
  /** Subject headings, and words a reader's sentence on the same matter might use. */
  topics: v.optional(v.array(line), []),
  evidence: v.pipe(v.array(evidenceSchema), v.minLength(1, 'evidence in at least one source')),
  /** Addresses that the source itself links to for this; not evidence that was seen. */
  cites: v.optional(v.array(httpAddress)),
  caveats: v.optional(lines),
});

const relationSchema = v.strictObject({
  kind: v.picklist(['same', 'updates', 'qualifies', 'in tension']),
  from: claimId,
  to: claimId,
  reason: line,
});

const publication = {
  id: id('PackId'),
  title: line,
  description: line,
  version: line,
  /** BCP 47 tag of the language the statements are written in. */
  language: line,
  publisher: v.strictObject({ name: line, url: v.optional(httpAddress) }),
};

export const packSchema = v.strictObject({
  format: v.literal('sidelight-pack/1'),
  ...publication,
  entities: v.array(entitySchema),
  origins: v.array(originSchema),
  sources: v.array(sourceSchema),
  claims: v.array(claimSchema),
  relations: v.array(relationSchema),
});

const $schema = v.optional(v.string());

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
export type Figure = Claim['figures'][number];
export type Speaker = Claim['speaker'];
export type StakeInterest = Speaker['stake']['interest'];
export type Relation = Pack['relations'][number];
export type RelationKind = Relation['kind'];
export type KnownDate = Claim['date'];
export type KnownText = Source['title'];
export type Basis = KnownText['basis'];
