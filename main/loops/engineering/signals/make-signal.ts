import { stripVTControlCharacters } from 'node:util';
import { createRedactor } from '../../../../agents/redact.ts';
import { digestOf } from '../../../domain/digest.ts';
import type { Signal, SignalKind } from '../../../domain/signal.ts';
import type { Evidence } from '../../../domain/task.ts';
import { visibleLines } from '../../../git/escape.ts';

/** A signal as its source knows it: text of any length, with whatever hides in it. */
export interface SignalDraft {
  readonly kind: SignalKind;
  readonly title: string;
  readonly severity: number;
  readonly subject: string;
  /** What makes it the same trouble on another day, beside kind and subject: no line, count or time. */
  readonly fingerprint: string;
  readonly detail?: string;
  readonly evidence?: readonly Evidence[];
  readonly figures?: Signal['figures'];
  readonly source: string;
  readonly at?: string | null;
  readonly digest?: string | null;
  readonly count?: number;
}

const mostEvidence = 20;

/** Brings a draft within the contract: credentials taken out, what hides made visible, every text within its length. */
export function makeSignal(draft: SignalDraft): Signal {
  const { kind, subject, fingerprint } = draft;
  return {
    id: digestOf({ kind, subject: subject.toWellFormed(), fingerprint: fingerprint.toWellFormed() }),
    kind,
    title: oneLine(draft.title, 200) || kind,
    severity: portion(draft.severity),
    subject: oneLine(subject, 300) || kind,
    detail: severalLines(draft.detail ?? '', 2000),
    evidence: (draft.evidence ?? []).slice(0, mostEvidence).map((item) => ({ ...item, detail: oneLine(item.detail, 500) })),
    figures: (draft.figures ?? []).slice(0, 12).map(({ name, value }) => ({ name, value: Number.isFinite(value) ? value : 0 })),
    provenance: { source: oneLine(draft.source, 300) || kind, at: draft.at ?? null, digest: draft.digest ?? null },
    count: Math.max(1, Math.trunc(draft.count ?? 1)),
  };
}

function portion(value: number): number {
  return Number.isFinite(value) ? Math.round(Math.min(Math.max(value, 0), 1) * 1000) / 1000 : 0;
}

const redact = createRedactor([]);
const named = /\b(pass(?:word|wd)?|secret|token|api[_-]?key|authorization|cookie|credential)(["']?\s{0,3}[:=]\s{0,3})(?:(?:bearer|basic|token)\s{1,3})?("[^"\n]{1,500}"|'[^'\n]{1,500}'|[^\s"',;}&]{1,500})/giu;
const bearer = /\b(bearer|basic)\s{1,3}[A-Za-z0-9._~+/=-]{8,}/giu;

/** Text without what looks like a credential, or is said to be one. */
export function withoutSecrets(text: string): string {
  return redact(text).replaceAll(named, '$1$2[redacted]').replaceAll(bearer, '$1 [redacted]');
}

/** More of a text than this is never looked at for what is shown of it. */
const mostLookedAt = 16 * 1024;

/** One line in which nothing hides and no credential stands, of at most `most` characters. */
export function oneLine(text: string, most: number): string {
  return cut(shown(text).replaceAll(/\s+/gu, ' ').trim(), most);
}

/** The same with its line breaks. */
export function severalLines(text: string, most: number): string {
  return cut(shown(text).trimEnd(), most);
}

function shown(text: string): string {
  return visibleLines(withoutSecrets(stripVTControlCharacters(text.slice(0, mostLookedAt)).toWellFormed()));
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
