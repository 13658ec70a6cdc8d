import { describe, expect, test } from 'vitest';
import { bounds } from '../../../main/feed/connect/expression-bounds.ts';
import { compileExpression } from '../../../main/feed/connect/expression.ts';

async function run(text: string, input: unknown = {}, variables: Readonly<Record<string, unknown>> = {}) {
  const expression = compileExpression(text);
  return expression.ok ? expression.value.evaluate(input, variables) : expression;
}

async function valueOf(text: string, input: unknown = {}, variables: Readonly<Record<string, unknown>> = {}) {
  const result = await run(text, input, variables);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value : undefined;
}

async function codeOf(text: string, input: unknown = {}) {
  const result = await run(text, input);
  return result.ok ? 'none' : result.error.code;
}

describe('an expression', () => {
  test('is JSONata with variables', async () => {
    expect(await valueOf('rows[n > $parameters.least].name', { rows: [{ n: 1, name: 'Ada' }, { n: 3, name: 'Bo' }] }, { parameters: { least: 2 } })).toBe('Bo');
    expect(await valueOf('$map(["a", "b"], $uppercase) ~> $join("")')).toBe('AB');
    expect(await valueOf('$match("S8/L.1-H;B-2", /([B123])-([123H])/).groups ~> $join("")')).toBe('1HB2');
    expect(await valueOf('$replace("a1b22", /\\d+/, "-")')).toBe('a-b-');
    expect(await valueOf('$split("a, b;c", /[,;]\\s*/) ~> $join("|")')).toBe('a|b|c');
    expect(await valueOf('$sort([3, 1, 2]) ~> $map($string) ~> $join("-")')).toBe('1-2-3');
  });

  test('knows whether it looks at other parts', () => {
    const reads = (text: string): boolean | undefined => {
      const expression = compileExpression(text);
      return expression.ok ? expression.value.readsParts : undefined;
    };
    expect(reads('$parts.teams[id = 1]')).toBe(true);
    expect(reads('{"a": parts}')).toBe(false);
  });

  test('tells a record that does not fit from one that the mapping refuses', async () => {
    expect(await codeOf('"a" + 1')).toBe('mapping_failed');
    expect(await codeOf('$error("no teams")')).toBe('record_refused');
    expect(await codeOf('$assert(false, "no teams")')).toBe('record_refused');
    expect(await codeOf('$integer("2x")')).toBe('mapping_failed');
  });

  test.each(['(', '{"a": }', '$foo(', '/(/', '$match("a", /(?=a)/)', '$match("a", /(a)\\1/)'])('%s is no expression', async (text) => {
    expect(await codeOf(text)).toBe('mapping_invalid');
  });

  test.each(['$eval("1")', '$now()', '$millis()', '$random()', '$shuffle([1])', '($e := $eval; $e("1"))', '$fromMillis(0)', '$toMillis("2031")', '$formatInteger(1, "w")'])('%s is not available', async (text) => {
    expect(await codeOf(text)).toBe('mapping_invalid');
  });

  test.each([['$tota', '($total := 1; $tota)'], ['$instantt', "$instantt('2031-01-01')"], ['$x', 'function($y){$x}(1)']])('a name that stands for nothing is said: %s', async (name, text) => {
    expect(await run(text)).toMatchObject({ ok: false, error: { code: 'mapping_invalid', message: expect.stringContaining(`It uses ${name},`) } });
  });

  test('names are set by `:=`, as arguments, and by `@` and `#`', async () => {
    expect(await valueOf('($f := function($a, $b) { $a + $b }; $sum(rows@$row#$at.$f($row.n, $at)))', { rows: [{ n: 1 }, { n: 5 }] })).toBe(7);
    expect(await valueOf('$ ~> |rows|{"n": n + $count($$.rows)}| ~> $lookup("rows") ~> $map(function($row) { $row.n }) ~> $sum', { rows: [{ n: 1 }, { n: 5 }] })).toBe(10);
  });

  test('a fault names the line and what stands before it', async () => {
    const messageOf = async (text: string): Promise<string> => {
      const result = await run(text);
      return result.ok ? '' : result.error.message;
    };
    expect(await messageOf("{\n  'a': 1,\n  'b': $integer('2x')\n}")).toBe('The mapping can’t read it: “2x” is not a whole number. (line 3, after “\'b\': $integer(”)');
    expect(await messageOf("{\n  'a': 1\n  'b': 2\n}")).toContain("(line 3, after “'b'”)");
    expect(await messageOf('$integer(nothing)')).toContain('There is nothing where a whole number is needed.');
    expect(await messageOf("$foo.('a')(1)")).toContain('$foo');
  });

  test('gives no way to what lies behind values', async () => {
    for (const text of ['$.constructor', '"".constructor', '$lookup($, "constructor")', '$.__proto__', '$string.implementation', 'function($x){$x}.environment']) {
      expect(await valueOf(text, { a: 1 })).toBeUndefined();
    }
    await valueOf('$ ~> |$|{"__proto__": {"polluted": true}}|', { a: 1 });
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });
});

