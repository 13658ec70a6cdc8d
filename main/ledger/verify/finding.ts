import type { VerifyReport } from '../../domain/views.ts';

export type FindingKind = Extract<VerifyReport, { sound: false }>['kind'];

/** The first thing that is not what it should be; `seq` where it belongs to one fact. */
export interface Finding {
  readonly seq: number | null;
  readonly kind: FindingKind;
  readonly sentence: string;
}

export function finding(kind: FindingKind, seq: number | null, sentence: string): Finding {
  return { kind, seq, sentence };
}
