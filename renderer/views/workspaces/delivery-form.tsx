import { useEffect, useState, type ReactElement } from 'react';
import type { DeliveryPage } from '../../../preload/review-api.ts';
import { waiting } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import type { DeliverySettings, Fault, WorkspaceRow } from '../../app/contract.ts';
import { Button } from '../../components/button.tsx';
import { CheckField, SelectField, TextField } from '../../components/field.tsx';
import { Fold } from '../../components/fold.tsx';
import { Answered } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { useDelivery } from '../../stores/delivery.ts';
import { DeliveryKey } from './delivery-key.tsx';
import { SignIn } from './sign-in.tsx';

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
  const keep = async (): Promise<void> => setFault(missingIn(settings) ?? await save(workspaceId));
  const onGitHub = settings.host === 'github' || (settings.host === 'auto' && page.host === 'github');
  useCommands(draft === undefined ? {} : { save: () => void keep() });
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">
        {page.host === null ? <strong className="font-medium text-bad">The repository has no usable remote called <Plain text={page.delivery.remote} />, so nothing can be delivered.</strong> : <>Delivers to {hostWords[page.host]}.</>}
      </p>
      <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
        <SelectField label="Host" value={settings.host} choices={hosts} onChange={(host) => edit({ host })} />
        <TextField label="Remote" value={settings.remote} onChange={(remote) => edit({ remote })} list={page.remotes.map((one) => one.name)} mono width="9rem" note="Pull requests are opened there." />
        <TextField label="Base branch" value={settings.base ?? ''} onChange={(name) => edit({ base: orNull(name) })} mono width="12rem" placeholder="the one you were on" note="What to merge into." />
      </div>
      <CheckField label="Open as draft" checked={settings.draft} onChange={(on) => edit({ draft: on })} note="Nobody else is asked for a review before you mark it ready." />
      <Remotes page={page} />
      {(onGitHub || settings.app !== null) && <SignIn app={settings.app} onChange={(app) => edit({ app })} />}
      <Fold summary="Another forge, or a folder for requests">
        <div className="mt-3 flex flex-wrap items-start gap-x-5 gap-y-3">
          <TextField label="API address" value={settings.apiUrl ?? ''} onChange={(url) => edit({ apiUrl: orNull(url) })} mono width="24rem" placeholder="https://github.example.com/api/v3" note="Of a forge at an address of its own." />
          <TextField label="Folder for requests" value={settings.requestsFolder ?? ''} onChange={(folder) => edit({ requestsFolder: orNull(folder) })} mono width="24rem" placeholder="in Touchline’s home" note="Of a plain git remote." />
        </div>
      </Fold>
      {draft !== undefined && (
        <div role="region" aria-label="Delivery settings not saved" className="flex flex-wrap items-center gap-3 rounded-md border border-line-2 bg-raised px-4 py-2">
          <p className="min-w-0 flex-1">{fault === null ? 'Not saved yet. Runs under way keep what they began with.' : <span role="alert" className="text-bad"><Sentence text={fault.message} /> <Sentence text={fault.next} /></span>}</p>
          <Button look="quiet" onClick={() => discard(workspaceId)}>Discard</Button>
          <Button look="strong" command="save" onClick={() => void keep()}>Save</Button>
        </div>
      )}
      <DeliveryKey page={page} changed={draft !== undefined} />
    </div>
  );
}

/** What main would refuse, in the words of this form. */
function missingIn({ app }: DeliverySettings): Fault | null {
  if (app === null || (app.appId > 0 && app.installationId > 0)) return null;
  const what = app.appId > 0 ? 'The installation id is missing.' : app.installationId > 0 ? 'The App id is missing.' : 'The App id and the installation id are missing.';
  return { code: 'app_ids_missing', message: what, next: 'Type it and save again, or sign in with a token.' };
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

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
