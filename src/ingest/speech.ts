/** Words by which a text says that somebody said something, and words by which it takes some of it back. */

/** Stems with their endings: 'warn' also stands for 'warns' and 'warned'. */
const SPEECH_VERBS = [
  'say|says|said',
  'tell|tells|told',
  'claim(?:s|ed|ing)?',
  'warn(?:s|ed|ing)?',
  'argue[sd]?',
  'estimate[sd]?',
  'expect(?:s|ed)?',
  'forecast(?:s|ed)?',
  'predict(?:s|ed)?',
  'report(?:s|ed)',
  'announce[sd]?',
  'reveal(?:s|ed)?',
  'acknowledge[sd]?',
  'admit(?:s|ted)?',
  'describe[sd]?',
  'den(?:y|ies|ied)',
  'note[sd]',
  'point(?:s|ed) out',
  'emphasi[sz]e[sd]?',
  'suggest(?:s|ed)',
  'caution(?:s|ed)?',
  'tout(?:s|ed)?',
  'reckon(?:s|ed)?',
  'believe[sd]?',
  'insist(?:s|ed)?',
  'add(?:s|ed) that',
  'found that',
  'wrote|writes',
  'testif(?:y|ies|ied)',
  'added',
  'confirm(?:s|ed)',
  'call(?:s|ed) (?:it|the|them)',
  'state[sd]',
  'conclude[sd]?',
  'according to',
  'told reporters',
] as const;
const SPEECH = new RegExp(
  String.raw`(?<![\p{L}-])(?:${SPEECH_VERBS.join('|')})(?!\p{L})|称|稱|表示|指出|认为|認為|预计|預計|宣布|估计|估計|(?<=[，,])说|說`,
  'iu',
);

const HEDGES = [
  'up to',
  'as (?:much|many|high|low|few|little) as',
  'at (?:least|most)',
  'more than',
  'less than',
  'over(?= (?:\\W?\\d|a |an |one|half|two))',
  'nearly',
  'almost',
  'about(?= (?:\\W?\\d|a |an |one|half|two))',
  'around(?= (?:\\W?\\d|a |an |one|half|two))',
  'roughly',
  'approximately',
  'reportedly',
  'allegedly',
  'apparently',
  'could',
  'may',
  'might',
  'would',
  'likely',
  'unlikely',
  'possibly',
  'perhaps',
  'potentially',
  'probably',
  'arguably',
  'seems? to',
  'seemed to',
  'appears? to',
  'suggests?',
  'on track',
  'on course',
  'plans? to',
  'aims? to',
  'projected',
  'estimated?',
  'estimates',
  'expected',
  'claims?',
  'in theory',
  'partly',
  'some',
  'mostly',
];
const HEDGE = new RegExp(
  String.raw`(?<![\p{L}-])(?:${HEDGES.join('|')})(?!\p{L})|据报道|據報導|可能|预计|預計|约|約|至多|最多`,
  'giu',
);

/** Where the first word of speech stands, outside of quotations; undefined if there is none. */
export function findSpeech(sentence: string): { readonly start: number; readonly end: number } | undefined {
  const match = SPEECH.exec(sentence.replace(/“[^”]*”?|"[^"]*"?|「[^」]*」?/g, (quoted) => ' '.repeat(quoted.length)));
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}

/** Words that may hedge what a sentence says, each once, in order. */
export function findHedges(sentence: string): readonly string[] {
  return [...new Set(Array.from(sentence.matchAll(HEDGE), ([word]) => word))];
}
