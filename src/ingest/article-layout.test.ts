import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../text/article-text.ts';
import { boilerplateOf, layOut } from './article-layout.ts';

const LEAD =
  'The mill on the river has turned for two hundred years, and its owners say that it will go on turning for two hundred more.';
const MORE =
  'Nobody in the valley remembers a winter in which it stood still, though the old miller claims that there were several of them.';

const roles = (...lines: readonly string[]) => layOut(readArticle(lines.join('\n'))).map(({ role }) => role);

describe('ingest/article-layout layOut', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['text alone', [LEAD, MORE], ['body', 'body']],
    [
      'a title and what is under it',
      ['The old mill turns on', 'Two hundred winters and counting', LEAD],
      ['title', 'body', 'body'],
    ],
    [
      'what a page prints above the title',
      ['16.4 C', 'New York', 'Saturday, June 14, 2025', 'The old mill turns on', LEAD],
      ['navigation', 'navigation', 'date line', 'title', 'body'],
    ],
    [
      'the way to the article, which ends in its title',
      ['HomeNewsThe old mill turns on', 'The old mill turns on', LEAD],
      ['navigation', 'title', 'body'],
    ],
    [
      'by-line and date',
      ['The old mill turns on', 'By Jane Doe', '14 June 2025', LEAD],
      ['title', 'by-line', 'date line', 'body'],
    ],
    [
      'advertisements in between',
      [LEAD, 'Story continues below Advertisement', MORE],
      ['body', 'advertisement', 'body'],
    ],
    ['headings in between', [LEAD, 'The winters', MORE], ['body', 'body', 'body']],
    ['a comment form and the comments', [LEAD, 'Leave a Reply', MORE], ['body', 'comment form', 'comment form']],
    [
      'other stories, and the article that goes on after them',
      [LEAD, 'Related Articles', 'Brass prices fall', MORE.repeat(3)],
      ['body', 'other stories', 'other stories', 'body'],
    ],
    [
      'all that follows a note on the author',
      [LEAD, 'Jane Doe is a columnist. Her views do not necessarily reflect those of the mill.', MORE],
      ['body', 'about the author', 'other stories'],
    ],
    ['a note on the author at the end', [LEAD, 'Jane Doe covers mills for the Grinder.'], ['body', 'about the author']],
    [
      'somebody whom the article introduces',
      [LEAD, 'Jane Doe is an analyst covering mills at Acme.', MORE],
      ['body', 'body', 'body'],
    ],
    [
      'sentences that begin like a cue',
      [
        LEAD,
        'By then it was late.',
        'By Friday, it was over.',
        'Home sales fell 5% in May.',
        'Share this week fell to a new low.',
        'Copyright law is a barrier, the minister said.',
        'Reporting by The Mill showed that 12 firms left.',
        'Other news followed in July.',
        'Nothing else happened.',
        MORE,
      ],
      Array(10).fill('body'),
    ],
    [
      'a line that leads elsewhere, between paragraphs',
      [LEAD, 'Read more: Mills turn against the wind', MORE, LEAD],
      ['body', 'other stories', 'body', 'body'],
    ],
    [
      'short paragraphs before the first long one',
      ['The old mill turns on', 'The mill did not stop.', 'It said so on Tuesday.', LEAD],
      ['title', 'body', 'body', 'body'],
    ],
    ['short paragraphs alone', ['The old mill turns on', 'It made bread for the town on Tuesday.'], ['title', 'body']],
    ['other signs at the end', [LEAD, `${'كلمة '.repeat(25)}؟`, `${MORE.slice(0, -1)}.“`], ['body', 'body', 'body']],
    ['credits', [LEAD, '(Reporting by Jane Doe; Editing by Bo Ek)'], ['body', 'credits']],
    ['rights', [LEAD, '© 2025 The Mill. All rights reserved.'], ['body', 'legal notice']],
    ['a last paragraph that is signed', [LEAD, `${MORE} DM`], ['body', 'body']],
    ['a text on one line that breaks off', [`${LEAD} ${MORE} And then the`], ['body']],
    ['a line at the end that is no sentence', [LEAD, 'Latest winters'], ['body', 'other']],
    ['prose that begins like a cue', [`Related ${LEAD}`, `Comments ${MORE}`], ['body', 'body']],
    [
      '中文',
      [
        '老磨坊还在转动',
        '责任编辑：王小明',
        `${'这座磨坊在河上转动了两百年，'.repeat(5)}还会继续。`,
        '相关阅读',
        '铜价下跌',
      ],
      ['title', 'credits', 'body', 'other stories', 'other stories'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(roles(...lines)).toEqual(expected);
  });

  it('gives every block a role, and boilerplate in order without overlaps', () => {
    const line = fc.oneof(
      fc.constantFrom(
        LEAD,
        MORE,
        'Related Articles',
        'Leave a Reply',
        'By Jane Doe',
        '14 June 2025',
        'A heading',
        '© 2025',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const article = readArticle(lines.join('\n').replaceAll('<', ''));
        const blocks = layOut(article);
        expect(blocks).toHaveLength(article.blocks.length);
        let last = -1;
        for (const { start, end } of boilerplateOf(blocks)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(article.text.length);
          last = end;
        }
      }),
    );
  });
});
