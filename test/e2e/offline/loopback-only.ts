import { spawnSync } from 'node:child_process';

/**
 * A network namespace with the loopback device and a way out that leads nowhere: what tries to leave the machine is
 * counted on it, packet by packet, name look-ups among them.
 */
const prepare = [
  'set -eu',
  'ip link set lo up',
  'ip link add out0 type veth peer name out1',
  'sysctl -qw net.ipv6.conf.out0.disable_ipv6=1 net.ipv6.conf.out1.disable_ipv6=1',
  'ip address add 10.255.255.1/24 dev out0',
  'ip link set out0 up',
  'ip link set out1 up',
  'ip route add default via 10.255.255.254 dev out0',
  'exec "$@"',
].join('\n');

/** Whether this machine lets us make such a namespace; where not, the words why. */
export function namespaceFault(): string | null {
  const done = spawnSync('unshare', [...unshared(), 'sh', '-c', prepare, 'sh', 'true'], { encoding: 'utf8' });
  if (done.error !== undefined) return done.error.message;
  return done.status === 0 ? null : done.stderr.trim();
}

/** Runs a program in a new namespace of that kind, and gives its standard output. */
export function inNamespace(argv: readonly string[], timeoutMs: number): { readonly code: number | null; readonly out: string; readonly err: string } {
  const done = spawnSync('unshare', [...unshared(), 'sh', '-c', prepare, 'sh', ...argv], { encoding: 'utf8', timeout: timeoutMs, maxBuffer: 64 * 1024 * 1024 });
  if (done.error !== undefined) throw done.error;
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function unshared(): readonly string[] {
  return process.getuid?.() === 0 ? ['--net'] : ['--net', '--map-root-user'];
}
