import { spawnSync } from 'node:child_process';
import * as z from 'zod';
import { imageTag } from '../../sandbox/image/digest.mjs';

const answerSchema = z.object({
  choices: z.array(z.object({ message: z.object({
    content: z.string().nullish(),
    tool_calls: z.array(z.object({ id: z.string(), function: z.object({ name: z.string(), arguments: z.string() }) })).optional(),
  }) })).min(1),
});

const inputSchema = z.object({ path: z.string().optional(), edits: z.array(z.object({ search: z.string(), replacement: z.string(), path: z.string() })).optional() });

/**
 * The floor: ask, do what was asked in one container by `docker exec`, answer, until `finish`. No base check, no
 * gate, no record, no judgement. Answers the milliseconds in which a container was at work.
 */
export async function bareLoop(url: string, dir: string): Promise<number> {
  let containerMs = 0;
  const docker = (args: readonly string[], input?: Buffer): string => {
    const started = performance.now();
    const done = spawnSync('docker', [...args], { maxBuffer: 2 ** 28, ...(input === undefined ? {} : { input }) });
    containerMs += performance.now() - started;
    return done.stdout.toString() + done.stderr.toString();
  };
  const archive = spawnSync('git', ['archive', 'HEAD'], { cwd: dir, maxBuffer: 2 ** 28 }).stdout;
  const id = docker(['run', '-d', '--network', 'none', '--user', '10001', '--tmpfs', '/work:uid=10001,exec', '--entrypoint', 'sleep', imageTag(), '600']).trim();
  try {
    docker(['exec', '-i', '-w', '/work', id, 'tar', '-x'], archive);
    await converse(url, (tool, input) => act(docker, id, tool, input));
  } finally {
    docker(['rm', '-f', id]);
  }
  return containerMs;
}

function act(docker: (args: readonly string[], input?: Buffer) => string, id: string, tool: string, raw: string): string {
  const input = inputSchema.parse(JSON.parse(raw));
  const inside = (script: string, ...args: readonly string[]): string => docker(['exec', '-w', '/work', id, 'sh', '-c', script, 'sh', ...args]);
  if (tool === 'read_state_snapshot') return inside('cat "$1"', input.path ?? '');
  if (tool === 'run_checks') return inside('npm test --silent 2>&1 | tail -c 1500');
  return (input.edits ?? []).map((edit) => inside('sed -i "s/$1/$2/" "$3"', edit.search, edit.replacement, edit.path)).join('');
}

async function converse(url: string, call: (tool: string, input: string) => string): Promise<void> {
  const messages: unknown[] = [
    { role: 'system', content: 'You mend code by calling tools.' },
    { role: 'user', content: 'isWorkingDay in src/weekdays.js leaves out Friday. Fix it.' },
  ];
  const tools = ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks', 'finish'].map((name) => ({ type: 'function', function: { name, parameters: { type: 'object' } } }));
  for (;;) {
    const response = await fetch(`${url}/chat/completions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ model: 'scripted', messages, tools }) });
    const message = answerSchema.parse(await response.json()).choices[0]?.message;
    const calls = message?.tool_calls ?? [];
    if (calls.length === 0 || calls.some((item) => item.function.name === 'finish')) return;
    messages.push({ role: 'assistant', ...message });
    for (const item of calls) messages.push({ role: 'tool', tool_call_id: item.id, content: call(item.function.name, item.function.arguments) });
  }
}
