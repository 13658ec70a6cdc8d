import { useEffect, useEffectEvent, type ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import type { Candidates, ModelCallRow, StepRow, ToolCallRow } from '../../app/contract.ts';
import { waiting } from '../../app/ask.ts';
import { count, figure, usd } from '../../app/figures.ts';
import { readable } from '../../app/json-text.ts';
import { stepMeaning } from '../../app/phrases.ts';
import { duration, exact } from '../../app/time.ts';
import { Digest } from '../../components/digest.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { Chip, stepStatusWords } from '../../components/marks.tsx';
import { Answered, FaultNote } from '../../components/notes.tsx';
import { PlainBlock } from '../../components/plain-block.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { usePages } from '../../stores/pages.ts';

const shownCandidates = 12;

export function StepDetails({ step, page }: { readonly step: StepRow; readonly page: RunPage }): ReactElement {
  return (
    <div className="flex max-w-[60rem] flex-col gap-3">
      <KeyValues pairs={[
        ['What for', stepMeaning(step.step)],
        ['Status', stepStatusWords[step.status]],
        ...(step.role === null ? [] : [['Role', step.role] as const]),
        ...(step.startedAt === null ? [] : [['Started', exact(step.startedAt)] as const]),
        ...(step.durationMs === null ? [] : [['Took', duration(step.durationMs)] as const]),
        ...(step.sentence === null ? [] : [['Result', <Plain key="s" text={step.sentence} lines="many" />] as const]),
      ]} />
      {step.fault !== null && <FaultNote fault={step.fault} />}
      {step.step === 'plan' && page.candidates !== null && <Ranking candidates={page.candidates} />}
    </div>
  );
}

/** What else was worth doing, and why this one came first. */
function Ranking({ candidates }: { readonly candidates: Candidates }): ReactElement {
  const ranked = [...candidates.candidates].sort((a, b) => b.score - a.score).slice(0, shownCandidates);
  return (
    <section aria-label="Candidate tasks">
      <h2 className="mb-1 text-sm font-medium text-ink-2">{count(candidates.candidates.length, 'candidate')}, best first</h2>
      <p className="mb-2"><Sentence text={candidates.why} /></p>
      {ranked.length > 0 && (
        <ol className="border-t border-line">
          {ranked.map((task) => (
            <li key={task.id} className="flex items-center gap-3 border-b border-line py-1">
              <span className="w-10 text-right tabular-nums">{task.score.toFixed(2)}</span>
              <span className="min-w-0 flex-1 truncate" title={task.scoreParts.map((part) => `${part.name} ${part.value}: ${part.why}`).join('\n')}><Plain text={task.title} /></span>
              {task.id === candidates.chosen && <Chip tone="need">Chosen</Chip>}
              <span className="font-mono text-sm text-ink-3">{task.recipe}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

export function CallDetails({ call }: { readonly call: ToolCallRow }): ReactElement {
  return (
    <div className="flex max-w-[60rem] flex-col gap-3">
      <KeyValues pairs={[
        ['Tool', <span key="t" className="font-mono text-sm">{call.tool}</span>],
        ['Answer', call.outcome ?? 'Still awaited'],
        ...(call.code === null ? [] : [['Code', <span key="c" className="font-mono text-sm">{call.code}</span>] as const]),
        ...(call.message === null || call.outcome === 'ok' ? [] : [['Message', <Plain key="m" text={call.message} lines="many" />] as const]),
        ['Called', exact(call.startedAt)],
        ['Request', <Digest key="d" value={call.inputSha256} what="request SHA-256" />],
      ]} />
      <CallTexts call={call} />
    </div>
  );
}

/** One call of a model: what it took, what it cost, and the words themselves with secrets taken out. */
export function ModelCallDetails({ call }: { readonly call: ModelCallRow }): ReactElement {
  return (
    <div className="flex max-w-[60rem] flex-col gap-3">
      <KeyValues pairs={[
        ['Asked', <span key="p" className="font-mono text-sm"><Plain text={call.provider} /></span>],
        ['Role', call.role],
        ['Answer', call.outcome ?? 'Still awaited'],
        ...(call.code === null ? [] : [['Code', <span key="c" className="font-mono text-sm">{call.code}</span>] as const]),
        ...(call.message === null || call.message === '' ? [] : [['Message', <Plain key="m" text={call.message} lines="many" />] as const]),
        ['Tokens', call.promptTokens === null ? 'Not counted by the provider' : `${figure(call.promptTokens)} in, ${figure(call.outputTokens ?? 0)} out`],
        [call.outcome === null ? 'Set aside' : 'Cost', usd(call.usdMicros / 1e6)],
        ...(call.firstPieceMs === null ? [] : [['First words', `after ${duration(call.firstPieceMs)}`] as const]),
        ['Request', <Digest key="d" value={call.requestSha256} what="request SHA-256" />],
      ]} />
      <Texts key={call.outcome} callId={call.callId} name={`the ${call.role}’s question`} load={() => usePages.getState().loadModelCall(call)} />
    </div>
  );
}

function CallTexts({ call }: { readonly call: ToolCallRow }): ReactElement {
  return <Texts key={call.outcome} callId={call.callId} name={call.tool} load={() => usePages.getState().loadCall(call)} />;
}

/** What was asked and what was answered, word for word: the very bytes whose digests the ledger holds. Made anew when an answer comes. */
function Texts({ callId, name, load }: { readonly callId: string; readonly name: string; readonly load: () => Promise<void> }): ReactElement {
  const remote = usePages((pages) => pages.calls[callId]) ?? waiting;
  const remembered = useEffectEvent(load);
  useEffect(() => void remembered(), []);
  return (
    <Answered remote={remote} what="Reading the request and the answer" retry={() => void load()}>
      {({ request, answer }) => (
        <div className="flex flex-col gap-3">
          <Text title="Request" text={request} name={`Request of ${name}`} />
          {answer !== null && <Text title="Answer" text={answer} name={`Answer of ${name}`} />}
        </div>
      )}
    </Answered>
  );
}

function Text({ title, text, name }: { readonly title: string; readonly text: string; readonly name: string }): ReactElement {
  return (
    <div>
      <p className="mb-1 text-sm font-medium text-ink-2">{title}</p>
      <PlainBlock text={readable(text)} name={name} maxHeight="14rem" />
    </div>
  );
}
