/**
 * Fills the document with an article of any length, the same in every run: what is measured on real pages can then be
 * measured as a page grows. Its words follow Zipf's law, as those of real text do.
 */
import { SeededRandom } from './seeded-random.ts';

/** UTF-16 code units from one name to the next, on average: two or three to a screen. */
const UNITS_BETWEEN_NAMES = 2000;

const WORDS = 2000;
const FREQUENT_WORDS = (
  'the of and to a in is that for it as was with be by on not but at are this have from or had an they which one ' +
  'you were all new there their we been has when who will no more if out so first said can two into only about ' +
  'other some could time these may then do than now such like our over even most after also made many before must ' +
  'through where much your way well down should because each just those people how too little state good very make ' +
  'world still own see men work long get here between both life being under never day same another know while last ' +
  'might great old year off come since against go came right used take three general national open north south ' +
  'united american red'
).split(' ');
const ONSETS = 'b bl c cl d f g h l m n p pr r s sp st t th tr w'.split(' ');
const VOWELS = 'a e i o u ea ou'.split(' ');
/** No invented name ends like these (name-lists.ts). */
const ENDINGS = 'ed ing ent ity al ally ment ance able ly age ive ism ist ness ous ful es s t d ck sh mp le'.split(' ');
const VOCABULARY = vocabulary();

/** By frequency. */
const CHINESE_CHARACTERS = [
  ...'的一是不了在人有我他这个们中来到时大地为子就你说生年着下自之会家可也后里去过得和能对要那出以然好都多没起还发只作当想看用面',
  ...'前把从很无己样本等话将而已同进此现动又其但关点者事实问题如因所间意开情理两心日手头让知道被些最更应该向全几次经正分法做给长',
];

/**
 * Replaces what the document's body holds with about `units` UTF-16 code units of readable text, with one of `names`
 * about every 500 units, and besides some text that is not for reading.
 */
export function fillDocument(units: number, names: readonly string[], seed = 1): void {
  const random = new SeededRandom(seed);
  const prose = new Prose(random, names);
  const unread = new Prose(random, names);
  const html: string[] = [];
  while (prose.units < units) {
    html.push(`<section><h2>${prose.text(40)}</h2>`);
    for (let blocks = random.integer(5, 15); blocks > 0 && prose.units < units; blocks--) {
      html.push(random.chance(0.08) ? unreadBlock(random, unread) : block(random, prose));
    }
    html.push('</section>');
  }
  document.body.innerHTML = `<main><article>${html.join('\n')}</article></main>`;
}

function block(random: SeededRandom, prose: Prose): string {
  const kind = random.next();
  if (kind < 0.04) return `<p lang="zh">${prose.chinese(random.integer(60, 200))}。</p>`;
  if (kind < 0.1) return `<ul>${repeat(random.integer(3, 8), () => `<li>${prose.text(60)}</li>`)}</ul>`;
  if (kind < 0.12) return table(random, prose);
  return `<p>${paragraph(random, prose)}.</p>`;
}

function paragraph(random: SeededRandom, prose: Prose): string {
  const units = random.integer(200, 400);
  if (random.chance(2 / 3)) return prose.text(units);
  const inline = () => {
    const text = prose.text(random.integer(5, 30));
    return random.pick([`<a href="#">${text}</a>`, `<em>${text}</em>`, `<strong>${text}</strong>`]);
  };
  return repeat(3, () => `${prose.text(units / 4)} ${inline()} `) + prose.text(units / 10);
}

function table(random: SeededRandom, prose: Prose): string {
  const row = () => `<tr>${repeat(4, () => `<td>${prose.text(12)}</td>`)}</tr>`;
  return `<table><tbody>${repeat(random.integer(3, 10), row)}</tbody></table>`;
}

function unreadBlock(random: SeededRandom, prose: Prose): string {
  const text = prose.text(150);
  return random.pick([
    `<script>const words = "${text}";</script>`,
    `<style>/* ${text} */</style>`,
    `<div hidden><p>${text}</p></div>`,
    `<p aria-hidden="true">${text}</p>`,
    `<pre><code>${text}</code></pre>`,
  ]);
}

function repeat(count: number, make: () => string): string {
  return Array.from({ length: count }, make).join('');
}

/** Running text with names in it. */
class Prose {
  /** UTF-16 code units written. */
  units = 0;
  readonly #random: SeededRandom;
  readonly #names: readonly string[];
  #nextName: number;
  #wordsLeftInSentence = 0;

  constructor(random: SeededRandom, names: readonly string[]) {
    this.#random = random;
    this.#names = names;
    this.#nextName = this.#untilNextName();
  }

  /** At least `units` of English-like words, and by less than a word or a name more. A sentence may go on after it. */
  text(units: number): string {
    let text = '';
    for (const end = this.units + units; this.units < end; ) {
      const startsSentence = this.#wordsLeftInSentence === 0;
      if (startsSentence) this.#wordsLeftInSentence = this.#random.integer(6, 25);
      const word = this.#name() ?? this.#write(byFrequency(this.#random, VOCABULARY));
      text += startsSentence ? word.charAt(0).toUpperCase() + word.slice(1) : word;
      this.#wordsLeftInSentence--;
      if (this.units < end) text += this.#write(this.#gap());
    }
    return text;
  }

  /** The like in Chinese characters. */
  chinese(units: number): string {
    let text = '';
    for (const end = this.units + units; this.units < end; ) {
      text += this.#name() ?? this.#write(byFrequency(this.#random, CHINESE_CHARACTERS));
      if (this.#random.chance(0.08)) text += this.#write('，');
    }
    return text;
  }

  /** A name as HTML where one is due. */
  #name(): string | undefined {
    if (this.units < this.#nextName) return undefined;
    this.#nextName = this.#untilNextName();
    return this.#write(this.#random.pick(this.#names)).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  }

  #untilNextName(): number {
    return this.#names.length === 0
      ? Number.POSITIVE_INFINITY
      : this.units + UNITS_BETWEEN_NAMES * (0.5 + this.#random.next());
  }

  #gap(): string {
    if (this.#wordsLeftInSentence === 0) return '. ';
    return this.#random.chance(0.07) ? ', ' : ' ';
  }

  #write(text: string): string {
    this.units += text.length;
    return text;
  }
}

/** By Zipf's law: the nth of the choices as often as 1/n of the first. */
function byFrequency(random: SeededRandom, choices: readonly string[]): string {
  return choices[Math.floor((choices.length + 1) ** random.next()) - 1] as string;
}

function vocabulary(): readonly string[] {
  const random = new SeededRandom(1);
  const words = new Set(FREQUENT_WORDS);
  while (words.size < WORDS) {
    const syllables = repeat(random.integer(1, 3), () => random.pick(ONSETS) + random.pick(VOWELS));
    words.add(syllables + random.pick(ENDINGS));
  }
  return [...words];
}
