import Database from 'better-sqlite3';
import { wholeRun, workspaceAdded } from './facts.ts';
import { ok } from '../../main/domain/result.ts';
import { openLedger } from '../../main/ledger/open.ts';
import { verifyHome } from '../../main/ledger/verify/verify-home.ts';

/**
 * A process of its own at work on a ledger: `ledger-child.ts COMMAND HOME [COUNT]`. It prints one line for each thing
 * done. `append` stores COUNT facts one by one; `append-for-ever` stores whole runs until it is killed; `open` and
 * `verify` say what came of it, without the rights of root.
 */
const [command = '', home = '', count = '0'] = process.argv.slice(2);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function opened() {
  const ledger = openLedger({ home });
  if (!ledger.ok) throw new Error(`${ledger.error.code}: ${ledger.error.message}`);
  return ledger.value;
}

function append(): void {
  const ledger = opened();
  for (let stored = 0; stored < Number(count); stored += 1) {
    const result = ledger.transact('person:terminal', () => ok({ facts: [workspaceAdded()], value: null }));
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  }
  ledger.close();
  say('done');
}

function appendForEver(): void {
  const ledger = opened();
  for (;;) {
    for (const fact of wholeRun(undefined, 2)) {
      const result = ledger.transact('system', (read) => ok({ facts: [fact], value: read.head().seq + 1 }));
      if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
      say(String(result.value));
    }
    ledger.artifacts.put(Buffer.from(String(Math.random())));
  }
}

/** Root may write where nobody may: the question is what happens to everybody else. */
function withoutRights(act: () => string): void {
  // Loads the native binding while its file can still be read.
  new Database(':memory:').close();
  if (process.getuid?.() === 0) process.seteuid?.(65534);
  say(act());
}

if (command === 'append') append();
else if (command === 'append-for-ever') appendForEver();
else if (command === 'open') withoutRights(() => {
  const result = openLedger({ home });
  return result.ok ? 'ok' : result.error.code;
});
else if (command === 'verify') withoutRights(() => JSON.stringify(verifyHome(home)));
else throw new Error(`There is no command ${command}.`);
