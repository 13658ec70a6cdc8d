// @ts-check
import { imageTag } from '../../sandbox/image/digest.mjs';
import { dockerVersion } from './docker.mjs';
import { chosenElectron } from './electron.mjs';
import { imageReady } from './image.mjs';
import { node24 } from './places.mjs';
import { run } from './run.mjs';
import { sqliteVersion } from './sqlite.mjs';

/**
 * What set-up provided here, as the tools themselves answer. What is not there is null.
 */
export async function report() {
  const electron = chosenElectron();
  const docker = await dockerVersion();
  return {
    node: (await run(node24, ['--version'])).stdout.trim().slice(1) || null,
    electron: electron ? { kind: electron.kind, version: electron.version, path: electron.path } : null,
    docker: docker === undefined ? null : { version: docker, image: (await imageReady()) ? imageTag() : null },
    sqlite: await sqliteVersion(),
  };
}

/**
 * The same in one line for a person.
 * @param {Awaited<ReturnType<typeof report>>} found
 */
export function spokenReport(found) {
  const electron = found.electron ? `Electron ${found.electron.version}${found.electron.kind === 'carried' ? ' (carried by npm, not the official download)' : ''}` : 'no Electron';
  const docker = found.docker ? `Docker ${found.docker.version}, image ${found.docker.image ?? 'missing'}` : 'no Docker';
  return `Node ${found.node ?? 'missing'} | ${electron} | ${docker} | SQLite ${found.sqlite}`;
}
