import { describe, expect, it } from 'vitest';
import profile from '../../sandbox/seccomp.json' with { type: 'json' };
import { createDockerSandbox } from '../../sandbox/docker-sandbox.ts';
import { seccompOption } from '../../sandbox/seccomp-profile.ts';
import { faultOf, valueOf } from './place.ts';

const allowedAlways = new Set(profile.syscalls.filter((rule) => rule.action === 'SCMP_ACT_ALLOW' && !('args' in rule)).flatMap((rule) => rule.names));

describe('the system call filter', () => {
  it.each([
    'io_uring_setup', 'io_uring_enter', 'io_uring_register', 'bpf', 'userfaultfd', 'perf_event_open', 'ptrace', 'process_vm_readv', 'process_vm_writev',
    'keyctl', 'add_key', 'request_key', 'unshare', 'setns', 'mount', 'umount2', 'pivot_root', 'fsopen', 'fsconfig', 'fsmount', 'move_mount', 'open_tree',
    'mount_setattr', 'chroot', 'open_by_handle_at', 'name_to_handle_at', 'kexec_load', 'init_module', 'finit_module', 'delete_module', 'reboot', 'swapon',
    'settimeofday', 'clock_settime', 'syslog', 'acct', 'quotactl', 'iopl', 'ioperm', 'kcmp', 'pidfd_getfd', 'fanotify_init', 'modify_ldt', 'socket', 'clone', 'clone3',
  ])('does not simply allow %s', (name) => {
    expect(allowedAlways.has(name)).toBe(false);
  });

  it('allows sockets only of the families that stay inside the container', () => {
    const families = profile.syscalls.flatMap((rule) => ('args' in rule && rule.names.includes('socket') ? (rule.args ?? []).map((arg) => arg.value) : []));
    expect(families).toEqual([1, 2, 10]);
  });

  it.each([
    ['nothing', null],
    ['a word', 'unconfined'],
    ['a profile that allows by default', { ...profile, defaultAction: 'SCMP_ACT_ALLOW' }],
    ['a profile without rules', { ...profile, syscalls: [] }],
    ['a rule that traces', { ...profile, syscalls: [{ names: ['ptrace'], action: 'SCMP_ACT_TRACE' }] }],
    ['unknown fields', { ...profile, extra: true }],
  ])('is refused when it is %s, and with it every workspace', async (_name, candidate) => {
    expect(faultOf(seccompOption(candidate)).code).toBe('seccomp_unusable');
    if (candidate === null) return;
    const sandbox = createDockerSandbox({ installation: '0'.repeat(26), imageTag: 'none:none', socketPath: '/nonexistent', seccompProfile: candidate });
    const opened = await sandbox.open({ runId: '0'.repeat(26), purpose: 'code', deadlineMs: 60_000 });
    expect(faultOf(opened).code).toBe('seccomp_unusable');
  });

  it('reaches the engine as text, not as the name of a file', () => {
    const option = valueOf(seccompOption(profile));
    expect(option.startsWith('seccomp={"defaultAction":"SCMP_ACT_ERRNO"')).toBe(true);
    expect(option).not.toContain('undefined');
  });
});
