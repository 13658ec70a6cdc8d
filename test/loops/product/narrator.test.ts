import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createModelRoom } from '../../../main/app/model-room.ts';
import type { LiveFeed } from '../../../main/domain/artifacts/live-feed.ts';
import { settingsSchema, type Settings } from '../../../main/domain/settings.ts';
import { createEnvironmentKeyring } from '../../../main/secrets/keyring.ts';
import type { Received, Turn } from '../../support/model-script.ts';
import { startOpenAiServer } from '../../support/openai-server.ts';
import { jsonBytes, rowsAt, writeAfternoon, type Row, type Teller } from './afternoon.ts';
import { playThrough, type Tick } from './replayed.ts';

/** The loop with a scripted model behind a real client: what it may say, and what becomes of a lie. */
let folder: string;
const closers: (() => Promise<void>)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-narrator-'));
});

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
  rmSync(folder, { recursive: true, force: true });
});

interface Asked { readonly summary: string; readonly whyNow: string; readonly problems: boolean }

const bodySchema = z.object({ messages: z.array(z.object({ content: z.string().nullish() })) });
const templateSchema = z.object({ summary: z.string(), whyNow: z.string() });

/** What the narrator was asked: the template's sentences, as they stand in the marked data. */
function askedOf({ body }: Received): Asked | null {
  const text = bodySchema.parse(body).messages.map(({ content }) => content ?? '').join('\n');
  const found = /"template":(\{"summary":"(?:[^"\\]|\\.)*","whyNow":"(?:[^"\\]|\\.)*"\})/.exec(text)?.[1];
  return found === undefined ? null : { ...templateSchema.parse(JSON.parse(found)), problems: text.includes('was refused') };
}

const answering = (words: (asked: Asked) => { readonly summary: string; readonly whyNow: string }) => (request: Received): Turn => {
  const asked = askedOf(request);
  return { text: JSON.stringify({ ...(asked === null ? { summary: 'Nothing.', whyNow: 'Nothing.' } : words(asked)), claims: [] }) };
};

async function serve(turn: (request: Received) => Turn) {
  const server = await startOpenAiServer({ turns: Array.from({ length: 2000 }, () => turn) });
  closers.push(() => server.close());
  return server;
}

function settingsFor(url: string, more: Record<string, unknown> = {}): Settings {
  return settingsSchema.parse({
    provider: 'models', caps: { run: { tokens: 1_000_000 }, day: { tokens: 50_000_000 } },
    models: { providers: [{ id: 'local', kind: 'openai', baseUrl: url, paid: false }], tiers: { triage: [{ provider: 'local', model: 'scripted' }] } }, ...more,
  });
}

const honest = (source: string, rows: (minute: number) => readonly Row[] = rowsAt): Teller => ({ source, second: 0, tell: (minute) => ({ bytes: jsonBytes(rows(minute)) }) });

async function play(url: string, minutes: number, more: Record<string, unknown> = {}): Promise<readonly Tick[]> {
  const written = writeAfternoon(folder, [honest('alpha')], minutes);
  const { ticks, house } = await playThrough({ folder, ...written, everySeconds: 0, settings: settingsFor(url, more), models: createModelRoom(createEnvironmentKeyring({})) });
  await house.close();
  return ticks;
}

const levels = (feed: LiveFeed | null): readonly string[] => (feed?.items ?? []).map((item) => item.summary.level);

