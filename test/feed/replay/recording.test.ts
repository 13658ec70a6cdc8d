import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Validators } from '../../../main/feed/contract.ts';
import { recordObservation } from '../../../main/feed/replay/record-observation.ts';
import { recordedReader } from '../../../main/feed/replay/recorded-reader.ts';
import { openRecording, type Recording } from '../../../main/feed/replay/recording.ts';
import { createVirtualClock } from '../../../main/feed/replay/virtual-clock.ts';
import { connectorOf } from '../fetch/loopback.ts';

const never = new AbortController().signal;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-recording-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const instantsOf = ({ observations }: Recording): readonly string[] => [...new Set(observations.map(({ publishedAt }) => publishedAt))];

/** Invented: two sources of the Lake League on one evening. */
function writeRecording(entries: readonly object[], files: Readonly<Record<string, string | Uint8Array>> = {}): void {
  writeFileSync(join(folder, 'index.json'), JSON.stringify(entries));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function opened(): Recording {
  const recording = openRecording(folder);
  if (!recording.ok) throw new Error(recording.error.message);
  return recording.value;
}

const codeOf = (result: ReturnType<typeof openRecording>): string => (result.ok ? 'ok' : result.error.code);

const csv = { location: 'https://scores.example/lake/matches.csv', format: { kind: 'csv' } } as const;
const sourceOf = (id: string, parts: Parameters<typeof connectorOf>[0], validators: Readonly<Record<string, Validators>> = {}) => {
  const connector = connectorOf(parts);
  return { id, connector, validators, locations: Object.fromEntries(Object.entries(connector.parts).map(([name, part]) => [name, part.location])) };
};

describe('opening', () => {
  test('puts observations in the order of time and leaves equal times as they are', () => {
    writeRecording([
      { source: 'late', publishedAt: '2031-05-01T20:00:00Z', files: ['c.json'], commit: 'abc' },
      { source: 'early', publishedAt: '2031-05-01T20:30:00+02:00', files: ['a.json'] },
      { source: 'early', publishedAt: '2031-05-01T20:00:00.000Z', files: ['b.json'] },
    ], { 'a.json': '1', 'b.json': '2', 'c.json': '3' });
    const recording = opened();
    expect(recording.observations.map(({ index, source, files }) => [index, source, files[0]?.path])).toEqual([[0, 'early', 'a.json'], [1, 'late', 'c.json'], [2, 'early', 'b.json']]);
    expect(recording).toMatchObject({ from: '2031-05-01T18:30:00.000Z', to: '2031-05-01T20:00:00.000Z', sources: ['early', 'late'] });
    expect(instantsOf(recording)).toEqual(['2031-05-01T18:30:00.000Z', '2031-05-01T20:00:00.000Z']);
  });

  test.each(['../secret.json', '/etc/passwd', 'a/../../b', 'a//b', './a', 'a\\b', 'C:/a', 'a\0b', ''])('refuses the path %j', (path) => {
    writeRecording([{ source: 'lake', publishedAt: '2031-05-01T20:00:00Z', files: [path] }]);
    expect(codeOf(openRecording(folder))).toBe('recording_invalid');
  });

  test('refuses a file that is not there, is a folder, or is a link out', () => {
    const entry = (path: string) => [{ source: 'lake', publishedAt: '2031-05-01T20:00:00Z', files: [path] }];
    for (const path of ['none.json', 'folder', 'link.json', 'up/hosts']) {
      writeRecording(entry(path), { 'folder/a.json': '1' });
      if (!existsSync(join(folder, 'link.json'))) symlinkSync('/etc/hosts', join(folder, 'link.json'));
      if (!existsSync(join(folder, 'up'))) symlinkSync('/etc', join(folder, 'up'));
      expect(codeOf(openRecording(folder)), path).toBe('recording_path_refused');
    }
  });

  test('says what is wrong with what is no recording', () => {
    expect(codeOf(openRecording(join(folder, 'nowhere')))).toBe('recording_missing');
    writeFileSync(join(folder, 'index.json'), '[{');
    expect(codeOf(openRecording(folder))).toBe('recording_invalid');
    writeRecording([{ source: 'lake', publishedAt: 'yesterday', files: [] }]);
    expect(codeOf(openRecording(folder))).toBe('recording_invalid');
    writeRecording([]);
    expect(codeOf(openRecording(folder))).toBe('recording_empty');
  });
});

describe('reading', () => {
  test('gives what was published last as of now, and not modified what it gave', async () => {
    writeRecording([{ source: 'lake', publishedAt: '2031-05-01T20:00:00Z', files: ['1.csv'] }, { source: 'lake', publishedAt: '2031-05-01T20:05:00Z', files: ['2.csv'] }], { '1.csv': 'first', '2.csv': 'second' });
    const clock = createVirtualClock('2031-05-01T19:00:00Z');
    const read = recordedReader(opened(), clock);
    expect(await read(sourceOf('lake', { matches: csv }), never)).toMatchObject({ kind: 'failed', fault: { code: 'source_not_yet_recorded' } });
    clock.advanceTo('2031-05-01T20:04:59Z');
    const first = await read(sourceOf('lake', { matches: csv }), never);
    if (first.kind !== 'payload') throw new Error(JSON.stringify(first));
    expect(Buffer.from(first.parts[0]?.bytes ?? []).toString()).toBe('first');
    expect(await read(sourceOf('lake', { matches: csv }, first.validators), never)).toEqual({ kind: 'not-modified' });
    clock.advanceTo('2031-05-01T20:05:00Z');
    expect(await read(sourceOf('lake', { matches: csv }, first.validators), never)).toMatchObject({ kind: 'payload', parts: [{ part: 'matches', bytes: new Uint8Array(Buffer.from('second')) }] });
    expect(await read(sourceOf('other', { matches: csv }), never)).toMatchObject({ kind: 'failed', fault: { code: 'source_not_yet_recorded' } });
  });

  test('the same bytes published again are not modified', async () => {
    writeRecording([{ source: 'lake', publishedAt: '2031-05-01T20:00:00Z', files: ['1.csv'] }, { source: 'lake', publishedAt: '2031-05-01T20:05:00Z', files: ['2.csv'] }], { '1.csv': 'same', '2.csv': 'same' });
    const clock = createVirtualClock('2031-05-01T20:00:00Z');
    const read = recordedReader(opened(), clock);
    const first = await read(sourceOf('lake', { matches: csv }), never);
    clock.advanceTo('2031-05-01T21:00:00Z');
    expect(await read(sourceOf('lake', { matches: csv }, first.kind === 'payload' ? first.validators : {}), never)).toEqual({ kind: 'not-modified' });
  });

  test('finds files by the part’s name, or by the location’s last word; what no part wants is left', async () => {
    writeRecording([{ source: 'lake', publishedAt: '2031-05-01T20:00:00Z', files: ['x/goals.csv', 'x/matches.csv', 'x/extra.csv'] }], { 'x/goals.csv': 'g', 'x/matches.csv': 'm', 'x/extra.csv': 'e' });
    const read = recordedReader(opened(), createVirtualClock('2031-05-02T00:00:00Z'));
    const parts = { results: csv, goals: { ...csv, location: 'data/scorers.csv' }, cards: { ...csv, location: 'https://scores.example/cards.csv?day=1', optional: true } };
    const reading = await read(sourceOf('lake', parts), never);
    expect(reading.kind === 'payload' && reading.parts.map(({ part, bytes }) => [part, Buffer.from(bytes).toString()])).toEqual([['results', 'm'], ['goals', 'g']]);
    const without = await read(sourceOf('lake', { ...parts, cards: { ...csv, location: 'cards.csv' } }), never);
    expect(without).toMatchObject({ kind: 'failed', fault: { code: 'source_file_missing' } });
  });

  test('keeps to the part’s size', async () => {
    writeRecording([{ source: 'lake', publishedAt: '2031-05-01T20:00:00Z', files: ['1.csv'] }], { '1.csv': 'too long' });
    const read = recordedReader(opened(), createVirtualClock('2031-05-02T00:00:00Z'));
    expect(await read(sourceOf('lake', { matches: { ...csv, maxBytes: 3 } }), never)).toMatchObject({ fault: { code: 'source_too_large' } });
  });

  test('plays faults until the source publishes again', async () => {
    const at = (minute: number) => `2031-05-01T20:0${minute}:00Z`;
    writeRecording([
      { source: 'lake', publishedAt: at(0), fault: { kind: 'timeout' } },
      { source: 'lake', publishedAt: at(1), fault: { kind: 'unreachable' } },
      { source: 'lake', publishedAt: at(2), fault: { kind: 'http', status: 429, retryAfterSeconds: 90 } },
      { source: 'lake', publishedAt: at(3), fault: { kind: 'http', status: 404 } },
      { source: 'lake', publishedAt: at(4), fault: { kind: 'http' } },
      { source: 'lake', publishedAt: at(5), fault: { kind: 'http', status: 200, body: '<html>' } },
      { source: 'lake', publishedAt: at(6), files: ['1.csv'] },
    ], { '1.csv': 'good' });
    const clock = createVirtualClock(at(0));
    const read = recordedReader(opened(), clock);
    const seen: unknown[] = [];
    for (let minute = 0; minute <= 6; minute += 1) {
      clock.advanceTo(at(minute));
      const reading = await read(sourceOf('lake', { matches: csv }), never);
      seen.push(reading.kind === 'failed' ? [reading.fault.code, reading.retryAfterMs] : reading.kind === 'payload' && Buffer.from(reading.parts[0]?.bytes ?? []).toString());
    }
    expect(seen).toEqual([['source_timed_out', null], ['source_unreachable', null], ['source_rate_limited', 90_000], ['source_gone', null], ['source_http_error', null], '<html>', 'good']);
  });

  test('never gives what was published later than now', async () => {
    const minutes = fc.uniqueArray(fc.nat(59), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(minutes, fc.nat(59), async (published, now) => {
      const at = (minute: number) => new Date(Date.UTC(2031, 4, 1, 20, minute)).toISOString();
      writeRecording(published.map((minute) => ({ source: 'lake', publishedAt: at(minute), files: [`${minute}.csv`] })), Object.fromEntries(published.map((minute) => [`${minute}.csv`, String(minute)])));
      const reading = await recordedReader(opened(), createVirtualClock(at(now)))(sourceOf('lake', { matches: csv }), never);
      const newest = Math.max(...published.filter((minute) => minute <= now), -1);
      expect(reading.kind === 'payload' ? Number(Buffer.from(reading.parts[0]?.bytes ?? []).toString()) : -1).toBe(newest);
    }), { numRuns: 40 });
  });
});

describe('recording', () => {
  const partsOf = (text: string) => [
    { part: 'matches', bytes: new TextEncoder().encode(text), contentType: 'text/csv; charset=iso-8859-1' },
    { part: 'goals', bytes: Uint8Array.of(0xff, 0x00, 0xfe), contentType: null },
  ];

  test('is read back byte for byte, with what the server declared', async () => {
    expect(recordObservation(folder, 'lake', '2031-05-01T20:00:00.000Z', partsOf('a'))).toEqual({ ok: true, value: null });
    expect(recordObservation(folder, 'lake', '2031-05-01T20:05:00.000Z', partsOf('b'))).toEqual({ ok: true, value: null });
    const reading = await recordedReader(opened(), createVirtualClock('2031-05-01T20:06:00Z'))(sourceOf('lake', { matches: csv, goals: csv }), never);
    expect(reading).toMatchObject({ kind: 'payload', parts: partsOf('b') });
    expect(opened().observations).toHaveLength(2);
  });

  test('the same again adds nothing, and no temporary file is left', () => {
    for (let time = 0; time < 3; time += 1) recordObservation(folder, 'lake', '2031-05-01T20:00:00.000Z', partsOf('a'));
    expect(opened().observations).toHaveLength(1);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([]);
  });

  test('does not grow for ever: what no longer fits is refused, and what is there stays', () => {
    const size = partsOf('a').reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    const keep = (minute: string) => recordObservation(folder, 'lake', `2031-05-01T20:0${minute}:00.000Z`, partsOf('a'), 2 * size);
    expect([keep('0').ok, keep('1').ok]).toEqual([true, true]);
    expect(keep('2')).toMatchObject({ ok: false, error: { code: 'recording_full' } });
    expect(opened().observations).toHaveLength(2);
    expect(keep('1').ok).toBe(true);
  });

  test('keeps what others wrote into the index, and never adds to one that is broken', () => {
    writeRecording([{ source: 'lake', publishedAt: '2031-05-01T19:00:00Z', files: ['1.csv'], commit: 'abc' }], { '1.csv': '1' });
    recordObservation(folder, 'lake', '2031-05-01T20:00:00.000Z', partsOf('a'));
    expect(JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))).toMatchObject([{ commit: 'abc' }, { source: 'lake' }]);
    writeFileSync(join(folder, 'index.json'), '[{');
    expect(recordObservation(folder, 'lake', '2031-05-01T20:00:00.000Z', partsOf('a'))).toMatchObject({ ok: false, error: { code: 'recording_invalid' } });
    expect(readFileSync(join(folder, 'index.json'), 'utf8')).toBe('[{');
  });

  test.each([['../lake', '2031-05-01T20:00:00.000Z', 'matches'], ['lake', 'now', 'matches'], ['lake', '2031-05-01T20:00:00.000Z', '../matches']])('refuses %s at %s of %s', (source, at, part) => {
    expect(recordObservation(folder, source, at, [{ part, bytes: Uint8Array.of(1), contentType: null }])).toMatchObject({ ok: false, error: { code: 'recording_entry_invalid' } });
  });

  test('a folder that can’t be written is a fault', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(recordObservation(join(folder, 'file'), 'lake', '2031-05-01T20:00:00.000Z', partsOf('a'))).toMatchObject({ ok: false });
  });
});

