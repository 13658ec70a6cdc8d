import type { Identity } from './identity.ts';
import type { SandboxLimits } from './limits.ts';
import { exporterMemoryBytes, exporterProcesses } from './limits.ts';

/** The folder in every container where trees live. */
export const workRoot = '/src';

/** Owns the container's first process; the agent can neither signal nor read it. */
const keeperUser = '10000:10000';
/** Every program runs as this user, and owns everything under `workRoot`. */
export const agentUser = '10001:10001';

export const labels = {
  instance: 'app.touchline.instance',
  run: 'app.touchline.run',
  workspace: 'app.touchline.workspace',
  role: 'app.touchline.role',
  created: 'app.touchline.created',
  deadline: 'app.touchline.deadline',
  /** Only what belongs to a dependency cache carries it: the cache's key. */
  dependencies: 'app.touchline.dependencies',
} as const;

export type ContainerRole = 'agent' | 'exporter' | 'install' | 'proxy';

/**
 * All that we ever ask of the engine for a container. What is absent is absent on purpose: there is no field for
 * binds, devices, added capabilities, privilege, ports, networks or a pull.
 */
export interface ContainerSpec {
  readonly name: string;
  readonly Image: string;
  readonly Hostname: string;
  readonly User: string;
  readonly WorkingDir: string;
  readonly Env: string[];
  readonly Entrypoint: string[];
  readonly Cmd: string[];
  readonly Tty: false;
  readonly OpenStdin: true;
  readonly StdinOnce: true;
  readonly AttachStdin: true;
  readonly AttachStdout: false;
  readonly AttachStderr: false;
  readonly NetworkDisabled: true;
  readonly Labels: Record<string, string>;
  readonly HostConfig: {
    readonly Runtime: 'runc';
    readonly NetworkMode: 'none';
    readonly IpcMode: 'none';
    readonly CapDrop: string[];
    readonly SecurityOpt: string[];
    readonly ReadonlyRootfs: true;
    readonly Init: true;
    readonly AutoRemove: false;
    readonly Memory: number;
    readonly MemorySwap: number;
    readonly NanoCpus: number;
    readonly PidsLimit: number;
    readonly Ulimits: { Name: string; Soft: number; Hard: number }[];
    readonly LogConfig: { Type: 'none'; Config: Record<string, never> };
    readonly Tmpfs: Record<string, string>;
    readonly Mounts: VolumeMount[];
  };
}

/** The one container that has a network. It runs our own proxy and nothing that came from a repository. */
export type ProxySpec = Omit<ContainerSpec, 'NetworkDisabled' | 'HostConfig'> & {
  readonly HostConfig: Omit<ContainerSpec['HostConfig'], 'NetworkMode'> & { readonly NetworkMode: string };
};

export interface VolumeMount {
  readonly Type: 'volume';
  readonly Source: string;
  readonly Target: string;
  readonly ReadOnly: boolean;
  readonly VolumeOptions: { NoCopy: boolean; Labels: Record<string, string>; DriverConfig: { Name: string; Options: Record<string, string> } };
}

export interface VolumeSpec {
  readonly Name: string;
  readonly Driver: 'local';
  readonly DriverOpts: Record<string, string>;
  readonly Labels: Record<string, string>;
}

export function containerName(workspaceId: string, role: ContainerRole): string {
  return `touchline-${workspaceId}-${role}`;
}

export function volumeName(workspaceId: string): string {
  return `touchline-${workspaceId}`;
}

/** Size-capped memory, never on disk; it lives as long as a running container holds it. */
export function volumeSpec(identity: Identity, limits: SandboxLimits): VolumeSpec {
  return {
    Name: volumeName(identity.workspaceId),
    Driver: 'local',
    DriverOpts: workVolumeOptions(limits),
    Labels: labelsOf(identity),
  };
}

/** The container that programs run in. `caches` are mounts of prepared dependencies, which it can only read. */
export function agentSpec(identity: Identity, imageId: string, seccomp: string, limits: SandboxLimits, caches: readonly VolumeMount[] = []): ContainerSpec {
  return containerSpec(identity, 'agent', imageId, seccomp, limits, {
    ...programLimits(limits),
    Mounts: [workMount(identity, 'agent', limits), ...caches.map((cache) => ({ ...cache, ReadOnly: true }))],
  });
}

/** The container that a package manager runs in, without a network: what it installs goes into the first mount. */
export function installSpec(identity: Identity, imageId: string, seccomp: string, limits: SandboxLimits, mounts: VolumeMount[]): ContainerSpec {
  return containerSpec(identity, 'install', imageId, seccomp, limits, { ...programLimits(limits), Mounts: mounts });
}

