import { createServer } from 'node:net';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../agents/workspace.ts';
import { clearPlaces, newPlace, python, run, shell } from './place.ts';

const place = newPlace();
let workspace: Workspace;

beforeAll(async () => {
  workspace = await place.open({ purpose: 'check' });
});
afterAll(clearPlaces);

/** Numbers of system calls on x86-64 and, where it has one, on arm64. */
const denied = {
  io_uring_setup: [425, 425],
  bpf: [321, 280],
  userfaultfd: [323, 282],
  perf_event_open: [298, 241],
  keyctl: [250, 219],
  add_key: [248, 217],
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  unshare: [272, 97],
  setns: [308, 268],
  mount: [165, 40],
  fsopen: [430, 430],
  open_by_handle_at: [304, 265],
  clone3: [435, 435],
};

const tryCalls = `
import ctypes, errno, json, platform, sys
libc = ctypes.CDLL(None, use_errno=True)
column = 0 if platform.machine() == "x86_64" else 1
seen = {}
for name, numbers in json.loads(sys.argv[1]).items():
    ctypes.set_errno(0)
    libc.syscall(numbers[column], 0x10000000, 0, 0, 0, 0, 0)
    seen[name] = errno.errorcode.get(ctypes.get_errno(), "none")
clone = {"x86_64": 56}.get(platform.machine(), 220)
ctypes.set_errno(0)
libc.syscall(clone, 0x10000000 | 17, 0, 0, 0, 0)
seen["clone into a new user namespace"] = errno.errorcode.get(ctypes.get_errno(), "none")
print(json.dumps(seen))
`;

describe('the kernel as seen from inside', () => {
  it('refuses every system call that is not needed', async () => {
    const outcome = await run(workspace, ['python3', '-c', tryCalls, JSON.stringify(denied)]);
    const seen: unknown = JSON.parse(Buffer.from(outcome.stdout).toString());
    expect(seen).toEqual({
      ...Object.fromEntries(Object.keys(denied).map((name) => [name, 'EPERM'])),
      clone3: 'ENOSYS',
      'clone into a new user namespace': 'EPERM',
    });
  });

  it('gives only sockets that stay inside', async () => {
    const seen = await python(workspace, `
import socket
for name, family, kind in [("unix", 1, 1), ("inet", 2, 1), ("inet6", 10, 1), ("netlink", 16, 3), ("packet", 17, 3), ("bluetooth", 31, 3), ("alg", 38, 5), ("vsock", 40, 1), ("kcm", 41, 5), ("xdp", 44, 3), ("raw", 2, 3)]:
    try:
        socket.socket(family, kind).close()
        print(name)
    except OSError:
        pass
`);
    expect(seen.split('\n')).toEqual(['unix', 'inet', 'inet6']);
  });

  it('gives a process no capability, no way to more, and a filter', async () => {
    const status = await shell(workspace, 'cat /proc/self/status');
    expect(status).toMatch(/^CapEff:\t0+$/m);
    expect(status).toMatch(/^CapPrm:\t0+$/m);
    expect(status).toMatch(/^CapBnd:\t0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\t1$/m);
    expect(status).toMatch(/^Seccomp:\t2$/m);
    expect(status).toMatch(/^Uid:\t10001\t10001\t10001\t10001$/m);
  });
});

describe('the file system as seen from inside', () => {
  it('can be written only where work is done', async () => {
    const written = await shell(workspace, `
      for path in / /etc /usr /opt /var /root /home /proc/sys/kernel /sys /dev /src /tmp /dev/shm; do
        touch "$path/probe" 2>/dev/null && echo "$path"
      done; true`);
    expect(written.split('\n')).toEqual(['/src', '/tmp', '/dev/shm']);
  });

  it('runs programs from the tree but not from temporary folders, and nobody gains by set-user-id', async () => {
    const script = 'for place in /src /tmp /dev/shm; do cp /usr/bin/id $place/me; chmod 6755 $place/me; $place/me -u 2>/dev/null && echo "from $place"; done; true';
    expect((await shell(workspace, script)).split('\n')).toEqual(['10001', 'from /src']);
    expect(await shell(workspace, 'find / -xdev -perm /6000 -type f 2>/dev/null; grep " /src " /proc/mounts')).toMatch(/^tmpfs \/src tmpfs rw,nosuid,nodev/);
  });

  it('shows nothing of the engine and nothing of the first process', async () => {
    expect(await shell(workspace, 'ls -d /var/run/docker.sock /run/docker.sock /run/containerd 2>/dev/null; true')).toBe('');
    expect(await shell(workspace, 'cat /proc/1/environ 2>&1; for pid in $(ls /proc | grep "^[0-9]*$"); do [ "$(stat -c %u /proc/$pid)" = 10000 ] && kill -STOP $pid; done 2>&1; true')).toMatch(/Permission denied[\s\S]*Operation not permitted/);
    expect(await shell(workspace, 'env | cut -d= -f1 | sort')).toBe(['CI', 'HOME', 'HOSTNAME', 'LANG', 'PATH', 'PWD', 'TOUCHLINE_EXEC', 'TOUCHLINE_SANDBOX'].join('\n'));
  });
});

