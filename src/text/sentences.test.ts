import { describe, expect, it } from 'vitest';
import { sentenceAround, sentencesOf } from './sentences.ts';

describe('sentenceAround', () => {
  const rows: readonly [text: string, name: string, sentence: string][] = [
    ['One here. Huawei grew. Then it fell.', 'Huawei', 'Huawei grew.'],
    ['It rose 1.1 times at Huawei, he said. No.', 'Huawei', 'It rose 1.1 times at Huawei, he said.'],
    ['今天下雨。华为发布了芯片。然后停了。', '华为', '华为发布了芯片。'],
    ['Huawei', 'Huawei', 'Huawei'],
  ];
  it.each(rows)('in %j around %j is %j', (text, name, sentence) => {
    const start = text.indexOf(name);
    expect(sentenceAround(text, start, start + name.length)).toBe(sentence);
  });

  it('gives a bounded part of a text without sentences', () => {
    const text = `${'a '.repeat(5000)}Huawei ${'b '.repeat(5000)}`;
    const start = text.indexOf('Huawei');
    expect(sentenceAround(text, start, start + 6).length).toBeLessThan(1300);
  });
});

describe('sentencesOf', () => {
  it.each<[string, readonly string[]]>([
    ['One here. Two there! Three?', ['One here.', 'Two there!', 'Three?']],
    ['The U.S. Army left. Mr. Doe of Acme Corp. stayed.', ['The U.S. Army left.', 'Mr. Doe of Acme Corp. stayed.']],
    ['It left the U.S.', ['It left the U.S.']],
    ['“It took eleven weeks.” Nobody knew.', ['“It took eleven weeks.”', 'Nobody knew.']],
    ['今天下雨。华为发布了芯片。', ['今天下雨。', '华为发布了芯片。']],
    ['  ', []],
  ])('%j', (text, expected) => {
    const sentences = sentencesOf(text);
    expect(sentences.map((sentence) => sentence.text)).toEqual(expected);
    for (const { start, end, text: words } of sentences) expect(text.slice(start, end)).toBe(words);
  });
});