describe('a model that tells the truth', () => {
  it('writes the first items, and the feed says who wrote what', async () => {
    const server = await serve(answering(({ summary, whyNow }) => ({ summary, whyNow })));
    const feed = (await play(server.url, 2)).at(-1)?.feed ?? null;
    expect(levels(feed).slice(0, 3)).toEqual(['none', 'none', 'none']);
    expect(feed?.items[0]?.summary.writtenBy).toBe('local/scripted');
    expect(feed?.items[3]?.summary).toMatchObject({ level: 'template', writtenBy: 'builtin' });
    expect(feed?.modelProvider).toBe('local/scripted');
  });

  it('is not asked when nothing has changed', async () => {
    const server = await serve(answering(({ summary, whyNow }) => ({ summary, whyNow })));
    const written = writeAfternoon(folder, [honest('alpha', () => rowsAt(0))], 3);
    const counts: number[] = [];
    const { ticks, house } = await playThrough({ folder, ...written, everySeconds: 0, settings: settingsFor(server.url), models: createModelRoom(createEnvironmentKeyring({})) }, () => {
      counts.push(server.requests.length);
    });
    await house.close();
    expect(counts[0]).toBeGreaterThan(0);
    expect(new Set(counts).size).toBe(1);
    expect(ticks.slice(1).map(({ run }) => run.result)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('is not left standing when only time has made it untrue: a match is no longer just over', async () => {
    const server = await serve(answering(({ whyNow }) => ({ summary: 'Brackwater have just beaten Østermark 2–1.', whyNow })));
    const teller: Teller = { source: 'alpha', second: 0, tell: (minute) => ([112, 150].includes(minute) ? { bytes: jsonBytes(rowsAt(112).slice(0, 1)) } : null) };
    const { ticks, house } = await playThrough({ folder, ...writeAfternoon(folder, [teller], 150), everySeconds: 0, settings: settingsFor(server.url), models: createModelRoom(createEnvironmentKeyring({})) });
    await house.close();
    expect(ticks.map(({ feed }) => feed?.items[0]?.summary.text)).toEqual(['Brackwater have just beaten Østermark 2–1.', expect.not.stringContaining('just')]);
  });
});

describe('a model that lies', () => {
  const lies: readonly (readonly [string, (text: string) => string])[] = [
    ['about numbers', (text) => text.replaceAll(/\d+/g, (digits) => String(Number(digits) + 1))],
    ['about names', (text) => text.replaceAll('Brackwater', 'Atlantis').replaceAll('Kestrelby', 'Atlantis').replaceAll('Wyndle United', 'Atlantis').replaceAll('Skarrow Rovers', 'Atlantis')],
    ['by adding what nobody knows', (text) => text.replace(/\.$/, ', with a fine header from 30 metres.')],
    ['with markup and an address', (text) => `${text.replace(/\.$/, '')} <img src=x> https://evil.example/ .`],
    ['by leaving a hole', () => '{home} lead {away}.'],
  ];

  it.each(lies)('%s: not one of its sentences is published, and it is asked again once', async (_, lie) => {
    const said = new Set<string>();
    const server = await serve(answering(({ summary, whyNow }) => {
      for (const text of [lie(summary), lie(whyNow)]) if (text !== summary && text !== whyNow) said.add(text);
      return { summary: lie(summary), whyNow: lie(whyNow) };
    }));
    const ticks = await play(server.url, 13);
    const shown = ticks.flatMap(({ feed }) => (feed?.items ?? []).flatMap((item) => [item.summary, item.whyNow])).filter(({ text }) => said.has(text));
    expect(said.size).toBeGreaterThan(0);
    expect(shown).toEqual([]);
    expect(server.requests.some((request) => askedOf(request)?.problems === true)).toBe(true);
    expect(ticks.every(({ run }) => run.status === 'done')).toBe(true);
  });

  it('is taken at its word when the second try is true', async () => {
    const server = await serve(answering(({ summary, whyNow, problems }) => (problems ? { summary, whyNow } : { summary: `${summary.replace(/\.$/, '')} 99.`, whyNow })));
    const feed = (await play(server.url, 0)).at(-1)?.feed ?? null;
    expect(levels(feed).slice(0, 3)).toEqual(['none', 'none', 'none']);
  });
});

describe('a model that can’t be had', () => {
  it('costs the feed nothing but its words: templates, and the level says so', async () => {
    const server = await serve(() => ({ fault: { kind: 'server-error' } }));
    const feed = (await play(server.url, 1)).at(-1)?.feed ?? null;
    expect(new Set(levels(feed))).toEqual(new Set(['template']));
    expect(feed).toMatchObject({ degraded: 'template', modelProvider: 'builtin' });
  });

  it('is not asked beyond its caps, and the feed goes on', async () => {
    const server = await serve(answering(({ summary, whyNow }) => ({ summary, whyNow })));
    const ticks = await play(server.url, 2, { caps: { run: { calls: 1 }, day: { tokens: 50_000_000 } } });
    expect(server.requests.length).toBeLessThanOrEqual(3);
    expect(ticks.map(({ run }) => run.status)).toEqual(['done', 'done', 'done']);
    expect(levels(ticks[0]?.feed ?? null)).toContain('template');
  });
});

describe('a model that re-ranks', () => {
  it('moves no item further than the bound, however it answers, and the feed says from where', async () => {
    const server = await serve((request) => {
      const text = bodySchema.parse(request.body).messages.map(({ content }) => content ?? '').join('\n');
      return text.includes('None moves more than') ? { text: JSON.stringify({ order: [3, 2, 1, 0, 0, 99], why: 'Turned round.' }) } : answering(({ summary, whyNow }) => ({ summary, whyNow }))(request);
    });
    const byRank = async (bound: number, name: string): Promise<readonly { readonly id: string; readonly from: number | null }[]> => {
      const written = writeAfternoon(join(folder, name), [honest('alpha')], 0, { rerankBound: bound });
      const { ticks, house } = await playThrough({ folder: join(folder, name), ...written, everySeconds: 0, settings: settingsFor(server.url), models: createModelRoom(createEnvironmentKeyring({})) });
      await house.close();
      return (ticks[0]?.feed?.items ?? []).map((item) => ({ id: item.eventId, from: item.movedFrom }));
    };
    const computed = await byRank(0, 'computed');
    const moved = await byRank(1, 'moved');
    expect(moved.map(({ id }) => id)).not.toEqual(computed.map(({ id }) => id));
    for (const [place, { id, from }] of moved.entries()) {
      const was = computed.findIndex((one) => one.id === id);
      expect(Math.abs(was - place)).toBeLessThanOrEqual(1);
      expect(from).toBe(was === place ? null : was + 1);
    }
  });
});
