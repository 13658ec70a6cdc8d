import { spawnSync } from 'node:child_process';

function docker(...args: readonly string[]): string[] {
  const done = spawnSync('docker', [...args], { encoding: 'utf8', timeout: 30_000 });
  if (done.status !== 0) throw new Error(`docker ${args.join(' ')}: ${done.stderr}`);
  return done.stdout.split('\n').filter((line) => line !== '');
}

/** Names of the containers and volumes that carry this installation's label. */
export function ownContainers(installation: string): readonly string[] {
  const label = `label=app.touchline.instance=${installation}`;
  return [...docker('ps', '--all', '--quiet', '--filter', label), ...docker('volume', 'ls', '--quiet', '--filter', label)];
}
