import { FileText } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Mode, PullRequestDraft } from '../../app/contract.ts';
import { PlainBlock } from '../../components/plain-block.tsx';
import { Plain } from '../../components/plain.tsx';

/** The pull request's text: what a dry run would have sent, and what a live one sends once it is approved. */
export function Draft({ draft, mode, opened }: { readonly draft: PullRequestDraft; readonly mode: Mode; readonly opened: boolean }): ReactElement {
  return mode === 'dry-run' ? <Simulated draft={draft} /> : <Real draft={draft} opened={opened} />;
}

function Simulated({ draft }: { readonly draft: PullRequestDraft }): ReactElement {
  return (
    <section aria-labelledby="draft">
      <h2 id="draft" className="label mb-2">Would open this pull request</h2>
      <div className="rounded-lg border border-dashed border-dry-edge">
        <div className="dry-hatch flex flex-wrap items-center gap-x-3 gap-y-1 rounded-t-lg border-b border-dashed border-dry-edge bg-dry-tint px-4 py-2 text-dry">
          <FileText aria-hidden size="1rem" /><strong className="font-semibold">Not opened</strong>
          <span className="text-sm">Dry run: nothing was written. This is the text a live run would send.</span>
        </div>
        <Text draft={draft} />
      </div>
    </section>
  );
}

function Real({ draft, opened }: { readonly draft: PullRequestDraft; readonly opened: boolean }): ReactElement {
  return (
    <section aria-labelledby="draft">
      <h2 id="draft" className="label mb-2">{opened ? 'Text of the pull request' : 'Opens this pull request once you approve it'}</h2>
      <div className="rounded-lg border border-line-2"><Text draft={draft} /></div>
    </section>
  );
}

function Text({ draft }: { readonly draft: PullRequestDraft }): ReactElement {
  return (
    <div className="px-4 py-3">
      <p className="font-semibold wrap-anywhere"><Plain text={draft.title} /></p>
      <Branches draft={draft} />
      <div className="mt-3"><PlainBlock text={draft.body} name="Text of the pull request" maxHeight="18rem" /></div>
    </div>
  );
}

function Branches({ draft }: { readonly draft: PullRequestDraft }): ReactNode {
  return (
    <p className="mt-0.5 font-mono text-sm text-ink-2 wrap-anywhere">
      <Plain text={draft.branch} />{draft.base !== null && <> → <Plain text={draft.base} /></>}
    </p>
  );
}
