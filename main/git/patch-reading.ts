/** What a patch says of one file. */
export interface PatchSection {
  readonly linesAdded: number;
  readonly linesRemoved: number;
  readonly binary: boolean;
  /** Content of the added lines, without the line feed. */
  readonly added: readonly AddedLine[];
}

export interface LocatedSection extends PatchSection {
  /** Where its first byte is in the patch; it ends where the next one begins. */
  readonly at: number;
}

export interface AddedLine {
  /** Number in the new file, from 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/u;

/**
 * Reads the patches that `diffPatch` makes, one section for each `diff --git` line. Lines of a hunk are counted by its
 * header, so that content which looks like a header stays content.
 */
export function readPatch(patch: Buffer): readonly LocatedSection[] {
  const reading = new Reading();
  let from = 0;
  while (from < patch.length) {
    const end = patch.indexOf(0x0a, from);
    const until = end < 0 ? patch.length : end;
    reading.take(patch.subarray(from, until), from);
    from = until + 1;
  }
  return reading.sections;
}

interface OpenSection {
  linesAdded: number;
  linesRemoved: number;
  binary: boolean;
  added: AddedLine[];
  at: number;
}

class Reading {
  readonly sections: OpenSection[] = [];
  #oldLeft = 0;
  #newLeft = 0;
  #line = 0;

  take(line: Buffer, at: number): void {
    const section = this.sections.at(-1);
    if (section !== undefined && this.#oldLeft + this.#newLeft > 0) return this.#content(section, line);
    const start = line.toString('latin1', 0, 80);
    if (start.startsWith('diff --git ')) this.sections.push({ linesAdded: 0, linesRemoved: 0, binary: false, added: [], at });
    else if (section !== undefined && start === 'GIT binary patch') section.binary = true;
    else this.#openHunk(start);
  }

  #openHunk(start: string): void {
    const match = hunk.exec(start);
    if (match === null) return;
    this.#oldLeft = Number(match[1] ?? 1);
    this.#newLeft = Number(match[3] ?? 1);
    this.#line = Number(match[2]);
  }

  #content(section: OpenSection, line: Buffer): void {
    const sign = line[0];
    if (sign === 0x2b) {
      section.linesAdded += 1;
      section.added.push({ line: this.#line, bytes: line.subarray(1) });
    } else if (sign === 0x2d) section.linesRemoved += 1;
    // `\ No newline at end of file` belongs to the line before it.
    if (sign === 0x5c) return;
    if (sign !== 0x2b) this.#oldLeft -= 1;
    if (sign !== 0x2d) {
      this.#newLeft -= 1;
      this.#line += 1;
    }
  }
}
