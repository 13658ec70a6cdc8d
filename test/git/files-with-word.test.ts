import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesWithWord } from '../../main/git/files-with-word.ts';
import { openRepository } from '../../main/git/repository.ts';
import { openStore, type ObjectStore } from '../../main/git/store.ts';
import { makeRepository, temporaryFolder } from '../support/repository.ts';

const repository = makeRepository();
const commit = repository.commit({
  'a.ts': 'see HTTPS://API.Scores.io/v1', 'b.md': 'It is api.scores.io.', 'c.ts': 'myapi.scores.io', 'd.ts': 'api.scores.io.evil.dev', 'e.ts': 'apixscores.io', 'f.bin': Buffer.from('api.scores.io\0'), 'odd\nname: x': 'api.scores.io:443',
  '.gitattributes': '*.ts binary diff=evil\n',
}, { bareOnly: true });
let store: ObjectStore;

beforeAll(async () => {
  const opened = await openRepository(repository.dir);
  if (!opened.ok) throw new Error(opened.error.message);
  const made = await openStore({ dir: join(temporaryFolder(), 'objects.git'), repository: opened.value });
  if (!made.ok) throw new Error(made.error.message);
  store = made.value;
});
afterAll(() => repository.remove());

describe('files with a word', () => {
  it('are those in which it stands by itself, in any case, whatever the attributes say', async () => {
    expect(await filesWithWord(store, commit, 'api.scores.io')).toEqual({ ok: true, value: ['a.ts', 'b.md', 'odd\nname: x'] });
  });

  it.each(['[::1', '.*', '-e', '\\', 'a|b', '(', '$', 'nowhere.example'])('take %j as it is written', async (word) => {
    expect(await filesWithWord(store, commit, word)).toEqual({ ok: true, value: [] });
  });

  it('are a fault, not none, where git could not look', async () => {
    expect((await filesWithWord(store, '0'.repeat(40), 'a')).ok).toBe(false);
  });
});
