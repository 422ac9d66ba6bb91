import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatPatternList,
  hasPath,
  matchesPattern,
  parsePattern,
  parsePatternList,
  tidyPattern,
} from './site-patterns.ts';

const addressOf = (url: string) => {
  const { hostname: site, pathname: path } = new URL(url);
  return { site, path };
};

describe('matchesPattern', () => {
  it.each([
    ['example.org', 'https://example.org/', true],
    ['example.org', 'https://www.example.org/any/page', true],
    ['example.org', 'https://fakeexample.org/', false],
    ['example.org', 'https://example.org.evil.test/', false],
    ['EXAMPLE.org/', 'http://example.org/x', true],
    ['https://example.org/*', 'http://a.example.org/x', true],
    ['*.example.org', 'https://example.org/', false],
    ['*.example.org', 'https://a.b.example.org/', true],
    ['example.org/path/*', 'https://example.org/path/x/y', true],
    ['example.org/path/*', 'https://example.org/path', false],
    ['example.org/path*', 'https://example.org/pathology', true],
    ['example.org/path', 'https://example.org/path', true],
    ['example.org/path', 'https://example.org/path/', true],
    ['example.org/path', 'https://example.org/path/x', false],
    ['example.org/Path', 'https://example.org/path', false],
    ['*.example.org/path/*', 'https://m.example.org/path/x', true],
    ['例子.中国', 'https://例子.中国/新闻', true],
    ['例子.中国/新闻/*', 'https://例子.中国/新闻/一', true],
    ['[::1]', 'http://[::1]/', true],
    ['192.168.0.1', 'http://192.168.0.1/', true],
    ['localhost', 'http://localhost/', true],
  ])('%s at %s: %s', (pattern, url, expected) => {
    expect(matchesPattern(pattern, addressOf(url))).toBe(expected);
  });

  it('holds for a host and all below it, whatever the page', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 4 }), label, fc.webPath(), (labels, below, path) => {
        const site = labels.join('.');
        expect(matchesPattern(site, { site, path })).toBe(true);
        expect(matchesPattern(site, { site: `${below}.${site}`, path })).toBe(true);
        expect(matchesPattern(`*.${site}`, { site, path })).toBe(false);
        expect(matchesPattern(site, { site: `${below}${site}`, path })).toBe(false);
      }),
    );
  });

  it('is false for a page without a host, and for what is no pattern', () => {
    expect(matchesPattern('example.org', { site: '', path: '' })).toBe(false);
    expect(matchesPattern('a b', { site: 'a b', path: '/' })).toBe(false);
  });
});

describe('parsePattern', () => {
  it.each([
    ['', 'no-host'],
    ['*.', 'no-host'],
    ['/path', 'no-host'],
    ['two words', 'bad-host'],
    ['a..b', 'bad-host'],
    ['me@example.org', 'bad-host'],
    ['ftp://example.org', 'scheme'],
    ['chrome://settings', 'scheme'],
    ['example.org:8080', 'port'],
    ['example.org/?q=1', 'query'],
    ['example.org/#top', 'query'],
    ['*', 'star'],
    ['exam*.org', 'star'],
    ['a.*.org', 'star'],
    ['example.org/*/x', 'star'],
    [`example.org/${'x'.repeat(600)}`, 'too-long'],
  ])('of %s: %s', (text, problem) => {
    expect(parsePattern(text)).toEqual({ problem });
  });

  it('takes any text without throwing, and what it takes it takes again when tidied', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (text) => {
        const pattern = parsePattern(text);
        if ('problem' in pattern) return;
        expect(parsePattern(tidyPattern(text))).toEqual(pattern);
        expect(hasPath(text)).toBe(pattern.path !== undefined);
      }),
    );
  });
});

describe('parsePatternList', () => {
  it('reads a line at a time, with comments, and says which line is wrong', () => {
    const text = '\uFEFF# mine\r\nexample.org\n\n  b.example/x/* # why\nhttps://example.org/\n*.c.example\nexam*.org\n';
    expect(parsePatternList(text)).toEqual({
      patterns: ['example.org', 'b.example/x/*', '*.c.example'],
      problems: [{ line: 7, text: 'exam*.org', problem: 'star' }],
    });
  });

  it('reads what was written as it was', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.domain()), fc.string(), (domains, title) => {
        const patterns = domains.map(tidyPattern);
        expect(parsePatternList(formatPatternList(patterns, title))).toEqual({ patterns, problems: [] });
      }),
    );
  });
});
