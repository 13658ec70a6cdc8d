import type Database from 'better-sqlite3';
import type { Fact } from '../domain/facts.ts';
import type { Fault } from '../domain/result.ts';
import type { FactReader } from './facts-table.ts';
import { faultOf } from './ledger-fault.ts';

const pollMs = 300;
const batch = 500;

export type Listener = (facts: readonly Fact[]) => void;

/** Tells listeners of every stored fact, once and in order, whichever process stored it. */
export interface Watch {
  subscribe(listener: Listener): () => void;
  /** To be called after this process has stored facts. */
  stored(): void;
  close(): void;
}

export function createWatch(db: Database.Database, reader: FactReader, report: (fault: Fault) => void): Watch {
  let listeners: readonly { readonly tell: Listener }[] = [];
  let told = 0;
  let telling = false;
  let version: unknown;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** A listener may itself store facts or subscribe: what comes of it is told after the facts at hand. */
  function tellEach(): void {
    if (telling || listeners.length === 0) return;
    telling = true;
    try {
      for (let facts = reader.factsAfter(told, batch); facts.length > 0; facts = reader.factsAfter(told, batch)) {
        told = facts.at(-1)?.seq ?? told;
        for (const entry of listeners) if (listeners.includes(entry)) tellOne(entry.tell, facts, report);
      }
    } finally {
      telling = false;
    }
  }

  /** The facts are stored: that they could not be told is reported, never thrown at whoever stored them. */
  function tellAll(): void {
    try {
      tellEach();
    } catch (error) {
      report(faultOf(error) ?? unexpected(error));
    }
  }

  function lookForOthers(): void {
    try {
      const now = db.pragma('data_version', { simple: true });
      if (now === version) return;
      version = now;
      tellEach();
    } catch (error) {
      report(faultOf(error) ?? unexpected(error));
    }
  }

  function start(): void {
    version = db.pragma('data_version', { simple: true });
    told = reader.head().seq;
    timer = setInterval(lookForOthers, pollMs);
    timer.unref();
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  return {
    subscribe(listener) {
      // What is stored by now is history to the newcomer, but the others may not have heard of it yet.
      tellAll();
      if (listeners.length === 0) start();
      const entry = { tell: listener };
      listeners = [...listeners, entry];
      return () => {
        listeners = listeners.filter((other) => other !== entry);
        if (listeners.length === 0) stop();
      };
    },
    stored: tellAll,
    close() {
      listeners = [];
      stop();
    },
  };
}

function tellOne(tell: Listener, facts: readonly Fact[], report: (fault: Fault) => void): void {
  try {
    tell(facts);
  } catch (error) {
    report(unexpected(error));
  }
}

function unexpected(error: unknown): Fault {
  return {
    code: 'listener_threw',
    message: `Something that follows the ledger failed over it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    next: 'The facts are stored. Report this as a bug.',
  };
}
