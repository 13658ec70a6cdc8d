import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { count } from '../../app/figures.ts';
import { flagNames } from '../../app/phrases.ts';
import { DiffStat } from '../diff-stat.tsx';
import { Chip } from '../marks.tsx';
import { Plain } from '../plain.tsx';
import { isGrave } from './diff-file.ts';
import type { PreparedFile } from './prepare.ts';

/** The head of one file in the diff: what it is, what is risky about it, and the viewed tick. */
export function FileHeader({ prepared, folded, viewed, onFold, onViewed }: {
  readonly prepared: PreparedFile;
  readonly folded: boolean;
  readonly viewed: boolean;
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
      <span className="flex min-w-0 items-center gap-1 overflow-hidden">
        {file.change.flags.map((flag) => <Chip key={flag} tone={isGrave(flag) ? 'bad' : 'quiet'}>{flagNames[flag]}</Chip>)}
        {hidden > 0 && <Chip tone="bad" title="Shown as escapes, in red words such as \u202E">{count(hidden, 'hidden character')} shown</Chip>}
        {note !== null && <span className="truncate text-sm text-ink-3" title={note}>{note}</span>}
      </span>
      <label className="ml-auto inline-flex h-6 shrink-0 items-center gap-1.5 text-sm text-ink-2 hover:text-ink">
        <input type="checkbox" checked={viewed} onChange={onViewed} className="size-3.5 accent-(--link)" aria-label={`Viewed ${file.path}`} />
        Viewed
      </label>
    </div>
  );
}

function noteOf({ diff, file }: PreparedFile): string | null {
  if (diff.hunks.length > 0) return null;
  if (diff.prevMode !== undefined && diff.mode !== diff.prevMode) return `Mode ${diff.prevMode} → ${diff.mode ?? '?'}; same contents.`;
  return file.change.status === 'renamed' ? 'Renamed; same contents.' : 'No lines to show.';
}
