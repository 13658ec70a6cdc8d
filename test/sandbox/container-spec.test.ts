import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkspacePurpose } from '../../agents/workspace.ts';
import { agentSpec, exporterSpec, installSpec, proxySpec, volumeSpec, workMount } from '../../sandbox/container-spec.ts';
import { storeMount } from '../../sandbox/dependencies/cache-volumes.ts';
import { identify } from '../../sandbox/identity.ts';
import { defaultLimits } from '../../sandbox/limits.ts';
import { ownSeccompProfile, seccompOption } from '../../sandbox/seccomp-profile.ts';
import { valueOf } from './place.ts';

const installation = '01HZ0000000000000000000000';
const runId = '01HZ0000000000000000000001';
const now = new Date('2026-11-22T12:00:00Z');
const seccomp = valueOf(seccompOption(ownSeccompProfile));
const imageId = `sha256:${'a'.repeat(64)}`;

const identity = { installation, runId, workspaceId: '0123456789abcdef', purpose: 'code', createdAt: now, deadlineMs: 60_000 } as const;
const both = [agentSpec(identity, imageId, seccomp, defaultLimits), exporterSpec(identity, imageId, seccomp, defaultLimits)];

describe('the container specification', () => {
  it.each(both)('asks for every limit and no right ($name)', (spec) => {
    expect(spec).toMatchObject({
      Image: imageId,
      User: '10000:10000',
      NetworkDisabled: true,
      OpenStdin: true,
      StdinOnce: true,
      Tty: false,
      HostConfig: {
        Runtime: 'runc',
        NetworkMode: 'none',
        IpcMode: 'none',
        CapDrop: ['ALL'],
        ReadonlyRootfs: true,
        Init: true,
        AutoRemove: false,
        NanoCpus: 2_000_000_000,
        LogConfig: { Type: 'none', Config: {} },
      },
    });
    expect(spec.HostConfig.MemorySwap).toBe(spec.HostConfig.Memory);
    expect(spec.HostConfig.SecurityOpt).toEqual(['no-new-privileges:true', seccomp]);
    expect(spec.HostConfig.Ulimits.map((limit) => limit.Name)).toEqual(['nofile', 'core', 'fsize']);
    expect(Object.values(spec.HostConfig.Tmpfs).every((options) => /nosuid,nodev,noexec.*size=\d+,nr_inodes=\d+/.test(options))).toBe(true);
  });

  it.each(both)('names nothing that would open the container ($name)', (spec) => {
    const names = JSON.stringify(spec, (key, value: unknown) => (key === 'SecurityOpt' ? undefined : value));
    for (const forbidden of ['Binds', 'Privileged', 'Devices', 'DeviceRequests', 'CapAdd', 'ExtraHosts', 'PortBindings', 'VolumesFrom', 'PidMode', 'UsernsMode', 'Sysctls', 'docker.sock', '"bind"', 'host']) {
      expect(names).not.toContain(forbidden);
    }
  });

  it('lets the exporter only read, and gives both the one capped volume', () => {
    const mounts = both.map((spec) => spec.HostConfig.Mounts);
    expect(mounts.map((list) => list.length)).toEqual([1, 1]);
    expect(mounts.map(([mount]) => mount?.ReadOnly)).toEqual([false, true]);
    expect(new Set(mounts.map(([mount]) => mount?.Source))).toEqual(new Set([volumeSpec(identity, defaultLimits).Name]));
    expect(volumeSpec(identity, defaultLimits).DriverOpts).toEqual({
      type: 'tmpfs',
      device: 'tmpfs',
      o: 'size=536870912,nr_inodes=300000,mode=0755,uid=10001,gid=10001,nosuid,nodev',
    });
  });

  it('of an installation differs only in its mounts, and of the proxy only in its network', () => {
    const key = 'a'.repeat(64);
    const install = installSpec(identity, imageId, seccomp, defaultLimits, [storeMount(identity, key, 'install'), workMount(identity, 'install', defaultLimits, '/egress')]);
    expect(install).toMatchObject({ NetworkDisabled: true, HostConfig: { NetworkMode: 'none', CapDrop: ['ALL'], ReadonlyRootfs: true, SecurityOpt: ['no-new-privileges:true', seccomp] } });
    expect(install.HostConfig.Mounts.map(({ Target, ReadOnly }) => [Target, ReadOnly])).toEqual([['/src', false], ['/egress', true]]);
    const { NetworkMode, ...proxy } = proxySpec(identity, imageId, seccomp, defaultLimits, 'bridge').HostConfig;
    const { NetworkMode: none, ...exporter } = both[1]?.HostConfig ?? install.HostConfig;
    expect([NetworkMode, none]).toEqual(['bridge', 'none']);
    expect(proxy).toEqual({ ...exporter, Mounts: exporter.Mounts.map((mount) => ({ ...mount, ReadOnly: false })) });
  });

  it('mounts prepared dependencies for reading only, whatever is asked for', () => {
    const caches = [storeMount(identity, 'b'.repeat(64), 'install'), storeMount(identity, 'c'.repeat(64), 'read')];
    const mounts = agentSpec(identity, imageId, seccomp, defaultLimits, caches).HostConfig.Mounts;
    expect(mounts.map(({ ReadOnly }) => ReadOnly)).toEqual([false, true, true]);
    expect(mounts[2]).toMatchObject({ Source: `touchline-deps-${'c'.repeat(16)}`, Target: `/deps/${'c'.repeat(16)}` });
  });

  it('labels what it makes with its owner and its end', () => {
    expect(both[0]?.Labels).toEqual({
      'app.touchline.instance': installation,
      'app.touchline.run': runId,
      'app.touchline.workspace': '0123456789abcdef',
      'app.touchline.role': 'agent',
      'app.touchline.created': '2026-11-22T12:00:00.000Z',
      'app.touchline.deadline': '2026-11-22T12:01:00.000Z',
    });
  });

  it('is the only way to a container: no source copies in or out by the engine, pulls, or asks for more', () => {
    const folder = join(import.meta.dirname, '../../sandbox');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(folder, name), 'utf8'));
    for (const source of sources) {
      expect(source).not.toMatch(/getArchive|putArchive|\.pull\(|createImage|Binds|Privileged|CapAdd|Devices|docker\.run\(/);
    }
    expect(sources.filter((source) => source.includes('createContainer('))).toHaveLength(1);
  });

  it('is the same, byte for byte, whatever text comes with the request', () => {
    const request = { runId, purpose: 'code' as const, deadlineMs: 60_000 };
    const specOf = (more: object): string => {
      const named = { ...valueOf(identify(installation, { ...more, ...request }, now)), workspaceId: identity.workspaceId };
      return JSON.stringify([agentSpec(named, imageId, seccomp, defaultLimits), volumeSpec(named, defaultLimits)]);
    };
    const plain = specOf({});
    fc.assert(fc.property(fc.object({ withNullPrototype: false }), (more) => {
      expect(specOf(more)).toBe(plain);
    }));
  });

  it('is refused for a run id, purpose or deadline that is not one', () => {
    const good = { runId, purpose: 'code' as WorkspacePurpose, deadlineMs: 60_000 };
    const refused = (bad: Partial<typeof good>): boolean => {
      const named = identify(installation, { ...good, ...bad }, now);
      return !named.ok && named.error.code === 'workspace_spec_invalid';
    };
    fc.assert(fc.property(fc.string().filter((text) => !/^[0-9A-HJKMNP-TV-Z]{26}$/.test(text)), (text) => refused({ runId: text })));
    expect(refused({ runId: `${runId}\n` })).toBe(true);
    expect([Number.NaN, 0, -1, 999, 1.5, Infinity, Date.now()].every((deadlineMs) => refused({ deadlineMs }))).toBe(true);
  });
});
