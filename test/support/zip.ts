import { spawnSync } from 'node:child_process';
import { imageTag } from '../../sandbox/image/digest.mjs';

const program = String.raw`
import base64, io, json, sys, zipfile
made = io.BytesIO()
with zipfile.ZipFile(made, "w") as archive:
    for path, content in json.load(sys.stdin).items():
        archive.writestr(path, content)
sys.stdout.write(base64.b64encode(made.getvalue()).decode())
`;

/** Texts by their paths, zipped by Python in the sandbox image. */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const done = spawnSync('docker', ['run', '--rm', '--interactive', '--network', 'none', imageTag(), 'python3', '-c', program], { input: JSON.stringify(files), encoding: 'utf8', timeout: 30_000 });
  if (done.status !== 0) throw new Error(done.stderr);
  return Buffer.from(done.stdout, 'base64');
}
