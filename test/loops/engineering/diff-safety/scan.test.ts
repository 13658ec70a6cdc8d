import { describe, expect, it } from 'vitest';
import type { ContentChange } from '../../../../main/git/changed-contents.ts';
import { hostsIn } from '../../../../main/loops/engineering/diff-safety/hosts.ts';
import { licenceHeader } from '../../../../main/loops/engineering/diff-safety/licence-headers.ts';
import { networkHosts } from '../../../../main/loops/engineering/diff-safety/network-hosts.ts';
import { secretFindings } from '../../../../main/loops/engineering/diff-safety/secret-findings.ts';
import { credentials } from '../../../hostile/diff-safety/credentials.ts';

const added = (path: string, ...texts: readonly string[]): ContentChange => ({
  path, before: null, after: { kind: 'file', text: texts.join('\n'), unread: null }, added: texts.map((text, index) => ({ line: index + 1, text })),
});
const hosts = (text: string, path = 'a.ts'): readonly string[] => hostsIn(added(path, text)).map(({ host }) => host);

describe('hosts in added lines', () => {
  it.each([
    ["fetch('https://User:pw@API.Evil.io:8443/x?y#z')", ['api.evil.io']], ["ws = new WebSocket('wss://evil.io')", ['evil.io']], ["open('//cdn.evil.io/a.js')", ['cdn.evil.io']], ['git clone git@git.evil.io:a/b.git', ['git.evil.io']],
    ["fetch('http://[2a00:1450::1]/x')", ['[2a00:1450::1]']], ["dial('10.1.2.3:22')", ['10.1.2.3']], ["const v = '300.1.2.3'", []], ["fetch('https://b\u00fccher.io')", ['b\u00fccher.io']], ["redis = 'redis://cache:6379'", ['cache']],
    ["open('https://evil.io'); // https://second.io", ['evil.io', 'second.io']], ["/* https://a.io */ fetch('https://evil.io')", ['a.io', 'evil.io']], ['const re = /https?:\\/\\/[^/]+/', []], ['"$schema": "https://json.schemastore.org/x.json"', []],
    ["xmlns:xlink='http://www.w3.org/1999/xlink'", []], ["logger.info('data.value')", []], ['from "drizzle-orm.io"', []],
  ])('of %s', (text, expected) => {
    expect(hosts(text)).toEqual(expected);
  });

  it('of a build file name registries of images', () => {
    expect(hosts('FROM --platform=linux/amd64 quay.evil.io/a/b:1', 'Dockerfile')).toEqual(['quay.evil.io']);
    expect(hosts('    image: ghcr.evil.io/a/b', 'compose.yml')).toEqual(['ghcr.evil.io']);
    expect(hosts('FROM node:24', 'Dockerfile')).toEqual([]);
  });

  it('count as new where the base could not be asked, and once each', async () => {
    const change = added('a.ts', "fetch('https://a.evil.io')", "fetch('https://a.evil.io')", "fetch('https://b.evil.io')");
    const found = await networkHosts([change], () => false, (host) => Promise.resolve(host.startsWith('a') ? null : true));
    expect(found).toEqual([{ kind: 'network-host', path: 'a.ts', line: 1, detail: 'The host a.evil.io is named here; whether the base knows it was not looked up.' }]);
    const many = added('a.ts', ...Array.from({ length: 60 }, (_, index) => `fetch('https://h${index}.evil.io')`));
    expect(await networkHosts([many], () => false, () => Promise.resolve(true))).toHaveLength(20);
    expect(await networkHosts([many], () => true, () => Promise.resolve(false))).toEqual([]);
  });
});

describe('the licence header of a text', () => {
  it.each([
    ['#!/usr/bin/env node\n// Copyright (c) 2020-2024 A\n\ncode();', '#!/usr/bin/env node\n// Copyright (c) 2026 A\ncode();'],
    ['/*\n * Licensed under MIT.\n */\ncode();', '/* Licensed under MIT. */\nother();'],
    ["'use strict';\n// SPDX-License-Identifier: MIT\n", '# SPDX-License-Identifier: MIT\nimport os'],
    ['// Copyright 2020 A\n\n/** What this file is for. */\ncode();', '// Copyright 2020 A\n\n/** Something else. */\ncode();'],
    ['"""\nCopyright 2020 A\n"""\nimport os', '# Copyright 2021, A\n'],
  ])('is the same for %j and %j', (one, other) => {
    expect(licenceHeader(one)).not.toBeNull();
    expect(licenceHeader(one)).toBe(licenceHeader(other));
  });

  it.each(['', 'code();\n// Copyright 2020 A', '// A comment.\ncode();', 'const licence = 1;'])('is none for %j', (text) => {
    expect(licenceHeader(text)).toBeNull();
  });
});

describe('credentials of a patch', () => {
  const token = credentials['a GitLab token'] ?? '';

  it('are looked for in added lines alone', async () => {
    const change = { ...added('a.ts', 'one', `const t = '${token}';`, 'three'), added: [{ line: 3, text: 'three' }] };
    expect(await secretFindings([change])).toEqual([]);
    expect(await secretFindings([added('a.ts', 'one', `const t = '${token}';`)])).toMatchObject([{ kind: 'secret', path: 'a.ts', line: 2 }]);
  });

  it('of several lines are found by the first that is added', async () => {
    const [text] = [credentials['an EC private key'] ?? ''];
    const lines = text.split('\n');
    const change = { ...added('a.pem', ...lines), added: [{ line: 2, text: lines[1] ?? '' }] };
    expect(await secretFindings([change])).toMatchObject([{ line: 2 }]);
  });

  it('are said not to be looked for where a patch is too large', async () => {
    const long = 'x = 1;\n'.repeat(70_000);
    const changes = Array.from({ length: 10 }, (_, index) => added(`f${index}.ts`, long));
    expect((await secretFindings(changes)).map(({ kind, path }) => `${kind} ${path}`)).toEqual(['not-scanned f8.ts', 'not-scanned f9.ts']);
  });
});
