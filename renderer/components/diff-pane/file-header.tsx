import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { count } from '../../app/figures.ts';
import { flagNames } from '../../app/phrases.ts';
import { DiffStat } from '../diff-stat.tsx';
import { Button } from '../button.tsx';
import { Chip } from '../marks.tsx';
import { Plain } from '../plain.tsx';
import { isGrave } from './diff-file.ts';
import type { PreparedFile } from './prepare.ts';
import { hunksOfFile, type DiffReview } from './review.ts';

/** The head of one file in the diff: what it is, what is risky about it, and the viewed tick. */
export function FileHeader({ prepared, folded, viewed, review, onFold, onViewed }: {
  readonly prepared: PreparedFile;
  readonly folded: boolean;
  readonly viewed: boolean;
  readonly review: DiffReview | null;
  readonly onFold: () => void;
  readonly onViewed: () => void;
}): ReactElement {
  const { file, hidden } = prepared;
  const note = prepared.folded ?? noteOf(prepared);
  return (
    <div className="flex h-10 items-center gap-2 border-b border-line bg-ground pr-3 pl-1.5 font-sans text-base text-ink">
      <button
        type="button" onClick={onFold} aria-expanded={!folded} aria-label={`${folded ? 'Unfold' : 'Fold'} ${file.path}`}
        className="flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-2 hover:bg-hover hover:text-ink"
      >
        {folded ? <ChevronRight aria-hidden size="1rem" /> : <ChevronDown aria-hidden size="1rem" />}
      </button>
      <h2 className="min-w-0 truncate font-mono text-sm font-medium" title={file.path}>
        {file.change.previousPath !== null && <span className="text-ink-3"><Plain text={file.change.previousPath} /> → </span>}
        <Plain text={file.path} />
      </h2>
      <DiffStat added={file.change.linesAdded} removed={file.change.linesRemoved} />
      <span className="mr-auto flex min-w-0 items-center gap-1 overflow-hidden">
        {file.change.flags.map((flag) => <Chip key={flag} tone={isGrave(flag) ? 'bad' : 'quiet'}>{flagNames[flag]}</Chip>)}
        {hidden > 0 && <Chip tone="bad" title="Shown as escapes, in red words such as \u202E">{count(hidden, 'hidden character')} shown</Chip>}
        {note !== null && <span className="truncate text-sm text-ink-3" title={note}>{note}</span>}
      </span>
      {review !== null && <KeepFile prepared={prepared} review={review} />}
      <label className="inline-flex h-6 shrink-0 items-center gap-1.5 text-sm text-ink-2 hover:text-ink">
        <input type="checkbox" checked={viewed} onChange={onViewed} className="size-3.5 accent-(--link)" aria-label={`Viewed ${file.path}`} />
        Viewed
      </label>
    </div>
  );
}

/** Drops or keeps all of a file at once; a file without lines of text can only be kept or dropped as one. */
function KeepFile({ prepared: { file }, review }: { readonly prepared: PreparedFile; readonly review: DiffReview }): ReactElement | null {
  const hunks = hunksOfFile(review, file.index);
  if (hunks.length === 0) return null;
  const kept = hunks.filter((hunk) => !review.dropped.has(hunk.id)).length;
  return (
    <>
      {kept < hunks.length && <span className="shrink-0 text-sm font-medium text-bad tabular-nums">{kept} of {hunks.length} kept</span>}
      <Button size="small" look="quiet" onClick={() => review.onToggle(hunks.map((hunk) => hunk.id))} aria-label={`${kept === 0 ? 'Keep' : 'Drop'} file ${file.path}`}>
        {kept === 0 ? 'Keep file' : 'Drop file'}
      </Button>
    </>
  );
}

function noteOf({ diff, file }: PreparedFile): string | null {
  if (diff.hunks.length > 0) return null;
  if (diff.prevMode !== undefined && diff.mode !== diff.prevMode) return `Mode ${diff.prevMode} → ${diff.mode ?? '?'}; same contents.`;
  return file.change.status === 'renamed' ? 'Renamed; same contents.' : 'No lines to show.';
}
