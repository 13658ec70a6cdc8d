// Takes the place of Electron's default app, which the carried Electron lacks: runs the app that lies at the first
// path on the command line. `-r FILE` before it loads a file first, as Electron itself does.
// It is a module with an await at its top, because Electron holds back `ready` until such a module is through.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
/** @type {string | undefined} */
let folder;
while (args.length > 0 && folder === undefined) {
  const arg = args.shift() ?? '';
  if (arg === '-r' || arg === '--require') createRequire(import.meta.url)(path.resolve(args.shift() ?? ''));
  else if (!arg.startsWith('-')) folder = path.resolve(arg);
}

if (folder === undefined) {
  process.stderr.write('Usage: electron FOLDER [ARGUMENTS]\n');
  app.exit(2);
} else {
  const settings = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(settings.productName ?? settings.name);
  app.setVersion(settings.version);
  app.setAppPath(folder);
  Reflect.set(process, 'defaultApp', true);
  try {
    await import(pathToFileURL(path.join(folder, settings.main)).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(1);
  }
}
