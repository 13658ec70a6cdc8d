import { expect, it } from 'vitest';
import { toolNames as agentTools } from '../../agents/tools/contract.ts';
import { outcomes, toolNames } from '../../main/domain/words.ts';

it('names the same nine tools on both sides of the import rule', () => {
  expect(agentTools).toEqual(toolNames);
  expect(new Set(toolNames).size).toBe(9);
});

it('keeps the scale of four in its order', () => {
  expect(outcomes).toEqual(['REJECT', 'REQUIRES_HUMAN_REVIEW', 'CANARY_ALLOWED', 'AUTO_MERGE_ALLOWED']);
});
