import { serveFeed, type FeedServer } from '../delivery/feed-server.ts';
import type { Fact } from '../domain/facts.ts';
import type { Fault } from '../domain/result.ts';
import type { Ledger } from '../ledger/contract.ts';
import { readFeedSettings } from './feed-plan.ts';

export interface FeedServersOptions {
  readonly ledger: Ledger;
  readonly onFault: (fault: Fault) => void;
}

/** Serves published feeds on loopback, where their settings name a port. */
export interface FeedServers {
  /** Serves what has been published already, and from then on follows what is published, set and removed. */
  resume(): void;
  addressOf(workspaceId: string): string | null;
  close(): Promise<void>;
}

/** What of a workspace is served, and where. */
interface Place {
  readonly folder: string;
  readonly port: number;
}

interface Served extends Place {
  readonly server: FeedServer;
}

/** The newest feeds among which the published one is looked for: dry runs make feeds too. */
const looked = 50;

export function createFeedServers({ ledger, onFault }: FeedServersOptions): FeedServers {
  const served = new Map<string, Served>();
  /** By workspace, where its server could not be opened: it is tried again with every run, and told once. */
  const refused = new Map<string, string>();
  let leave: (() => void) | null = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const settle = async (workspaceId: string): Promise<void> => {
    const now = served.get(workspaceId);
    const wanted = closed ? null : placeFor(ledger, workspaceId, now ?? null);
    if (now !== undefined && wanted?.folder === now.folder && wanted.port === now.port) return;
    served.delete(workspaceId);
    await now?.server.close();
    if (wanted !== null) await open(workspaceId, wanted);
  };
  const open = async (workspaceId: string, { folder, port }: Place): Promise<void> => {
    const opened = await serveFeed({ from: folder, port });
    if (opened.ok) {
      served.set(workspaceId, { folder, port, server: opened.value });
      refused.delete(workspaceId);
      return;
    }
    if (refused.get(workspaceId) !== opened.error.message) onFault(opened.error);
    refused.set(workspaceId, opened.error.message);
  };
  /** One after the other: a port must be free before it is taken again. */
  const soon = (workspaceId: string): void => {
    last = last.then(() => settle(workspaceId)).catch((error: unknown) => onFault({ code: 'feed_not_served', message: `The feed can’t be served: ${String(error)}`, next: 'It is tried again with the next run.' }));
  };
  return {
    resume() {
      leave ??= ledger.subscribe((facts) => {
        for (const workspaceId of new Set(facts.flatMap((fact) => workspaceOf(ledger, fact) ?? []))) soon(workspaceId);
      });
      for (const { workspaceId } of ledger.read.workspaces()) soon(workspaceId);
    },
    addressOf: (workspaceId) => served.get(workspaceId)?.server.url ?? null,
    async close() {
      leave?.();
      closed = true;
      for (const workspaceId of served.keys()) soon(workspaceId);
      await last;
    },
  };
}

/** The workspace whose server may have to change: it was removed, or a run of its feed has ended and may have met other settings. */
function workspaceOf(ledger: Ledger, fact: Fact): string | null {
  if (fact.type === 'workspace.removed') return fact.body.workspaceId;
  if (fact.type !== 'run.ended') return null;
  const run = ledger.read.run(fact.body.runId);
  return run?.loop === 'product' ? run.workspaceId : null;
}

/** What is to be served; null for nothing. Settings that can't be read change nothing. */
function placeFor(ledger: Ledger, workspaceId: string, now: Place | null): Place | null {
  const workspace = ledger.read.workspace(workspaceId);
  if (workspace === undefined) return null;
  const settings = readFeedSettings(workspace.path);
  if (!settings.ok) return now;
  const folder = ledger.read.feeds(workspaceId, looked).find(({ place }) => place !== null)?.place ?? now?.folder ?? null;
  const { port } = settings.value.publish;
  return folder === null || port === null ? null : { folder, port };
}
