import { openLedger } from '../../main/ledger/open.ts';

/** The name a home got when it was made: its containers carry it as a label. */
export function installationOf(home: string): string {
  const ledger = openLedger({ home });
  if (!ledger.ok) throw new Error(ledger.error.message);
  const [first] = ledger.value.read.factsAfter(0, 1);
  ledger.value.close();
  if (first?.type !== 'home.created') throw new Error('The first fact is not the home’s.');
  return first.body.installation;
}
