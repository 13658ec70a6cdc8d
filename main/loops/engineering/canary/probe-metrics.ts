import type { Probe } from '../../../domain/canary-settings.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { compareFigures } from './compare-figures.ts';
import { figuresInMetrics, type Figures } from './figures.ts';
import type { TickFindings } from './verdict.ts';

const timeoutMs = 15_000;
const mostBytes = 4 * 1024 * 1024;

/** Reads the figures of either side. An address that does not answer as it should fails the comparison. */
export async function probeMetrics({ url, baseUrl, figures }: Extract<Probe, { kind: 'metrics' }>, signal: AbortSignal): Promise<TickFindings> {
  const [patched, base] = await Promise.all([readFigures(url, signal), baseUrl === null ? ok(null) : readFigures(baseUrl, signal)]);
  const differences = [patched, base].flatMap((one) => (one.ok ? [] : [one.error.message.slice(0, 500)]));
  // Where the base was to be asked and did not answer, its figures are missing; that is no reason to take others for it.
  const nothing: Figures = new Map();
  return { differences, figures: compareFigures(figures, base.ok ? base.value : nothing, patched.ok ? patched.value : nothing) };
}

async function readFigures(url: string, signal: AbortSignal): Promise<Result<Figures>> {
  const { origin } = new URL(url);
  try {
    // It is read where the maintainer said, and nowhere an answer points to.
    const response = await fetch(url, { redirect: 'error', headers: { accept: 'application/json, text/plain;q=0.9' }, signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]) });
    if (response.status !== 200) return fail('metrics_refused', `${origin} answered ${response.status}.`, 'Look at the address.');
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > mostBytes) return fail('metrics_too_large', `${origin} answered more than ${mostBytes} bytes.`, 'Name an address with fewer figures.');
      chunks.push(chunk);
    }
    return ok(figuresInMetrics(Buffer.concat(chunks).toString('utf8')));
  } catch (error) {
    return fail('metrics_unreachable', `${origin} gave no figures: ${error instanceof Error ? error.message : String(error)}.`, 'Look whether it runs.');
  }
}
