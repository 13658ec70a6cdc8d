import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import type { VerifyReport } from '../../domain/views.ts';
import { readHeadFile, type HeadFile } from '../head-file.ts';
import { homeFiles, type HomeFiles } from '../home-files.ts';
import { errnoOf } from '../ledger-fault.ts';
import { isOurs, latestOf, versionOf } from '../migrate.ts';
import { migrations } from '../migrations/all.ts';
import { createArtifactCheck } from './artifact-check.ts';
import { walkChain, type Link, type Walked } from './chain.ts';
import { finding, type Finding } from './finding.ts';
import { checkHead, missingLedger } from './head-check.ts';
import { compareDefinitions, compareReadings, openReplay, type Replay } from './replay.ts';
import { openView } from './view.ts';

export type OnProgress = (done: number, total: number) => void;

/**
 * Walks the whole ledger of a home, whether or not anybody has it open and however damaged it is, and changes nothing:
 * every fact and its place in the chain, the head file, SQLite's own structure, the readings against a replay of the
 * facts, and the bytes of every artifact. Tells the first thing that is not what it should be.
 */
export function verifyHome(home: string, onProgress: OnProgress = () => {}): VerifyReport {
  const started = performance.now();
  const files = homeFiles(home);
  // Read before the database: a process at work may move the mark on, but never beyond what was stored.
  const head = readHeadFile(files);
  const walked = existsSync(files.database) ? verifyFile(files, head, onProgress) : nothing(missingLedger(head));
  const durationMs = performance.now() - started;
  if (walked.finding === undefined) return { sound: true, facts: walked.facts, head: walked.head, durationMs };
  return { sound: false, facts: walked.facts, ...walked.finding, durationMs };
}

function nothing(found: Finding): Walked {
  return { facts: 0, head: '', finding: found };
}

function verifyFile(files: HomeFiles, head: HeadFile, onProgress: OnProgress): Walked {
  try {
    const view = openView(files.database);
    try {
      return verifyDatabase(view.db, files, head, onProgress);
    } finally {
      view.close();
    }
  } catch (error) {
    return nothing(unreadable(error));
  }
}

function verifyDatabase(db: Database.Database, files: HomeFiles, head: HeadFile, onProgress: OnProgress): Walked {
  db.exec('BEGIN');
  const newer = checkNewer(db);
  if (newer !== undefined) return nothing(newer);
  const total = totalOf(db);
  // Opened with the first facts that hold: a chain that is broken before needs none.
  let replay: Replay | undefined;
  const artifacts = createArtifactCheck(files);
  const mark = head.state === 'mark' ? head.mark : undefined;
  let marked: Link | undefined;
  try {
    const walked = walkChain(db, mark, (links) => {
      marked = links.find(({ fact }) => fact.seq === mark?.seq) ?? marked;
      for (const { fact } of links) artifacts.onFact(fact);
      onProgress(links.at(-1)?.fact.seq ?? 0, total);
      const { project } = (replay ??= openReplay());
      return firstOf(links, ({ fact }) => project(fact));
    });
    const found = walked.finding ?? checkHead(head, marked, walked) ?? checkFile(db, replay ?? openReplay()) ?? artifacts.check();
    return { ...walked, finding: found };
  } finally {
    replay?.db.close();
  }
}

function firstOf<T>(all: readonly T[], find: (one: T) => Finding | undefined): Finding | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What SQLite says of its own file, and the readings in it. */
function checkFile(db: Database.Database, replay: Replay): Finding | undefined {
  try {
    return checkHeader(db) ?? checkIntegrity(db) ?? compareDefinitions(db, replay.definitions) ?? compareReadings(db, replay.db);
  } catch (error) {
    return unreadable(error);
  }
}

function checkNewer(db: Database.Database): Finding | undefined {
  const version = versionOf(db);
  if (version <= knownVersion) return undefined;
  return finding('unreadable', null, `The ledger was written by a newer Touchline (version ${String(version)}, this program knows up to ${String(knownVersion)}).`);
}

function checkHeader(db: Database.Database): Finding | undefined {
  const version = versionOf(db);
  if (version === knownVersion && isOurs(db)) return undefined;
  // Looking changes nothing, so what an older program wrote is not brought up to date here.
  if (isOurs(db) && version >= 1 && version < knownVersion) return finding('unreadable', null, `Every fact is what was stored, but the ledger is of an older Touchline (version ${String(version)}; this program writes ${String(knownVersion)}), so its readings can’t be compared. Open it once with this program, for example by \`touchline runs\`, and verify again.`);
  return finding('changed', null, 'The database’s own header is not the one this program wrote.');
}

const knownVersion = latestOf(migrations);

function checkIntegrity(db: Database.Database): Finding | undefined {
  const result = db.pragma('integrity_check(1)', { simple: true });
  if (result === 'ok') return undefined;
  return finding('unreadable', null, `Every fact is what was stored, but the database’s structure is damaged: ${String(result).slice(0, 300)}.`);
}

function totalOf(db: Database.Database): number {
  const last = db.prepare('SELECT max(seq) FROM facts').pluck().get();
  return typeof last === 'number' ? last : 0;
}

/** Bugs of ours are thrown; whatever SQLite or the disk has to say against the file is a finding. */
function unreadable(error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  if (!(error instanceof Database.SqliteError) && errnoOf(error) === undefined) throw error;
  return finding('unreadable', null, `The ledger’s file cannot be read: ${error.message}.`);
}
