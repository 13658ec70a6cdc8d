import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { toast } from 'sonner';
import { short } from '../app/figures.ts';

/** A digest or name by its first digits; pressing it copies the whole. */
export function Digest({ value, what, digits = 10 }: { readonly value: string; readonly what: string; readonly digits?: number }): ReactElement {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      toast(`Copied: ${what}`);
    } catch (thrown) {
      toast.error('The clipboard could not be written to.', { description: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  };
  return (
    <button
      type="button"
      title={`${what}: ${value}. Press to copy.`}
      aria-label={`Copy ${what} ${short(value, digits)}`}
      onClick={() => void copy()}
      className="group inline-flex h-6 items-center gap-1 rounded-sm font-mono text-sm text-ink-2 hover:text-ink"
    >
      {short(value, digits)}
      <Copy aria-hidden size="0.75rem" className="opacity-45 group-hover:opacity-100" />
    </button>
  );
}
