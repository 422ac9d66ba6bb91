import { describe, expect, it } from 'vitest';
import type { EntityId } from '../pack/schema.ts';
import { entityNamed, gazetteerOf } from './entities.test-support.ts';
import { decideMentions, findMentions, readBlock } from './find-mentions.ts';

const gazetteer = gazetteerOf([
  entityNamed('Huawei', 'Huawei', 'Huawei Technologies', '华为'),
  entityNamed('SMIC', 'SMIC', { text: '中芯', needs: { near: ['晶圆'] }, unless: { before: ['其'] } }),
  entityNamed('Meta', { text: 'Meta', case: 'capitalised', unless: { after: ['analysis'] } }, 'Meta Platforms'),
  entityNamed('Ant Group', 'Ant Group', {
    text: 'Ant',
    case: 'exact',
    needs: { before: ['fintech group'], seen: true },
  }),
  entityNamed('Ascend', {
    text: 'Ascend',
    case: 'capitalised',
    needs: { near: ['chip'], beside: ['huawei' as EntityId] },
  }),
  entityNamed('Ascend 910C', 'Ascend 910C'),
  entityNamed('Qwen', { text: 'Qwen', digitsMayFollow: true }),
  entityNamed('Joe Biden', 'Joe Biden', {
    text: 'Biden',
    case: 'capitalised',
    alone: true,
    needs: { before: ['President'], seen: true },
  }),
  entityNamed('Salaire', { text: 'SAL', unless: { languages: ['fr'] } }),
]);

function marked(text: string, language?: string): string[] {
  return findMentions(text, gazetteer, { language }).map(({ start, end }) => text.slice(start, end));
}

describe('findMentions', () => {
  const rows: readonly [text: string, marked: readonly string[], why: string][] = [
    ["Huawei’s, Huawei's and Huawei-made", ['Huawei', 'Huawei', 'Huawei'], 'possessives and compounds'],
    ['Huawei Technologies', ['Huawei Technologies'], 'the longest name wins'],
    ['Huawei Ascend 910C', ['Huawei', 'Ascend 910C'], 'a product does not hide its maker'],
    ['Ascend 910B chip', ['Ascend'], 'a version that is not known leaves the family'],
    ['Ascend 910CX', [], 'a letter makes another number of it'],
    ['Qwen2.5 but Huawei5', ['Qwen'], 'a version follows only where the alias says so'],
    ['Meta said; meta said; META SAID', ['Meta'], 'capitals count as the alias asks'],
    ['A Meta analysis by Meta', ['Meta'], 'words that exclude'],
    ['Meta Platforms analysis', ['Meta Platforms'], 'what excludes a short form does not exclude a long one'],
    ['其中芯片；中芯的晶圆厂', ['中芯'], 'Chinese conditions, and nothing across the excluded word'],
    ['Staff ascend. Ascend!', [], 'needs something'],
    ['an Ascend server by Huawei', ['Ascend', 'Huawei'], 'another entity beside it'],
    ['the new Ascend chip', ['Ascend'], 'a word near by'],
    ['Ant, or fintech group Ant', ['Ant', 'Ant'], 'directly before, and then everywhere'],
    ['Ant, of Ant Group', ['Ant', 'Ant Group'], 'a full name that comes later resolves the short one'],
    ['President Biden; Biden', ['Biden', 'Biden'], 'a title before it stands for the full name'],
    ['Biden spoke', [], 'a surname alone'],
    ['the Huaweis and Metas, Huawei5s', ['Huawei', 'Meta'], 'plurals of names that need nothing'],
    ['S.M.I.C. and s.m.i.c', ['S.M.I.C.', 's.m.i.c'], 'initials'],
    ['Joe Biden met Jill Biden, and Biden left', ['Joe Biden', 'Biden'], 'a surname in another name'],
    ['Joe Biden said; Mr Biden left', ['Joe Biden', 'Biden'], 'an honorific makes no other name'],
    ['quay.io/huawei/cann me@huawei.com huawei.com HUAWEI_TOKEN @huawei', [], 'machines’ names'],
    ['Nvidia/Huawei, (Huawei), “Huawei”', ['Huawei', 'Huawei', 'Huawei'], 'punctuation around'],
  ];
  it.each(rows)('marks in %j only %j: %3$s', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it('leaves out a form in a language where it means something else, if the language is known', () => {
    expect(marked('SAL')).toEqual(['SAL']);
    expect(marked('SAL', 'fr-CH')).toEqual([]);
  });

  it('never finds a form that only search knows', () => {
    const land = gazetteerOf([entityNamed('Land', { text: 'Land', searchOnly: true }, 'Land of Mills')]);
    expect(findMentions('Land and Land of Mills', land).map(({ start }) => start)).toEqual([9]);
  });

  it('gives mentions in order and without overlaps', () => {
    const text = 'Joe Biden, Huawei Technologies Ascend 910C, 华为, Meta Platforms';
    const mentions = findMentions(text, gazetteer);
    for (const [index, { start, end }] of mentions.entries()) {
      expect(start).toBeLessThan(end);
      expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
    }
  });
});

describe('decideMentions', () => {
  it('lets one block decide another', () => {
    const short = readBlock('Then Ant paid.', gazetteer);
    const full = readBlock('Ant Group is in Hangzhou.', gazetteer);
    expect([...short.waitsFor]).toEqual(['ant-group']);
    expect(decideMentions(short, new Set())).toEqual([]);
    expect(decideMentions(short, full.names)).toEqual([{ start: 5, end: 8, entity: 'ant-group' }]);
  });
});
