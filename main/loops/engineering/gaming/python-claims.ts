import type { PythonLine } from './python-lines.ts';
import { bracketed, claimOf, masked, splitTop, type Claim } from './text-code.ts';

/** What one statement asserts: `assert`, unittest's methods, `pytest.raises`, mocks and numpy's testing. */
export function pythonClaims(line: PythonLine): readonly Claim[] {
  const { text } = line;
  if (/^assert\b/.test(text)) return [plainClaim(text.slice(6).trim())];
  const method = /(?:\bself|\bcls|\btc|\bcase)\.(assert\w+|fail)\s*\(/.exec(line.code);
  if (method?.[1] !== undefined) return [methodClaim(method[1], argumentsAt(text, method.index + method[0].length - 1))];
  const raises = /\b(?:pytest\.)?(raises|warns|deprecated_call)\s*\(/.exec(line.code);
  if (raises?.[1] !== undefined && /^(?:async )?with\b|^\w*\.?raises|=\s*pytest\.raises/.test(text)) return [raisesClaim(argumentsAt(text, raises.index + raises[0].length - 1))];
  const mock = /\.(assert_(?:called\w*|any_call|has_calls|not_called|awaited\w*))\s*\(/.exec(line.code);
  if (mock?.[1] !== undefined) return [{ subject: text.slice(0, mock.index), name: mockNames[mock[1]] ?? mock[1], expected: argumentsAt(text, mock.index + mock[0].length - 1).join(', ') }];
  const numpy = /\b(?:testing|npt|tm)\.(assert_\w+)\s*\(|(?<![.\w])(assert_\w+)\s*\(/.exec(line.code);
  const named = numpy?.[1] ?? numpy?.[2];
  if (numpy !== null && named !== undefined && !/^(?:def|class)\b/.test(text)) {
    const [subject = '', ...expected] = argumentsAt(text, numpy.index + numpy[0].length - 1);
    return [{ subject, name: /equal/.test(named) ? 'equals' : named, expected: expected.join(', ') }];
  }
  return text.startsWith('pytest.fail(') ? [{ subject: '', name: 'fail', expected: '' }] : [];
}

const mockNames: Readonly<Record<string, string>> = { assert_called_once_with: 'toHaveBeenCalledExactlyOnceWith', assert_called_with: 'calledWith', assert_called_once: 'calledOnce', assert_called: 'called', assert_any_call: 'calledWith', assert_has_calls: 'calledWith', assert_not_called: 'callCount' };

/** `assert condition, message`; brackets around both make a tuple, which is always true. */
function plainClaim(text: string): Claim {
  const [condition = ''] = splitTop(text, 'hash', /,/);
  const whole = text.startsWith('(') ? bracketed(text, masked(text, 'hash'), 0) : null;
  if (whole !== null && whole.end === text.length - 1 && splitTop(whole.inside, 'hash', /,/).length > 1) return { subject: text, name: 'ok', expected: '', always: true };
  return claimOf(condition, 'hash');
}

function argumentsAt(text: string, open: number): readonly string[] {
  const found = bracketed(text, masked(text, 'hash'), open);
  return found === null ? [] : splitTop(found.inside, 'hash', /,/).filter((part) => part !== '');
}

const single = /^assert(?:True|False|IsNone|IsNotNone)$/;

function methodClaim(name: string, args: readonly string[]): Claim {
  const [first = '', second = ''] = args;
  if (name === 'fail') return { subject: '', name: 'fail', expected: '' };
  if (/^assert(?:Raises|Warns)/.test(name)) return { subject: 'raises', name: /^(?:Exception|BaseException)$/.test(first.trim()) ? 'throws' : name, expected: [first, ...(name.endsWith('Regex') ? [unprefixed(second)] : [])].join('; ') };
  if (name === 'assertTrue') return { ...claimOf(first, 'hash') };
  if (name === 'assertFalse') return { subject: first, name: 'ok', expected: '', negated: true, always: /^(?:False|None|0)$/.test(first.trim()) };
  if (single.test(name)) return { subject: first, name, expected: '' };
  if (/^assert(?:Not)?In$/.test(name)) return { subject: second, name, expected: first };
  const places = args.find((arg) => /^(?:places|delta)\s*=/.test(arg));
  if (name === 'assertAlmostEqual' && places !== undefined) return { subject: first, name: 'equals', expected: `approx(${second}, abs=${toleranceOf(places)})` };
  return { subject: first, name, expected: second };
}

function toleranceOf(places: string): string {
  const value = Number(places.split('=')[1]);
  return places.startsWith('places') ? String(10 ** -value) : String(value);
}

function raisesClaim(args: readonly string[]): Claim {
  const [first = '', ...others] = args;
  const match = others.find((arg) => /^match\s*=/.test(arg));
  const isBroad = /^\(?(?:Exception|BaseException)\)?$/.test(first.trim());
  return { subject: 'raises', name: isBroad ? 'throws' : match === undefined ? 'erroris' : 'equalerror', expected: [first, ...(match === undefined ? [] : [unprefixed(match)])].join('; ') };
}

/** The pattern itself, without `match=` and without an `r` that changes nothing. */
function unprefixed(text: string): string {
  const value = text.trim().replace(/^match\s*=\s*/, '');
  return /^r["'][^\\]*$/.test(value) ? value.slice(1) : value;
}
