import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../extension/_locales/', import.meta.url);
type Messages = Record<string, { message: string }>;
const read = (locale: string): Messages => JSON.parse(readFileSync(new URL(`${locale}/messages.json`, folder), 'utf8'));
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

describe('extension/_locales', () => {
  const english = read('en');
  const others = readdirSync(folder).filter((locale) => locale !== 'en');

  it('holds Chinese in both scripts', () => {
    expect(others.sort()).toEqual(['zh_CN', 'zh_TW']);
  });

  it.each(others)('%s has every string, with the same placeholders, and no others', (locale) => {
    const messages = read(locale);
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ''));
    }
  });

  it('has no string that nothing uses', () => {
    const sources = readdirSync(new URL('../extension/', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(new URL(`../extension/${name}`, import.meta.url), 'utf8'))
      .concat(readFileSync(new URL('../manifest.json', import.meta.url), 'utf8'))
      .join('\n');
    const isUsed = (key: string) => sources.includes(`'${key}'`) || sources.includes(`__MSG_${key}__`);
    const unused = Object.keys(english).filter((key) => !isUsed(key) && !isUsed(key.replace(/_(one|other)$/, '')));
    expect(unused).toEqual([]);
  });
});
