import type * as z from 'zod';
import type { lineRuleSchema, textGrammarSchema } from '../../domain/connector.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DecodedPart } from './decode.ts';
import { compileRegex, type LinearRegex, type RegexWork } from './linear-regex.ts';
import type { Pace } from './pace.ts';
import { RegexRefused } from './regex-syntax.ts';

type Grammar = z.infer<typeof textGrammarSchema>;
type LineRule = z.infer<typeof lineRuleSchema> & { readonly regex: LinearRegex };
type Fields = Record<string, string>;
type TextRecord = Record<string, string | (Fields & { order: number })[]>;

const longestLine = 10_000;
/** What stands for an empty line, and for the beginning, in `after` of a rule. */
const blank = 'blank';
/** Steps of all rules on all lines; a season of baseball takes some ten millions. */
const mostWork = 2_000_000_000;

/**
 * A text whose lines are told apart by rules, tried in order; the first that matches counts. Gives a list of records.
 * Faults: `payload_text_line_unknown`, `payload_text_no_record`, `payload_too_heavy`, `grammar_invalid`.
 */
export async function decodeGrammarText(part: string, grammar: Grammar, text: string, pace: Pace): Promise<Result<DecodedPart>> {
  const rules = compileRules(part, grammar);
  if (!rules.ok) return rules;
  const reader = createReader(grammar.lines.some((rule) => rule.as === 'record'));
  const work: RegexWork = { left: mostWork };
  let unknown = 0;
  let last = blank;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') last = blank;
    if (line.trim() === '') continue;
    if (index % 200 === 0 && !(await pace.goOn())) return stopped(part, pace);
    if (line.length > longestLine) return lineFault('payload_text_line_unknown', part, index, line, 'is too long to be one');
    const matched = firstMatch(rules.value, line, last, work);
    if (!matched.ok) return fail('payload_too_heavy', `The part ${part} takes too much work: ${matched.error.message}`, 'Make the rules of its connector simpler.');
    if (matched.value === null && grammar.unknownLine === 'fault') return lineFault('payload_text_line_unknown', part, index, line, 'fits no rule of the connector');
    if (matched.value === null) unknown += 1;
    else if (!reader.take(matched.value.rule, matched.value.fields)) return lineFault('payload_text_no_record', part, index, line, 'comes before any record begins');
    if (matched.value !== null && matched.value.rule.as !== 'skip') last = matched.value.rule.name;
  }
  return ok({ value: reader.records, rejected: [], remarks: unknown === 0 ? [] : [`${unknown} lines of the part ${part} fit no rule and were passed over.`] });
}

function compileRules(part: string, grammar: Grammar): Result<readonly LineRule[]> {
  const names = new Set([blank, ...grammar.lines.map(({ name }) => name)]);
  const unknown = grammar.lines.flatMap(({ after }) => after ?? []).find((name) => !names.has(name));
  if (unknown !== undefined) return fail('grammar_invalid', `The grammar of the part ${part} has a rule after ${unknown}, and no rule of that name.`, `Its rules are ${[...names].join(', ')}.`.slice(0, 400));
  try {
    return ok(grammar.lines.map((rule) => ({ ...rule, regex: compileRegex(`^(?:${rule.pattern})$`, '') })));
  } catch (error) {
    if (!(error instanceof RegexRefused)) throw error;
    return fail('grammar_invalid', `The grammar of the part ${part} can’t be used. ${error.message}`, 'Mend the rule in the connector; docs/connectors.md says what there is.');
  }
}

function firstMatch(rules: readonly LineRule[], line: string, last: string, work: RegexWork): Result<{ readonly rule: LineRule; readonly fields: Fields } | null> {
  try {
    for (const rule of rules) {
      if (rule.after !== null && !rule.after.includes(last)) continue;
      const match = rule.regex.find(line, 0, work);
      if (match !== null) return ok({ rule, fields: fieldsOf(rule.regex, match.groups) });
    }
    return ok(null);
  } catch (error) {
    if (!(error instanceof RegexRefused)) throw error;
    return fail('payload_too_heavy', error.message, '');
  }
}

function fieldsOf({ names }: LinearRegex, groups: readonly (string | undefined)[]): Fields {
  const fields: Fields = {};
  for (const [name, index] of names) {
    const value = groups[index - 1];
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

interface Reader {
  readonly records: readonly TextRecord[];
  /** False where the line belongs to a record and none has begun. */
  take(rule: LineRule, fields: Fields): boolean;
}

function createReader(hasRecordRule: boolean): Reader {
  const records: TextRecord[] = hasRecordRule ? [] : [{}];
  const carried = new Map<string, Pick<LineRule, 'within'> & { readonly fields: Fields }>();
  let order = 0;
  const carry = (): Fields => Object.assign({}, ...[...carried.values()].map(({ fields }) => fields));
  const forgetRecord = (): void => {
    for (const [name, { within }] of carried) if (within === 'record') carried.delete(name);
  };
  return {
    records,
    take(rule, fields) {
      if (rule.as === 'carry') carried.set(rule.name, { within: rule.within, fields });
      if (rule.as === 'carry' || rule.as === 'skip') return true;
      if (rule.as === 'record') {
        forgetRecord();
        records.push({ ...carry(), ...fields });
        order = 0;
        return true;
      }
      const record = records.at(-1);
      if (record === undefined) return false;
      if (rule.as === 'field') {
        Object.assign(record, fields);
        return true;
      }
      order += 1;
      listOf(record, rule.name).push(Object.assign({ ...carry(), ...fields }, { order }));
      return true;
    },
  };
}

function listOf(record: TextRecord, name: string): (Fields & { order: number })[] {
  const before = record[name];
  if (Array.isArray(before)) return before;
  const list: (Fields & { order: number })[] = [];
  record[name] = list;
  return list;
}

function stopped(part: string, pace: Pace): Result<never> {
  if (pace.stopped === 'cancelled') return fail('cancelled', 'The reading was cancelled.', 'It is read again at the next tick.');
  return fail('payload_too_heavy', `The part ${part} takes too long to read.`, 'Make the rules of its connector simpler.');
}

function lineFault(code: string, part: string, index: number, line: string, what: string): Result<never> {
  return fail(code, `Line ${index + 1} of the part ${part} ${what}: “${line.slice(0, 80)}”.`, 'The source has changed its format or sent something else: check it, and mend its connector.');
}
