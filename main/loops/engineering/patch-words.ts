import type { PolicyInputs } from '../../domain/decision.ts';

/** Lines of a text for a person: what was found in the bytes of a patch, and what it reaches. They may hold names of the repository's: fence or escape them. */
export function safetyLines(safety: PolicyInputs['safety'], most: number): readonly string[] {
  if (safety.length === 0) return ['Nothing was found.'];
  const shown = safety.slice(0, most).map(({ kind, path, line, detail }) => `${kind}  ${path}${line === null ? '' : `:${line}`}  ${detail}`);
  return safety.length > most ? [...shown, `and ${safety.length - most} more`] : shown;
}

export function blastLines({ value, parts }: PolicyInputs['blastRadius']): readonly string[] {
  return [`${value.toFixed(2)} of 1`, ...parts.filter((part) => part.value > 0).map((part) => `${part.value.toFixed(3)}  ${part.name}: ${part.why}`)];
}
