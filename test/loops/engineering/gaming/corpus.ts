import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangedText } from '../../../../main/loops/engineering/gaming/facts.ts';

const folder = join(import.meta.dirname, '../../../hostile/gaming');

/** One patch of the corpus: whole files before and after, and the kinds of finding it must give. */
export interface CorpusPatch {
  readonly name: string;
  readonly why: string;
  /** Every entry is a set of kinds of which one has to be found. */
  readonly kinds: readonly (readonly string[])[];
  readonly files: readonly ChangedText[];
}

export function readCorpus(kind: 'gaming' | 'honest'): readonly CorpusPatch[] {
  return readdirSync(join(folder, kind)).toSorted().map((name) => readPatch(name.replace(/\.txt$/, ''), readFileSync(join(folder, kind, name), 'utf8')));
}

export function readPatch(name: string, text: string): CorpusPatch {
  const [head = '', ...parts] = text.split(/^=== /m);
  const field = (label: string): string => new RegExp(`^${label}: (.*)$`, 'm').exec(head)?.[1] ?? '';
  return {
    name, why: field('why'),
    kinds: field('kinds').split(',').map((each) => each.split('|').map((one) => one.trim()).filter((one) => one !== '')).filter((each) => each.length > 0),
    files: parts.map(readFile),
  };
}

function readFile(part: string): ChangedText {
  const [path = '', ...lines] = part.replace(/\n+$/, '').split('\n');
  const side = (sign: string): string | null => {
    const kept = lines.filter((line) => line === '' || line.startsWith(' ') || line.startsWith(sign));
    return kept.some((line) => line !== '') ? `${kept.map((line) => line.slice(1)).join('\n')}\n` : null;
  };
  return { path: path.trim(), before: side('-'), after: side('+') };
}
