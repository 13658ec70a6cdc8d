import { asksMore } from './command-options.ts';
import type { Change } from './configuration-changes.ts';
import { isCode } from './settings-code.ts';

/**
 * Whether a changed setting asks for as much as before or more. Each is told by its name and by the way it moved; one
 * that is not known by name asks for something else, which a person has to look at.
 */
export function asksForMore(change: Change): boolean {
  const key = plain(change.keys.at(-1) ?? '');
  const { keys, was, is } = change;
  if (neutral.has(key)) return true;
  if (isNewServer(change)) return true;
  if (keys.some((each) => /^rules$|^(?:workspace\.)?lints\b|^linterOptions$/.test(each)) && !listed(key)) return isSeverer(change);
  if (floors.test(key)) return risen(change);
  if (ceilings.test(key)) return fallen(key, change);
  if (whenTrue.test(key)) return is === true || was === false || was === undefined && isCode(is);
  if (whenFalse.test(key)) return is === false || was === true && is === undefined;
  if (key === 'filterwarnings') return isWarned(listOf(was), listOf(is));
  if (key === 'addopts') return asksMore(listOf(was, / +/).join(' '), listOf(is, / +/).join(' '));
  // In a list of rules, what a rule is about may be narrowed or widened: which of them asks for more depends on the rest.
  if (keys.some((each) => /^\d+$/.test(each))) return false;
  return keys.some((each) => lessWhenMore.test(plain(each))) ? isWithin(is, was) : moreWhenMore.test(key) && isWider(key, was, is);
}

/** `fail_under`, `fail-under` and `failUnder` are one. */
function plain(key: string): string {
  return key.replace(/[-_"]/g, '').toLowerCase();
}

function listed(key: string): boolean {
  return lessWhenMore.test(key) || moreWhenMore.test(key);
}

const neutral = new Set(['$schema', 'version', 'name', 'description', 'displayname', '//', 'title', 'fullyparallel', 'noemit', 'showmissing', 'verbose', 'bail']);

const floors = /^(?:failunder|covfailunder|lines|branches|functions|statements|target)$/;
const ceilings = /timeout$|^(?:timeout|retries|retry|reruns|maxwarnings|maxcomplexity|mincomplexity|maxlinelength|linelength|maxargs|maxlocals|maxbranches|maxreturns)$/;
const whenTrue = /^(?:strict(?!peer)[a-z]*|noimplicit\w*|nounused(?:locals|parameters)|nofallthroughcasesinswitch|nouncheckedindexedaccess|nouncheckedsideeffectimports|nopropertyaccessfromindexsignature|noemitonerror|alwaysstrict|exactoptionalpropertytypes|useunknownincatchvariables|forceconsistentcasinginfilenames|isolatedmodules|verbatimmodulesyntax|erasablesyntaxonly|checkjs|forbidonly|forbidpending|failzero|failon\w+|erroron\w+|all|perfile|checkcoverage|branch|disallow\w*|warn(?:unused|return|redundant|unreachable|noreturn)\w*|checkuntypeddefs|extrachecks|xfailstrict|reportunuseddisabledirectives|denywarnings|checkleaks|100)$/;
const whenFalse = /^(?:passwithnotests|allowunreachablecode|allowunusedlabels|skiplibcheck|nocheck|allowonly|ignoremissingimports|ignoreerrors|implicitreexport|implicitoptional|allowuntyped\w*|allowredefinition|allowemptybodies|dangerouslyignoreunhandlederrors|suppress\w+|exitzero|disableall)$/;

/** Lists of what is left out or forgiven. */
const lessWhenMore = /ignore|exclude|omit|^skip|^disable|norecursedirs|^deselect|^allow/;
/** Lists of what is looked at, or of what is looked for. */
const moreWhenMore = /^(?:include|files|spec|testmatch|testdir|testpaths|projects|roots|source|sourcepkgs|select|extendselect|enable|enableerrorcode|requiredplugins|collectcoveragefrom|references)$/;
/** Of these there are none unless they are named, so that the first is one more. */
const noneByDefault = /^(?:extendselect|enable|enableerrorcode|requiredplugins)$/;

/** Where a floor for everything stands: one for a single folder takes that folder out of it. */
const ofAll = /^(?:global|thresholds?|check|nyc|c8|coverage|coveragethresholds?|report|.*coverage.*report)$/i;

function risen({ keys, was, is }: Change): boolean {
  const [before, after] = [percent(was), percent(is)];
  if (after === null || after < 0) return false;
  if (was === undefined) return ofAll.test(keys.at(-2) ?? '');
  return before !== null && before >= 0 && after >= before;
}

function percent(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+(?:\.\d+)?%$/.test(value) ? Number(value.slice(0, -1)) : null;
}

const longestDefault = 30_000;
const shortestDefault = 2000;

/** Fewer retries, less time, shorter lines. No time at all means no limit. */
function fallen(key: string, { keys, was, is }: Change): boolean {
  const isTime = key.endsWith('timeout');
  const before = typeof was === 'number' ? was : null;
  const after = typeof is === 'number' ? is : null;
  const limit = (value: number): number => (isTime && value <= 0 ? Infinity : value);
  if (before !== null && after !== null) return limit(after) <= limit(before);
  if (key.startsWith('re')) return (was === undefined && after === 0) || (before !== null && is === undefined);
  if (was === undefined && after !== null) return key === 'maxcomplexity' || (isTime && after > 0 && (after <= shortestDefault || keys.some((each) => /pytest/.test(each))));
  return isTime && before !== null && is === undefined && limit(before) >= longestDefault && !keys.some((each) => /pytest/.test(each));
}

const severities = ['off', 'allow', 'ignore', 'warn', 'warning', 'error', 'deny', 'forbid'];

function severityOf(value: unknown): number | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number' && first >= 0 && first <= 2) return first * 2;
  const at = typeof first === 'string' ? severities.indexOf(first) : first === true ? 5 : first === false ? 0 : -1;
  return at === -1 ? null : at < 3 ? 0 : at < 5 ? 2 : 4;
}

/** A rule that says no less loudly, and forgives no more. */
function isSeverer({ was, is }: Change): boolean {
  const [before, after] = [severityOf(was), severityOf(is)];
  if (is === undefined) return before === 0;
  if (after === null || after === 0) return false;
  const [had, has] = [optionsOf(was), optionsOf(is)];
  if (before === 0) return true;
  if (was === undefined) return !/ignore|allow|except|exempt|skip|pattern|max|\d/i.test(has);
  return before !== null && after >= before && had === has;
}

function optionsOf(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.slice(1) : []);
}

