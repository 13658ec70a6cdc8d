import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOfWords } from '../../main/loops/engineering/hand-written.ts';
import { temporaryHome, type TemporaryHome } from '../support/ledger-home.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { touchline, type TerminalAnswer } from '../support/terminal.ts';

let home: TemporaryHome;
let repository: TestRepository;

beforeAll(() => {
  home = temporaryHome();
  repository = makeRepository({ files: { 'README.md': '# Notes\n' } });
});

afterAll(() => {
  repository.remove();
  home[Symbol.dispose]();
});

const tasks = (...args: readonly string[]): TerminalAnswer => touchline(home.path, 'tasks', ...args, '--repo', repository.dir);
const pageSchema = z.object({ written: z.array(z.object({ taskId: z.string(), text: z.string() })), marks: z.array(z.object({ mark: z.string(), reason: z.string(), title: z.string() })) });
const pageOf = (answer: TerminalAnswer) => pageSchema.parse(JSON.parse(answer.out));

describe('`touchline tasks`', () => {
  const id = idOfWords('Mend the door.');

  it('says where nothing was looked for yet', () => {
    const { code, out } = tasks();
    expect([code, out.includes('Nothing was looked for yet.'), out.includes('0 of at most 5 changes wait')]).toEqual([0, true, true]);
  });

  it('writes a task down, pins it by the beginning of its id, clears and removes it', () => {
    expect(tasks('write', 'Mend', 'the', 'door.')).toMatchObject({ code: 0, out: `Written down as ${id.slice(0, 12)}.\n` });
    expect(tasks('pin', id.slice(0, 8), '--reason', 'It creaks.')).toMatchObject({ code: 0, out: 'Pinned: Mend the door.\n' });
    const page = pageOf(tasks('--json'));
    expect(page).toMatchObject({ written: [{ taskId: id, text: 'Mend the door.' }], marks: [{ mark: 'pinned', reason: 'It creaks.', title: 'Mend the door.' }] });
    expect(tasks().out).toContain(`${id.slice(0, 12)}        needs-model  Mend the door.`);
    expect(pageOf(tasks('clear', id, '--json')).marks).toEqual([]);
    expect(tasks('remove', id.slice(0, 4))).toMatchObject({ code: 0, out: 'Taken away: Mend the door.\n' });
    expect(pageOf(tasks('--json')).written).toEqual([]);
  });

  it.each([[['pin', 'zzzz']], [['pin']], [['pin', 'abcd']], [['juggle', 'abcd']], [['write']]])('answers %j with what is wrong and how it is used', (words) => {
    const { code, err } = tasks(...words);
    expect([code, err.length > 20]).toEqual([2, true]);
  });
});
