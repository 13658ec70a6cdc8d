// Takes the place of Electron's default app, which the carried Electron lacks: runs the app that lies at the first
// path on the command line. `-r FILE` before it loads a file first, as Electron itself does.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const args = process.argv.slice(1);
let folder;
while (args.length > 0 && folder === undefined) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') require(path.resolve(args.shift()));
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
  process.defaultApp = true;
  import(pathToFileURL(path.join(folder, settings.main)).href).catch((error) => {
    process.stderr.write(`${error.stack ?? error}\n`);
    app.exit(1);
  });
}
