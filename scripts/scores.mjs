// @ts-check
/** `npm run scores [-- --data DIR]`: how well the ranking orders recorded events, beside a random order. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { node24, root } from './setup/places.mjs';
import { follow } from './setup/program.mjs';

process.exitCode = await follow(spawn(node24, [join(root, 'test', 'scores', 'run.ts'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }));
