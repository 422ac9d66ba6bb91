import { describe, expect, it } from 'vitest';
import { conceptOf, termSpans, termsOf } from './terms.ts';
import { THESAURUS } from './thesaurus.ts';

const concepts = (text: string) => [...termsOf(text)].filter((term) => term.startsWith('#'));

describe('termsOf', () => {
  it('finds one concept in words that have nothing in common, in English and Chinese', () => {
    const output = conceptOf('output');
    for (const text of ['its production', 'dies came off the line', '产能不足'])
      expect(concepts(text)).toContain(output);
    expect(concepts('the river')).toEqual([]);
  });

  it('keeps what words and characters stand there, with their place', () => {
    expect(termSpans('Ice 冰山')).toEqual([
      { term: 'ic', start: 0, end: 3 },
      { term: '冰山', start: 4, end: 6 },
    ]);
  });

  it('meets an entry of several words only in their order', () => {
    expect(concepts('a data centre')).toContain(conceptOf('data centre'));
    expect(concepts('the centre of the data')).not.toContain(conceptOf('data centre'));
  });
});

describe('the thesaurus', () => {
  it.each(Object.entries(THESAURUS))('can find every form of %s', (name, forms) => {
    const lost = forms.split(', ').filter((form) => !termsOf(form).has(conceptOf(name)));
    expect(lost).toEqual([]);
    expect(forms.split(', ').filter((form, index, all) => all.indexOf(form) !== index)).toEqual([]);
  });
});
