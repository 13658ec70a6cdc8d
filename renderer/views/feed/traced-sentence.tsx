import type { ReactElement } from 'react';
import type { Sentence } from '../../app/contract.ts';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';
import { lighting, useLit } from '../../stores/lit.ts';
import { tracedParts, valueInWords } from './traced-parts.ts';

/** The id of a field's row, so that a claim can name it. */
export const fieldRowId = (field: string): string => `field-${encodeURIComponent(field)}`;

/** A sentence whose claims light their fields. `focusable`: each claim can be reached by key; once on a screen is enough. */
export function TracedSentence({ sentence, focusable = false }: { readonly sentence: Sentence; readonly focusable?: boolean }): ReactElement {
  return (
    <>
      {tracedParts(sentence).map(({ text, claim }, at) => {
        if (claim === null) return <Plain key={at} text={text} />;
        return focusable ? <ClaimButton key={at} field={claim.field} value={claim.value} text={text} /> : <ClaimText key={at} field={claim.field} text={text} />;
      })}
    </>
  );
}

function ClaimText({ field, text }: { readonly field: string; readonly text: string }): ReactElement {
  const lit = useLit((state) => state.field === field);
  const { onMouseEnter, onMouseLeave } = lighting(field);
  return <span onMouseEnter={onMouseEnter} onMouseLeave={onMouseLeave} className={cx('relative z-1', lit && 'claim-lit')}><Plain text={text} /></span>;
}

function ClaimButton({ field, value, text }: { readonly field: string; readonly value: unknown; readonly text: string }): ReactElement {
  const lit = useLit((state) => state.field === field);
  return (
    <button
      type="button" {...lighting(field)} aria-describedby={fieldRowId(field)} title={`${field}: ${valueInWords(value)}`}
      className={cx('claim inline text-start', lit && 'claim-lit')}
    ><Plain text={text} /></button>
  );
}
