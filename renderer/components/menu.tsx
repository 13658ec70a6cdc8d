import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';

/** One choice among a few, behind a button. */
export function ChoiceMenu({ trigger, label, value, choices, onChoose, footer }: {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly { readonly value: string; readonly name: ReactNode; readonly note?: ReactNode }[];
  readonly onChoose: (value: string) => void;
  readonly footer?: { readonly name: string; readonly run: () => void };
}): ReactElement {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Inside the main landmark, so that a screen reader's map of the page stays whole while it is open. */}
      <DropdownMenu.Portal container={document.getElementById('main')}>
        <DropdownMenu.Content
          align="end" sideOffset={4} aria-label={label}
          className="z-50 max-h-[70vh] max-w-[28rem] min-w-56 overflow-auto rounded-lg border border-line-2 bg-raised p-1 shadow-(--shadow)"
        >
          <DropdownMenu.Label className="label px-2 pt-1 pb-1.5">{label}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={value ?? ''} onValueChange={onChoose}>
            {choices.map((choice) => (
              <DropdownMenu.RadioItem
                key={choice.value} value={choice.value}
                className="flex min-h-8 items-start gap-2 rounded-md px-2 py-1.5 outline-none data-highlighted:bg-chosen"
              >
                <span className="mt-0.5 w-3.5 shrink-0">
                  <DropdownMenu.ItemIndicator><Check aria-hidden size="0.875rem" /></DropdownMenu.ItemIndicator>
                </span>
                <span className="min-w-0">
                  <span className="block truncate">{choice.name}</span>
                  {choice.note !== undefined && <span className="block truncate text-sm text-ink-3">{choice.note}</span>}
                </span>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          {footer !== undefined && (
            <>
              <DropdownMenu.Separator className="my-1 h-px bg-line" />
              <DropdownMenu.Item onSelect={footer.run} className="flex h-8 items-center rounded-md px-2 pl-7.5 outline-none data-highlighted:bg-chosen">
                {footer.name}
              </DropdownMenu.Item>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
