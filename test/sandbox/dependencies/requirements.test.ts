import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EgressRules } from '../../../agents/workspace.ts';
import { planPip } from '../../../sandbox/dependencies/requirements.ts';
import { faultOf, valueOf } from '../place.ts';

const egress: EgressRules = { allow: ['index.test', 'files.test'], privateHosts: [], registry: null, certificates: '', maxBytes: 1, minutes: 1 };
const hash = `sha256:${'0a'.repeat(32)}`;

function plan(files: Readonly<Record<string, string>>, rules = egress): ReturnType<typeof planPip> {
  return planPip(Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text), executable: false })), rules);
}

/** What pip is given. */
function pinsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const planned = valueOf(plan(files));
  expect(planned.files.map(({ path }) => path)).toEqual(['pins.txt']);
  return Buffer.from(planned.files[0]?.bytes ?? []).toString().split('\n').filter((line) => line !== '');
}

function refusal(files: Readonly<Record<string, string>>): string {
  const fault = faultOf(plan(files));
  expect(fault.code).toBe('dependencies_refused');
  return fault.message;
}

describe('what pip would fetch', () => {
  it('is what every line pins', () => {
    expect(pinsOf({ 'requirements.txt': `# all of it\n--index-url https://index.test/simple\n\nRequests[socks, security]==2.31.0 \\\n    --hash=${hash} \\\n    --hash=${hash}\n    # via own\nzope.interface == 6.0\ncolorama==0.4.6 ; sys_platform == "win32" and python_version < '3.12'  # only there\n-e .\n` })).toEqual([
      `Requests[socks,security]==2.31.0 --hash=${hash} --hash=${hash}`, 'zope.interface==6.0', `colorama==0.4.6 ; sys_platform == "win32" and python_version < '3.12'`,
    ]);
  });

  it('is what the files beside it and those that they include pin, each once', () => {
    const files = { 'requirements.txt': 'a==1\r\n-r requirements/base.txt\r\n', 'requirements-dev.txt': '-r requirements.txt\nb==2\n', 'requirements/base.txt': '-r ../requirements.txt\n--requirement more.txt\nc==3', 'requirements/more.txt': 'a==1\nd==4' };
    expect(pinsOf(files)).toEqual(['a==1', 'b==2', 'c==3', 'd==4']);
    expect(valueOf(plan(files)).lockfile).toBe('requirements.txt');
  });

  it.each([
    'a', 'a>=1', 'a~=1.0', 'a==1.*', 'a===1', 'a==1,!=2', 'a @ https://files.test/a.whl', 'https://files.test/a.whl', 'git+https://index.test/a.git#egg=a', './a', '-e ./a', '-e git+https://index.test/a.git', 'file:///a.whl',
    '--extra-index-url https://index.test/simple', '--index-url https://evil.test/simple', '--index-url http://index.test/simple', '--find-links https://index.test/', '--trusted-host index.test', '--no-binary :all:', '--pre', '-c constraints.txt',
    'a==1 --global-option=x', 'a==1 --hash=md5:00', `a==1 --hash=${hash} --install-option=x`, '-r ../../out.txt', '-r /etc/passwd', '-r https://evil.test/r.txt', '--config-settings x=y', 'a==1 ; $(id)', 'a==1;`id`',
  ])('is nothing when a line is %j', (line) => {
    expect(refusal({ 'requirements.txt': `b==1\n${line}\n` })).toContain('pins no version of a package from the index');
  });

  it('is nothing without the files, or with too many of them', () => {
    expect(refusal({})).toContain('no requirements.txt');
    expect(refusal({ 'requirements.txt': '-r missing.txt' })).toContain('missing.txt, which is not there');
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`in/${at}.txt`, `-r ${at + 1}.txt`]));
    expect(refusal({ 'requirements.txt': '-r in/0.txt', ...many })).toContain('which is not there');
  });

  it('needs an index that is allowed', () => {
    const at = (pythonIndex: string): string => faultOf(plan({ 'requirements.txt': 'a==1' }, { ...egress, pythonIndex })).message;
    expect(at('https://evil.test/simple/')).toContain('comes from https://evil.test/simple/');
    expect(at('http://index.test/simple/')).toContain('comes from http://index.test/simple/');
  });

  it('never gives pip a line that is no pin', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('a==1', '-r', '--hash=', ';', '\\', ' ', '#', '--index-url ', hash)), { maxLength: 12 }), (parts) => {
      const planned = plan({ 'requirements.txt': parts.join('') });
      if (!planned.ok) return;
      for (const line of Buffer.from(planned.value.files[0]?.bytes ?? []).toString().split('\n')) expect(line).toMatch(/^(?:[A-Za-z0-9][\w.-]*(?:\[[\w., -]+\])?==[\w.+!-]+(?: ;[^\n`$#\\]*)?(?: --hash=sha\d+:[0-9a-f]+)*)?$/);
    }));
  });
});