describe('the network as seen from inside', () => {
  it('is a loopback that works and nothing else', async () => {
    expect(await shell(workspace, 'ls /sys/class/net')).toBe('lo');
    expect(await python(workspace, `
import socket, threading
server = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=lambda: server.accept()[0].send(b"ok")).start()
print(socket.create_connection(server.getsockname()).recv(2).decode())
`)).toBe('ok');
  });

  it('reaches no address of the host', async () => {
    let arrived = 0;
    const canary = createServer((socket) => {
      arrived += 1;
      socket.destroy();
    });
    canary.listen(0, '0.0.0.0');
    await once(canary, 'listening');
    const address = canary.address();
    const port = address === null || typeof address === 'string' ? 0 : address.port;
    const hosts = [
      ...Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => one.address)),
      '127.0.0.1', '::1', '169.254.169.254', '172.17.0.1', 'fe80::1%eth0', 'host.docker.internal', 'gateway.docker.internal',
    ];
    const reached = await run(workspace, ['python3', '-c', `
import socket, sys
for host in sys.argv[2:]:
    try:
        socket.create_connection((host, int(sys.argv[1])), timeout=0.3)
        print(host)
    except OSError:
        pass
`, String(port), ...hosts]);
    canary.close();
    expect({ reached: Buffer.from(reached.stdout).toString(), arrived }).toEqual({ reached: '', arrived: 0 });
  });

  it('resolves no name', async () => {
    const outcome = await run(workspace, ['getent', 'hosts', 'example.com', 'example.org', 'host.docker.internal']);
    expect(outcome.exitCode).not.toBe(0);
    expect(outcome.stdout).toHaveLength(0);
  });

  it('is not shared between two workspaces', async () => {
    const other = await place.open({ purpose: 'check' });
    const serving = other.exec({ argv: ['python3', '-m', 'http.server', '18999'], timeoutMs: 20_000, outputLimitBytes: 1000 });
    await shell(other, 'until python3 -c "import socket; socket.create_connection((\'127.0.0.1\', 18999))" 2>/dev/null; do :; done');
    const outcome = await run(workspace, ['python3', '-c', 'import socket; socket.create_connection(("127.0.0.1", 18999))']);
    expect(outcome.exitCode).not.toBe(0);
    await other.close();
    await serving;
  });
});

describe('what checks need', () => {
  it.each([
    ['git', 'cd /src && rm -rf g && git init -q g && cd g && echo x >f && git add . && git -c user.name=a -c user.email=a@b commit -qm x && git gc -q && git status --porcelain', ''],
    ['node', 'cd /src && node --input-type=module -e "import {Worker} from \'node:worker_threads\'; import {execFileSync} from \'node:child_process\'; new Worker(\'0\', {eval: true}).on(\'exit\', (code) => console.log(code, execFileSync(\'echo\', [\'child\']).toString().trim()))"', '0 child'],
    ['npm and node:test', 'mkdir -p /src/n && cd /src/n && echo \'{"scripts":{"test":"node --test"}}\' >package.json && echo \'require("node:test")("x",()=>{})\' >x.test.js && npm test 2>&1 | grep -o "pass 1"', 'pass 1'],
    ['pytest', 'mkdir -p /src/p && cd /src/p && echo "def test_x(): assert 1" >test_x.py && python3 -m pytest -q 2>&1 | grep -o "1 passed"', '1 passed'],
    ['Python process pools', 'cd /src && echo "from multiprocessing import Pool\nif __name__ == \'__main__\': print(Pool(2).map(abs, [-1, -2]))" >pool.py && python3 pool.py', '[1, 2]'],
    ['make', 'cd /src && printf "all:\\n\\t@echo made\\n" >Makefile && make', 'made'],
  ])('works: %s', async (_name, script, printed) => {
    expect(await shell(workspace, script)).toBe(printed);
  });
});
