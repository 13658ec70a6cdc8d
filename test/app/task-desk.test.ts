import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTaskDesk } from '../../main/app/task-desk.ts';
import { candidateTasksSchema } from '../../main/domain/artifacts/candidate-tasks.ts';
import { newRunId } from '../../main/domain/ids.ts';
import { ok } from '../../main/domain/result.ts';
import { settingsSchema, type Settings } from '../../main/domain/settings.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { idOfWords } from '../../main/loops/engineering/hand-written.ts';
import type { TasksApi, TasksPage } from '../../preload/tasks-api.ts';
import { artifactWritten, feedWorkspace as workspaceId, runEnded, runRequested, runStarted, taskAttempted, workspaceAdded } from '../support/facts.ts';
import { faultCodeOf, openedLedger, storeFacts, temporaryHome, valueOf, type TemporaryHome } from '../support/ledger-home.ts';
import { foundTask, idOf } from '../support/tasks.ts';

let home: TemporaryHome;
let ledger: Ledger;
let desk: TasksApi;
let settings: Settings;
const key = 'sk-thisisakeythatmustnotbekept12345';

beforeEach(() => {
  home = temporaryHome();
  ledger = openedLedger(home.path);
  settings = settingsSchema.parse({});
  storeFacts(ledger, [workspaceAdded({ workspaceId })]);
  desk = createTaskDesk({ ledger, actor: 'person:window', settings: () => ok(settings), secrets: () => [key] });
});

afterEach(() => {
  ledger.close();
  home[Symbol.dispose]();
});

const page = async (): Promise<TasksPage> => valueOf(await desk.tasks(workspaceId));
const stored = (): number => ledger.read.head().seq;

/** A live run that ranked these and took up the first. */
function looked(names: readonly string[]): string {
  const runId = newRunId();
  const candidates = names.map((name) => ({ ...foundTask(name), ground: idOf('ground'), standing: null }));
  const found = candidateTasksSchema.parse({
    runId, timestamp: '2031-05-06T07:08:09.000Z', inputsVersion: idOf('in'), modelProvider: 'builtin', confidence: { value: 1, basis: 'Computed.' }, kind: 'candidate_tasks', candidates, chosen: candidates[0]?.id ?? null, why: 'The first.',
  });
  const artifact = valueOf(ledger.artifacts.put(Buffer.from(JSON.stringify(found))));
  storeFacts(ledger, [
    runRequested({ runId, workspaceId, mode: 'live', level: 'L2' }), runStarted({ runId }), artifactWritten({ runId, name: 'candidate_tasks.json', sha256: artifact.sha256, bytes: artifact.bytes, mediaType: 'application/json' }),
    taskAttempted({ runId, taskId: candidates[0]?.id ?? '', ground: idOf('ground') }), runEnded({ runId, result: 'awaiting-review' }),
  ]);
  return runId;
}

describe('the page of tasks', () => {
  it('is empty for a new workspace, and a fault for none', async () => {
    expect(await page()).toEqual({ look: null, candidates: [], written: [], marks: [], history: [], historyLeftOut: 0, waiting: { count: 0, most: 5 } });
    expect(faultCodeOf(await desk.tasks('01JCTASKS0000000000000ABCD'))).toBe('no_such_workspace');
  });

  it('shows what the last look found, each with its standing as it is now', async () => {
    const runId = looked(['a', 'b', 'c']);
    storeFacts(ledger, [runRequested({ runId: newRunId(), workspaceId, task: 'By hand.' })]);
    valueOf(await desk.markTask(workspaceId, idOf('b'), 'skipped', 'Correct b', 'Not now.'));
    const { look, candidates, history, waiting } = await page();
    expect(look).toMatchObject({ runId, mode: 'live', chosen: idOf('a'), why: 'The first.' });
    expect(candidates.map((task) => task.standing?.state ?? null)).toEqual(['proposed', 'skipped', null]);
    expect(history).toMatchObject([{ taskId: idOf('a'), end: 'awaiting-review', runId }]);
    expect(waiting.count).toBe(1);
  });
});

describe('a mark', () => {
  it('is put, changed and taken away, and a repeated one is no fact', async () => {
    const mark = (as: 'pinned' | 'skipped' | null) => desk.markTask(workspaceId, idOf('a'), as, 'Correct a', '');
    const marks = async (): Promise<readonly string[]> => (await page()).marks.map((row) => row.mark);
    valueOf(await mark('pinned'));
    const once = stored();
    valueOf(await mark('pinned'));
    expect([stored(), await marks()]).toEqual([once, ['pinned']]);
    valueOf(await mark('skipped'));
    expect(await marks()).toEqual(['skipped']);
    valueOf(await mark(null));
    const cleared = stored();
    valueOf(await mark(null));
    expect([stored(), await marks()]).toEqual([cleared, []]);
  });

  it('keeps no key in its words, and needs a title and a workspace', async () => {
    valueOf(await desk.markTask(workspaceId, idOf('a'), 'pinned', `Use ${key}`, `because ${key}`));
    expect(JSON.stringify((await page()).marks)).not.toContain(key);
    expect(faultCodeOf(await desk.markTask(workspaceId, idOf('a'), 'pinned', '  ', ''))).toBe('no_title');
    expect(faultCodeOf(await desk.markTask('01JCTASKS0000000000000ABCD', idOf('a'), 'pinned', 'x', ''))).toBe('no_such_workspace');
  });
});

describe('a written task', () => {
  it('is written once, shown with what it waits for, and taken away once', async () => {
    const id = valueOf(await desk.writeTask(workspaceId, '  Mend the door.\n'));
    expect(id).toBe(idOfWords('Mend the door.'));
    const once = stored();
    expect([valueOf(await desk.writeTask(workspaceId, 'Mend the door.')), stored()]).toEqual([id, once]);
    expect((await page()).written).toMatchObject([{ taskId: id, text: 'Mend the door.', standing: { state: 'needs-model', pickable: false } }]);
    settings = settingsSchema.parse({ provider: 'models', models: { providers: [{ id: 'p', kind: 'ollama', baseUrl: 'http://127.0.0.1:1', paid: false }], roles: { coder: { provider: 'p', model: 'm' } } } });
    expect((await page()).written[0]?.standing).toBeNull();
    valueOf(await desk.removeTask(workspaceId, id));
    const removed = stored();
    valueOf(await desk.removeTask(workspaceId, id));
    expect([stored(), (await page()).written]).toEqual([removed, []]);
  });

  it('keeps no key, and is neither empty nor endless, nor one of too many', async () => {
    valueOf(await desk.writeTask(workspaceId, `Log in with ${key}.`));
    expect((await page()).written[0]?.text).toBe('Log in with [redacted: key].');
    expect(faultCodeOf(await desk.writeTask(workspaceId, ' \n '))).toBe('wrong_task');
    expect(faultCodeOf(await desk.writeTask(workspaceId, 'x'.repeat(4001)))).toBe('wrong_task');
    for (let number = 1; number < 100; number += 1) valueOf(await desk.writeTask(workspaceId, `Task ${number}.`));
    expect(faultCodeOf(await desk.writeTask(workspaceId, 'One more.'))).toBe('too_many_tasks');
    expect(valueOf(await desk.writeTask(workspaceId, 'Task 1.'))).toBe(idOfWords('Task 1.'));
  });
});
