import type { ContentChange } from '../../../git/changed-contents.ts';
import { commentStyleOf } from '../markers-comments.ts';
import { longestLine } from './change.ts';

/** A host that an added line names. */
export interface NamedHost {
  readonly host: string;
  readonly path: string;
  readonly line: number;
}

const url = /\b([a-z][a-z\d+.-]{1,20}):\/\/(?:[^\s/?#@"'\x60<>]{1,200}@)?(\[[\da-f]{0,4}:[\da-f:.]{1,42}\]|[\p{L}\d][\p{L}\d.-]{0,252})/giu;
const schemeless = /["'\x60(=]\/\/([a-z\d][a-z\d.-]{0,252}\.[a-z]{2,24})(?=[/:"'\x60?)\s]|$)/giu;
const quotedName = /["'\x60]((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,8}(?:com|net|org|io|dev|xyz|biz|ru|cn|tk|cloud|pw|su|gg|ai|co|onion))(?::\d{1,5})?["'\x60]/giu;
const quotedAddress = /["'\x60](\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f]{0,4}:[\da-f:]{1,35}\])(?::\d{1,5})?(?:\/\d{1,2})?["'\x60]/giu;
const secureShell = /\b[\w.-]{1,64}@((?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}):(?=[\w~/])/giu;
const image = /^\s*(?:-\s*)?(?:FROM(?:\s+--platform=\S{1,60})?|image:|uses:\s*docker:\/\/)\s*["']?((?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24})(?::\d{1,5})?\//giu;
/** Of an npm lockfile only where packages come from counts: the rest are their authors' pages. */
const npmLock = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/u;
const importing = /\b(?:import|from|require|export)\b/u;

/** A scheme that names no host, or one of the machine itself. */
const noHost = /^(?:file|data|blob|about|chrome|chrome-extension|app|node|npm|workspace|link|portal|patch|urn|tag|jar|vscode|electron|webpack|virtual)$/iu;
/** Names nobody answers to (RFC 2606, RFC 6761), the machine itself, and addresses for documentation (RFC 5737, RFC 3849). */
const reserved = /^(?:localhost|(?:.+\.)?example\.(?:com|net|org|edu)|.+\.(?:example|test|invalid|localhost|local)|example|test|invalid)$|^(?:127\.|0\.0\.0\.0$|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|255\.)|^\[(?:::1?|2001:db8:.*)\]$/iu;
/** Words for a vocabulary that are written as addresses and never called. */
const vocabulary = /\bxmlns(?::\w{1,40})?\s*=\s*["']|["']\$schema["']\s*:|\b(?:createElementNS|setAttributeNS|getAttributeNS|DTD|PUBLIC|namespace|NAMESPACE|XMLNS|SVG_NS)\b/u;

/**
 * Hosts that added lines of code and settings name: addresses with a scheme, quoted names and numbers, `git@host:`,
 * registries of images. Reserved names, vocabularies and lines that are comments as a whole are left out; documents
 * are for the caller to leave out.
 */
export function hostsIn({ path, added }: ContentChange): readonly NamedHost[] {
  return added.flatMap(({ line, text }) => {
    const content = text.slice(0, longestLine);
    if (!/[.:/]/u.test(content) || isComment(path, content) || (npmLock.test(path) && !/"resolved"/u.test(content))) return [];
    return [...new Set(hostsOfLine(content))].map((host) => ({ host, path, line }));
  });
}

function hostsOfLine(text: string): readonly string[] {
  const addresses = vocabulary.test(text) ? [] : [...text.matchAll(url)].flatMap(([, scheme = '', host = '']) => (noHost.test(scheme) ? [] : [host]));
  const names = importing.test(text) ? [] : [...text.matchAll(quotedName)].map(([, host = '']) => host);
  const others = [schemeless, quotedAddress, secureShell, image].flatMap((pattern) => [...text.matchAll(pattern)].map(([, host = '']) => host));
  return [...addresses, ...names, ...others].map((host) => host.toLowerCase().replace(/\.+$/u, '')).filter((host) => isHost(host) && !reserved.test(host));
}

/** A dot, a colon or nothing but a template's place: `https://api` alone is a name of the local network, which counts. */
function isHost(host: string): boolean {
  if (/^\d+(?:\.\d+){3}$/u.test(host)) return host.split('.').every((part) => Number(part) <= 255);
  return host.length > 1;
}

/** Whether an address leads to a host that nobody answers for: a sample, plainly. */
export function leadsToSample(address: string): boolean {
  const host = [...address.matchAll(url)][0]?.[2] ?? '';
  return reserved.test(host.toLowerCase());
}

function isComment(path: string, text: string): boolean {
  const style = commentStyleOf(path);
  if (style === null) return false;
  const start = text.trimStart();
  return style.line.some((open) => start.startsWith(open)) || (style.block.some(([open]) => open === '/*') && /^(?:\/\*|\*(?:\s|\/|$))/u.test(start) && !/\*\/\s*\S/u.test(start));
}
