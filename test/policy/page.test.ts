import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outcomes } from '../../main/domain/words.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { readPolicy, readWorkspacePolicy } from '../../main/policy/policy-file.ts';
import { rules } from '../../main/policy/rules.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/policy.md'), 'utf8');
const [whole, workspace] = [...page.matchAll(/```json\n(.*?)```/gsu)].map((match) => match[1] ?? '');

describe('the page about policy', () => {
  test('has a row for every rule and outcome, in their order, and for no other', () => {
    const rows = [...page.matchAll(/^\| `([A-Za-z_-]+)` \|/gmu)].map((match) => match[1]);
    expect(rows).toEqual([...outcomes, ...rules.map(({ name }) => name)]);
  });

  test('shows the default policy as it is', () => {
    expect(readPolicy(whole ?? '')).toEqual({ ok: true, value: defaultPolicy });
  });

  test('shows a workspace file that is valid', () => {
    expect(readWorkspacePolicy(workspace ?? '').ok).toBe(true);
  });
});
