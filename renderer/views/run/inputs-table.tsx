import { useState, type ReactElement, type ReactNode } from 'react';
import type { PolicyInputs } from '../../app/contract.ts';
import { count, figure } from '../../app/figures.ts';
import { PlainBlock } from '../../components/plain-block.tsx';
import { Plain } from '../../components/plain.tsx';

/** The six inputs policy saw, in words, with the exact values behind them. */
export function InputsTable({ inputs }: { readonly inputs: PolicyInputs }): ReactElement {
  const [exact, setExact] = useState(false);
  return (
    <section aria-labelledby="inputs">
      <h2 id="inputs" className="label mb-2">What policy saw</h2>
      <table className="w-full border-collapse text-left">
        <tbody>
          {rowsOf(inputs).map(([name, value]) => (
            <tr key={name} className="border-b border-line align-top">
              <th scope="row" className="w-[15rem] py-1.5 pr-4 font-normal text-ink-3">{name}</th>
              <td className="py-1.5 wrap-anywhere">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" aria-expanded={exact} onClick={() => setExact(!exact)} className="mt-1 min-h-8 text-link underline-offset-2 hover:underline">
        {exact ? 'Hide the exact values' : 'Show the exact values'}
      </button>
      {exact && <PlainBlock name="Policy inputs" text={JSON.stringify(inputs, null, 2)} />}
    </section>
  );
}

function rowsOf(inputs: PolicyInputs): readonly (readonly [string, ReactNode])[] {
  const { change, checks, reliability, blastRadius, objective, source } = inputs;
  const judged = reliability.accepted + reliability.rejected + reliability.reverted;
  return [
    ['Change', `${count(change.files.length, 'file')}, ${count(change.linesAdded, 'line')} added, ${figure(change.linesRemoved)} removed${change.outsideTask.length > 0 ? `, ${count(change.outsideTask.length, 'file')} the task did not name` : ''}`],
    ['Risk category', inputs.category],
    ['Checks', checksInWords(checks)],
    ['Reliability of this category here', judged === 0 ? 'No reviewed outcome yet' : `${figure(reliability.accepted)} accepted, ${figure(reliability.rejected)} rejected, ${figure(reliability.reverted)} reverted`],
    ['Blast radius', <span key="b">{blastRadius.value.toFixed(2)}{blastRadius.parts.map((part) => <span key={part.name} className="block text-ink-3"><Plain text={`${part.name} ${part.value.toFixed(2)}: ${part.why}`} /></span>)}</span>],
    ['Objective', <Plain key="o" text={`${objective.name}: ${figure(objective.before)} → ${objective.after === null ? 'not measured' : figure(objective.after)}, aim ${figure(objective.target)}`} />],
    ['Source trust', source === null ? 'No data source is concerned' : <Plain key="s" text={`${source.id}: ${source.trust.toFixed(2)}`} />],
    ['Level and mode', `${inputs.level}, ${inputs.mode}`],
  ];
}

function checksInWords(checks: PolicyInputs['checks']): string {
  const words = [
    [checks.passes, 'pass'], [checks.fixed, 'fixed'], [checks.broke, 'broken'], [checks.alreadyRed, 'already red'],
    [checks.notRunnable, 'could not run'], [checks.fewerTests, 'with fewer tests'], [checks.flaky, 'flaky'],
  ] as const;
  return words.filter(([number]) => number > 0).map(([number, word]) => `${figure(number)} ${word}`).join(', ') || 'None';
}
