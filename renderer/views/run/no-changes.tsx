import type { ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import type { Rejection } from '../../app/contract.ts';
import { count } from '../../app/figures.ts';
import { isUnderWay } from '../../app/phrases.ts';
import { Button } from '../../components/button.tsx';
import { EmptyNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { startDryRun } from '../../app/dry-run.ts';

/** Why there is no diff to read, in each way a run can have none. */
export function NoChanges({ page }: { readonly page: RunPage }): ReactElement {
  const { run } = page.line;
  const rejections = page.report?.rejections ?? [];
  if (isUnderWay(run.status)) {
    return <EmptyNote title="No change yet">The code step makes one in a sealed container. It appears here once the host has checked it.</EmptyNote>;
  }
  if (run.result === 'blocked') return <Blocked rejections={rejections} sentence={run.sentence ?? 'The run was blocked.'} />;
  if (run.result === 'no-task') {
    return <EmptyNote title="Nothing to do"><Sentence text={page.candidates?.why ?? run.sentence ?? 'No task was found.'} /> That is a success: no change was worth your time.</EmptyNote>;
  }
  return (
    <EmptyNote
      title="This run made no change"
      action={<Button onClick={() => void startDryRun(run.workspaceId)}>Dry run again</Button>}
    >
      <Sentence text={run.fault?.message ?? run.sentence ?? 'It ended before the code step had finished.'} />
      {run.fault !== null && <span className="mt-1 block"><Sentence text={run.fault.next} /></span>}
    </EmptyNote>
  );
}

function Blocked({ rejections, sentence }: { readonly rejections: readonly Rejection[]; readonly sentence: string }): ReactElement {
  return (
    <div className="max-w-[64rem] py-4">
      <h2 className="text-md font-semibold text-bad">{rejections.length === 0 ? 'Blocked' : `${count(rejections.length, 'entry', 'entries')} may not enter this computer`}</h2>
      <p className="mt-1.5 max-w-2xl text-ink-2"><Sentence text={sentence} /> One rejected entry blocks the whole run.</p>
      {rejections.length > 0 && (
        <table className="mt-4 w-full border-collapse text-left">
          <thead className="text-sm text-ink-3">
            <tr className="border-b border-line-2 [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium"><th scope="col">Path</th><th scope="col">Rule</th><th scope="col">Reason</th></tr>
          </thead>
          <tbody>
            {rejections.map((each) => (
              <tr key={`${each.path} ${each.rule}`} className="border-b border-line align-top [&>td]:py-2 [&>td]:pr-4">
                <td className="font-mono text-sm wrap-anywhere"><Plain text={each.path} /></td>
                <td className="whitespace-nowrap">{each.rule}</td>
                <td className="wrap-anywhere"><Sentence text={each.reason} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
