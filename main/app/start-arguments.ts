/** The value behind `--name` or in `--name=value`; undefined when it isn't there. */
export function argumentOf(argv: readonly string[], name: string): string | undefined {
  const at = argv.indexOf(name);
  const behind = at < 0 ? undefined : argv[at + 1];
  if (behind !== undefined && !behind.startsWith('--')) return behind;
  return argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
}
