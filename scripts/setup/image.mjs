// @ts-check
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageDigest, imageLabel, imageRepository, imageTag } from '../../sandbox/image/digest.mjs';
import { buildFromDockerfile } from './image-from-dockerfile.mjs';
import { buildFromDebian } from './image-from-debian.mjs';
import { cacheFolder } from './places.mjs';
import { mayInstallSystemPackages } from './machine.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';
import { Failed, Missing } from './trouble.mjs';

/** The folder with everything that the image is made from. */
export const imageFolder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'sandbox', 'image');

export async function imageReady() {
  return (await run('docker', ['image', 'inspect', '--format', '{{.Id}}', imageTag()])).code === 0;
}

/**
 * Provides the sandbox image under its one name: from what an earlier set-up kept, from the Dockerfile,
 * or from Debian's packages where no image registry can be reached.
 */
export async function provideImage() {
  const kept = join(cacheFolder(), 'image', `${imageDigest()}.tar`);
  if (existsSync(kept)) {
    await step('Loading the sandbox image', 'an earlier set-up kept it', () => importImage(kept));
  } else if (!(await buildFromDockerfile(imageFolder, imageTag()))) {
    if (!mayInstallSystemPackages() || process.arch !== 'x64' && process.arch !== 'arm64') {
      throw new Missing('The sandbox image can\'t be built: no image registry can be reached.', 'Check the connection (and the engine\'s proxy settings), then run the same command again.');
    }
    await buildFromDebian(imageFolder, kept);
    await step('Loading the sandbox image', 'the engine runs it from its own store', () => importImage(kept));
  }
  await removeOlder();
}

/** @param {string} tarball */
async function importImage(tarball) {
  const changes = [
    `LABEL ${imageLabel}`,
    'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    'WORKDIR /',
    'CMD ["sh"]',
  ];
  const result = await run('docker', ['import', ...changes.flatMap((change) => ['--change', change]), tarball, imageTag()]);
  if (result.code !== 0) throw new Failed(`docker import: ${result.output.trim()}`);
}

/**
 * Removes images of earlier versions: those that carry our label and our name. The label alone is not enough, since an
 * image that somebody made from ours inherits it. One that a container still uses stays.
 */
async function removeOlder() {
  const list = await run('docker', ['images', '--filter', `label=${imageLabel}`, '--format', '{{.Repository}}:{{.Tag}}', imageRepository]);
  const older = list.stdout.split('\n').filter((name) => name.startsWith(`${imageRepository}:`) && !name.endsWith(':<none>') && name !== imageTag());
  for (const name of older) {
    const users = await run('docker', ['ps', '--all', '--quiet', '--filter', `ancestor=${name}`]);
    if (users.code !== 0 || users.stdout.trim() !== '') continue;
    const removed = await run('docker', ['rmi', name]);
    if (removed.code === 0) say(`  removed the older image ${name}`);
  }
}
