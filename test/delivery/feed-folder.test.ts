import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFeedFolder } from '../../main/delivery/feed-folder.ts';
import { filesIn, temporaryFolder } from './folders.ts';

describe('a feed’s folder', () => {
  test('is made with what belongs to it, inside the workspace', () => {
    using workspace = temporaryFolder();
    const folder = join(workspace.path, 'public', 'feed');
    expect(openFeedFolder({ folder, within: workspace.path })).toMatchObject({ ok: true, value: { live: join(folder, 'live-feed.json'), events: join(folder, 'event') } });
    expect(openFeedFolder({ folder, within: workspace.path })).toMatchObject({ ok: true });
    expect(readdirSync(folder).sort()).toEqual(['.live-feed', 'event']);
  });

  test.each(['..', '../other', 'a/../../other', '.git', '.git/feed', 'a/.GIT/feed'])('is refused at %s', (below) => {
    using workspace = temporaryFolder();
    const root = join(workspace.path, 'workspace');
    mkdirSync(root);
    const result = openFeedFolder({ folder: join(root, below), within: root });
    expect(result).toMatchObject({ ok: false, error: { code: below.toLowerCase().includes('.git') ? 'feed_folder_refused' : 'feed_folder_outside' } });
    expect(filesIn(workspace.path)).toEqual([]);
  });

  test.each(['link', 'link/feed', 'public/link'])('is refused where a link leads out: %s', (below) => {
    using workspace = temporaryFolder();
    using outside = temporaryFolder();
    mkdirSync(join(workspace.path, 'public'));
    symlinkSync(outside.path, join(workspace.path, 'link'));
    symlinkSync(outside.path, join(workspace.path, 'public', 'link'));
    expect(openFeedFolder({ folder: join(workspace.path, below), within: workspace.path })).toMatchObject({ ok: false, error: { code: 'feed_folder_link' } });
    expect(filesIn(outside.path)).toEqual([]);
  });

  test.each(['event', '.live-feed'])('is refused where its own %s is a link or a file', (name) => {
    using folder = temporaryFolder();
    using outside = temporaryFolder();
    symlinkSync(outside.path, join(folder.path, name));
    expect(openFeedFolder({ folder: folder.path, within: null })).toMatchObject({ ok: false, error: { code: 'feed_folder_link' } });
    using other = temporaryFolder();
    writeFileSync(join(other.path, name), '');
    expect(openFeedFolder({ folder: other.path, within: null })).toMatchObject({ ok: false, error: { code: 'feed_folder_refused' } });
    expect(filesIn(outside.path)).toEqual([]);
  });

  test('may lie behind a link that is the person’s own', () => {
    using outside = temporaryFolder();
    using home = temporaryFolder();
    symlinkSync(outside.path, join(home.path, 'projects'));
    expect(openFeedFolder({ folder: join(home.path, 'projects', 'feed'), within: join(home.path, 'projects') })).toMatchObject({ ok: true });
  });
});
