import { useEffect, useId, useState, type ReactElement } from 'react';
import type { DeliveryPage } from '../../../preload/review-api.ts';
import { waiting } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import type { DeliverySettings, Fault, WorkspaceRow } from '../../app/contract.ts';
import { showFault } from '../../app/dry-run.ts';
import { Button } from '../../components/button.tsx';
import { CheckField, SelectField, TextField } from '../../components/field.tsx';
import { Fold } from '../../components/fold.tsx';
import { Answered } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { useDelivery } from '../../stores/delivery.ts';

const hosts = [
  { value: 'auto', name: 'By the remote' }, { value: 'github', name: 'GitHub' }, { value: 'gitlab', name: 'GitLab' }, { value: 'git', name: 'Plain git remote' },
] as const;
const hostWords = { github: 'GitHub', gitlab: 'GitLab', git: 'a plain git remote: a branch is pushed and the request written into a file' } as const;

/** Where approved changes of a workspace go. Nothing is saved until it is said so. */
export function DeliveryForm({ row }: { readonly row: WorkspaceRow }): ReactElement {
  const remote = useDelivery((state) => state.pages[row.workspaceId]) ?? waiting;
  const load = useDelivery((state) => state.load);
  useEffect(() => void load(row.workspaceId), [load, row.workspaceId]);
  return (
    <section aria-label={`Delivery of ${row.name}`} className="w-full border-t border-line pt-3">
      <Answered remote={remote} what="Reading the delivery settings" retry={() => void load(row.workspaceId)} lines={4}>
        {(page) => <Form page={page} />}
      </Answered>
    </section>
  );
}

function Form({ page }: { readonly page: DeliveryPage }): ReactElement {
  const { workspaceId } = page;
  const { change, save, discard } = useDelivery();
  const draft = useDelivery((state) => state.drafts[workspaceId]);
  const [fault, setFault] = useState<Fault | null>(null);
  const settings = draft ?? page.delivery;
  const edit = (part: Partial<DeliverySettings>): void => {
    setFault(null);
    change(workspaceId, part);
  };
  const keep = async (): Promise<void> => setFault(await save(workspaceId));
  useCommands(draft === undefined ? {} : { save: () => void keep() });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">
        {page.host === null ? <strong className="font-medium text-bad">The repository has no usable remote called <Plain text={page.delivery.remote} />, so nothing can be delivered.</strong> : <>Delivers to {hostWords[page.host]}.</>}
      </p>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <SelectField label="Host" value={settings.host} choices={hosts} onChange={(host) => edit({ host })} />
        <TextField label="Remote" value={settings.remote} onChange={(remote) => edit({ remote })} list={page.remotes.map((one) => one.name)} mono width="9rem" note="Pull requests are opened there." />
        <TextField label="Base branch" value={settings.base ?? ''} onChange={(name) => edit({ base: orNull(name) })} mono width="12rem" placeholder="the one stood on" note="To merge into." />
      </div>
      <CheckField label="Open as draft" checked={settings.draft} onChange={(on) => edit({ draft: on })} note="Nobody else is asked for a review before you mark it ready." />
      <Remotes page={page} />
      <Fold summary="Another forge, a GitHub App, or a folder for requests">
        <div className="mt-3 flex flex-wrap items-start gap-x-5 gap-y-3">
          <TextField label="API address" value={settings.apiUrl ?? ''} onChange={(url) => edit({ apiUrl: orNull(url) })} mono width="24rem" placeholder="https://github.example.com/api/v3" note="Of a forge at an address of its own." />
          <IdField label="GitHub App id" value={settings.app?.appId ?? null} onChange={(appId) => edit({ app: appOf(appId, settings.app?.installationId ?? null) })} />
          <IdField label="Installation id" value={settings.app?.installationId ?? null} onChange={(id) => edit({ app: appOf(settings.app?.appId ?? null, id) })} />
          <TextField label="Folder for requests" value={settings.requestsFolder ?? ''} onChange={(folder) => edit({ requestsFolder: orNull(folder) })} mono width="24rem" placeholder="in Touchline’s home" note="Of a plain git remote." />
        </div>
      </Fold>
      {draft !== undefined && (
        <div role="region" aria-label="Delivery settings not saved" className="flex flex-wrap items-center gap-3 rounded-md border border-line-2 bg-raised px-4 py-2">
          <p className="min-w-0 flex-1">{fault === null ? 'Not saved yet. Runs under way keep what they began with.' : <span role="alert" className="text-bad"><Plain text={fault.message} /> <Plain text={fault.next} /></span>}</p>
          <Button look="quiet" onClick={() => discard(workspaceId)}>Discard</Button>
          <Button look="strong" command="save" onClick={() => void keep()}>Save</Button>
        </div>
      )}
      <Token page={page} changed={draft !== undefined} />
    </div>
  );
}

