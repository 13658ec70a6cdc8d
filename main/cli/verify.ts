import { homeFolder } from '../app/home.ts';
import { verifyHome } from '../ledger/verify/verify-home.ts';
import { createConsole } from './console.ts';
import { exitCodes } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';

/** Walks the chain without opening the house, so that a damaged ledger can be examined and nothing is changed. */
export async function verify(invocation: Invocation): Promise<number> {
  const console = createConsole(invocation.json === true);
  const report = verifyHome(homeFolder(invocation.home), (done, total) => console.progress(`Verifying: ${done} of ${total} facts`));
  console.document(report);
  if (report.sound) console.line(`The ledger is sound: ${report.facts} facts, head ${report.head}.`);
  else console.line(report.sentence);
  return report.sound ? exitCodes.done : exitCodes.failed;
}
