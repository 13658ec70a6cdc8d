import { readFileSync } from 'node:fs';
import type { DependencyRequest } from '../../../agents/workspace.ts';
import { createDockerSandbox } from '../../../sandbox/docker-sandbox.ts';
import { imageTag } from '../../../sandbox/image/digest.mjs';

/** A process of its own that prepares dependencies, from a request on standard input: it ends when that is done, or is killed before. */
const [, , installation = '', egressNetwork = ''] = process.argv;
const request: DependencyRequest = JSON.parse(readFileSync(0, 'utf8'), (_, value: unknown) =>
  typeof value === 'string' && value.startsWith('bytes:') ? Buffer.from(value.slice('bytes:'.length), 'base64') : value,
);
await createDockerSandbox({ installation, imageTag: imageTag(), egressNetwork }).prepareDependencies(request);
