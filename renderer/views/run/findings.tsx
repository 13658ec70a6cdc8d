import { FileSearch, ShieldAlert, TestTubeDiagonal } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { GamingFinding, Patch, PolicyInputs, SafetyFinding } from '../../app/contract.ts';
import { findingNames } from '../../app/finding-words.ts';
import { Button } from '../../components/button.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { usePlace } from '../../stores/place.ts';

type Finding = GamingFinding | SafetyFinding;

/** What was found in the patch before anyone was asked: by comparing base and patch, never by asking. */
export function Findings({ inputs, patch }: { readonly inputs: PolicyInputs; readonly patch: Patch }): ReactElement {
  const { gaming, safety } = inputs;
  return (
    <section aria-labelledby="findings" className="flex flex-col gap-4">
      <h2 id="findings" className="label">Findings in the patch</h2>
      {gaming.length + safety.length === 0 && <p className="text-ink-2">None. Nothing makes the checks say less, and nothing in the bytes hides from the eye.</p>}
      {gaming.length > 0 && <Group title="Makes the checks say less" icon={<TestTubeDiagonal aria-hidden size="1rem" />} findings={gaming} patch={patch} />}
      {safety.length > 0 && <Group title="To be known of the bytes" icon={<ShieldAlert aria-hidden size="1rem" />} findings={safety} patch={patch} />}
    </section>
  );
}

function Group({ title, icon, findings, patch }: { readonly title: string; readonly icon: ReactNode; readonly findings: readonly Finding[]; readonly patch: Patch }): ReactElement {
  return (
    <div className="rounded-lg border border-bad-edge">
      <h3 className="flex items-center gap-2 rounded-t-lg border-b border-bad-edge bg-bad-tint px-4 py-2 text-bad">{icon}<span>{title}</span><span className="font-normal tabular-nums">{findings.length}</span></h3>
      <ul className="divide-y divide-line">{findings.map((finding, at) => <Row key={`${finding.kind} ${finding.path} ${at}`} finding={finding} patch={patch} />)}</ul>
    </div>
  );
}

function Row({ finding, patch }: { readonly finding: Finding; readonly patch: Patch }): ReactElement {
  const file = patch.files.findIndex((each) => each.path === finding.path || each.previousPath === finding.path);
  const place = `${finding.path}${finding.line === null ? '' : `:${finding.line}`}`;
  const open = (): void => {
    const { place: here, go } = usePlace.getState();
    if (here.view === 'run') go({ ...here, tab: 'changes', file, line: finding.line });
  };
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-2">
      <span className="w-52 font-medium">{findingNames[finding.kind]}</span>
      <span className="min-w-0 flex-1 basis-72 wrap-anywhere">
        <Sentence text={finding.detail} />
        <span className="block font-mono text-sm text-ink-2"><Plain text={place} /></span>
      </span>
      {file >= 0 && <Button size="small" look="quiet" onClick={open} aria-label={`Show in the diff: ${place}`}><FileSearch aria-hidden size="0.875rem" />Show in the diff</Button>}
    </li>
  );
}
