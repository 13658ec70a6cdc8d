import type { ButtonHTMLAttributes, ReactElement, Ref } from 'react';
import { keysInWords, shortcutOf, capsOf, type CommandId } from '../app/keymap.ts';
import { cx } from './class-names.ts';

const looks = {
  plain: 'border border-line-2 bg-raised text-ink hover:bg-hover active:bg-chosen',
  quiet: 'text-ink-2 hover:bg-hover hover:text-ink active:bg-chosen',
  dry: 'bg-dry-solid font-semibold text-dry-on hover:bg-dry-solid-hover border border-dry-edge',
  strong: 'bg-ink text-panel font-medium hover:bg-ink-2 border border-ink',
  danger: 'border border-bad-edge bg-raised text-bad hover:bg-bad-tint',
} as const;

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: keyof typeof looks;
  readonly size?: 'small' | 'normal' | 'large';
  /** Prints its key on the button. */
  readonly command?: CommandId;
  /** Why it can't be pressed now. It stays focusable and says so. */
  readonly why?: string | null;
  readonly ref?: Ref<HTMLButtonElement>;
}

const sizes = {
  small: 'h-6 px-2 text-sm gap-1.5',
  normal: 'h-8 px-3 text-base gap-2',
  large: 'h-11 px-5 text-md gap-2.5',
} as const;

export function Button({ look = 'plain', size = 'normal', command, why = null, className, children, onClick, ...rest }: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      {...rest}
      aria-keyshortcuts={command === undefined ? undefined : keysInWords(command)}
      aria-disabled={why === null ? undefined : true}
      title={why ?? rest.title}
      onClick={why === null ? onClick : undefined}
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-md whitespace-nowrap select-none',
        looks[look], sizes[size], why !== null && 'opacity-55', className,
      )}
    >
      {children}
      {command !== undefined && <Keys id={command} onSolid={look === 'dry' || look === 'strong'} />}
    </button>
  );
}

/** The key of a command, drawn as caps. */
export function Keys({ id, onSolid = false }: { readonly id: CommandId; readonly onSolid?: boolean }): ReactElement | null {
  const [first] = shortcutOf(id).keys;
  return first === undefined ? null : <Caps keys={first} onSolid={onSolid} />;
}

export function Caps({ keys, onSolid = false }: { readonly keys: string; readonly onSolid?: boolean }): ReactElement {
  return (
    <span aria-hidden className="inline-flex items-center gap-1">
      {capsOf(keys).map((press, at) => (
        <span key={at} className="inline-flex gap-0.5">
          {press.map((key) => (
            <kbd key={key} className={cx('keycap', onSolid && 'border-current! bg-transparent! text-inherit! opacity-80')}>{key}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
