import { setImmediate as pause } from 'node:timers/promises';
import type { SafetyFinding } from '../../../domain/patch-findings.ts';
import type { ContentChange } from '../../../git/changed-contents.ts';
import { finding, lineAt, searchedAtMost } from './change.ts';
import { secretsIn } from './secrets.ts';
import type { FoundSecret } from './secret-patterns.ts';

/** Characters of all files of one patch that are searched; what is beyond is said not to be. */
const searchedTogether = 4 * 1024 * 1024;

/** Beginnings that tell the issuer and nothing else. */
const openBeginnings = /^(?:gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|AIza|[rs]k_live_|xox[abopr]-|xapp-|npm_|pypi-|hf_|do[opr]_v1_|sk-(?:ant|proj)-|lin_api_|shp\w{2,3}_|SG\.|ops_|-----BEGIN|https?:\/\/|AccountKey=|AGE-SECRET-KEY-)/u;

/**
 * Credentials in lines that a patch adds. One that a changed file held before is not this patch's; a file that moves
 * keeps its own. The finding names rule, place and size; the credential itself is in none of its fields.
 */
export async function secretFindings(changes: readonly ContentChange[]): Promise<readonly SafetyFinding[]> {
  const before = changes.flatMap(({ before: side }) => (side?.text === null || side === null ? [] : [side.text]));
  const findings: SafetyFinding[] = [];
  let left = searchedTogether;
  for (const change of changes) {
    const text = change.after?.text ?? null;
    if (text === null || change.added.length === 0 || text.length > searchedAtMost) continue;
    left -= text.length;
    if (left < 0) {
      findings.push(finding('not-scanned', change.path, null, 'The patch is too large for credentials to be looked for in all of it.'));
      continue;
    }
    await pause();
    const added = new Set(change.added.map(({ line }) => line));
    for (const secret of await secretsIn(change.path, text)) {
      const line = firstAdded(text, secret, added);
      const value = text.slice(secret.from, secret.to);
      if (line !== null && !before.some((old) => old.includes(value))) findings.push(finding('secret', change.path, line, detailOf(secret, value)));
    }
  }
  return findings;
}

/** Credentials in a text that is not a file of the patch, such as its commit message. */
export async function secretsInWords(name: string, text: string): Promise<readonly SafetyFinding[]> {
  const found = await secretsIn('', text);
  return found.map((secret) => finding('secret', name, null, detailOf(secret, text.slice(secret.from, secret.to))));
}

function firstAdded(text: string, { from, to }: FoundSecret, added: ReadonlySet<number>): number | null {
  const [first, last] = [lineAt(text, from), lineAt(text, Math.max(from, to - 1))];
  for (let line = first; line <= last; line += 1) if (added.has(line)) return line;
  return null;
}

function detailOf({ rule }: FoundSecret, value: string): string {
  const beginning = openBeginnings.exec(value)?.[0] ?? '';
  return `Looks like a credential (rule ${rule}): ${beginning}****, ${value.length} characters.`;
}
