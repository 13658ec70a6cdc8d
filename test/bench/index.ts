import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { benchDryRun } from './dry-run.ts';
import { benchLedger } from './ledger.ts';
import { machine, table } from './measure.ts';
import { benchWindow } from './window.ts';

/** Every figure beside a floor measured in the same run; `--write` puts them into docs/BENCHMARKS.md. */
const figures = [...(await benchLedger()), ...(await benchDryRun(5)), ...(await benchWindow(5))];
const text = `# Benchmarks

Made by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}: ${machine()}. A floor is the bare thing underneath, measured in the same run: quote the ratios, not the seconds.

${table(figures)}
`;
process.stdout.write(`${text}\n`);
if (process.argv.includes('--write')) writeFileSync(join(resolve(import.meta.dirname, '../..'), 'docs', 'BENCHMARKS.md'), text);
