import { guarded, type ExpressionFunction } from './native-functions.ts';
import { instantOf, Unreadable } from './instant.ts';

/** Functions a mapping has beyond JSONata's own; docs/connectors.md lists them. Nothing in, nothing out, as with JSONata's. */
const functions: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
  instant: (date: unknown, time: unknown, zone: unknown) => (absent(date) ? undefined : instantOf(textOf('instant', date), optionalText('instant', time), optionalText('instant', zone)) ?? undefined),
  day: (text: unknown, patterns: unknown) => (absent(text) ? undefined : dayOf(textOf('day', text), Array.isArray(patterns) ? patterns.map(String) : [textOf('day', patterns)])),
  slug: (text: unknown) => (absent(text) ? undefined : slugOf(textOf('slug', text))),
  minute: (value: unknown) => (absent(value) ? undefined : minuteOf(textOf('minute', value).slice(0, 40))),
  clock: (seconds: unknown, from: unknown, length: unknown) => (absent(seconds) ? undefined : clockOf(numberOf('clock', seconds), optionalNumber('clock', from), optionalNumber('clock', length))),
  int: (value: unknown) => wholeNumber(value) ?? undefined,
  integer: (value: unknown) => requiredWhole(value),
  seconds: (value: unknown) => (absent(value) ? undefined : secondsOf(textOf('seconds', value).slice(0, 40)) ?? undefined),
  unescape: (text: unknown) => (absent(text) ? undefined : textOf('unescape', text).replaceAll(/\\u([0-9a-fA-F]{4})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))),
  uniqueIds: (list: unknown) => (absent(list) ? [] : uniqueIds([list].flat(5))),
};

export const ownFunctions: Readonly<Record<string, ExpressionFunction>> = Object.fromEntries(
  Object.entries(functions).map(([name, inner]) => [name, guarded(name, inner)]),
);

/** `YYYY`, `YY` (1970 to 2069), `MM`, `DD`, `M`, `D`, `MMM` (Jan), `MMMM` (January); anything else stands for itself. */
function dayOf(text: string, patterns: readonly string[]): string {
  for (const pattern of patterns) {
    const day = tryDay(text.trim(), pattern);
    if (day !== null) return day;
  }
  throw new Unreadable(`“${text}” is not a day written ${patterns.join(' or ')}.`);
}

const dayTokens: Readonly<Record<string, string>> = {
  YYYY: String.raw`(?<year>\d{4})`, YY: String.raw`(?<shortYear>\d{2})`, MMMM: '(?<name>[A-Za-z]{3,9})', MMM: '(?<name>[A-Za-z]{3})', MM: String.raw`(?<month>\d{2})`, M: String.raw`(?<month>\d{1,2})`, DD: String.raw`(?<day>\d{2})`, D: String.raw`(?<day>\d{1,2})`,
};
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayPatterns = new Map<string, RegExp>();

function tryDay(text: string, pattern: string): string | null {
  const { year, shortYear, month, name, day = '' } = dayPattern(pattern).exec(text)?.groups ?? {};
  const fullYear = year ?? (shortYear === undefined ? '' : `${Number(shortYear) >= 70 ? '19' : '20'}${shortYear}`);
  const number = month ?? String(months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
  const iso = `${fullYear}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) ? iso : null;
}

function dayPattern(pattern: string): RegExp {
  const known = dayPatterns.get(pattern);
  if (known !== undefined) return known;
  if (pattern.length > 30) throw new Unreadable('The pattern of a day is too long.');
  const source = pattern.replaceAll(/YYYY|YY|MMMM|MMM|MM|M|DD|D|[^\w\s]/g, (token) => dayTokens[token] ?? `\\${token}`);
  const regex = new RegExp(`^${source}$`);
  if (dayPatterns.size > 100) dayPatterns.clear();
  dayPatterns.set(pattern, regex);
  return regex;
}

const letters: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };

/** Lower case, without accents, words joined by `-`; letters of other alphabets stay. */
function slugOf(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[ßøłđðþæœı]/g, (letter) => letters[letter] ?? letter);
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
}

/** `90+4`, `45'`, `67` to minute and stoppage time. */
function minuteOf(text: string): { readonly minute: number; readonly stoppage?: number } {
  const [, minute, stoppage] = /^\s*(\d{1,4})\s*['’]?\s*(?:\+\s*(\d{1,2})\s*['’]?\s*)?$/.exec(text) ?? [];
  if (minute === undefined) throw new Unreadable(`“${text}” is not a minute.`);
  return { minute: Number(minute), ...(Number(stoppage ?? 0) === 0 ? {} : { stoppage: Number(stoppage) }) };
}

/**
 * Seconds since a period began to the minute it counts as (the first minute of a match is 1) and the second in it.
 * `from`: minutes gone when the period began; past `length` minutes it is stoppage time.
 */
function clockOf(seconds: number, from = 0, length = Infinity): { readonly minute: number; readonly stoppage?: number; readonly second: number } {
  const gone = Math.floor(seconds / 60);
  const second = Math.floor(seconds % 60);
  if (gone < length) return { minute: from + gone + 1, second };
  return { minute: from + length, stoppage: gone - length + 1, second };
}

function wholeNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  return typeof value === 'string' && /^\s*[+-]?\d{1,15}\s*$/.test(value) ? Number(value) : null;
}

function requiredWhole(value: unknown): number {
  const number = wholeNumber(value);
  if (number === null) throw new Unreadable(absent(value) ? 'There is nothing where a whole number is needed.' : `“${String(value).slice(0, 60)}” is not a whole number.`);
  return number;
}

/** `1:30.810`, `+3.779`, `2:17:50.311` to seconds; null for what is none, e.g. `+1 lap`. */
function secondsOf(text: string): number | null {
  const [, hours = '0', minutes = '0', seconds] = /^\s*\+?(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  return seconds === undefined ? null : Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000) / 1000;
}

/** The same objects (lists within lists taken apart), where an `id` that came before has `-2`, `-3`… added: ids that hold whatever the order of the others. */
function uniqueIds(list: readonly unknown[]): readonly unknown[] {
  const seen = new Map<string, number>();
  return list.map((item) => {
    if (typeof item !== 'object' || item === null || !('id' in item)) throw new Unreadable('$uniqueIds takes a list of objects with an `id`.');
    const id = String(item.id);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { ...item, id: count === 1 ? id : `${id}-${count}` };
  });
}

function absent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 10_000);
  if (typeof value === 'number') return String(value);
  throw new Unreadable(`$${name} takes a text.`);
}

function optionalText(name: string, value: unknown): string | null {
  return absent(value) ? null : textOf(name, value);
}

function numberOf(name: string, value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number < 0) throw new Unreadable(`$${name} takes a number of seconds or minutes.`);
  return number;
}

function optionalNumber(name: string, value: unknown): number | undefined {
  return absent(value) ? undefined : numberOf(name, value);
}
