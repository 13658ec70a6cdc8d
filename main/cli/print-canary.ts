import type { CanaryTickRow, DeliveryRow } from '../domain/change-views.ts';
import type { Console } from './console.ts';

/** The comparisons of a change's canary, and what became of the change without a person. */
export function printCanary(console: Console, ticks: readonly CanaryTickRow[], delivery: DeliveryRow | undefined): void {
  if (ticks.length > 0) console.line('\nCanary');
  for (const { phase, tick, of, verdict, figures, differences } of ticks) {
    console.line(`  ${phase} the merge, ${tick} of ${of}: ${verdict}`);
    for (const { name, base, patched, limit, ok } of figures) console.line(`    ${ok ? 'ok ' : 'off'} ${name}: ${patched ?? 'missing'}${base === null ? '' : ` (base ${base})`}, ${limit}`);
    for (const difference of differences) console.line(`    ${difference}`);
  }
  if (delivery?.merged != null) console.line(`Merged without a person as ${delivery.merged.commit}.`);
  if (delivery?.reverted != null) console.line(`Taken back by ${delivery.reverted.url}.`);
}
