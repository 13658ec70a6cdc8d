import type { Socket } from 'node:net';

export type Gathered<T> =
  | { readonly ok: true; readonly value: T; readonly bytes: Buffer }
  | { readonly ok: false; readonly reason: 'too-long' | 'slow' | 'gone'; readonly bytes: Buffer };

/**
 * Reads from the socket until `look` finds what it looks for in all the bytes so far. Ends as well at `mostBytes`, when
 * the other side leaves, and at `deadline`, however slowly the bytes drip in. The socket is left paused.
 */
export function gather<T>(socket: Socket, already: Buffer, look: (bytes: Buffer) => T | 'more', mostBytes: number, deadline: AbortSignal): Promise<Gathered<T>> {
  return new Promise((resolve) => {
    let bytes = already;
    const end = (result: Gathered<T>): void => {
      socket.pause();
      socket.off('data', onData).off('end', onGone).off('close', onGone);
      deadline.removeEventListener('abort', onLate);
      resolve(result);
    };
    const check = (): boolean => {
      const value = look(bytes);
      if (value !== 'more') end({ ok: true, value, bytes });
      else if (bytes.length >= mostBytes) end({ ok: false, reason: 'too-long', bytes });
      else return false;
      return true;
    };
    const onData = (piece: Buffer): void => {
      bytes = Buffer.concat([bytes, piece]);
      check();
    };
    const onGone = (): void => end({ ok: false, reason: 'gone', bytes });
    const onLate = (): void => end({ ok: false, reason: 'slow', bytes });
    if (check()) return;
    if (deadline.aborted) return onLate();
    if (socket.destroyed || socket.readableEnded) return onGone();
    deadline.addEventListener('abort', onLate, { once: true });
    socket.on('data', onData).on('end', onGone).on('close', onGone);
    socket.resume();
  });
}
