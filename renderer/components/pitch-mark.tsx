import type { ReactElement } from 'react';

/** The corner of a pitch: two touchlines, the arc, the flag. */
export function PitchMark({ size = '1.25rem' }: { readonly size?: string }): ReactElement {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.75">
      <path d="M4 1.5V16H18.5" strokeLinecap="square" />
      <path d="M4 7.5A8.5 8.5 0 0 1 12.5 16" />
      <circle cx="4" cy="16" r="2" fill="currentColor" stroke="none" />
    </svg>
  );
}
