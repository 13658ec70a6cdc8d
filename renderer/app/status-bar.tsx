import { Box, Cpu, HardDrive } from 'lucide-react';
import type { ReactElement } from 'react';
import { Plain } from '../components/plain.tsx';
import { useModels } from '../stores/models.ts';
import { useSpend } from '../stores/spend.ts';
import { useHealth } from '../stores/health.ts';
import { usePlace } from '../stores/place.ts';
import { useRuns } from '../stores/runs.ts';
import { valueOf } from './ask.ts';
import { count, figure, usd } from './figures.ts';
import { isUnderWay } from './phrases.ts';

/** Who does the work, and, once models cost anything, what of the day's cap is used. */
function WhoWorks(): ReactElement {
  const page = useModels((state) => valueOf(state.page));
  const spend = useSpend((state) => valueOf(state.spend));
  const first = page?.models.roles.coder ?? page?.models.tiers.capable[0];
  const models = page?.provider === 'models' && first !== undefined;
  const words = page === null ? 'looking who works' : models ? `${first.provider}/${first.model}` : 'builtin, no model';
  const costs = spend !== null && (models || spend.today.calls > 0);
  return (
    <button type="button" onClick={() => usePlace.getState().go({ view: 'models' })} title="Open Models" className={`inline-flex h-6 min-w-0 items-center gap-1.5 hover:text-ink ${spend?.nearCap === true ? 'font-medium text-need' : ''}`}>
      <Cpu aria-hidden size="0.8125rem" className="shrink-0" /><span className="truncate"><Plain text={words} /></span>
      {costs && <span className="tabular-nums">· today {usd(spend.today.usdMicros / 1e6)} of {usd(spend.caps.day.usd)}, {figure(spend.today.tokens)} tokens</span>}
    </button>
  );
}

/** What holds right now: the sandbox, who does the work, what is under way, which Touchline this is. */
export function StatusBar(): ReactElement {
  const doctor = useHealth((state) => valueOf(state.doctor));
  const facts = useHealth((state) => valueOf(state.facts));
  const running = useRuns((state) => valueOf(state.lines))?.filter((line) => isUnderWay(line.run.status)).length ?? 0;
  const sandbox = doctor === null ? 'Sandbox: looking' : doctor.canRun ? 'Sandbox ready' : 'Sandbox not available';
  return (
    <footer className="flex h-6 items-center gap-4 overflow-hidden border-t border-line bg-ground px-3 text-sm whitespace-nowrap text-ink-3">
      <button
        type="button" onClick={() => usePlace.getState().go({ view: 'health' })} title="Open Health"
        className={`inline-flex h-6 items-center gap-1.5 hover:text-ink ${doctor?.canRun === false ? 'font-medium text-bad' : ''}`}
      >
        <Box aria-hidden size="0.8125rem" />{sandbox}
      </button>
      <WhoWorks />
      <span className="max-sm:hidden">{running === 0 ? 'Nothing running' : `${count(running, 'run')} under way`}</span>
      {facts !== null && (
        <span className="ml-auto inline-flex min-w-0 items-center gap-4">
          <span className="inline-flex min-w-0 items-center gap-1.5 max-md:hidden" title="The only folder a dry run writes to">
            <HardDrive aria-hidden size="0.8125rem" className="shrink-0" /><span className="truncate"><Plain text={facts.home} /></span>
          </span>
          <span>Touchline {facts.version}</span>
        </span>
      )}
    </footer>
  );
}
