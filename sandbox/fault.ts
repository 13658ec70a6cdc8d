import type { Fault } from '../agents/workspace.ts';

/** A fault that remembers the engine's HTTP status, where the engine answered at all. */
export interface EngineFault extends Fault {
  readonly status?: number;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: EngineFault };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail(code: string, message: string, next: string): { readonly ok: false; readonly error: Fault } {
  return { ok: false, error: { code, message, next } };
}

/** Bytes that came out of a container as one short printable line: control characters become `\xNN`. */
export function printable(bytes: Uint8Array, limit = 300): string {
  const text = Buffer.from(bytes.subarray(0, limit * 4)).toString('utf8').trim().slice(0, limit);
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
