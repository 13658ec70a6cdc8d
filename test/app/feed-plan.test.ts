import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readFeedPlan, readFeedSettings, readSettingsIn } from '../../main/app/feed-plan.ts';

let folder: string;
const settings = JSON.stringify({ formatVersion: 1, title: 'Harbour', sources: [{ connector: 'openligadb' }] });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-plan-'));
  mkdirSync(join(folder, 'repository', '.touchline'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const repository = (): string => join(folder, 'repository');
const file = (): string => join(repository(), '.touchline', 'feed.json');

it('reads a workspace’s feed with its connectors', () => {
  writeFileSync(file(), settings);
  expect(readFeedPlan(repository())).toMatchObject({ ok: true, value: { settings: { title: 'Harbour' }, sources: [{ id: 'openligadb' }] } });
});

it('says what is missing of a workspace without a feed, and of one whose folder is gone', () => {
  expect(readFeedPlan(repository())).toMatchObject({ ok: false, error: { code: 'no_feed_settings' } });
  expect(readFeedPlan(join(folder, 'gone'))).toMatchObject({ ok: false, error: { code: 'no_feed_settings' } });
});

it.each([
  ['that is not JSON', '{', 'feed_settings_not_json'],
  ['of another form', '{}', 'feed_settings_invalid'],
  ['with a connector nobody knows', settings.replace('openligadb', 'no-such'), 'connector_unknown'],
  ['with a connector file that is not there', settings.replace('openligadb', 'connectors/mine.json'), 'file_missing'],
  ['that is too large', settings + ' '.repeat(1024 * 1024), 'file_too_large'],
])('refuses a file %s', (_, text, code) => {
  writeFileSync(file(), text);
  expect(readFeedPlan(repository())).toMatchObject({ ok: false, error: { code } });
});

it('follows no link out of the workspace, and waits for no pipe', () => {
  writeFileSync(join(folder, 'elsewhere.json'), settings);
  symlinkSync(join(folder, 'elsewhere.json'), file());
  expect(readFeedSettings(repository())).toMatchObject({ ok: false, error: { code: 'path_leaves_workspace' } });
  rmSync(file());
  mkdirSync(file());
  expect(readFeedSettings(repository())).toMatchObject({ ok: false, error: { code: 'file_unreadable' } });
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [join(folder, 'feed.json')]);
  expect(readSettingsIn(folder, 'feed.json')).toMatchObject({ ok: false, error: { code: 'file_unreadable' } });
});
