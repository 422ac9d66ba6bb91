// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { entityNamed, gazetteerOf } from '../../src/mentions/entities.test-support.ts';
import { findCandidates } from '../../src/mentions/find-candidates.ts';
import { textBlocks } from './text-blocks.ts';

const gazetteer = gazetteerOf([
  entityNamed('Huawei'),
  entityNamed('Bureau', 'Bureau of Industry and Security', 'Bureau of Mines'),
  entityNamed('Ascend', 'Ascend 910C', '昇腾'),
  entityNamed('Mei', '中美', '中'),
]);

/** Texts of the blocks that may hold a name. */
function texts(html: string): string[] {
  document.body.innerHTML = html;
  return [...blocks()].map(({ text }) => text.trim());
}

function* blocks() {
  for (const block of textBlocks(document.body, { gazetteer, deep: true, onHost: () => {} })) if (block) yield block;
}

function candidates(): string[] {
  return [...blocks()].flatMap(({ text }) =>
    findCandidates(text, gazetteer).map(({ start, end }) => text.slice(start, end)),
  );
}

/** This document has no style sheet of the browser's. */
vi.stubGlobal('getComputedStyle', (element: Element) => ({
  display: element.matches('a,b,i,u,span') ? 'inline' : 'block',
}));

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('textBlocks', () => {
  const rows: readonly [html: string, texts: readonly string[], why: string][] = [
    ['<p>one</p><p>two</p>', [], 'nothing of interest'],
    ['<p>Huawei</p><p>two</p>', ['Huawei'], 'a name'],
    ['<p>Hua<b>wei</b></p>', ['Huawei'], 'across an element'],
    ['<p>Hua</p><p>wei</p>', [], 'not across blocks'],
    ['<p>Hua<br>wei</p>', ['Hua\nwei'], 'not across a break of the line'],
    ['<p>Huawei<sup>1</sup>2</p>', ['Huawei\ufffc1\ufffc2'], 'notes are words of their own'],
    ['<p>Bureau of <a>Mines</a></p>', ['Bureau of Mines'], 'words across elements'],
    ['<p>Bureau</p><p>of Mines</p>', [], 'words not across blocks'],
    ['<p>the <a>Bureau</a> of the</p>', ['the Bureau of the'], 'what may yet become a name is read with care'],
    ['<p>Hua<i hidden>x</i>wei</p>', ['Huawei'], 'hidden text is not there'],
    ['<p aria-hidden="true">Huawei</p><div hidden><p>Huawei</p></div>', [], 'nor hidden blocks'],
    ['<p>Huawei<i aria-hidden="true">open_in_new</i></p>', ['Huawei'], 'nor signs for the eye'],
    ['<code>Huawei</code><textarea>Huawei</textarea><script>Huawei</script>', [], 'nor program text and fields'],
    ['<div contenteditable><p>Huawei</p></div>', [], 'nor what is being written'],
    ['<div>Huawei<p>two</p>Huawei</div>', ['Huawei', 'Huawei'], 'a block goes on after one within it'],
    ['<div><span><p>Huawei</p>wei</span></div>', ['Huawei'], 'blocks within inline elements'],
    ['<p>H<b>u</b>a<i>w</i>e<u>i</u></p>', ['Huawei'], 'a word in many parts'],
    ['<p>x<b>Huawei</b></p>', ['xHuawei'], 'part of a word is looked at, and then is no name'],
  ];
  it.each(rows)('in %j yields %j: %3$s', (html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('finds the same names however a paragraph is divided', () => {
    const pieces = [
      'Hua',
      'wei',
      'Huawei',
      'Bureau',
      ' of ',
      'Mines',
      'Ascend',
      ' ',
      '910',
      'C',
      '昇',
      '腾',
      '中',
      '美',
      '-',
      'x',
    ];
    const parts = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', 'b', 'a', 'i')), { maxLength: 12 });
    fc.assert(
      fc.property(parts, (given) => {
        document.body.innerHTML = '<p></p>';
        const paragraph = document.body.firstElementChild as Element;
        for (const [text, name] of given) {
          const node = document.createTextNode(text);
          if (name === '') paragraph.append(node);
          else {
            const element = document.createElement(name);
            element.append(node);
            paragraph.append(element);
          }
        }
        const whole = given.map(([text]) => text).join('');
        const expected = findCandidates(whole, gazetteer).map(({ start, end }) => whole.slice(start, end));
        expect(candidates()).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('passes long text on in parts, cut where no word is', () => {
    document.body.innerHTML = `<p>${'Huawei '.repeat(9_000)}</p>`;
    const found = [...blocks()];
    expect(found.length).toBeGreaterThan(2);
    expect(candidates()).toHaveLength(9_000);
  });

  it('ends early when the place where it stands is taken away', () => {
    document.body.innerHTML = `<div>${'<p>one</p>'.repeat(500)}</div>`;
    const walk = textBlocks(document.body, { gazetteer, deep: true, onHost: () => {} });
    expect(walk.next()).toEqual({ done: false, value: null });
    document.body.innerHTML = '';
    expect(walk.next()).toEqual({ done: true, value: false });
  });
});
