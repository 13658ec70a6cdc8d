import { describe, expect, it } from 'vitest';
import { defaultSettings, egressSettingsSchema } from '../../main/domain/settings.ts';

function takes(field: 'allow' | 'privateHosts', entry: string): boolean {
  return egressSettingsSchema.safeParse({ [field]: [entry] }).success;
}

describe('whom an installation may ask', () => {
  it('is nobody, until a person says so', () => {
    expect(defaultSettings.egress).toMatchObject({ allow: [], privateHosts: [], certificates: '' });
  });

  it.each(['registry.example.org', 'registry.example.org:8443', 'npm', 'a-b.example.org:1'])('may be %s', (entry) => expect(takes('allow', entry)).toBe(true));

  it.each([
    '', '*', '*.example.org', '.example.org', 'example.org.', 'Registry.example.org', 'https://registry.example.org', 'registry.example.org/', 'user@registry.example.org', 'registry.example.org:0', 'registry.example.org:', 'registry..org',
    '127.0.0.1', '127.0.0.1:4873', '10.0.0.1', '127.1', '2130706433', '0x7f000001', '[::1]', '::1', 'a_b.example.org', 'bücher.example', 'a b', '-a.example',
  ])('may not be %j', (entry) => expect(takes('allow', entry)).toBe(false));

  it('opens private networks to names, not to ports or addresses', () => {
    expect(['npm.corp.example', 'npm.corp.example:4873', '10.0.0.1'].map((entry) => takes('privateHosts', entry))).toEqual([true, false, false]);
  });

  it('is asked by HTTPS', () => {
    expect(egressSettingsSchema.safeParse({ registry: 'http://registry.example.org/' }).success).toBe(false);
    expect(egressSettingsSchema.safeParse({ pythonIndex: 'http://index.example.org/simple/' }).success).toBe(false);
    expect(egressSettingsSchema.safeParse({ goProxy: 'http://proxy.example.org/' }).success).toBe(false);
    expect(egressSettingsSchema.safeParse({ cratesIndex: 'http://index.example.org/' }).success).toBe(false);
    expect(egressSettingsSchema.safeParse({ goProxy: 'https://proxy.example.org/go' }).success).toBe(true);
  });
});