/** Later filters win: what is added has to make errors, what goes must not have, and the order stays. */
function isWarned(was: readonly string[], is: readonly string[]): boolean {
  const [added, lost] = [beyond(is, was), beyond(was, is)];
  const [wasKept, isKept] = [beyond(was, lost), beyond(is, added)];
  return wasKept.join('\n') === isKept.join('\n') && added.every((each) => /^error\b/.test(each)) && lost.every((each) => /^(?:ignore|default|once|always)\b/.test(each));
}

/** The elements of a list, or of a text that stands for one; none where there is no such setting. */
function listOf(value: unknown, separator = /[,\s]+/): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map((each: unknown) => (typeof each === 'string' ? each : JSON.stringify(each)));
  return typeof value === 'string' ? value.split(separator).filter((each) => each !== '') : [JSON.stringify(value)];
}

/** Elements of the first list that the second does not hold. */
function beyond(list: readonly string[], other: readonly string[]): readonly string[] {
  const known = new Set(other);
  return list.filter((each) => !known.has(each));
}

/** Nothing but what was there, and nothing of it that takes back what another says. */
function isWithin(is: unknown, was: unknown): boolean {
  const [before, after] = [listOf(was), listOf(is)];
  const lost = beyond(before, after);
  return beyond(after, before).length === 0 && !lost.some(takesBack) && !isCode(is) && !isCode(was);
}

function isWider(key: string, was: unknown, is: unknown): boolean {
  if (was === undefined ? !noneByDefault.test(key) : is === undefined) return false;
  const [before, after] = [listOf(was), listOf(is)];
  const added = beyond(after, before);
  return beyond(before, after).length === 0 && !added.some(takesBack) && !isCode(is) && !isCode(was);
}

function takesBack(pattern: string): boolean {
  return /^[!-]/.test(pattern) || isCode(pattern);
}

/** A server that the tests begin for themselves by one of the repository's own scripts, where there was none. */
function isNewServer({ keys, was, is }: Change): boolean {
  if (!keys.includes('webServer') || was !== undefined) return false;
  return keys.at(-1) === 'command' ? typeof is === 'string' && /^(?:npm|pnpm|yarn)(?: run)? [\w:-]+$/.test(is) : /^(?:port|url|reuseExistingServer|timeout)$/.test(keys.at(-1) ?? '');
}
