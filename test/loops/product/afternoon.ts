import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An invented afternoon of four matches as it really was, and two sources that tell of it, one of them badly. */

export const kickOff = Date.UTC(2031, 4, 6, 14, 0);
const minuteMs = 60_000;

interface Goal { readonly minute: number; readonly side: 'home' | 'away'; readonly scorer: string }
interface Match { readonly id: string; readonly home: string; readonly away: string; readonly startsAfter: number; readonly goals: readonly Goal[] }

export const matches: readonly Match[] = [
  { id: 'm1', home: 'Brackwater', away: 'Østermark', startsAfter: 0, goals: [{ minute: 12, side: 'home', scorer: 'Ines Valbourg' }, { minute: 52, side: 'away', scorer: 'Jörn Haske' }, { minute: 88, side: 'home', scorer: 'Teo Lindqvar' }] },
  { id: 'm2', home: 'Kestrelby', away: 'Oldmere City', startsAfter: 0, goals: [{ minute: 30, side: 'away', scorer: 'Mirela Stonn' }] },
  { id: 'm3', home: 'Wyndle United', away: 'Marsh Hollow', startsAfter: 30, goals: [{ minute: 5, side: 'home', scorer: 'Luca Fenwright' }, { minute: 60, side: 'home', scorer: 'Sanne Drova' }] },
  { id: 'm4', home: 'Skarrow Rovers', away: 'Port Ellery', startsAfter: 60, goals: [{ minute: 20, side: 'home', scorer: 'Amara Okfield' }, { minute: 80, side: 'away', scorer: 'Piet Arrowby' }] },
];

/** Minutes of play so many minutes after the match's start: a break of 15, four minutes of stoppage in the second half. */
function playedAt(match: Match, minute: number): { readonly status: string; readonly period: string | null; readonly played: number; readonly shown: string | null } {
  const since = minute - match.startsAfter;
  if (since < 0) return { status: 'scheduled', period: null, played: -1, shown: null };
  if (since <= 45) return { status: 'live', period: '1H', played: since, shown: String(since) };
  if (since < 60) return { status: 'live', period: 'HT', played: 45, shown: '45' };
  if (since <= 105) return { status: 'live', period: '2H', played: since - 15, shown: String(since - 15) };
  if (since <= 109) return { status: 'live', period: '2H', played: 90, shown: `90+${since - 105}` };
  return { status: 'finished', period: null, played: 90, shown: null };
}

export interface Row { readonly id: string; readonly starts: string; readonly home: string; readonly away: string; readonly status: string; readonly period: string | null; readonly minute: string | null; readonly score: readonly [number, number] | null; readonly goals: readonly Goal[] }

/** The truth so many minutes after 14:00. */
export function rowsAt(minute: number): readonly Row[] {
  return matches.map((match) => {
    const { status, period, played, shown } = playedAt(match, minute);
    const goals = match.goals.filter((goal) => goal.minute <= played);
    const score = [goals.filter(({ side }) => side === 'home').length, goals.filter(({ side }) => side === 'away').length] as const;
    return { id: match.id, starts: new Date(kickOff + match.startsAfter * minuteMs).toISOString(), home: match.home, away: match.away, status, period, minute: shown, score: status === 'scheduled' ? null : score, goals };
  });
}

/** Every score a match ever truly had up to a minute, as `2-1`. */
export function trueScores(id: string, minute: number): ReadonlySet<string> {
  const scores = new Set<string>();
  for (let at = 0; at <= minute; at += 1) {
    const row = rowsAt(at).find((one) => one.id === id);
    if (row?.score !== null && row?.score !== undefined) scores.add(row.score.join('-'));
  }
  return scores;
}

export function instantAt(minute: number, second = 0): string {
  return new Date(kickOff + minute * minuteMs + second * 1000).toISOString();
}

const connector = {
  kind: 'connector', formatVersion: 1, id: 'plain', name: 'Plain rows', description: 'Rows of an invented league.', homepage: null, sports: ['soccer'],
  licence: { id: 'CC0-1.0', url: null, attribution: null, checkedAt: null },
  parts: { rows: { location: 'rows.json', format: { kind: 'json' }, encoding: 'utf-8' } },
  records: { from: 'rows' },
  mapping: [
    '(',
    '  $at := minute ? $minute(minute) : null;',
    '  {',
    "    'key': id, 'sport': 'soccer', 'competition': {'name': 'Valemark League', 'season': '2031', 'knockout': false},",
    "    'startsAt': starts, 'status': status,",
    "    'clock': period ? {'period': period, 'minute': $at.minute, 'stoppage': $at.stoppage} : null,",
    "    'competitors': [{'key': 'home', 'name': home, 'alignment': 'home'}, {'key': 'away', 'name': away, 'alignment': 'away'}],",
    "    'score': $type(score) = 'array' ? {'total': {'home': score[0], 'away': score[1]}} : null,",
    "    'actions': $uniqueIds([goals.{'id': side & '-' & $slug(scorer) & '-' & minute, 'type': 'goal', 'minute': minute, 'period': minute <= 45 ? '1H' : '2H', 'sequence': minute, 'competitor': side, 'participant': scorer}])",
    '  }',
    ')',
  ],
};

/** What becomes of a payload on its way: other bytes, a fault, or nothing published at all. */
export type Told = { readonly bytes: Uint8Array } | { readonly fault: { readonly kind: 'timeout' | 'unreachable' | 'http'; readonly status?: number; readonly body?: string } } | null;

export interface Teller {
  readonly source: string;
  readonly second: number;
  tell(minute: number): Told;
}

export function jsonBytes(rows: readonly unknown[]): Uint8Array {
  return Buffer.from(JSON.stringify(rows), 'utf8');
}

/** Writes a workspace with the connector, and a recording of what the tellers said, minute by minute. */
export function writeAfternoon(folder: string, tellers: readonly Teller[], minutes: number, more: Readonly<Record<string, unknown>> = {}): { readonly repository: string; readonly recording: string } {
  const [repository, recording] = [join(folder, 'workspace'), join(folder, 'recording')];
  write(join(repository, '.touchline', 'connectors', 'plain.json'), JSON.stringify(connector));
  const settings = { formatVersion: 1, title: 'Afternoon', sources: tellers.map(({ source }) => ({ connector: 'connectors/plain.json', id: source, trust: 0.5 })), ...more };
  write(join(recording, 'feed.json'), JSON.stringify(settings));
  const index: unknown[] = [];
  for (let minute = 0; minute <= minutes; minute += 1) {
    for (const { source, second, tell } of tellers) {
      const told = tell(minute);
      if (told === null) continue;
      const path = `${source}/${minute}/rows.json`;
      if ('bytes' in told) write(join(recording, path), told.bytes);
      index.push({ source, publishedAt: instantAt(minute, second), ...('bytes' in told ? { files: [path] } : { fault: told.fault }) });
    }
  }
  write(join(recording, 'index.json'), JSON.stringify(index));
  return { repository, recording };
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
