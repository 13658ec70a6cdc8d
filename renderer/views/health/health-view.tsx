import { RefreshCw, ShieldCheck, ShieldX } from 'lucide-react';
import type { ReactElement } from 'react';
import type { VerifyReport } from '../../app/contract.ts';
import { count, figure } from '../../app/figures.ts';
import { duration } from '../../app/time.ts';
import { Elapsed } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { Digest } from '../../components/digest.tsx';
import { DoctorLines } from '../../components/doctor-lines.tsx';
import { Answered, FaultNote } from '../../components/notes.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { ScreenFrame } from '../../components/screen.tsx';
import { useHealth } from '../../stores/health.ts';

export function HealthView(): ReactElement {
  return (
    <ScreenFrame title="Health" note="What can run here, and whether the record of what ran is sound.">
      <div className="flex flex-col gap-8">
        <Doctor />
        <Ledger />
      </div>
    </ScreenFrame>
  );
}

function Doctor(): ReactElement {
  const { doctor, looking, look } = useHealth();
  return (
    <section aria-labelledby="doctor">
      <div className="mb-2 flex items-center gap-3">
        <h2 id="doctor" className="text-md font-semibold">This computer</h2>
        <Button size="small" className="ml-auto" onClick={() => void look()} why={looking ? 'Looking now.' : null}>
          <RefreshCw aria-hidden size="0.8125rem" />{looking ? 'Looking' : 'Check again'}
        </Button>
      </div>
      <Answered remote={doctor} what="Looking at what is installed" retry={() => void look()} lines={5}>
        {(report) => (
          <>
            <p role="status" className={cx('mb-3', report.canRun ? 'text-ink-2' : 'font-medium text-bad')}>
              {report.canRun ? 'The engineering loop can run here. ' : 'The engineering loop can’t run here now. '}<Sentence text={report.why} />
            </p>
            <DoctorLines lines={report.lines} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Ledger(): ReactElement {
  const { verify, verifyStartedAt, verifyLedger } = useHealth();
  const busy = verify?.state === 'waiting';
  return (
    <section aria-labelledby="ledger">
      <div className="mb-2 flex items-center gap-3">
        <h2 id="ledger" className="text-md font-semibold">Ledger</h2>
        <Button size="small" className="ml-auto" onClick={() => void verifyLedger()} why={busy ? 'Being verified.' : null}>
          <ShieldCheck aria-hidden size="0.8125rem" />Verify
        </Button>
      </div>
      <p className="mb-3 max-w-3xl text-ink-2">Everything that happens is a fact in one log, each holding the hash of the one before. Verifying walks the whole chain and names the first fact that was changed, removed or inserted.</p>
      <div className="min-h-20">
        {verify === null && <p className="rounded-lg border border-dashed border-line-2 px-4 py-3 text-ink-3">Not verified since this window opened.</p>}
        {busy && (
          <div role="status" className="relative overflow-hidden rounded-lg border border-line px-4 py-3">
            Walking the chain of facts: <Elapsed since={verifyStartedAt} />
            <span role="progressbar" aria-label="Verifying the ledger" className="sweep absolute inset-x-0 bottom-0 h-[3px] bg-no-repeat text-link" />
          </div>
        )}
        {verify?.state === 'broken' && <FaultNote fault={verify.fault} retry={() => void verifyLedger()} />}
        {verify?.state === 'here' && <Verified report={verify.value} />}
      </div>
    </section>
  );
}

function Verified({ report }: { readonly report: VerifyReport }): ReactElement {
  if (report.sound) {
    return (
      <div role="status" className="flex gap-3 rounded-lg border border-good-edge bg-good-tint px-4 py-3">
        <ShieldCheck aria-hidden size="1.125rem" className="mt-px shrink-0 text-good" />
        <div>
          <p className="font-medium text-good">Sound: {count(report.facts, 'fact')}, each as it was stored.</p>
          <p className="flex flex-wrap items-center gap-x-4 text-ink-2"><span>Head <Digest value={report.head} what="head of the chain" digits={16} /></span><span>took {duration(report.durationMs)}</span></p>
        </div>
      </div>
    );
  }
  return (
    <div role="alert" className="flex gap-3 rounded-lg border border-bad-edge bg-bad-tint px-4 py-3">
      <ShieldX aria-hidden size="1.125rem" className="mt-px shrink-0 text-bad" />
      <div>
        <p className="font-medium text-bad">Not sound{report.seq === null ? '' : `: fact ${figure(report.seq)} of ${figure(report.facts)}`} ({report.kind.replace('-', ' ')}).</p>
        <p className="mt-0.5 wrap-anywhere"><Sentence text={report.sentence} lines="many" /></p>
        <p className="mt-1 text-ink-2">Next: keep a copy of Touchline’s folder as it is before anything else, then compare with a backup. Runs before that fact are still sound.</p>
        <p className="mt-1 text-sm text-ink-3">took {duration(report.durationMs)}</p>
      </div>
    </div>
  );
}
