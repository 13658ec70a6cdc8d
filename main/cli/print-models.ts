import type { RunPage } from '../../preload/api.ts';
import type { Console } from './console.ts';

/** Which models took part, what they cost, who was given up and why, and what one thinks of the diff. */
export function printModels(console: Console, page: RunPage): void {
  if (page.modelCalls.length === 0 && page.fallbacks.length === 0 && page.failure === null) return;
  const { usd, tokens } = page.line.spend;
  console.line(`\nModels: ${page.modelCalls.length} ${page.modelCalls.length === 1 ? 'call' : 'calls'}, ${tokens} tokens, ${usd.toFixed(4)} USD`);
  for (const [provider, count] of countsOf(page)) console.line(`  ${provider}: ${count}`);
  for (const move of page.fallbacks) console.line(`  ${move.from} was given up for ${move.to ?? 'nobody'}: ${move.message}`);
  for (const attempt of page.failure?.attempts ?? []) console.line(`  tried ${attempt.candidate}: ${attempt.message}`);
  if (page.opinion !== null) printOpinion(console, page.opinion);
}

function countsOf(page: RunPage): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const call of page.modelCalls) counts.set(call.provider, (counts.get(call.provider) ?? 0) + 1);
  return counts;
}

function printOpinion(console: Console, opinion: NonNullable<RunPage['opinion']>): void {
  console.line(`\nSecond opinion (a model’s judgement by ${opinion.modelProvider}; no rule looks at it): ${opinion.verdict}\n  ${opinion.summary}`);
  for (const concern of opinion.concerns) console.line(`  - ${concern.path}${concern.line === null ? '' : `:${concern.line}`}: ${concern.detail}`);
}
