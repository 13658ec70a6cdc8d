import { useId, type ReactElement } from 'react';
import type { DeliverySettings } from '../../app/contract.ts';
import { SelectField } from '../../components/field.tsx';

const ways = [{ value: 'token', name: 'A token' }, { value: 'app', name: 'A GitHub App' }] as const;
const noApp = { appId: 0, installationId: 0 } as const;

/** Who Touchline is to GitHub: a person's token, or an app of its own with an installation. An id that is not typed yet is 0, which is none and is said so when it is saved. */
export function SignIn({ app, onChange }: { readonly app: DeliverySettings['app']; readonly onChange: (app: DeliverySettings['app']) => void }): ReactElement {
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
      <SelectField label="Signs in with" value={app === null ? 'token' : 'app'} choices={ways} onChange={(way) => onChange(way === 'app' ? noApp : null)} />
      {app !== null && (
        <>
          <IdField label="App id" note="In the App’s own settings on GitHub." value={app.appId} onChange={(appId) => onChange({ ...app, appId })} />
          <IdField label="Installation id" note="The number at the end of the installation’s address." value={app.installationId} onChange={(installationId) => onChange({ ...app, installationId })} />
        </>
      )}
    </div>
  );
}

function IdField({ label, note, value, onChange }: { readonly label: string; readonly note: string; readonly value: number; readonly onChange: (value: number) => void }): ReactElement {
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="text-sm text-ink-3">{label}</label>
      <input
        id={id} inputMode="numeric" value={value === 0 ? '' : value} aria-describedby={`${id}-note`} className="h-8 w-36 rounded-md border border-line-2 bg-raised px-2 text-ink tabular-nums"
        onChange={(event) => {
          if (/^\d{0,15}$/.test(event.target.value)) onChange(Number(event.target.value));
        }}
      />
      <span id={`${id}-note`} className="text-sm text-ink-3">{note}</span>
    </span>
  );
}
