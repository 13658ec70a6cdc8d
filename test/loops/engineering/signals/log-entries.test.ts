import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesIn } from '../../../../main/loops/engineering/signals/log-entries.ts';
import { maskMessage } from '../../../../main/loops/engineering/signals/log-fingerprint.ts';

function told(text: string): readonly (readonly [string, string | null, readonly string[]])[] {
  return entriesIn(text.split('\n')).map(({ message, at, frames }) => [message, at, frames.map(({ path, line }) => `${path}:${line}`)] as const);
}

describe('the errors of a log', () => {
  it('in JSON of many loggers', () => {
    const lines = [
      { level: 30, msg: 'fine', time: 1_700_000_000_000 },
      { level: 50, msg: 'pino', time: 1_700_000_000_000, err: { type: 'TypeError', message: 'x is not a function', stack: 'TypeError: x\n    at f (/app/src/a.js:3:7)\n    at node:internal/x:1:1' } },
      { level: 'error', message: 'winston', timestamp: '2026-01-02T03:04:05.678Z' },
      { levelname: 'ERROR', message: 'python', asctime: '2026-01-02 03:04:05,678', exc_info: 'Traceback (most recent call last):\n  File "/app/a.py", line 4, in f\nValueError: no' },
      { level: 'fatal', msg: 'zerolog', time: 1_700_000_000 },
      { '@timestamp': '2026-01-02T03:04:05Z', 'log.level': 'error', 'error.message': 'ecs' },
      { severityText: 'ERROR', severityNumber: 17, body: 'otel' },
      { version: '1.1', short_message: 'gelf', level: 3, timestamp: 1_700_000_000.5 },
      { level: 'info', msg: 'ERROR only in words' },
      { level: 6, short_message: 'gelf info' },
    ];
    expect(told(lines.map((line) => JSON.stringify(line)).join('\n'))).toEqual([
      ['pino – TypeError: x is not a function', '2023-11-14T22:13:20.000Z', ['/app/src/a.js:3']],
      ['winston', '2026-01-02T03:04:05.678Z', []],
      ['python', '2026-01-02T03:04:05.678Z', ['/app/a.py:4']],
      ['zerolog', '2023-11-14T22:13:20.000Z', []],
      ['ecs', '2026-01-02T03:04:05.000Z', []],
      ['otel', null, []],
      ['gelf', '2023-11-14T22:13:20.500Z', []],
    ]);
  });

  it('in plain text, each with the trace below it', () => {
    const text = [
      '2026-01-02 03:04:05,123 INFO started without ERROR',
      '2026-01-02 03:04:06,000 ERROR root: could not save',
      'Traceback (most recent call last):',
      '  File "/srv/app/save.py", line 12, in save',
      '    raise ValueError("no")',
      'ValueError: no',
      '2026-01-02 03:04:07,000 INFO going on',
      'TypeError: Cannot read properties of undefined',
      '    at handler (/srv/app/src/server.js:10:5)',
      '    at process.processTicks (node:internal/process:95:5)',
      'panic: runtime error: index out of range',
      '',
      'goroutine 1 [running]:',
      'main.main()',
      '\t/srv/app/main.go:7 +0x1d',
      "thread 'main' panicked at src/main.rs:2:5:",
      'Exception in thread "main" java.lang.IllegalStateException: bad',
      '\tat com.acme.Main.run(Main.java:33)',
      '[error] 123#0: upstream timed out',
    ].join('\n');
    expect(told(text)).toEqual([
      ['ValueError: no', '2026-01-02T03:04:06.000Z', ['/srv/app/save.py:12']],
      ['TypeError: Cannot read properties of undefined', null, ['/srv/app/src/server.js:10', 'node:internal/process:95']],
      ['panic: runtime error: index out of range', null, ['/srv/app/main.go:7']],
      ["thread 'main' panicked at src/main.rs:2:5:", null, ['src/main.rs:2']],
      ['Exception in thread "main" java.lang.IllegalStateException: bad', null, ['com/acme/Main.java:33']],
      ['123#0: upstream timed out', null, []],
    ]);
  });

  it('is read without failing, whatever it holds', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('ERROR x', '{"level":50}', '{"level":{"a":1},"msg":[]}', 'Traceback (most recent call last):', '{'.repeat(20_000), '[['.repeat(10_000), '{"__proto__":{"level":50}}'))), (lines) => {
      for (const { message, at } of entriesIn(lines)) {
        expect(message).not.toBe('');
        if (at !== null) expect(new Date(at).toISOString()).toBe(at);
      }
    }));
  });
});

describe('a masked message', () => {
  it.each([
    ['2026-01-02T03:04:05.678Z request 12 failed', '2025-11-30T23:59:00Z request 9817 failed'],
    ['user 3f2504e0-4f89-11d3-9a0c-0305e82c3301 gone', 'user 11111111-2222-3333-4444-555555555555 gone'],
    ['cannot read "a.txt" of \'b\'', 'cannot read "other.txt" of \'c\''],
    ['at 0x7fff5fbff8c0 deadbeef01', 'at 0x1 cafe1234567'],
    ['10.0.0.1:8080 refused', '192.168.17.250:80 refused'],
  ])('%s', (one, other) => {
    expect(maskMessage(one)).toBe(maskMessage(other));
  });

  it('tells different troubles apart, also with apostrophes', () => {
    expect(maskMessage("can't open, won't try")).toBe("can't open, won't try");
    expect(maskMessage('cannot save')).not.toBe(maskMessage('cannot load'));
  });

  it('does not change when its numbers do', () => {
    const words = fc.array(fc.oneof(fc.nat(), fc.constantFrom('user', 'failed', 'at', 'worker-', ' ', ':', 'x', '/', '.')), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(words, fc.infiniteStream(fc.nat()), (parts, numbers) => {
      const other = parts.map((part) => (typeof part === 'number' ? (numbers.next().value ?? 0) : part));
      // Two numbers side by side are one.
      expect(maskMessage(other.join(' '))).toBe(maskMessage(parts.join(' ')));
    }));
  });
});
