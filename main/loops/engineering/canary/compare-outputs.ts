import type { WatchedFigure } from '../../../domain/canary-settings.ts';
import type { ExecOutcome } from '../../../../agents/workspace.ts';
import { visible } from '../../../git/escape.ts';
import { withoutFigures } from './figures.ts';
import { masked } from './mask.ts';

type Outcome = Pick<ExecOutcome, 'exitCode' | 'stdout' | 'stderr' | 'cut' | 'killedBy'>;

/** From here on an exit code means that the program could not be run, or was ended by a signal. */
const crashedFrom = 126;

/**
 * What is different between two runs of one program, a sentence each. A program that crashed, was ended or said more than
 * is kept differs whatever the other side did: nobody can say that it is the same.
 */
export function compareOutputs(what: string, base: Outcome, patched: Outcome, figures: readonly WatchedFigure[]): readonly string[] {
  const broken = [...brokenOff(`${what} on the base`, base), ...brokenOff(`${what} on the patch`, patched)];
  if (broken.length > 0) return broken;
  // A figure that may be off a little is compared as a number, and not byte for byte.
  const names = new Set(figures.map(({ name }) => name));
  return [
    ...(base.exitCode === patched.exitCode ? [] : [`${what} ended with ${base.exitCode} on the base and with ${patched.exitCode} on the patch.`]),
    ...differenceOf(`${what}: the output`, base.stdout, patched.stdout, names),
    ...differenceOf(`${what}: what it says beside its output`, base.stderr, patched.stderr, names),
  ].map((sentence) => sentence.slice(0, 500));
}

function brokenOff(what: string, { exitCode, cut, killedBy }: Outcome): readonly string[] {
  if (killedBy !== undefined) return [`${what} was ended: ${killedBy === 'timeout' ? 'its time was up' : killedBy === 'memory' ? 'it used too much memory' : 'cancelled'}.`];
  if (exitCode >= crashedFrom || exitCode < 0) return [`${what} could not be run or crashed (${exitCode}).`];
  return cut.stdout + cut.stderr > 0 ? [`${what} said more than is kept, so it can’t be compared.`] : [];
}

function differenceOf(what: string, base: Uint8Array, patched: Uint8Array, names: ReadonlySet<string>): readonly string[] {
  const [was, is] = [comparable(base, names), comparable(patched, names)];
  if (was === is) return [];
  const [lines, others] = [was.split('\n'), is.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  const line = at === -1 ? lines.length : at;
  return [`${what} differs from line ${line + 1} on: “${shown(lines[line])}” on the base, “${shown(others[line])}” on the patch.`];
}

function comparable(bytes: Uint8Array, names: ReadonlySet<string>): string {
  return masked(withoutFigures(Buffer.from(bytes).toString('latin1'), names));
}

function shown(line: string | undefined): string {
  return line === undefined ? '(the end)' : visible(Buffer.from(line, 'latin1')).slice(0, 120);
}
