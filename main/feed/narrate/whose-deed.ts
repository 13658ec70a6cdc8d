import { textOf, type Fields } from './field.ts';
import { kindOf } from './forms.ts';
import type { Grammar } from './grammar.ts';
import type { Problem } from './hygiene.ts';
import type { Finding } from './reading.ts';
import type { Token } from './tokens.ts';

/** What only the side that got the goal has done. */
const deeds = new Set(['is.goAhead', 'is.firstLead', 'is.regained', 'is.comeback', 'is.doubled', 'is.extended', 'is.teamAhead', 'is.teamLeads', 'is.winner', 'is.opener']);
/** What the side that trails needs, is read as these. */
const needs = new Set(['is.leading', 'is.underWay', 'is.nowLate', 'is.byOne', 'is.byMore']);

/**
 * “A lead, leaving B needing a goal to go ahead”: the patterns read “to go ahead” of A, anybody else reads it of B. So a deed
 * of the side that got the goal may not stand, without a name, behind what the other one needs.
 */
export function deedProblems(text: string, tokens: readonly Token[], findings: readonly Finding[], fields: Fields, { language }: Grammar): readonly Problem[] {
  const names = findings.filter(({ field }) => kindOf(field, fields) === 'name');
  return findings.filter(({ field, start }) => deeds.has(field) && isPurpose(start, tokens, language.purposeMarks)).flatMap((deed) => {
    const last = names.findLast(({ end }) => end <= deed.start);
    const named = names.some(({ start, end }) => start >= deed.start && end <= deed.end);
    if (last === undefined || named || textOf(fields, last.field) !== textOf(fields, 'action.opponent')) return [];
    if (!findings.some(({ field, start, end }) => needs.has(field) && start >= last.end && end <= deed.start)) return [];
    return [{ code: 'whose_deed', message: `“${text.slice(deed.start, deed.end)}” stands behind what ${text.slice(last.start, last.end)} need: name who did it, or leave it out.`, start: deed.start, end: deed.end }];
  });
}

function isPurpose(start: number, tokens: readonly Token[], marks: readonly string[]): boolean {
  const before = tokens.findLast((token) => token.end <= start);
  return before !== undefined && marks.includes(before.key);
}
