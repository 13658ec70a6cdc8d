import type { ReactElement } from 'react';
import type { DeliveryPage } from '../../../preload/review-api.ts';
import type { Fault } from '../../app/contract.ts';
import { showFault } from '../../app/dry-run.ts';
import { Button } from '../../components/button.tsx';
import { FaultNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { useDelivery } from '../../stores/delivery.ts';

const words = {
  token: {
    enter: 'Enter token…', forget: 'Forget token',
    needs: 'It needs to write contents and pull requests of this one repository, and nothing else.',
    places: { none: 'No token', keychain: 'Token kept in the system’s keychain', session: 'Token held for this session only', environment: 'Token from the environment' },
  },
  'app-key': {
    enter: 'Enter private key…', forget: 'Forget private key',
    needs: 'Install the App on this one repository, with contents and pull requests to write. Touchline signs in with tokens that last an hour.',
    places: { none: 'No private key of the GitHub App', keychain: 'Private key of the GitHub App kept in the system’s keychain', session: 'Private key of the GitHub App held for this session only', environment: 'Private key of the GitHub App from the environment' },
  },
} as const;

function told(fault: Fault | null): void {
  if (fault !== null) showFault(fault);
}

/** Where the key that signs in at the forge is, and what it may do there. It is typed into a window of its own; this page never sees it. */
export function DeliveryKey({ page: { workspaceId, token, keychain }, changed }: { readonly page: DeliveryPage; readonly changed: boolean }): ReactElement {
  const { enterToken, forgetToken, checkAccess } = useDelivery();
  const asking = useDelivery((state) => state.access[workspaceId]?.state === 'waiting');
  if (token === null) return <p className="text-ink-2">No token is used: the remote is a folder, or ssh signs in.</p>;
  const { enter, forget, needs, places } = words[token.kind];
  const unsaved = changed ? 'Save first' : null;
  const nothing = token.place === 'none' ? 'There is nothing to sign in with yet' : null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className={token.place === 'none' ? 'font-medium text-bad' : 'text-ink-2'}>{places[token.place]} for <span className="font-mono text-sm"><Plain text={token.server} /></span>.</p>
      <Button size="small" why={unsaved} onClick={() => void enterToken(workspaceId).then(told)} title={keychain.sentence}>{enter}</Button>
      <Button size="small" why={unsaved ?? nothing ?? (asking ? 'Asking now' : null)} onClick={() => void checkAccess(workspaceId)} title="Signs in at the forge and asks what may be done there; changes nothing">Check access</Button>
      {(token.place === 'keychain' || token.place === 'session') && <Button size="small" look="quiet" onClick={() => void forgetToken(workspaceId).then(told)}>{forget}</Button>}
      <p className="w-full text-sm text-ink-3">{needs} {!keychain.keeps && keychain.sentence}</p>
      <Access workspaceId={workspaceId} server={token.server} />
    </div>
  );
}

/** What the forge said when it was asked. */
function Access({ workspaceId, server }: { readonly workspaceId: string; readonly server: string }): ReactElement {
  const access = useDelivery((state) => state.access[workspaceId]);
  const cancel = useDelivery((state) => state.cancelCheckAccess);
  return (
    <div role="status" className="w-full empty:hidden">
      {access?.state === 'waiting' && (
        <p className="flex flex-wrap items-center gap-3 text-ink-2">
          <span>Asking <Plain text={server} />. It answers within a minute, or this gives up.</span>
          <Button size="small" onClick={() => void cancel(workspaceId)}>Cancel</Button>
        </p>
      )}
      {access?.state === 'broken' && <FaultNote fault={access.fault} />}
      {access?.state === 'here' && (
        <>
          <p className={access.value.warnings.length === 0 ? 'text-good' : 'font-medium'}>
            Signed in{access.value.account !== null && <> as <Plain text={access.value.account} /></>}: it can deliver{access.value.warnings.length === 0 ? ', and is allowed nothing beyond that.' : '. Worth a look:'}
          </p>
          <ul className="list-disc pl-5 text-ink-2">{access.value.warnings.map((warning) => <li key={warning} className="wrap-anywhere"><Plain text={warning} /></li>)}</ul>
        </>
      )}
    </div>
  );
}
