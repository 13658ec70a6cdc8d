import { Fragment, type ReactElement } from 'react';
import { codeParts } from '../app/code-parts.ts';
import { Plain } from './plain.tsx';

/** A sentence of Touchline's own: what it puts between backticks is set as code. Everything else is as plain as any text. */
export function Sentence({ text, lines = 'one' }: { readonly text: string; readonly lines?: 'one' | 'many' }): ReactElement {
  return (
    <>
      {codeParts(text).map(({ text: part, isCode }, at) => (isCode
        ? <code key={at} className="font-mono text-[0.95em] wrap-anywhere"><Plain text={part} lines={lines} /></code>
        : <Fragment key={at}><Plain text={part} lines={lines} /></Fragment>))}
    </>
  );
}
