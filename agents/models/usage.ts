import type { Usage } from './contract.ts';

/** Token counts as a provider gave them; null where one is missing, negative or not a whole number. */
export function usageOf(promptTokens: unknown, outputTokens: unknown): Usage | null {
  return isCount(promptTokens) && isCount(outputTokens) ? { promptTokens, outputTokens } : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Arguments of a tool call: JSON where they are, the raw text where not, which the tool host refuses. */
export function inputOf(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
