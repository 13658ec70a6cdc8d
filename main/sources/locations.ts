import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Connector } from '../domain/connector.ts';
import { fail, ok, type Result } from '../domain/result.ts';

/** What `{name}` in a location stands for. */
type Values = Readonly<Record<string, string>>;

/**
 * Where each part of a connector lies: an http(s) address, or an absolute path below the workspace. A part that may be
 * missing and whose location needs a parameter that is empty is left out. Symbolic links are whoever reads the file's
 * concern. Faults: `location_invalid`, `location_unfilled`, `location_outside_workspace`.
 */
export function locationsOf(connector: Connector, overrides: Values, parameters: Values, workspaceFolder: string): Result<Values> {
  const stranger = Object.keys(overrides).find((name) => connector.parts[name] === undefined);
  if (stranger !== undefined) return fail('location_invalid', `${connector.id} has no part ${stranger}.`, `Its parts are ${Object.keys(connector.parts).join(', ')}.`);
  const locations: Record<string, string> = {};
  for (const [name, part] of Object.entries(connector.parts)) {
    const template = overrides[name] ?? part.location;
    const unfilled = placeholders(template).find((parameter) => (parameters[parameter] ?? '') === '');
    if (unfilled !== undefined && part.optional) continue;
    if (unfilled !== undefined) return fail('location_unfilled', `The part ${name} of ${connector.id} needs the parameter ${unfilled}.`, 'Give it among the source’s `parameters` in .touchline/feed.json.');
    const location = /^[a-z][a-z0-9+.-]*:\/\//i.test(template) ? addressOf(template, parameters) : pathOf(template, parameters, workspaceFolder);
    if (!location.ok) return location;
    locations[name] = location.value;
  }
  return ok(locations);
}

function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{([a-z][a-zA-Z0-9]*)\}/g)].map((match) => match[1] ?? '');
}

function fill(template: string, valueOf: (name: string) => string): string {
  return template.replaceAll(/\{([a-z][a-zA-Z0-9]*)\}/g, (_whole, name: string) => valueOf(name));
}

/** A value goes into an address as a piece of its path: it can't add a question mark, a host or a step upwards. */
function addressOf(template: string, parameters: Values): Result<string> {
  const pieces = (name: string): string => (parameters[name] ?? '').split('/').map(encodeURIComponent).join('/');
  const climbing = placeholders(template).find((name) => (parameters[name] ?? '').split('/').some((piece) => piece === '..' || piece === '.'));
  const text = fill(template, pieces);
  if (climbing !== undefined || !URL.canParse(text)) return fail('location_invalid', `${text.slice(0, 200)} is not an address.`, 'Correct it in the connector or in .touchline/feed.json.');
  const { protocol, username, password } = new URL(text);
  if (protocol !== 'https:' && protocol !== 'http:') return fail('location_invalid', `${text.slice(0, 200)} is neither http nor https.`, 'Name an http(s) address or a file of the workspace.');
  if (username !== '' || password !== '') return fail('location_invalid', 'An address of a source carries a name or a password.', 'Take it out: what is in the workspace is read by everybody who may read the workspace.');
  return ok(new URL(text).href);
}

function pathOf(template: string, parameters: Values, workspaceFolder: string): Result<string> {
  const filled = fill(template, (name) => parameters[name] ?? '');
  const path = resolve(workspaceFolder, filled);
  const inside = relative(workspaceFolder, path);
  if (filled.includes('\0') || isAbsolute(filled) || inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    return fail('location_outside_workspace', `${filled.slice(0, 200)} is not a file below the workspace.`, 'Name an http(s) address or a file of the workspace.');
  }
  return ok(path);
}
