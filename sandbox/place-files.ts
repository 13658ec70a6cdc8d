import * as z from 'zod';
import type { ExecOutcome, FileToWrite } from '../agents/workspace.ts';
import { workRoot } from './container-spec.ts';
import type { InsideRequest } from './exec.ts';
import type { Outcome } from './fault.ts';
import { fail, ok, printable } from './fault.ts';
import { parseJson } from './json.ts';

/**
 * Runs inside the container as the agent's user. Input: four bytes of length, a JSON plan, then the files' bytes one
 * after the other. It looks at every path first, then stages all bytes beside the trees, then removes, then renames
 * into place: a rename replaces a link instead of following it, and no folder is ever entered through a link.
 */
const placer = String.raw`
import json, os, stat, sys

source = sys.stdin.buffer
plan = json.loads(source.read(int.from_bytes(source.read(4), "big")))
removals = set(plan["removals"])
FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW

class Refused(Exception):
    pass

def inspect(path, last_may_be):
    parts = path.split("/")
    for depth in range(1, len(parts) + 1):
        part = "/".join(parts[:depth])
        if part in removals and part != path:
            return
        try:
            mode = os.lstat(os.path.join(plan["root"], part)).st_mode
        except FileNotFoundError:
            return
        if depth < len(parts) and not stat.S_ISDIR(mode):
            raise Refused(path, "a parent of it is not a folder")
        if depth == len(parts) and stat.S_ISDIR(mode) and not last_may_be:
            raise Refused(path, "it is a folder")

def parent(path, make):
    handle = os.open(plan["root"], FOLDER)
    for part in path.split("/")[:-1]:
        try:
            inner = os.open(part, FOLDER, dir_fd=handle)
        except FileNotFoundError:
            if not make:
                os.close(handle)
                return None
            os.mkdir(part, 0o755, dir_fd=handle)
            inner = os.open(part, FOLDER, dir_fd=handle)
        os.close(handle)
        handle = inner
    return handle

def becomes_free(path):
    return any(removal.startswith(path + "/") for removal in removals)

def remove(path):
    handle = parent(path, False)
    if handle is None:
        return
    try:
        os.unlink(path.rsplit("/", 1)[-1], dir_fd=handle)
    except FileNotFoundError:
        pass
    finally:
        os.close(handle)
    while "/" in path:
        path = path.rsplit("/", 1)[0]
        try:
            os.rmdir(os.path.join(plan["root"], path))
        except OSError:
            return

def place(staged, path):
    handle = parent(path, True)
    try:
        os.rename(staged, path.rsplit("/", 1)[-1], dst_dir_fd=handle)
    finally:
        os.close(handle)

os.umask(0o022)
stage = os.path.join(plan["above"], ".stage-" + os.urandom(8).hex())
os.mkdir(stage, 0o700)
at = "."
try:
    os.makedirs(plan["root"], exist_ok=True)
    for path in removals:
        inspect(path, False)
    for path, size, executable in plan["files"]:
        inspect(path, becomes_free(path))
    for number, (at, size, executable) in enumerate(plan["files"]):
        with open(os.path.join(stage, str(number)), "xb") as staged:
            while size > 0:
                piece = source.read(min(size, 1 << 20))
                if not piece:
                    raise Refused(at, "its bytes did not arrive")
                staged.write(piece)
                size -= len(piece)
            os.fchmod(staged.fileno(), 0o755 if executable else 0o644)
    for at in removals:
        remove(at)
    for number, (at, size, executable) in enumerate(plan["files"]):
        place(os.path.join(stage, str(number)), at)
    answer = {"placed": True}
except Refused as refusal:
    answer = {"placed": False, "path": refusal.args[0], "reason": refusal.args[1]}
except OSError as error:
    answer = {"placed": False, "path": at, "reason": error.strerror or "the system refused"}
for name in os.listdir(stage):
    os.unlink(os.path.join(stage, name))
os.rmdir(stage)
print(json.dumps(answer))
`;

const answer = z.discriminatedUnion('placed', [
  z.object({ placed: z.literal(true) }),
  z.object({ placed: z.literal(false), path: z.string(), reason: z.string() }),
]);

const placeTimeoutMs = 60_000;

/** The request that writes `files` into a tree, or `write_request_invalid` for a path that is not plainly a relative one. */
export function placerRequest(tree: string, files: readonly FileToWrite[], removals: readonly string[]): Outcome<InsideRequest> {
  const bad = [...files.map((file) => file.path), ...removals].find((path) => !isPlainPath(path));
  if (bad !== undefined) {
    return fail('write_request_invalid', `Not a path inside a tree: ${printable(Buffer.from(bad))}`, 'Use relative paths with "/" between parts.');
  }
  const plan = {
    above: workRoot,
    root: `${workRoot}/${tree}`,
    files: files.map((file) => [file.path, file.bytes.length, file.executable]),
    removals,
  };
  const text = Buffer.from(JSON.stringify(plan));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return ok({
    argv: ['/usr/bin/python3', '-I', '-S', '-c', placer],
    stdin: Buffer.concat([length, text, ...files.map((file) => file.bytes)]),
    timeoutMs: placeTimeoutMs,
    outputLimitBytes: 64 * 1024,
  });
}

function isPlainPath(path: string): boolean {
  if (path === '' || Buffer.byteLength(path) > 4096 || /\0|\p{Surrogate}/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Reads what the placer said; it comes out of the sandbox, so nothing but its shape is believed. */
export function placerAnswer(outcome: ExecOutcome): Outcome<void> {
  const said = answer.safeParse(parseJson(outcome.stdout));
  if (outcome.exitCode === 0 && said.success && said.data.placed) return ok(undefined);
  const reason =
    said.success && !said.data.placed
      ? `${printable(Buffer.from(said.data.path))}: ${printable(Buffer.from(said.data.reason))}`
      : (outcome.killedBy ?? (printable(outcome.stderr) || `the writer ended with ${outcome.exitCode}`));
  return fail('write_refused', `The files were not written (${reason}).`, 'Read the tree again and make the change anew.');
}
