import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { FeedVersion } from '../../../preload/feed-api.ts';
import { useCommands } from '../../app/commands.ts';
import { count } from '../../app/figures.ts';
import { keysInWords } from '../../app/keymap.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { ChoiceMenu } from '../../components/menu.tsx';
import { DryRunChip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';

export interface VersionStepsProps {
  /** Newest first. */
  readonly versions: readonly FeedVersion[];
  readonly shown: string | null;
  /** Null: the newest, whatever it will be. */
  readonly onShow: (sha256: string | null) => void;
  /** In a replay all are dry runs; saying so on each would be noise. */
  readonly replay: boolean;
}

/** Steps through the feeds that were made. */
export function VersionSteps({ versions, shown, onShow, replay }: VersionStepsProps): ReactElement {
  const at = versions.findIndex((version) => version.sha256 === shown);
  const older = at < 0 ? undefined : versions[at + 1];
  const newer = at > 0 ? versions[at - 1] : undefined;
  const showNewer = (): void => {
    if (newer !== undefined) onShow(at === 1 ? null : newer.sha256);
  };
  useCommands({
    'version.older': { run: () => (older === undefined ? undefined : onShow(older.sha256)), disabled: older === undefined ? 'This is the oldest' : undefined },
    'version.newer': { run: showNewer, disabled: newer === undefined ? 'This is the newest' : undefined },
  });
  return (
    <div role="group" aria-label="Versions of the feed" className="flex items-center rounded-md border border-line-2 bg-raised">
      <Button look="quiet" className="w-8 rounded-r-none px-0!" aria-label="Older version" title={`Older (${keysInWords('version.older')})`} why={older === undefined ? 'This is the oldest.' : null} onClick={() => older !== undefined && onShow(older.sha256)}><ChevronLeft aria-hidden size="1rem" /></Button>
      <ChoiceMenu
        label="Versions, newest first" value={shown}
        choices={versions.map((version) => ({
          value: version.sha256,
          name: <span className="inline-flex items-center gap-2"><Ago at={version.at} /><span className="text-ink-3">{count(version.items, 'story', 'stories')}</span>{version.mode === 'dry-run' && !replay && <DryRunChip compact />}</span>,
          note: <Plain text={version.summary ?? 'No top story'} />,
        }))}
        onChoose={(sha256) => onShow(sha256 === versions[0]?.sha256 ? null : sha256)}
        trigger={<Button look="quiet" className="min-w-28 rounded-none border-x border-line-2 px-2!">{at < 0 ? 'No version' : at === 0 ? `Newest of ${versions.length}` : `${at} before the newest`}</Button>}
      />
      <Button look="quiet" className="w-8 rounded-l-none px-0!" aria-label="Newer version" title={`Newer (${keysInWords('version.newer')})`} why={newer === undefined ? 'This is the newest.' : null} onClick={showNewer}><ChevronRight aria-hidden size="1rem" /></Button>
    </div>
  );
}
