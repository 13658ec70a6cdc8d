import * as z from 'zod';
import type { EgressTraffic } from '../../agents/workspace.ts';
import { parseJson } from '../json.ts';

const line = z.discriminatedUnion('event', [
  z.object({ event: z.literal('listening') }),
  z.object({ event: z.enum(['refused', 'failed']), reason: z.string(), target: z.string() }),
  z.object({ event: z.literal('closed'), target: z.string(), sent: z.int(), received: z.int(), cut: z.literal('bytes').nullable() }),
]);

/** Different things that are kept apart; what is beyond is added to one line of its own. */
const mostKinds = 100;
const longestLine = 4096;
const beyond = { target: 'others', reason: 'more than are listed' };

/** Adds up the proxy's log as it comes. */
export interface TrafficLog {
  readonly push: (bytes: Buffer) => void;
  readonly listening: Promise<void>;
  readonly ranOut: () => boolean;
  readonly traffic: () => EgressTraffic;
}

type Tally = Map<string, { target: string; reason: string; count: number }>;

export function createTrafficLog(): TrafficLog {
  const hosts = new Map<string, { target: string; connections: number; sent: number; received: number }>();
  const refused: Tally = new Map();
  const failed: Tally = new Map();
  let started: (() => void) | undefined;
  const listening = new Promise<void>((resolve) => {
    started = resolve;
  });
  let rest = '';
  let ranOut = false;

  const read = (text: string): void => {
    const parsed = line.safeParse(parseJson(Buffer.from(text)));
    if (!parsed.success) return;
    const said = parsed.data;
    if (said.event === 'listening') started?.();
    else if (said.event === 'closed') {
      ranOut ||= said.cut === 'bytes';
      const before = hosts.get(said.target) ?? { target: said.target, connections: 0, sent: 0, received: 0 };
      hosts.set(said.target, { ...before, connections: before.connections + 1, sent: before.sent + said.sent, received: before.received + said.received });
    } else {
      ranOut ||= said.event === 'refused' && said.reason === 'bytes';
      count(said.event === 'refused' ? refused : failed, said);
    }
  };

  return {
    push: (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\n');
      rest = (lines.pop() ?? '').slice(0, longestLine);
      for (const each of lines) read(each);
    },
    listening,
    ranOut: () => ranOut,
    traffic: () => ({ hosts: [...hosts.values()], refused: [...refused.values()], failed: [...failed.values()] }),
  };
}

function count(tally: Tally, said: { readonly target: string; readonly reason: string }): void {
  const known = tally.has(`${said.reason} ${said.target}`) || tally.size < mostKinds;
  const { reason, target } = known ? said : beyond;
  const key = `${reason} ${target}`;
  tally.set(key, { target, reason, count: (tally.get(key)?.count ?? 0) + 1 });
}
