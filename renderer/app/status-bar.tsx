import { Box, Cpu, HardDrive } from 'lucide-react';
import type { ReactElement } from 'react';
import { Plain } from '../components/plain.tsx';
import { useHealth } from '../stores/health.ts';
import { usePlace } from '../stores/place.ts';
import { useRuns } from '../stores/runs.ts';
import { valueOf } from './ask.ts';
import { count } from './figures.ts';
import { isUnderWay } from './phrases.ts';

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
      <span className="inline-flex items-center gap-1.5" title="Deterministic recipes: no model, no network"><Cpu aria-hidden size="0.8125rem" />builtin, no model</span>
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
