import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { EgressRules } from '../../../agents/workspace.ts';
import { planGo } from '../../../sandbox/dependencies/go-sum.ts';
import { faultOf, valueOf } from '../place.ts';

const egress: EgressRules = { allow: ['proxy.golang.org', 'mirror.test'], privateHosts: [], registry: null, certificates: '', maxBytes: 1, minutes: 1 };
const listed = z.object({ sources: z.array(z.string()), manifests: z.array(z.string()) });
const hash = `h1:${'A'.repeat(43)}=`;

function plan(mod: string, sum: string, rules = egress): ReturnType<typeof planGo> {
  return planGo([['go.sum', sum], ['go.mod', mod]].map(([path = '', text = '']) => ({ path, bytes: Buffer.from(text), executable: false })), rules);
}

/** What the list says that Go is to fetch. */
function wanted(mod: string, sum: string): unknown {
  const { files } = valueOf(plan(mod, sum));
  expect(files.map(({ path }) => path)).toEqual(['go.mod', 'go.sum', 'modules.json']);
  return JSON.parse(Buffer.from(files[2]?.bytes ?? []).toString());
}

function refusal(mod: string, sum: string, rules = egress): string {
  const fault = faultOf(plan(mod, sum, rules));
  expect(fault.code).toBe('dependencies_refused');
  return fault.message;
}

function sums(...modules: readonly string[]): string {
  return modules.map((module) => `${module.replace('@', ' ')} ${hash}\n`).join('');
}

const both = (module: string): readonly string[] => [module, `${module}/go.mod`];

