import type { HeadFile } from '../head-file.ts';
import type { Link } from './chain.ts';
import { finding, type Finding } from './finding.ts';
import { missing } from './name-break.ts';

/**
 * Compares the walked chain with the mark that was kept outside of it: the only thing that tells of a tail cut off.
 * `marked` is the fact that stands where the mark points; undefined when the walk never came there.
 */
export function checkHead(head: HeadFile, marked: Link | undefined, walked: { readonly facts: number }): Finding | undefined {
  if (head.state === 'unreadable') return finding('head-differs', null, `The file ledger-head.json is not what was written: ${head.reason}.`);
  if (head.state === 'absent') return absent(walked.facts);
  const { seq, hash, at } = head.mark;
  if (marked === undefined) return cutOff(walked.facts + 1, seq);
  if (marked.hash !== hash) {
    return finding('head-differs', seq, `Fact ${String(seq)} is not what was stored: its hash is ${marked.hash}, ledger-head.json says ${hash}.`);
  }
  return marked.fact.at === at ? undefined : finding('head-differs', seq, `The file ledger-head.json gives fact ${String(seq)} another time than it has.`);
}

/** The first mark is written before a second fact can be stored. */
function absent(facts: number): Finding | undefined {
  if (facts <= 1) return undefined;
  return finding('head-differs', null, 'The file ledger-head.json is gone: without it, nobody can say whether facts were cut off from the end.');
}

function cutOff(from: number, to: number): Finding {
  const { sentence } = missing(from, to);
  return { ...finding('removed', from, sentence), sentence: `${sentence} The file ledger-head.json knows fact ${String(to)}: the log was cut off, or an older one was put in its place.` };
}

export function missingLedger(head: HeadFile): Finding {
  if (head.state === 'absent') return finding('unreadable', null, 'There is no ledger here: the home has no ledger.sqlite.');
  return finding('removed', 1, 'The file ledger.sqlite is gone, but ledger-head.json says that there was one.');
}
