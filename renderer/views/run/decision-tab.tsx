import { ChevronRight } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import type { Decision, RuleVerdict } from '../../app/contract.ts';
import { count } from '../../app/figures.ts';
import { isUnderWay, outcomeNames, outcomePhrase } from '../../app/phrases.ts';
import { cx } from '../../components/class-names.ts';
import { Digest } from '../../components/digest.tsx';
import { Chip, outcomeTone } from '../../components/marks.tsx';
import { EmptyNote } from '../../components/notes.tsx';
import { OutcomeScale } from '../../components/outcome-scale.tsx';
import { PlainBlock } from '../../components/plain-block.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { InputsTable } from './inputs-table.tsx';
import { FailureReport } from './failure-report.tsx';
import { BlastRadius } from './blast-radius.tsx';
import { Draft } from './draft.tsx';
import { Findings } from './findings.tsx';
import { Opinion } from './opinion.tsx';

export function DecisionTab({ page }: { readonly page: RunPage }): ReactElement {
  if (page.decision === null) return <NoDecision page={page} />;
  return <DecisionPage page={page} decision={page.decision} />;
}

function NoDecision({ page }: { readonly page: RunPage }): ReactElement {
  if (page.failure !== null) return <FailureReport report={page.failure} />;
  if (isUnderWay(page.line.run.status)) {
    return <EmptyNote title="Policy has not been asked yet">It looks at the change and the checks once both are there. Rules decide, no model does.</EmptyNote>;
  }
  return <EmptyNote title="There was nothing to decide"><Sentence text={page.line.run.sentence ?? 'The run ended before it had a change.'} /></EmptyNote>;
}

function DecisionPage({ page, decision }: { readonly page: RunPage; readonly decision: Decision }): ReactElement {
  const { mode } = page.line.run;
  const holding = decision.verdicts.filter((verdict) => decision.heldBy.includes(verdict.rule));
  const lifts = holding.filter((verdict) => verdict.lift !== null);
  const draft = page.report?.pullRequest ?? null;
  return (
    <div className="flex max-w-[64rem] flex-col gap-7">
      <section aria-label="Outcome">
        <p className="text-lg leading-7 font-semibold text-balance wrap-anywhere"><Sentence text={decision.sentence} /></p>
        <div className="mt-5 max-w-[44rem]"><OutcomeScale decision={decision} mode={mode} dots /></div>
        <p className="mt-3 text-ink-2">
          {outcomePhrase(decision.outcome, mode)}. The lowest ceiling decides; each dot above the scale is a rule, at the highest outcome it allows.
        </p>
      </section>
      <section aria-labelledby="lift">
        <h2 id="lift" className="label mb-2">What would lift it</h2>
        {lifts.length === 0
          ? <p className="text-ink-2">Nothing in this run would: {decision.outcome === 'AUTO_MERGE_ALLOWED' ? 'it is the highest outcome there is.' : 'the rules that hold it name no way.'}</p>
          : (
            <ul className="flex flex-col gap-1.5">
              {lifts.map((verdict) => (
                <li key={verdict.rule} className="flex gap-2.5 wrap-anywhere">
                  <span aria-hidden className="mt-2 h-px w-3 shrink-0 bg-edge" />
                  <span><Plain text={verdict.lift ?? ''} /> <span className="font-mono text-sm text-ink-3"><Plain text={verdict.rule} /></span></span>
                </li>
              ))}
            </ul>
          )}
      </section>
      {page.report?.policyInputs != null && page.patch !== null && <Findings inputs={page.report.policyInputs} patch={page.patch} />}
      <RulesTable decision={decision} mode={mode} />
      {page.report?.policyInputs != null && <BlastRadius runId={page.line.run.runId} radius={page.report.policyInputs.blastRadius} />}
      {page.opinion !== null && <Opinion opinion={page.opinion} />}
      {draft !== null && <Draft draft={draft} mode={mode} opened={page.delivery !== null} />}
      {page.report?.policyInputs != null && <InputsTable inputs={page.report.policyInputs} />}
      <section aria-labelledby="record">
        <h2 id="record" className="label mb-1">Record</h2>
        <p className="flex flex-wrap items-center gap-x-5 text-ink-2">
          <span>Policy <Digest value={decision.policyDigest} what="policy digest" /></span>
          <span>Inputs <Digest value={decision.inputsDigest} what="inputs digest" /></span>
          <span>Patch <Digest value={decision.patchSha256} what="patch SHA-256" /></span>
        </p>
      </section>
    </div>
  );
}