describe('what Go would fetch', () => {
  it('is what go.mod requires, and the go.mod of all else that go.sum names', () => {
    const mod = 'module own\n\ngo 1.21 // or later\ntoolchain go1.99.0\n\nrequire a.test/x v1.0.0\nrequire (\n\tb.test/Y/v2 v2.1.0-rc.1+incompatible // indirect\n\t"c.test/z" v0.0.0-20260101000000-abcdefabcdef\n)\n';
    const sum = sums(...both('a.test/x@v1.0.0'), ...both('b.test/Y/v2@v2.1.0-rc.1+incompatible'), ...both('c.test/z@v0.0.0-20260101000000-abcdefabcdef'), ...both('a.test/x@v0.9.0'), 'd.test/only@v1.0.0/go.mod', 'golang.org/toolchain@v0.0.1-go1.99.0.linux-amd64');
    expect(wanted(mod, sum)).toEqual({
      sources: ['a.test/x@v1.0.0', 'b.test/Y/v2@v2.1.0-rc.1+incompatible', 'c.test/z@v0.0.0-20260101000000-abcdefabcdef'],
      manifests: ['a.test/x@v0.9.0', 'd.test/only@v1.0.0'], everyManifest: false,
    });
  });

  it('is before Go 1.17 all that go.sum has the sources of', () => {
    for (const go of ['go 1.16\n', '']) {
      expect(wanted(`module own\n${go}require a.test/x v1.0.0`, sums(...both('a.test/x@v1.0.0'), ...both('b.test/y@v1.0.0'), 'c.test/z@v1.0.0/go.mod').replaceAll('\n', '\r\n')))
        .toEqual({ sources: ['a.test/x@v1.0.0', 'b.test/y@v1.0.0'], manifests: ['c.test/z@v1.0.0'], everyManifest: true });
    }
  });

  it('is what stands in for a module, and nothing for a folder', () => {
    const mod = 'module own\ngo 1.24\nrequire (\n a.test/x v1.0.0\n a.test/y v1.0.0\n a.test/z v1.0.0\n)\nreplace a.test/x => b.test/x v3.0.0\nreplace (\n a.test/y => ../y\n a.test/z v2.0.0 => ./z\n)\n';
    expect(wanted(mod, sums(...both('b.test/x@v3.0.0'), ...both('a.test/z@v1.0.0')))).toMatchObject({ sources: ['b.test/x@v3.0.0', 'a.test/z@v1.0.0'] });
  });

  it('never has the repository’s own go.mod choose', () => {
    const { files } = valueOf(plan('module own\nreplace a => b v1.0.0\ntoolchain go1.99', ''));
    expect(Buffer.from(files[0]?.bytes ?? []).toString()).toBe('module touchline.invalid/install\n\ngo 1.21\n');
  });

  it('is nothing where go.sum has no checksum of what is required', () => {
    expect(refusal('go 1.21\nrequire a.test/x v1.0.1', sums(...both('a.test/x@v1.0.0')))).toContain('a.test/x@v1.0.1 has no checksum in go.sum');
    expect(refusal('go 1.21\nrequire a.test/x main', '')).toContain('a.test/x@main has no checksum');
    expect(refusal('go 1.21\nrequire a.test/x v1.0.0\nreplace a.test/x => /etc', '')).toContain('replaced by /etc');
    // Nothing is built of a module that only its go.mod is known of.
    expect(wanted('go 1.21\nrequire a.test/x v1.0.0', sums('a.test/x@v1.0.0/go.mod'))).toMatchObject({ sources: [], manifests: ['a.test/x@v1.0.0'] });
  });

  it.each([
    'a.test/x v1.0.0', `a.test/x v1.0.0 h2:${'A'.repeat(43)}=`, `a.test/x v1.0.0 h1:AAAA=`, `a.test/x 1.0.0 ${hash}`, `-mod=mod v1.0.0 ${hash}`, `../x v1.0.0 ${hash}`, `a.test/../x v1.0.0 ${hash}`, `a.test//x v1.0.0 ${hash}`,
    `a.test/x@v2 v1.0.0 ${hash}`, `a.test/x v1.0.0/../../y ${hash}`, `a.test/x v1.0.0/go.mod/go.mod ${hash}`, `<<<<<<< HEAD`, `a.test/x  v1.0.0 ${hash}`, `a.test/ü v1.0.0 ${hash}`,
  ])('is nothing when a line is %j', (line) => {
    expect(refusal('module own', `${sums('b.test/y@v1.0.0')}${line}\n`)).toContain('not as Go writes it: line 2');
  });

  it('needs both files and a bounded go.sum', () => {
    expect(faultOf(planGo([], egress)).message).toContain('no go.sum');
    expect(refusal('module own', '\n'.repeat(40_001))).toContain('more than 40000 lines');
  });

  it('needs a proxy that is allowed, and one only', () => {
    const at = (goProxy: string | null, allow = egress.allow): string => refusal('module own', '', { ...egress, allow, goProxy });
    expect(at('https://evil.test/')).toContain('comes from https://evil.test/');
    expect(at(null, ['registry.test'])).toContain('comes from https://proxy.golang.org');
    for (const several of ['https://mirror.test/,direct', 'https://mirror.test/|https://evil.test', 'http://mirror.test/', 'off', 'direct', 'file:///src', 'https://mirror.test/ x']) expect(at(several)).toContain('what go.sum names comes from');
    expect(plan('module own', '', { ...egress, goProxy: 'https://mirror.test/go' }).ok).toBe(true);
  });

  it('is never more than go.sum has the checksums of, whatever the files say', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('require (\n', ')\n', 'require ', 'replace ', ' => ', 'a.test/x', ' v1.0.0', '\n', '"', '`', '//', `a.test/x v1.0.0 ${hash}\n`, `a.test/x v1.0.0/go.mod ${hash}\n`, 'go 1.16\n', 'go 1.21\n', './y'));
    const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (mod, sum) => {
      const planned = plan(mod, sum);
      if (!planned.ok) return;
      const list = listed.parse(JSON.parse(Buffer.from(planned.value.files[2]?.bytes ?? []).toString()));
      for (const module of list.sources) expect(sum).toContain(`${module.replace('@', ' ')} h1:`);
      for (const module of [...list.sources, ...list.manifests]) expect(sum).toContain(`${module.replace('@', ' ')}/go.mod h1:`);
    }));
  });
});
