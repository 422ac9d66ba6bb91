/** Settings as a file that a reader keeps or takes to another browser. docs/settings.md has the format. */
import { parseJson } from '../../src/pack/parse-json.ts';
import {
  CHOICE_NAMES,
  CHOICES,
  type ChoiceName,
  isChoice,
  isRecord,
  LIST_NAMES,
  LISTS,
  type ListName,
  type Settings,
  settingsFrom,
} from './settings-shape.ts';
import { migrate, SETTINGS_VERSION, versionOf } from './settings-versions.ts';
import { type PatternProblem, parsePattern } from './site-patterns.ts';

const FORMAT = 'sidelight-settings';

/** More would be no list that a person has made. */
const LONGEST_LIST = 10_000;

/** What is wrong with a file, and where: `at` is a path such as `settings.onlySites[2]`. */
export type FileProblem =
  /** `place`: line and column. */
  | { readonly kind: 'not-json'; readonly place: string }
  | { readonly kind: 'not-settings' }
  | { readonly kind: 'not-object'; readonly at: string }
  | { readonly kind: 'not-list'; readonly at: string }
  | { readonly kind: 'too-long'; readonly at: string; readonly most: number }
  | { readonly kind: 'not-one-of'; readonly at: string; readonly allowed: string }
  | { readonly kind: 'bad-item'; readonly at: string }
  | { readonly kind: 'bad-pattern'; readonly at: string; readonly problem: PatternProblem; readonly text: string };

export type FileReading =
  | { readonly problems: readonly FileProblem[] }
  /** `unknown`: names of fields that this version does not know, and leaves out. */
  | { readonly settings: Settings; readonly unknown: readonly string[] };

export function formatSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: SETTINGS_VERSION, settings }, null, 2)}\n`;
}

/** All that is wrong at once; or the settings, in which what the file does not say is as at first. */
export function readSettingsFile(text: string): FileReading {
  const json = parseJson(text, ({ line, column }) => `${line}:${column}`);
  if (!json.ok) return { problems: json.problems.map(({ where }) => ({ kind: 'not-json', place: where })) };
  const file = json.document.value;
  if (!isRecord(file) || file.format !== FORMAT) return { problems: [{ kind: 'not-settings' }] };
  if (!isRecord(file.settings)) return { problems: [{ kind: 'not-object', at: 'settings' }] };
  const migrated = migrate({ ...file.settings, version: versionOf(file) });
  const { version: _, ...fields } = isRecord(migrated) ? migrated : {};
  const names: readonly string[] = [...CHOICE_NAMES, ...LIST_NAMES];
  const unknown = Object.keys(fields).filter((name) => !names.includes(name));
  const problems = [
    ...CHOICE_NAMES.flatMap((name) => problemsOfChoice(name, fields[name])),
    ...LIST_NAMES.flatMap((name) => problemsOfList(name, fields[name])),
  ];
  return problems.length > 0 ? { problems } : { settings: settingsFrom(fields), unknown };
}

function problemsOfChoice(name: ChoiceName, value: unknown): readonly FileProblem[] {
  if (value === undefined || isChoice(name, value)) return [];
  return [{ kind: 'not-one-of', at: `settings.${name}`, allowed: CHOICES[name].join(', ') }];
}

function problemsOfList(name: ListName, value: unknown): readonly FileProblem[] {
  const at = `settings.${name}`;
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ kind: 'not-list', at }];
  if (value.length > LONGEST_LIST) return [{ kind: 'too-long', at, most: LONGEST_LIST }];
  const isOfSites = name === 'silencedSites' || name === 'onlySites';
  return value.flatMap((item, index): readonly FileProblem[] => {
    const place = `${at}[${index}]`;
    if (!LISTS[name](item)) return [{ kind: 'bad-item', at: place }];
    if (!isOfSites || typeof item !== 'string') return [];
    const pattern = parsePattern(item);
    return 'problem' in pattern ? [{ kind: 'bad-pattern', at: place, problem: pattern.problem, text: item }] : [];
  });
}