function Remotes({ page: { remotes } }: { readonly page: DeliveryPage }): ReactElement {
  if (remotes.length === 0) return <p className="text-ink-2">The repository has no remote. Add one with <code className="font-mono text-sm">git remote add origin ADDRESS</code>.</p>;
  return (
    <table className="w-full max-w-[48rem] text-left">
      <caption className="sr-only">Remotes of the repository</caption>
      <tbody>
        {remotes.map((remote) => (
          <tr key={remote.name} className="border-b border-line align-top [&>*]:py-1 [&>*]:pr-4">
            <th scope="row" className="w-32 font-mono text-sm font-normal"><Plain text={remote.name} /></th>
            <td className="wrap-anywhere">{remote.address === null ? <span className="text-bad"><Plain text={remote.refusal ?? 'It can’t be used.'} /></span> : <span className="font-mono text-sm text-ink-2"><Plain text={remote.address} /></span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function told(fault: Fault | null): void {
  if (fault !== null) showFault(fault);
}

const placeWords = { none: 'No token', keychain: 'Token kept in the system’s keychain', session: 'Token held for this session only', environment: 'Token from the environment' } as const;

/** Where the token is. It is typed into a window of its own; this page never sees it. */
function Token({ page: { workspaceId, token, keychain }, changed }: { readonly page: DeliveryPage; readonly changed: boolean }): ReactElement {
  const { enterToken, forgetToken } = useDelivery();
  if (token === null) return <p className="text-ink-2">No token is used: the remote is a folder, or ssh signs in.</p>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className={token.place === 'none' ? 'font-medium text-bad' : 'text-ink-2'}>{placeWords[token.place]} for <span className="font-mono text-sm"><Plain text={token.server} /></span>.</p>
      <Button size="small" why={changed ? 'Save first' : null} onClick={() => void enterToken(workspaceId).then(told)} title={keychain.sentence}>Enter token…</Button>
      {(token.place === 'keychain' || token.place === 'session') && <Button size="small" look="quiet" onClick={() => void forgetToken(workspaceId).then(told)}>Forget token</Button>}
      <p className="w-full text-sm text-ink-3">It needs to write contents and pull requests of this one repository, and nothing else. {!keychain.keeps && keychain.sentence}</p>
    </div>
  );
}

function IdField({ label, value, onChange }: { readonly label: string; readonly value: number | null; readonly onChange: (value: number | null) => void }): ReactElement {
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="text-sm text-ink-3">{label}</label>
      <input
        id={id} inputMode="numeric" value={value ?? ''} className="h-8 w-36 rounded-md border border-line-2 bg-raised px-2 text-right text-ink tabular-nums"
        onChange={(event) => {
          if (/^\d{0,15}$/.test(event.target.value)) onChange(event.target.value === '' ? null : Number(event.target.value));
        }}
      />
    </span>
  );
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** Both ids or none; while only one is typed the other is 0, which is no id and is said so when it is saved. */
function appOf(appId: number | null, installationId: number | null): DeliverySettings['app'] {
  return appId === null && installationId === null ? null : { appId: appId ?? 0, installationId: installationId ?? 0 };
}
