import { useId, type ReactElement, type ReactNode } from 'react';
import { cx } from './class-names.ts';

const box = 'h-8 min-w-0 rounded-md border border-line-2 bg-raised px-2 text-ink placeholder:text-ink-3';

/** A labelled field; its note belongs to it for screen readers too. */
export function TextField({ label, value, onChange, note, mono = false, width = '18rem', list, hideLabel = false, placeholder }: {
  readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly note?: ReactNode; readonly mono?: boolean;
  readonly width?: string; readonly list?: readonly string[]; readonly hideLabel?: boolean; readonly placeholder?: string;
}): ReactElement {
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm text-ink-3'}>{label}</label>
      <input
        id={id} type="text" value={value} spellCheck={false} autoComplete="off" placeholder={placeholder}
        list={list === undefined ? undefined : `${id}-list`} aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)} className={cx(box, mono && 'font-mono text-sm')} style={{ width }}
      />
      {list !== undefined && <datalist id={`${id}-list`}>{list.map((item) => <option key={item} value={item}>{item}</option>)}</datalist>}
      {note !== undefined && <span id={`${id}-note`} className="text-sm text-ink-3">{note}</span>}
    </span>
  );
}

/** A number with its unit. What is no number is not taken over. */
export function NumberField({ label, value, onChange, unit, step = 'any', min = 0, width = '7rem', hideLabel = false }: {
  readonly label: string; readonly value: number; readonly onChange: (value: number) => void; readonly unit?: string;
  readonly step?: number | 'any'; readonly min?: number; readonly width?: string; readonly hideLabel?: boolean;
}): ReactElement {
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm text-ink-3'}>{label}</label>
      <span className="flex items-center gap-1.5">
        <input
          id={id} type="number" value={value} step={step} min={min}
          onChange={(event) => {
            const number = event.target.valueAsNumber;
            if (Number.isFinite(number)) onChange(number);
          }}
          className={cx(box, 'text-right tabular-nums')} style={{ width }}
        />
        {unit !== undefined && <span className="text-sm text-ink-2">{unit}</span>}
      </span>
    </span>
  );
}

export function CheckField({ label, checked, onChange, note }: {
  readonly label: ReactNode; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly note?: ReactNode;
}): ReactElement {
  const id = useId();
  return (
    <span className="flex gap-2">
      <input id={id} type="checkbox" checked={checked} aria-describedby={note === undefined ? undefined : `${id}-note`} onChange={(event) => onChange(event.target.checked)} className="mt-0.5 size-4 shrink-0 accent-(--link)" />
      <span><label htmlFor={id}>{label}</label>{note !== undefined && <span id={`${id}-note`} className="block text-sm text-ink-3">{note}</span>}</span>
    </span>
  );
}

export function SelectField<T extends string>({ label, value, choices, onChange, hideLabel = false }: {
  readonly label: string; readonly value: T; readonly choices: readonly { readonly value: T; readonly name: string }[]; readonly onChange: (value: T) => void; readonly hideLabel?: boolean;
}): ReactElement {
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm text-ink-3'}>{label}</label>
      <select
        id={id} value={value} className={cx(box, 'pr-6')}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.name}</option>)}
      </select>
    </span>
  );
}
