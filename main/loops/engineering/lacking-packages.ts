/** How Go and cargo say that a package they need is not there and may not be fetched. Other managers' packages are known before a check runs. */
const signs: readonly { readonly program: string; readonly sign: RegExp; readonly what: string; readonly lockfile: string }[] = [
  { program: 'cargo', sign: /^error: no matching package named `([^`\n]{1,200})` found(?=[^]{0,2000}offline)/mu, what: 'the package', lockfile: 'Cargo.lock' },
  { program: 'cargo', sign: /^error: failed to (?:download|get) `([^`\n]{1,200})`(?=[^]{0,4000}offline)/mu, what: 'the package', lockfile: 'Cargo.lock' },
  { program: 'go', sign: /^(?:go: )?([^\n`]{1,300}): module lookup disabled by GOPROXY=off/mu, what: 'the module asked for by', lockfile: 'go.sum' },
];

/**
 * Why a check that ran no test could not run: the package that was not there, and what would bring it. Null where its
 * output says nothing of the kind. What a check prints can only make it count for less.
 */
export function lackingPackage(argv: readonly string[], stderr: string): string | null {
  for (const { program, sign, what, lockfile } of signs) {
    const name = argv.includes(program) ? sign.exec(stderr)?.[1] : undefined;
    if (name !== undefined) return `It needs ${what} \`${name}\`, which is not there, and the sandbox has no network. With a committed ${lockfile} and a registry in \`egress.allow\` it can be fetched beforehand.`;
  }
  return null;
}
