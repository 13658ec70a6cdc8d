import { Copy } from 'lucide-react';
import type { ReactElement } from 'react';
import { toast } from 'sonner';
import type { FeedPage } from '../../../preload/feed-api.ts';
import type { Fault } from '../../app/contract.ts';
import { Button } from '../../components/button.tsx';
import { EmptyNote, FaultNote } from '../../components/notes.tsx';
import { PlainBlock } from '../../components/plain-block.tsx';
import { Plain } from '../../components/plain.tsx';
import { useFeeds } from '../../stores/feed.ts';
import { TickButton } from './feed-header.tsx';
import { settingsExample } from './settings-example.ts';

/** No feed can be made: there are no settings yet, or they are wrong. */
export function WithoutSettings({ page, fault }: { readonly page: FeedPage; readonly fault: Fault }): ReactElement {
  const again = (): void => void useFeeds.getState().load(page.workspaceId);
  if (fault.code !== 'no_feed_settings') {
    return (
      <div className="py-6">
        <h2 className="mb-3 text-md font-semibold">The feed’s settings can’t be used as they are</h2>
        <FaultNote fault={fault} retry={again} retryLabel="Read them again" />
      </div>
    );
  }
  return (
    <EmptyNote
      title="This workspace has no feed yet"
      action={<><Button look="strong" onClick={() => void copyExample()}><Copy aria-hidden size="0.875rem" />Copy the example</Button><Button onClick={again}>Look again</Button></>}
    >
      <p>A feed reads sources of sports events, ranks what matters now, and says each story in one checked sentence. What it is made of stands in one file of the workspace, <code className="font-mono text-sm">.touchline/feed.json</code>, and <Plain text={page.workspaceName} /> has none.</p>
      <p className="mt-2 mb-2">The least it needs is one source:</p>
      <PlainBlock name="The least a feed needs" text={settingsExample} />
      <p className="mt-2">Every setting and the sources that come with Touchline are described in <code className="font-mono text-sm">docs/feed.md</code>.</p>
    </EmptyNote>
  );
}

async function copyExample(): Promise<void> {
  try {
    await navigator.clipboard.writeText(settingsExample);
    toast('Copied: an example of .touchline/feed.json');
  } catch (thrown) {
    toast.error('The clipboard could not be written to.', { description: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

/** The settings are there, and no run made a feed of them. */
export function NeverMade({ page }: { readonly page: FeedPage }): ReactElement {
  const sources = page.settings?.sources.length ?? 0;
  return (
    <EmptyNote title="No feed was made yet" action={<TickButton page={page} />}>
      {page.runningRunId !== null ? <p>The first one is being made. What it is doing stands above.</p>
        : <p>A dry run reads {sources === 1 ? 'the source' : `the ${sources} sources`} once, ranks what is on, writes and checks a sentence for each story, and publishes nothing. With the clock on, it goes on by itself.</p>}
    </EmptyNote>
  );
}