/** The container of the egress proxy: as hardened as the others, and on the network `network`. */
export function proxySpec(identity: Identity, imageId: string, seccomp: string, limits: SandboxLimits, network: string): ProxySpec {
  const { NetworkDisabled: _, HostConfig, ...rest } = containerSpec(identity, 'proxy', imageId, seccomp, limits, {
    Memory: exporterMemoryBytes,
    PidsLimit: exporterProcesses,
    Tmpfs: {},
    Mounts: [workMount(identity, 'proxy', limits)],
  });
  return { ...rest, HostConfig: { ...HostConfig, NetworkMode: network } };
}

function programLimits(limits: SandboxLimits): Omit<RoleParts, 'Mounts'> {
  const tmpfs = 'rw,nosuid,nodev,noexec,mode=1777';
  return {
    Memory: limits.memoryBytes,
    PidsLimit: limits.processes,
    Tmpfs: {
      '/tmp': `${tmpfs},size=${limits.tmpBytes},nr_inodes=${limits.tmpEntries}`,
      '/dev/shm': `${tmpfs},size=${limits.sharedBytes},nr_inodes=1024`,
    },
  };
}

/** The trusted container that reads what the agent left; it never runs a program of the tree. */
export function exporterSpec(identity: Identity, imageId: string, seccomp: string, limits: SandboxLimits): ContainerSpec {
  return containerSpec(identity, 'exporter', imageId, seccomp, limits, {
    Memory: exporterMemoryBytes,
    PidsLimit: exporterProcesses,
    Tmpfs: {},
    Mounts: [workMount(identity, 'exporter', limits)],
  });
}

interface RoleParts {
  readonly Memory: number;
  readonly PidsLimit: number;
  readonly Tmpfs: Record<string, string>;
  readonly Mounts: VolumeMount[];
}

function containerSpec(
  identity: Identity,
  role: ContainerRole,
  imageId: string,
  seccomp: string,
  limits: SandboxLimits,
  own: RoleParts,
): ContainerSpec {
  return {
    name: containerName(identity.workspaceId, role),
    Image: imageId,
    Hostname: 'sandbox',
    User: keeperUser,
    WorkingDir: '/',
    Env: [
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'HOME=/tmp',
      'LANG=C.UTF-8',
      'CI=1',
      'TOUCHLINE_SANDBOX=1',
    ],
    Entrypoint: deadMansSwitch(identity.deadlineMs),
    Cmd: [],
    Tty: false,
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: false,
    AttachStderr: false,
    NetworkDisabled: true,
    Labels: { ...labelsOf(identity), [labels.role]: role },
    HostConfig: {
      Runtime: 'runc',
      NetworkMode: 'none',
      IpcMode: 'none',
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges:true', seccomp],
      ReadonlyRootfs: true,
      Init: true,
      AutoRemove: false,
      ...own,
      // Without it the same amount again would be allowed as swap.
      MemorySwap: own.Memory,
      NanoCpus: limits.cpus * 1_000_000_000,
      Ulimits: [
        { Name: 'nofile', Soft: limits.openFiles, Hard: limits.openFiles },
        { Name: 'core', Soft: 0, Hard: 0 },
        { Name: 'fsize', Soft: limits.fileBytes, Hard: limits.fileBytes },
      ],
      LogConfig: { Type: 'none', Config: {} },
    },
  };
}

/**
 * The first process waits for the end of its input. Touchline holds the other end: when it dies, however it dies, the
 * kernel closes it, `cat` ends, and with the first process the whole container. The time limit holds without any of us.
 */
function deadMansSwitch(deadlineMs: number): string[] {
  return ['/usr/bin/timeout', '--signal=KILL', String(Math.ceil(deadlineMs / 1000)), '/bin/cat'];
}

/** The workspace's own volume as a container of that role gets it. */
export function workMount(identity: Identity, role: ContainerRole, limits: SandboxLimits, target = workRoot): VolumeMount {
  return {
    Type: 'volume',
    Source: volumeName(identity.workspaceId),
    Target: target,
    ReadOnly: role === 'exporter' || role === 'install',
    // Said here too: should the volume be gone, the engine must not make an unlimited one on disk in its place.
    VolumeOptions: { NoCopy: true, Labels: labelsOf(identity), DriverConfig: { Name: 'local', Options: workVolumeOptions(limits) } },
  };
}

function workVolumeOptions(limits: SandboxLimits): Record<string, string> {
  const options = `size=${limits.workBytes},nr_inodes=${limits.workEntries},mode=0755,uid=10001,gid=10001,nosuid,nodev`;
  return { type: 'tmpfs', device: 'tmpfs', o: options };
}

export function labelsOf(identity: Identity): Record<string, string> {
  return {
    [labels.instance]: identity.installation,
    [labels.run]: identity.runId,
    [labels.workspace]: identity.workspaceId,
    [labels.created]: identity.createdAt.toISOString(),
    [labels.deadline]: new Date(identity.createdAt.getTime() + identity.deadlineMs).toISOString(),
  };
}
