import { describe, expect, it } from 'vitest';
import type { EntityId } from '../pack/schema.ts';
import { entityNamed, gazetteerOf } from './entities.test-support.ts';
import { explainMentions } from './explain-mentions.ts';
import type { Level } from './find-mentions.ts';

const works = 'works' as EntityId;
const gazetteer = gazetteerOf([
  entityNamed('Mill', 'Mill', 'Mill Works'),
  entityNamed('Works', {
    text: 'Works',
    case: 'exact',
    alone: true,
    needs: { near: ['stone'], before: ['at the'], after: ['of Hull'], beside: ['mill' as EntityId], seen: true },
    unless: { near: ['road'], before: ['water'], after: ['out'], languages: ['de'] },
  }),
  entityNamed('Hull', { text: 'Hull', needs: { onPage: [works] } }),
  entityNamed('Tide', 'TIDE'),
]);

function explain(text: string, level?: Level, language?: string): string[] {
  return explainMentions(text, gazetteer, { level, language }).map(
    ({ entity, counts, ground: { rule, by } }) =>
      `${entity} ${counts ? 'counts' : 'does not count'}: ${rule} ${by ?? ''}`,
  );
}

describe('explainMentions', () => {
  const rows: readonly [text: string, expected: readonly string[]][] = [
    ['Mill', ['mill counts: needs-nothing ']],
    ['the stone for Works', ['works counts: near stone']],
    ['at the Works', ['works counts: before at the']],
    ['Works of Hull', ['works counts: after of hull', 'hull counts: on-page works']],
    ['Mill and Works', ['mill counts: needs-nothing ', 'works counts: beside mill']],
    ['Works', ['works does not count: needs-unmet ']],
    ['stone works', ['works does not count: case ']],
    ['stone, water Works', ['works does not count: unless-before water']],
    ['stone Works out', ['works does not count: unless-after out']],
    ['stone Works by the road', ['works does not count: unless-near road']],
    ['a stone by Old Works', ['works does not count: part-of-longer-name ']],
    ['Mill7', ['mill does not count: part-of-word ']],
    ['mill.example', ['mill does not count: identifier ']],
    ['TIDE (trap in dry earth)', ['tide does not count: other-expansion trap in dry earth']],
    [
      'Mill Works',
      [
        'mill does not count: overlap Mill Works',
        'mill counts: needs-nothing ',
        'works does not count: part-of-longer-name ',
      ],
    ],
  ];
  it.each(rows)('of %j says %j', (text, expected) => {
    expect(explain(text)).toEqual(expected);
  });

  it('goes by the language and the level', () => {
    expect(explain('the stone for Works', 'normal', 'de-CH')).toEqual(['works does not count: language de']);
    expect(explain('the stone for Works', 'strict')).toEqual(['works does not count: needs-unmet ']);
    expect(explain('Works', 'loose')).toEqual(['works counts: loose ']);
  });
});
