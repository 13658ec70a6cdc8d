import { createHash } from 'node:crypto';

/** A part of a patch that can be taken or left by itself. */
export interface Hunk {
  /** Known again by its content: the same hunk has the same id wherever it stands in the patch. */
  readonly id: string;
  /** Which `diff --git` section it belongs to, from 0. */
  readonly section: number;
  /** Its first line; null for a section without lines of text, e.g. a binary file or a change of mode, which is one whole. */
  readonly header: string | null;
}

interface OpenSection {
  /** Everything before its first hunk. */
  head: Buffer[];
  hunks: Buffer[][];
}

const sectionStart = Buffer.from('diff --git ');
const hunkHeader = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;

/** The hunks of a patch as `diffPatch` makes them, in its order. */
export function hunksOf(patch: Buffer): readonly Hunk[] {
  return sectionsOf(patch).flatMap((section, index) => partsOf(section).map(({ id, header }) => ({ id, header, section: index })));
}

/** How many lines the hunks of a patch add and remove together; those of the given ids only, where they are given. */
export function linesIn(patch: Buffer, ids?: ReadonlySet<string>): number {
  const parts = sectionsOf(patch).flatMap(partsOf).filter(({ id }) => ids === undefined || ids.has(id));
  return parts.reduce((sum, { lines }) => sum + lines.slice(1).filter(([first]) => first === plus || first === minus).length, 0);
}

/**
 * The patch without some of its hunks. Where hunks before one are gone, its place in the new file is counted anew, so
 * that git finds it exactly where it belongs. A file all of whose hunks are dropped is not in it at all.
 */
export function withoutHunks(patch: Buffer, dropped: ReadonlySet<string>): Buffer {
  return Buffer.concat(sectionsOf(patch).flatMap((section) => {
    const kept = partsOf(section).filter(({ id }) => !dropped.has(id));
    return kept.length === 0 ? [] : [...section.head, ...renumbered(kept.map(({ lines }) => lines))];
  }));
}

function partsOf({ head, hunks }: OpenSection): readonly { readonly id: string; readonly header: string | null; readonly lines: readonly Buffer[] }[] {
  const name = head[0] ?? Buffer.alloc(0);
  if (hunks.length === 0) return [{ id: digest(head), header: null, lines: [] }];
  return hunks.map((lines) => ({ id: digest([name, ...lines.slice(1)]), header: (lines[0] ?? Buffer.alloc(0)).toString('utf8').trimEnd(), lines }))
    .map((part, index, all) => ({ ...part, id: distinct(part.id, all.slice(0, index).map(({ id }) => id)) }));
}

/** The same change twice in one file: told apart by how many there were before. */
function distinct(id: string, before: readonly string[]): string {
  const same = before.filter((one) => one.startsWith(id)).length;
  return same === 0 ? id : `${id}.${same}`;
}

function renumbered(hunks: readonly (readonly Buffer[])[]): readonly Buffer[] {
  let shift = 0;
  return hunks.flatMap(([header = Buffer.alloc(0), ...lines]) => {
    const text = header.toString('latin1');
    const [whole, from, removed = '1', , added = '1'] = hunkHeader.exec(text) ?? [];
    if (whole === undefined || from === undefined) return [header, ...lines];
    // Where a side has no line, git names the line before it.
    const start = Number(from) + shift + (removed === '0' ? 1 : 0) - (added === '0' ? 1 : 0);
    shift += Number(added) - Number(removed);
    const range = `@@ -${from}${removed === '1' ? '' : `,${removed}`} +${start}${added === '1' ? '' : `,${added}`} @@`;
    return [Buffer.from(`${range}${text.slice(whole.length)}`, 'latin1'), ...lines];
  });
}

/** Lines of a hunk are counted by its header, so that content which looks like a header stays content. */
function sectionsOf(patch: Buffer): readonly OpenSection[] {
  const sections: OpenSection[] = [];
  let left = { removed: 0, added: 0 };
  for (const line of linesOf(patch)) {
    const open = sections.at(-1);
    const hunk = open?.hunks.at(-1);
    if (hunk !== undefined && (left.removed > 0 || left.added > 0 || line[0] === backslash)) {
      hunk.push(line);
      left = counted(left, line[0]);
      continue;
    }
    const header = hunkHeader.exec(line.toString('latin1'));
    if (header !== null && open !== undefined) {
      open.hunks.push([line]);
      left = { removed: Number(header[2] ?? '1'), added: Number(header[4] ?? '1') };
    } else if (line.subarray(0, sectionStart.length).equals(sectionStart)) {
      sections.push({ head: [line], hunks: [] });
    } else {
      open?.head.push(line);
    }
  }
  return sections;
}

const [plus, minus, backslash] = [0x2b, 0x2d, 0x5c];

function counted({ removed, added }: { readonly removed: number; readonly added: number }, first: number | undefined) {
  if (first === plus) return { removed, added: added - 1 };
  if (first === minus) return { removed: removed - 1, added };
  return first === backslash ? { removed, added } : { removed: removed - 1, added: added - 1 };
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const until = end < 0 ? bytes.length : end + 1;
    yield bytes.subarray(from, until);
    from = until;
  }
}

function digest(parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}
