import { useEffect, useState, type ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { waiting } from '../../app/ask.ts';
import type { ArtifactRow } from '../../app/contract.ts';
import { bytes } from '../../app/figures.ts';
import { readable } from '../../app/json-text.ts';
import { isUnderWay } from '../../app/phrases.ts';
import { Ago } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { Digest } from '../../components/digest.tsx';
import { Answered, EmptyNote } from '../../components/notes.tsx';
import { PlainBlock } from '../../components/plain-block.tsx';
import { Plain } from '../../components/plain.tsx';
import { usePages } from '../../stores/pages.ts';

export function ArtifactsTab({ page }: { readonly page: RunPage }): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null);
  const { artifacts } = page;
  if (artifacts.length === 0) {
    return isUnderWay(page.line.run.status)
      ? <EmptyNote title="Nothing written yet">Each step leaves what it made here, as it makes it, in Touchline’s own folder.</EmptyNote>
      : <EmptyNote title="This run left no artifacts">It ended before any step had something to keep.</EmptyNote>;
  }
  const open = artifacts.find((artifact) => artifact.name === chosen) ?? artifacts[0];
  return (
    <div className="flex h-full max-w-[90rem] min-h-0 flex-col gap-4">
      <table className="w-full shrink-0 border-collapse text-left">
        <thead className="text-sm text-ink-3">
          <tr className="border-b border-line-2 [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            <th scope="col">Name</th><th scope="col" className="text-right">Size</th><th scope="col">SHA-256</th><th scope="col">Written</th>
          </tr>
        </thead>
        <tbody>
          {artifacts.map((artifact) => (
            <tr key={artifact.name} className={cx('border-b border-line [&>td]:py-1 [&>td]:pr-4', artifact === open && 'bg-chosen')}>
              <td>
                <button type="button" aria-pressed={artifact === open} onClick={() => setChosen(artifact.name)} className="min-h-6 px-1 text-left font-mono text-sm hover:text-link">
                  <Plain text={artifact.name} />
                </button>
              </td>
              <td className="text-right whitespace-nowrap">{bytes(artifact.bytes)}</td>
              <td><Digest value={artifact.sha256} what={`SHA-256 of ${artifact.name}`} /></td>
              <td className="text-ink-2"><Ago at={artifact.writtenAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      {open !== undefined && <ArtifactText key={open.sha256} artifact={open} />}
    </div>
  );
}

function ArtifactText({ artifact }: { readonly artifact: ArtifactRow }): ReactElement {
  const remote = usePages((state) => state.texts[artifact.sha256]) ?? waiting;
  const loadText = usePages((state) => state.loadText);
  useEffect(() => void loadText(artifact), [artifact, loadText]);
  return (
    <Answered remote={remote} what={`Reading ${artifact.name}`} retry={() => void loadText(artifact)}>
      {({ text, cut }) => (
        <div>
          {cut && <p className="mb-2 text-dry">Only the first 2 MB of {bytes(artifact.bytes)} are shown.</p>}
          <PlainBlock text={artifact.mediaType.includes('json') ? readable(text) : text} name={artifact.name} maxHeight="max(20rem, 56vh)" />
        </div>
      )}
    </Answered>
  );
}
