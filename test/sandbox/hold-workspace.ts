import { ulid } from 'ulid';
import { createDockerSandbox } from '../../sandbox/docker-sandbox.ts';
import { imageTag } from '../../sandbox/image/digest.mjs';
import { eventually, running } from './place.ts';

/** A process of its own that opens a workspace, keeps it busy and waits to be killed. */
const installation = process.argv[2] ?? '';
const sandbox = createDockerSandbox({ installation, imageTag: imageTag() });
const opened = await sandbox.open({ runId: ulid(), purpose: 'code', deadlineMs: 120_000 });
if (!opened.ok) throw new Error(opened.error.message);
void opened.value.exec({ argv: ['sh', '-c', 'trap "" HUP INT TERM; setsid sleep 600 & sleep 600'], timeoutMs: 120_000, outputLimitBytes: 1000 });
await eventually(() => running(installation).length === 2, 10_000);
process.stdout.write('holding\n');
