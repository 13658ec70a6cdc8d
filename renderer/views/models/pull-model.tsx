import { useState, type ReactElement } from 'react';
import { showFault } from '../../app/dry-run.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Plain } from '../../components/plain.tsx';
import { useModels, type Pull } from '../../stores/models.ts';

/** Fetches a model by name, with how far it is, and can be cancelled. */
export function PullModel({ providerId, why }: { readonly providerId: string; readonly why: string | null }): ReactElement {
  const [name, setName] = useState('');
  const { pulls, pull, cancelPull } = useModels();
  const mine = Object.entries(pulls).filter(([key]) => key.startsWith(`${providerId}/`));
  const start = async (): Promise<void> => {
    const fault = await pull(providerId, name.trim());
    if (fault !== null && fault.code !== 'model_cancelled') showFault(fault);
  };
  return (
    <div className="flex flex-col gap-2">
      <form className="flex items-end gap-2" onSubmit={(event) => {
        event.preventDefault();
        if (why === null && name.trim() !== '') void start();
      }}>
        <TextField label="Fetch a model" value={name} onChange={setName} mono placeholder="name:tag" />
        <Button type="submit" why={why ?? (name.trim() === '' ? 'Name a model first' : null)}>Fetch</Button>
      </form>
      {mine.map(([key, state]) => {
        const model = key.slice(providerId.length + 1);
        return (
          <div key={key} className="flex items-center gap-3">
            <Progress name={model} pull={state} />
            <Button size="small" onClick={() => void cancelPull(providerId, model)}>Cancel</Button>
          </div>
        );
      })}
    </div>
  );
}

function Progress({ name, pull: { status, completedBytes, totalBytes } }: { readonly name: string; readonly pull: Pull }): ReactElement {
  const known = completedBytes !== null && totalBytes !== null && totalBytes > 0;
  return (
    <div className="min-w-0 flex-1">
      <p className="truncate text-sm"><span className="font-mono"><Plain text={name} /></span> <span className="text-ink-2"><Plain text={status} />{known && `, ${megabytes(completedBytes)} of ${megabytes(totalBytes)}`}</span></p>
      <progress aria-label={`Fetching ${name}`} className="h-1.5 w-full accent-(--link)" {...(known ? { value: completedBytes, max: totalBytes } : {})} />
    </div>
  );
}

function megabytes(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(2)} GB` : `${(bytes / 1e6).toFixed(0)} MB`;
}
