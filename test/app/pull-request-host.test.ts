import { describe, expect, it } from 'vitest';
import { pushAddress } from '../../main/app/pull-request-host.ts';
import { deliverySettingsSchema } from '../../main/domain/settings.ts';
import { parseRemote } from '../../main/git/remote-address.ts';
import { valueOf } from '../git/exported.ts';

const addressOf = (remote: string, delivery: Readonly<Record<string, unknown>> = {}) => pushAddress(deliverySettingsSchema.parse(delivery), valueOf(parseRemote(remote)));

describe('where a delivery is pushed to', () => {
  it.each([
    ['https://github.com/acme/app.git', {}, 'https://github.com/acme/app.git'],
    ['git@github.com:acme/app.git', {}, 'https://github.com/acme/app.git'],
    ['ssh://git@gitlab.com/acme/team/app.git', {}, 'https://gitlab.com/acme/team/app.git'],
    ['ssh://git@forge.example.com:2222/acme/app', { host: 'github' }, 'https://forge.example.com/acme/app.git'],
    ['git@work:acme/app.git', { host: 'github', apiUrl: 'https://api.github.com' }, 'https://github.com/acme/app.git'],
    ['git@git.example.com:acme/app.git', {}, 'git@git.example.com:acme/app.git'],
    ['/srv/app.git', {}, '/srv/app.git'],
  ])('is, for %s with %j, %s', (remote, delivery, url) => expect(valueOf(addressOf(remote, delivery)).url).toBe(url));

  it('is never another server than the one the token is for', () => {
    expect(addressOf('https://evil.example/acme/app.git', { host: 'github', apiUrl: 'https://api.github.com' })).toMatchObject({ ok: false, error: { code: 'remote_elsewhere' } });
  });
});