function RulesTable({ decision, mode }: { readonly decision: Decision; readonly mode: 'dry-run' | 'live' }): ReactElement {
  const [showPasses, setShowPasses] = useState(false);
  const held = (verdict: RuleVerdict): boolean => decision.heldBy.includes(verdict.rule);
  const holding = decision.verdicts.filter(held);
  const lower = decision.verdicts.filter((verdict) => !held(verdict) && verdict.ceiling !== null && verdict.ceiling !== 'AUTO_MERGE_ALLOWED');
  const passes = decision.verdicts.filter((verdict) => !held(verdict) && verdict.ceiling === 'AUTO_MERGE_ALLOWED');
  const silent = decision.verdicts.filter((verdict) => verdict.ceiling === null && !held(verdict));
  const shown = [...holding, ...lower, ...(showPasses ? [...passes, ...silent] : [])];
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" className="label mb-2">Rules</h2>
      <table className="w-full table-fixed border-collapse text-left">
        <thead className="text-sm text-ink-3">
          <tr className="border-b border-line-2 [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            <th className="w-[15rem]" scope="col">Rule</th><th className="w-[9.5rem]" scope="col">Allows at most</th><th scope="col">Because</th>
          </tr>
        </thead>
        {shown.map((verdict) => <RuleRow key={verdict.rule} verdict={verdict} holds={held(verdict)} mode={mode} />)}
      </table>
      {passes.length + silent.length > 0 && (
        <button
          type="button" aria-expanded={showPasses} onClick={() => setShowPasses(!showPasses)}
          className="mt-1 inline-flex min-h-8 items-center gap-1.5 text-ink-2 hover:text-ink"
        >
          <ChevronRight aria-hidden size="0.875rem" className={cx(showPasses && 'rotate-90')} />
          {[
            passes.length > 0 ? `${count(passes.length, 'rule')} would allow auto-merge` : '',
            silent.length > 0 ? `${count(silent.length, 'rule')} had nothing to say` : '',
          ].filter((part) => part !== '').join(', ')}
        </button>
      )}
    </section>
  );
}

function RuleRow({ verdict, holds, mode }: { readonly verdict: RuleVerdict; readonly holds: boolean; readonly mode: 'dry-run' | 'live' }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <tbody className={cx('border-b border-line', holds && 'bg-hover')}>
      <tr className="align-top [&>td]:py-2 [&>td]:pr-4">
        <td>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="-my-0.5 flex min-h-6 w-full items-start gap-1.5 text-left hover:text-link">
            <ChevronRight aria-hidden size="0.875rem" className={cx('mt-1 shrink-0', open && 'rotate-90')} />
            <span className="pt-0.5 font-mono text-sm wrap-anywhere"><Plain text={verdict.rule} /></span>
          </button>
          {holds && <span className="ml-5"><Chip tone={outcomeTone(verdict.ceiling ?? 'REQUIRES_HUMAN_REVIEW', mode)}>Holds it here</Chip></span>}
        </td>
        <td className={cx(holds && 'font-semibold')}>{verdict.ceiling === null ? <span className="text-ink-3">says nothing</span> : outcomeNames[verdict.ceiling]}</td>
        <td className="wrap-anywhere">
          <Sentence text={verdict.reason} />
          {verdict.lift !== null && <p className="text-ink-3">Lifts when: <Plain text={verdict.lift} /></p>}
        </td>
      </tr>
      {open && (
        <tr><td colSpan={3} className="pr-4 pb-3 pl-5">
          <p className="mb-1 text-sm text-ink-3">The exact inputs this rule looked at</p>
          <PlainBlock name={`Inputs of ${verdict.rule}`} text={JSON.stringify(verdict.seen, null, 2)} />
        </td></tr>
      )}
    </tbody>
  );
}
