import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonBytes, instantAt, rowsAt, writeAfternoon, type Row, type Teller } from '../loops/product/afternoon.ts';
import { playThrough } from '../loops/product/replayed.ts';
import { against, median, type Figure } from './measure.ts';

const leagues = 10;

/** Ten leagues' afternoons at once, so that a payload holds forty matches. */
function manyRows(minute: number): readonly Row[] {
  return Array.from({ length: leagues }, (_, league) => rowsAt(minute).map((row) => ({ ...row, id: `${row.id}-${league}`, home: `${row.home} ${town(league)}`, away: `${row.away} ${town(league)}` }))).flat();
}

const town = (league: number): string => ['North', 'South', 'East', 'West', 'Hill', 'Vale', 'Shore', 'Wood', 'Moor', 'Dale'][league] ?? String(league);

function teller(source: string, rows: (minute: number) => readonly Row[]): Teller {
  return { source, second: 0, tell: (minute) => ({ bytes: jsonBytes(rows(minute)) }) };
}

/** A feed of two sources with forty matches: how quick a tick is, and how many actions go through it. */
async function benchTicks(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const minutes = 180;
    const written = writeAfternoon(folder, [teller('alpha', manyRows), teller('beta', manyRows)], minutes);
    const payloads = Array.from({ length: minutes + 1 }, (_, minute) => jsonBytes(manyRows(minute)));
    const matchesTold = payloads.length * 2 * manyRows(0).length;
    const times: number[] = [];
    let since = performance.now();
    const cpu = process.cpuUsage();
    const { ticks, house } = await playThrough({ folder, ...written, everySeconds: 0, publishInto: join(folder, 'out') }, () => {
      times.push(performance.now() - since);
      since = performance.now();
    });
    const used = process.cpuUsage(cpu);
    const published = ticks.filter(({ run }) => run.result === 'published').length;
    await house.close();
    const cpuSeconds = (used.user + used.system) / 1_000_000;
    const sorted = [...times].sort((a, b) => a - b);
    return [
      against(`feed: a tick of 40 matches from 2 sources, new data to published files (p50; ${published} of ${ticks.length} ticks published)`, median(times) / 1000, 's', secondsToParse(payloads) * 2),
      { name: 'the same, p99', value: (sorted[Math.floor(sorted.length * 0.99)] ?? 0) / 1000, unit: 's' },
      { name: `the same, matches told (${matchesTold}) a second of one core`, value: matchesTold / cpuSeconds, unit: 'a CPU second' },
    ];
  });
}

const pointsConnector = {
  kind: 'connector', formatVersion: 1, id: 'points', name: 'Points', description: 'Point by point, invented.', homepage: null, sports: ['tennis'],
  licence: { id: 'CC0-1.0', url: null, attribution: null, checkedAt: null },
  parts: { rows: { location: 'rows.json', format: { kind: 'json' } } },
  records: { from: 'rows' },
  mapping: [
    "{ 'key': id, 'sport': 'tennis', 'competition': {'name': 'Valemark Open'}, 'startsAt': starts, 'status': 'live',",
    "  'competitors': [{'key': 'home', 'name': one, 'alignment': 'home'}, {'key': 'away', 'name': other, 'alignment': 'away'}],",
    "  'attributes': {'bestOf': 3}, 'actions': [points.{'id': 'p' & $string(n), 'type': 'point', 'sequence': n, 'competitor': winner, 'attributes': {'server': server}}] }",
  ],
};

