import * as z from 'zod';
import type { ExecOutcome, ExecRequest, Result, SandboxReport } from '../agents/workspace.ts';
import type { Outcome } from './fault.ts';
import { fail, ok, printable } from './fault.ts';
import { parseJson } from './json.ts';

/** Measures from the inside what a program could do. Its one argument is a JSON list of [host, port] to try. */
const measure = String.raw`
import ctypes, errno, json, os, select, socket, sys, threading, time

targets = json.loads(sys.argv[1])

def status():
    with open("/proc/self/status") as lines:
        return dict(line.rstrip("\n").split(":\t", 1) for line in lines if ":\t" in line)

def writable(path):
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
        return True
    except OSError:
        return False

def system_call(number, *arguments):
    ctypes.set_errno(0)
    result = ctypes.CDLL(None, use_errno=True).syscall(number, *arguments)
    return "allowed" if result >= 0 else errno.errorcode.get(ctypes.get_errno(), "refused")

def family(number, kind):
    try:
        socket.socket(number, kind).close()
        return "allowed"
    except OSError as error:
        return errno.errorcode.get(error.errno, "refused")

def gateways():
    found = []
    with open("/proc/net/route") as lines:
        for line in list(lines)[1:]:
            gateway = line.split()[2]
            if gateway != "00000000":
                found.append(socket.inet_ntoa(bytes.fromhex(gateway)[::-1]))
    return found

def resolved(name, into):
    try:
        into[name] = socket.getaddrinfo(name, None)[0][4][0]
    except OSError:
        pass

def reached(addresses):
    waiting, open_ones = {}, []
    for host, port in addresses:
        six = ":" in host
        try:
            attempt = socket.socket(socket.AF_INET6 if six else socket.AF_INET, socket.SOCK_STREAM)
            attempt.setblocking(False)
            code = attempt.connect_ex((host, port))
        except OSError:
            continue
        if code == 0:
            open_ones.append(host)
        elif code == errno.EINPROGRESS:
            waiting[attempt] = host
    end = time.monotonic() + 0.3
    while waiting and time.monotonic() < end:
        ready = select.select([], list(waiting), [], max(0, end - time.monotonic()))[1]
        for attempt in ready:
            host = waiting.pop(attempt)
            if attempt.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == 0:
                open_ones.append(host)
    return open_ones

names = {}
lookups = [threading.Thread(target=resolved, args=(name, names), daemon=True)
           for name in ("host.docker.internal", "gateway.docker.internal", "example.com")]
for lookup in lookups:
    lookup.start()
about = status()
for lookup in lookups:
    lookup.join(0.4)
port = targets[0][1] if targets else 80
extra = [[address, port] for address in gateways() + list(names.values())]
buffer = ctypes.create_string_buffer(256)
print(json.dumps({
    "uid": os.getuid(),
    "capabilities": [about["CapEff"], about["CapPrm"], about["CapBnd"], about["CapAmb"]],
    "noNewPrivileges": about["NoNewPrivs"],
    "filter": about["Seccomp"],
    "writable": [path for path in ("/touchline", "/etc/touchline", "/usr/touchline", "/proc/sys/kernel/hostname", "/sys/touchline") if writable(path)],
    "ioUring": system_call(425, 4, buffer),
    "families": {"netlink": family(16, 3), "packet": family(17, 3), "alg": family(38, 5), "vsock": family(40, 1)},
    "interfaces": sorted(os.listdir("/sys/class/net")),
    "reached": reached(targets + extra),
    "tried": len(targets + extra),
    "names": names,
    "sockets": [path for path in ("/var/run/docker.sock", "/run/docker.sock", "/run/containerd") if os.path.exists(path)],
}), flush=True)
os._exit(0)
`;

const measured = z.object({
  uid: z.int(),
  capabilities: z.array(z.string().regex(/^[0-9a-f]+$/)).length(4),
  noNewPrivileges: z.string(),
  filter: z.string(),
  writable: z.array(z.string()),
  ioUring: z.string(),
  families: z.record(z.string(), z.string()),
  interfaces: z.array(z.string()),
  reached: z.array(z.string()),
  tried: z.int(),
  names: z.record(z.string(), z.string()),
  sockets: z.array(z.string()),
});

export type Probe = SandboxReport['probes'][number];

/**
 * Runs the probe by `run` and judges what it saw. `canary` says where a listener of the host waits: an address is held
 * to be unreachable only when nothing inside connected *and* nothing arrived there.
 */
export async function probeContainment(
  run: (request: ExecRequest) => Promise<Result<ExecOutcome>>,
  canary: { readonly targets: readonly (readonly [string, number])[]; readonly connections: () => number },
): Promise<Outcome<readonly Probe[]>> {
  const ran = await run({
    argv: ['/usr/bin/python3', '-I', '-S', '-c', measure, JSON.stringify(canary.targets)],
    timeoutMs: 5000,
    outputLimitBytes: 64 * 1024,
  });
  if (!ran.ok) return ran;
  const seen = measured.safeParse(parseJson(ran.value.stdout));
  if (seen.success) return ok(judge(seen.data, canary.connections()));
  return fail('probe_failed', `The sandbox could not be measured: ${printable(ran.value.stderr) || 'it gave no answer'}`, 'Run "npm run setup" to make the sandbox image anew.');
}

function judge(seen: z.infer<typeof measured>, connections: number): readonly Probe[] {
  const openFamilies = Object.entries(seen.families).filter(([, answer]) => answer === 'allowed').map(([name]) => name);
  const names = Object.keys(seen.names);
  return [
    probe('unprivileged user', seen.uid === 10001, `uid ${seen.uid}`),
    probe('no capabilities', seen.capabilities.every((set) => /^0+$/.test(set)), seen.capabilities.join(' ')),
    probe('no new privileges', seen.noNewPrivileges === '1', `NoNewPrivs ${seen.noNewPrivileges}`),
    probe('system call filter', seen.filter === '2', `Seccomp ${seen.filter}`),
    probe('io_uring refused', seen.ioUring !== 'allowed', seen.ioUring),
    probe('kernel sockets refused', openFamilies.length === 0, openFamilies.length === 0 ? 'netlink, packet, alg, vsock' : `open: ${openFamilies.join(', ')}`),
    probe('read-only system', seen.writable.length === 0, seen.writable.length === 0 ? 'no path could be written' : `written: ${seen.writable.join(', ')}`),
    probe('no network interface', seen.interfaces.every((name) => name === 'lo'), seen.interfaces.join(', ')),
    probe('host unreachable', seen.reached.length === 0 && connections === 0, seen.reached.length === 0 ? `${seen.tried} addresses tried` : `reached: ${seen.reached.join(', ')}`),
    probe('no names resolve', names.length === 0, names.length === 0 ? 'no answer' : names.join(', ')),
    probe('no engine socket', seen.sockets.length === 0, seen.sockets.length === 0 ? 'none' : seen.sockets.join(', ')),
  ];
}

function probe(name: string, holds: boolean, detail: string): Probe {
  return { name, holds, detail: printable(Buffer.from(detail)) };
}
