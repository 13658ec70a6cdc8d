import { MessageSquare, Undo2, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Button } from '../button.tsx';
import { cx } from '../class-names.ts';
import { Plain } from '../plain.tsx';
import { samePlace, type CommentPlace, type DiffReview, type Note } from './review.ts';

const longest = 2000;

/** What stands between two lines of the diff: the choice about a hunk, or a comment. */
export function NoteView({ note, review }: { readonly note: Note; readonly review: DiffReview }): ReactElement {
  return note.kind === 'hunk' ? <HunkBar note={note} review={review} /> : <CommentNote place={note.place} review={review} />;
}

function HunkBar({ note: { hunk, at, of }, review }: { readonly note: Extract<Note, { kind: 'hunk' }>; readonly review: DiffReview }): ReactElement {
  const dropped = review.dropped.has(hunk.id);
  return (
    <div className={cx('flex min-h-8 items-center gap-3 border-y px-3 font-sans text-base', dropped ? 'border-bad-edge bg-bad-tint' : 'border-line bg-ground')}>
      <span className={dropped ? 'font-medium text-bad' : 'text-ink-2'}>
        {of > 1 ? `Hunk ${at + 1} of ${of}` : 'This hunk'}: {dropped ? 'dropped' : 'kept'}
      </span>
      <Button
        size="small" aria-pressed={dropped} onClick={() => review.onToggle([hunk.id])}
        aria-label={`${dropped ? 'Keep' : 'Drop'} hunk ${at + 1} of ${of} in ${hunk.path}`} title={`${dropped ? 'Keep' : 'Drop'} it (X)`}
      >
        {dropped ? <Undo2 aria-hidden size="0.8125rem" /> : <X aria-hidden size="0.8125rem" />}{dropped ? 'Keep' : 'Drop'}
      </Button>
    </div>
  );
}

function CommentNote({ place, review }: { readonly place: CommentPlace; readonly review: DiffReview }): ReactElement {
  const comment = review.comments.find((one) => samePlace(one, place));
  const writing = review.writing !== null && samePlace(review.writing, place);
  const where = `${place.side === 'base' ? 'removed line' : 'line'} ${place.line}`;
  return (
    <div className="border-y border-need-edge bg-panel px-3 py-2 font-sans text-base text-ink">
      {writing || comment === undefined
        ? <CommentForm key={comment?.text} place={place} where={where} first={comment?.text ?? ''} review={review} />
        : (
          <div className="flex items-start gap-2">
            <MessageSquare aria-hidden size="0.875rem" className="mt-1 shrink-0 text-need" />
            <p className="min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere"><span className="sr-only">Comment on {where}: </span><Plain text={comment.text} lines="many" /></p>
            <Button size="small" look="quiet" onClick={() => review.onWrite(place)} aria-label={`Edit the comment on ${where}`}>Edit</Button>
            <Button size="small" look="quiet" onClick={() => review.onComment(place, '')} aria-label={`Remove the comment on ${where}`}>Remove</Button>
          </div>
        )}
    </div>
  );
}

function CommentForm({ place, where, first, review }: { readonly place: CommentPlace; readonly where: string; readonly first: string; readonly review: DiffReview }): ReactElement {
  const [text, setText] = useState(first);
  const field = useRef<HTMLTextAreaElement>(null);
  // The form was asked for by a key or a press just now: the next key is meant for it.
  useEffect(() => field.current?.focus(), []);
  const keep = (): void => {
    review.onComment(place, text);
    review.onWrite(null);
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <textarea
        ref={field} aria-label={`Comment for the coder on ${where} of ${place.path}`} rows={2} maxLength={longest} value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') review.onWrite(null);
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            keep();
          }
        }}
        className="w-full max-w-[48rem] rounded-md border border-edge bg-raised px-2 py-1.5 text-ink"
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="small" why={text.trim() === '' ? 'Say what the coder is to do.' : null}>Keep the comment</Button>
        <Button size="small" look="quiet" onClick={() => review.onWrite(null)}>Cancel</Button>
        <span className="text-sm text-ink-3">Ctrl+Enter keeps it. It goes to the coder with the others, in one repair round.</span>
      </div>
    </form>
  );
}
