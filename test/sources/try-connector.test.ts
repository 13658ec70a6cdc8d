import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tryConnector } from '../../main/sources/try-connector.ts';

/** The example of docs/connectors.md: a sport and a format that Touchline does not know. */
const page = readFileSync(join(import.meta.dirname, '../../docs/connectors.md'), 'utf8');
const blockOf = (language: string, mark: string): string => [...page.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, block = '']) => block).find((block) => block.includes(mark)) ?? '';
const manifest = blockOf('json', '"kind": "connector"');
const text = blockOf('text', 'Sheet A');

describe('trying a connector', () => {
  test('shows what comes of the example in the handbook', async () => {
    const tried = await tryConnector(manifest, { games: Buffer.from(text) }, {});
    expect(tried).toMatchObject({ ok: true, value: { connector: 'curling', rejected: [], remarks: [] } });
    expect(tried.ok && tried.value.lines).toEqual(['2031-02-03/A  Riverside – Hilltop  6–4  finished, 6 actions', '2031-02-03/B  Oldtown – Newtown  1–4  finished, 2 actions', '2 events, 0 records rejected.']);
    expect(tried.ok && tried.value.observations[0]?.actions[0]).toMatchObject({ id: 'end-2', competitor: 'home', attributes: { value: 2 } });
  });

  test('names the record that does not fit', async () => {
    const tried = await tryConnector(manifest, { games: Buffer.from(`${text}== 32 Feb 2031 ==\nSheet C\nA | 1\nB | 0\n`) }, {});
    expect(tried.ok && tried.value.lines.at(-2)).toMatch(/^rejected: 3: 32 Feb 2031, C: .*not a day.*\(mapping_failed\)$/);
  });

  test('remarks a score that the actions do not add up to', async () => {
    const wrong = manifest.replace("$total('home')", "$total('home') + 1");
    const tried = await tryConnector(wrong, { games: Buffer.from(text) }, {});
    expect(tried.ok && tried.value.remarks).toEqual(['2031-02-03/A: the score is 7–4, its actions add up to 6–4.', '2031-02-03/B: the score is 2–4, its actions add up to 1–4.']);
  });

  test('names the part a file is missing for, and a part that is none', async () => {
    expect(await tryConnector(manifest, {}, {})).toMatchObject({ ok: false, error: { code: 'payload_part_missing', next: expect.stringContaining('--file games=PATH') } });
    expect(await tryConnector(manifest, { sheets: Buffer.from(text) }, {})).toMatchObject({ ok: false, error: { code: 'part_unknown', next: 'Its parts are games.' } });
  });

  test('says what is wrong with the connector or the file', async () => {
    expect(await tryConnector('{}', {}, {})).toMatchObject({ ok: false, error: { code: 'connector_invalid' } });
    expect(await tryConnector(manifest, { games: Buffer.from('Sheet A\nwhat is this') }, {})).toMatchObject({ ok: false, error: { code: 'payload_text_line_unknown', message: expect.stringContaining('Line 2') } });
  });
});
