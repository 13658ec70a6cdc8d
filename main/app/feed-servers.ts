import { serveFeed, type FeedServer } from '../delivery/feed-server.ts';
import type { Fault } from '../domain/result.ts';
import type { Ledger } from '../ledger/contract.ts';
import { readFeedPlan } from './feed-plan.ts';

export interface FeedServersOptions {
  readonly ledger: Ledger;
  readonly home: string;
  readonly onFault: (fault: Fault) => void;
}

/** Serves published feeds on loopback, where their settings name a port. */
export interface FeedServers {
  /** Serves what has been published already. */
  resume(): void;
  addressOf(workspaceId: string): string | null;
  close(): Promise<void>;
}

export function createFeedServers(options: FeedServersOptions): FeedServers {
  const { ledger } = options;
  const servers = new Map<string, Promise<FeedServer | null>>();
  const addresses = new Map<string, string>();
  const start = (workspaceId: string, folder: string): void => {
    const key = `${workspaceId} ${folder}`;
    if (servers.has(key)) return;
    const port = portOf(ledger, workspaceId);
    if (port === null) return;
    servers.set(key, open(options, folder, port).then((server) => {
      if (server !== null) addresses.set(workspaceId, server.url);
      else servers.delete(key);
      return server;
    }));
  };
  const unsubscribe = ledger.subscribe((facts) => {
    for (const fact of facts) if (fact.type === 'feed.published' && fact.body.place !== null) start(fact.body.workspaceId, fact.body.place);
  });
  return {
    resume() {
      for (const { workspaceId } of ledger.read.workspaces()) {
        const live = ledger.read.feeds(workspaceId, 50).find((row) => row.place !== null);
        if (live !== undefined && live.place !== null) start(workspaceId, live.place);
      }
    },
    addressOf: (workspaceId) => addresses.get(workspaceId) ?? null,
    async close() {
      unsubscribe();
      for (const server of await Promise.all(servers.values())) await server?.close();
    },
  };
}

async function open({ onFault }: FeedServersOptions, folder: string, port: number): Promise<FeedServer | null> {
  const served = await serveFeed({ from: folder, port });
  if (served.ok) return served.value;
  onFault(served.error);
  return null;
}

function portOf(ledger: Ledger, workspaceId: string): number | null {
  const workspace = ledger.read.workspace(workspaceId);
  const plan = workspace === undefined ? null : readFeedPlan(workspace.path);
  return plan?.ok === true ? plan.value.settings.publish.port : null;
}
