import { AlertDialog, Dialog } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button.tsx';

const box = 'fixed left-1/2 z-50 max-h-[84vh] w-[min(92vw,var(--w))] -translate-x-1/2 overflow-auto rounded-lg border border-line-2 bg-raised shadow-(--shadow) outline-none';

/** A layer over the window; Escape and a press outside close it. */
export function Layer({ open, onClose, title, children, width = '40rem', hideTitle = false }: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  readonly width?: string;
  readonly hideTitle?: boolean;
}): ReactElement {
  return (
    <Dialog.Root open={open} onOpenChange={(now) => { if (!now) onClose(); }}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Content aria-describedby={undefined} className={`${box} top-[9vh]`} style={{ '--w': width }}>
          <Dialog.Title className={hideTitle ? 'sr-only' : 'px-5 pt-4 text-md font-semibold'}>{title}</Dialog.Title>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Asks once before something that can't be undone; the button names the thing. */
export function Confirm({ open, onClose, title, effect, verb, act }: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly effect: ReactNode;
  readonly verb: ReactNode;
  readonly act: () => void;
}): ReactElement {
  return (
    <AlertDialog.Root open={open} onOpenChange={(now) => { if (!now) onClose(); }}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-veil" />
        <AlertDialog.Content className={`${box} top-[22vh] p-5`} style={{ '--w': '28rem' }}>
          <AlertDialog.Title className="text-md font-semibold wrap-anywhere">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-ink-2 wrap-anywhere">{effect}</AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild><Button>Keep it</Button></AlertDialog.Cancel>
            <AlertDialog.Action asChild><Button look="danger" onClick={act}>{verb}</Button></AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
