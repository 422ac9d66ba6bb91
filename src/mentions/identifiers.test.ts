import { describe, expect, it } from 'vitest';
import { isInsideIdentifier } from './identifiers.ts';

describe('isInsideIdentifier', () => {
  const rows: readonly [text: string, inside: boolean][] = [
    ['see https://example.org/huawei for more', true],
    ['www.huawei.com', true],
    ['huawei.com', true],
    ['press@huawei.cn', true],
    ['huawei@mastodon.example', true],
    ['@huawei', true],
    ['huawei_npu_init()', true],
    ['my_huawei', true],
    ['/usr/local/huawei/driver', true],
    ['./huawei-exporter --port 1', true],
    ['--huawei', true],
    ['C:\\Program Files\\Huawei', false],
    ['C:\\Huawei\\x', true],
    ['registry.io/huawei/cann:8.0', true],
    ['#Huawei', false],
    ['Huawei/SMIC', false],
    ['NOTE(huawei): ask', false],
    ['Huawei.', false],
    ['Huawei.The next', false],
    ['(Huawei)', false],
    ['_Huawei_ said', false],
    ['[Huawei](https://example.org)', false],
    ['<a href="https://example.org">Huawei</a>', false],
    ['pip install huawei-agent', true],
    ['is-huawei-enabled', true],
    ['huawei-made phones', false],
    ['anti-huawei talk', false],
    ['huawei-8b', false],
    ['huawei.Client(base)', true],
    ['huawei()', true],
    ['vendor=huawei', true],
    ['$HUAWEI', true],
    ['任正非的Huawei公司', false],
  ];
  it.each(rows)('%j: %s', (text, inside) => {
    const start = text.toLowerCase().indexOf('huawei');
    expect(isInsideIdentifier(text, start, start + 'huawei'.length)).toBe(inside);
  });
});