/** Twenty matches told point by point, as one payload that nobody has seen before: what an action costs. */
async function benchActions(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const [matches, points] = [20, 200];
    const side = (n: number): string => (n % 7 < 4 ? 'home' : 'away');
    const rows = Array.from({ length: matches }, (_, match) => ({
      id: `match-${match}`, starts: instantAt(-30), one: `Player ${match} Valbourg`, other: `Player ${match} Haske`,
      points: Array.from({ length: points }, (__, n) => ({ n: n + 1, winner: side(n * (match + 3)), server: n % 12 < 6 ? 'home' : 'away' })),
    }));
    const bytes = jsonBytes(rows);
    const written = writeAfternoon(folder, [{ source: 'points', second: 0, tell: () => ({ bytes }) }], 0);
    writeFileSync(join(written.repository, '.touchline', 'connectors', 'plain.json'), JSON.stringify(pointsConnector));
    const cpu = process.cpuUsage();
    const { ticks, house } = await playThrough({ folder, ...written, everySeconds: 0, publishInto: join(folder, 'out') });
    const used = process.cpuUsage(cpu);
    await house.close();
    if (ticks[0]?.feed?.items.length !== matches) throw new Error(`The feed holds ${ticks[0]?.feed?.items.length ?? 0} of ${matches} matches.`);
    const text = Buffer.from(bytes).toString('utf8');
    const started = performance.now();
    for (let round = 0; round < 50; round += 1) JSON.parse(text);
    const parsed = (matches * points * 50) / ((performance.now() - started) / 1000);
    return [against('feed: actions through collect, normalize, rank and publish, first seen, on one core, against a bare JSON parse', (matches * points) / ((used.user + used.system) / 1_000_000), 'a CPU second', parsed)];
  });
}

function secondsToParse(payloads: readonly Uint8Array[]): number {
  const texts = payloads.map((bytes) => Buffer.from(bytes).toString('utf8'));
  const started = performance.now();
  for (let round = 0; round < 20; round += 1) for (const text of texts) JSON.parse(text);
  return (performance.now() - started) / 1000 / (20 * texts.length);
}

/** A week of ticks at the pace of a quiet feed, with an afternoon of play on each day: what the process grows by. */
async function benchWeek(): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const everyMinutes = 5;
    const dayMinutes = 24 * 60;
    const shifted = (minute: number): readonly Row[] => {
      const day = Math.floor(minute / dayMinutes);
      const shift = (row: Row): Row => ({ ...row, id: `${row.id}-day-${day}`, starts: new Date(Date.parse(row.starts) + day * dayMinutes * 60_000).toISOString() });
      return rowsAt(minute % dayMinutes).map(shift);
    };
    const sparse = (source: string): Teller => ({ source, second: 0, tell: (minute) => (minute % everyMinutes === 0 ? { bytes: jsonBytes(shifted(minute)) } : null) });
    const written = writeAfternoon(folder, [sparse('alpha'), sparse('beta')], 7 * dayMinutes - 1);
    const heaps: number[] = [];
    let count = 0;
    const { ticks, house } = await playThrough({ folder, ...written, everySeconds: 0, forgetFeeds: true }, () => {
      count += 1;
      if (count % 100 === 0) heaps.push(heapAfterCollection());
    });
    await house.close();
    const first = median(heaps.slice(2, 6));
    const last = median(heaps.slice(-4));
    return [
      { name: `feed: heap after a simulated week of ${ticks.length} ticks, against after its first day`, value: last / 2 ** 20, unit: 'MiB', floor: first / 2 ** 20, ratio: last / first },
      { name: 'ledger of that week', value: readFileSync(join(folder, 'home', 'ledger.sqlite')).byteLength / 2 ** 20, unit: 'MiB' },
    ];
  });
}

/** Without a collection the figure would be one of garbage. */
function heapAfterCollection(): number {
  if (globalThis.gc === undefined) throw new Error('The heap is measured after a collection: run this by `npm run bench`, which starts it with --expose-gc.');
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-bench-feed-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Figures of the product loop, without a model. `instantAt(0)` is the recorded time they begin at. */
export async function benchFeed(): Promise<readonly Figure[]> {
  process.stderr.write(`Feed: from ${instantAt(0)} of recorded time\n`);
  return [...(await benchActions()), ...(await benchTicks()), ...(await benchWeek())];
}