describe('a hostile expression is stopped', () => {
  test.each([
    ['recursion without end', '($f := function($x) { 1 + $f($x + 1) }; $f(0))'],
    ['a loop without end', '($f := function($x) { $f($x + 1) }; $f(0))'],
    ['lists in lists', '[1..3000].([1..3000].([1..3000]))'],
    ['a list too long', '[1..100000000]'],
    ['a text that doubles', '($f := function($s, $n) { $n = 0 ? $s : $f($s & $s, $n - 1) }; $length($f("aaaaaaaa", 40)))'],
    ['many long texts', '($s := $pad("", 9000, "x"); $t := $join([1..400].$s, ""); [1..100000].($t & $))'],
    ['padding', '$pad("", 2000000000)'],
    ['a join that multiplies', '($s := $pad("", 9000); $join([1..100000].$s, ""))'],
    ['a replacement that multiplies', '($s := $pad("", 9000, "a"); $t := $join([1..100].$s, ""); $replace($t, "a", $t))'],
    ['a value of shared pieces', '($f := function($v, $n) { $n = 0 ? $v : $f({"a": $v, "b": $v}, $n - 1) }; $f({"x": 1}, 60))'],
    ['comparing shared pieces', '($f := function($v, $n) { $n = 0 ? $v : $f([$v, $v], $n - 1) }; $f([1], 60) = $f([1], 60))'],
    ['distinct of very many', '$distinct([1..100000])'],
    ['a regular expression on a long text', '($s := $pad("", 9000, "a"); $t := $join([1..100].$s, ""); $match($t, /(a+)+$/))'],
    ['a regular expression that looks at everything again and again', '($s := $pad("", 9000, "a"); $match($s, /a(?:.*b)?/))'],
  ])('%s', async (_name, text) => {
    const before = process.memoryUsage().heapUsed;
    expect(await codeOf(text)).toBe('mapping_too_heavy');
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_500_000_000);
  });

  test('and lets others work meanwhile', async () => {
    let turns = 0;
    const timer = setInterval(() => { turns += 1; }, 1);
    await codeOf('($f := function($x) { $f($x + 1) }; $f(0))');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  test('one on a text that would take a backtracking matcher for ever is simply answered', async () => {
    expect(await valueOf('$contains($pad("", 5000, "a") & "!", /^(a+)+$/)')).toBe(false);
    expect(await valueOf('$contains($pad("", 5000, "x"), /(.*)(.*)(.*)(.*)=/)')).toBe(false);
  });

  test('what is well within bounds stays so', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: index, date: `2031-01-${String((index % 28) + 1).padStart(2, '0')}` }));
    expect(await valueOf('$count($[date >= "2031-01-15"])', rows)).toBeGreaterThan(9000);
    expect(bounds.steps).toBeGreaterThan(1_000_000);
  });
});
