import { describe, expect, test } from 'vitest';
import { Missing, explained, missingFromOutput } from '../../scripts/setup/trouble.mjs';

describe('what a failed command tells', () => {
  test.each([
    ['npm error network request to a host failed, reason: getaddrinfo ENOTFOUND', 'the network'],
    ['npm error code E503', 'the network'],
    ['Temporary failure resolving a mirror', 'the network'],
    ['tar: write error: No space left on device', 'the disk is full'],
    ['npm error EACCES: permission denied, mkdir', 'no permission'],
  ])('%s', (output, expected) => {
    const missing = missingFromOutput(output, 'Fetching');
    expect(missing?.message).toContain(expected);
    expect(missing?.next).not.toBe('');
  });

  test('anything else stays a failure of its own', () => {
    expect(missingFromOutput('error: expected ; before }', 'Compiling')).toBeUndefined();
  });
});

describe('what the system says', () => {
  test('a full disk and a forbidden folder become sentences', () => {
    const full = explained(Object.assign(new Error('write'), { code: 'ENOSPC' }));
    const forbidden = explained(Object.assign(new Error('open'), { code: 'EACCES', path: '/somewhere/x' }));
    expect(full).toBeInstanceOf(Missing);
    expect(forbidden).toMatchObject({ name: 'Missing', message: 'No permission to write (/somewhere/x).' });
  });

  test('a bug stays a bug', () => {
    const bug = new TypeError('undefined is not a function');
    expect(explained(bug)).toBe(bug);
  });
});
