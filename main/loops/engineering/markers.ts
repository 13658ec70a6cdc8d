import type { RecipePlace, TreeFile } from '../../../agents/recipes/contract.ts';
import type { Result } from '../../domain/result.ts';
import { ok } from '../../domain/result.ts';
import type { Evidence } from '../../domain/task.ts';
import { visible } from '../../git/escape.ts';
import { isGenerated } from './ecosystems-paths.ts';
import type { CommentStyle } from './markers-comments.ts';
import { commentStyleOf, commentsIn } from './markers-comments.ts';

export interface Markers {
  /** All that were found, also those beyond the items. */
  readonly count: number;
  readonly items: readonly Evidence[];
  /** The items and as many of the others as are looked up further, in the same order. */
  readonly found: readonly Evidence[];
  /** What the bounds kept out, in words. */
  readonly leftOut: readonly string[];
}

const maxItems = 100;
const maxFound = 1000;
const maxFiles = 2000;
const maxFileBytes = 256 * 1024;
const maxTotalBytes = 24 * 1024 * 1024;
const maxTextLength = 200;

/** TODO, FIXME, HACK and XXX in comments of source files, in path order, first of every file first. */
export async function findMarkers(place: Pick<RecipePlace, 'files' | 'read'>): Promise<Result<Markers>> {
  const { chosen, leftOut } = choose(place.files);
  if (chosen.length === 0) return ok({ count: 0, items: [], found: [], leftOut });
  const contents = await place.read(chosen.map(({ file }) => file.path), maxFileBytes);
  if (!contents.ok) return contents;
  const found = chosen.flatMap(({ file, style }) => markersOf(file.path, style, contents.value.get(file.path)));
  return ok({ count: found.length, items: found.slice(0, maxItems), found: found.slice(0, maxFound), leftOut });
}

function choose(files: readonly TreeFile[]): { chosen: readonly { file: TreeFile; style: CommentStyle }[]; leftOut: readonly string[] } {
  const sources = files
    .flatMap((file) => {
      const style = commentStyleOf(file.path);
      return style === null || file.kind === 'symlink' || file.kind === 'submodule' || isGenerated(file.path) ? [] : [{ file, style }];
    })
    .sort((one, other) => compare(one.file.path, other.file.path));
  const small = sources.filter(({ file }) => file.size <= maxFileBytes);
  let bytes = 0;
  const chosen = small.slice(0, maxFiles).filter(({ file }) => (bytes += file.size) <= maxTotalBytes);
  const notRead = sources.length - chosen.length;
  return { chosen, leftOut: notRead === 0 ? [] : [`${notRead} source ${notRead === 1 ? 'file was' : 'files were'} not searched for TODO comments: too large or too many.`] };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function markersOf(path: string, style: CommentStyle, bytes: Uint8Array | undefined): readonly Evidence[] {
  if (bytes === undefined || bytes.includes(0)) return [];
  return commentsIn(Buffer.from(bytes).toString('utf8'), style).flatMap(({ line, text }) => {
    const marker = markerIn(text);
    return marker === null ? [] : [{ path, line, detail: visible(marker).slice(0, 500) }];
  });
}

/** A marker is the first word of its comment, or is followed by `:` or `(`: `XXX` inside a phone number is none. */
function markerIn(comment: string): string | null {
  const text = comment.slice(0, 2000);
  const match = /(?:^[\s*#/!;@-]*)(TODO|FIXME|HACK|XXX)(?![\w-])/.exec(text) ?? /(?<![\w-])(TODO|FIXME|HACK|XXX)(?=[:(])/.exec(text);
  if (match?.[1] === undefined) return null;
  const from = match.index + match[0].length - match[1].length;
  return text.slice(from, from + maxTextLength).trimEnd();
}