test('a replay’s clock never goes back', () => {
  const clock = createVirtualClock('2031-05-01T20:00:00Z');
  clock.advanceTo('2031-05-01T19:00:00Z');
  clock.advanceTo('no instant');
  expect(clock.now().toISOString()).toBe('2031-05-01T20:00:00.000Z');
});

const real = join(import.meta.dirname, '../../../../shared/data/soccer-wc2026-replay');
describe.skipIf(!existsSync(real))('a real recording of two sources (skipped where ../shared/data is not there)', () => {
  test('opens, and every observation is read at its time', async () => {
    const recording = openRecording(real);
    if (!recording.ok) throw new Error(recording.error.message);
    const clock = createVirtualClock(recording.value.from);
    const read = recordedReader(recording.value, clock);
    const json = { location: 'https://raw.example/2026/worldcup.json', format: { kind: 'json' } } as const;
    const parts: Record<string, Parameters<typeof connectorOf>[0]> = { openfootball: { main: json }, martj42: { results: { ...csv, location: 'results.csv' }, goalscorers: { ...csv, location: 'goalscorers.csv' } } };
    let payloads = 0;
    const known = new Map<string, Readonly<Record<string, Validators>>>();
    for (const instant of instantsOf(recording.value)) {
      clock.advanceTo(instant);
      for (const { source } of recording.value.observations.filter(({ publishedAt }) => publishedAt === instant)) {
        const reading = await read(sourceOf(source, parts[source] ?? {}, known.get(source)), never);
        expect(reading.kind).not.toBe('failed');
        if (reading.kind !== 'payload') continue;
        payloads += 1;
        known.set(source, reading.validators);
        expect(reading.parts.every(({ bytes }) => bytes.byteLength > 0)).toBe(true);
      }
    }
    expect(recording.value.observations).toHaveLength(97);
    expect(payloads).toBeGreaterThan(90);
  });
});
