export type HelloRefusal = 'not-tls' | 'no-server-name' | 'encrypted-hello';

export type Hello =
  | { readonly state: 'more' }
  | { readonly state: 'refused'; readonly reason: HelloRefusal }
  | { readonly state: 'named'; readonly serverName: string };

const more: Hello = { state: 'more' };
const notTls: Hello = { state: 'refused', reason: 'not-tls' };

const handshakeRecord = 22;
const clientHello = 1;
/** The longest plaintext of a record, RFC 8446 section 5.1. */
const longestRecord = 16_384;

const serverNameExtension = 0;
/** Encrypted Client Hello (RFC 9849) and its forerunner: the name that can be read is not the one that is meant. */
const hidingExtensions: ReadonlySet<number> = new Set([0xfe0d, 0xffce]);

/**
 * The server name in the first bytes of a TLS connection (RFC 8446 section 4.1.2, RFC 6066 section 3), however they
 * were cut into records and pieces. `more` until the whole hello is there; anything that is not one is refused.
 */
export function readHello(bytes: Buffer): Hello {
  const message = handshakeMessage(bytes);
  if (!Buffer.isBuffer(message)) return message;
  const reader = readerOf(message);
  reader.skip(2 + 32);
  reader.take(reader.number(1));
  reader.take(reader.number(2));
  reader.take(reader.number(1));
  const extensions = readerOf(reader.take(reader.number(2)));
  if (reader.broken() || reader.left() > 0) return notTls;
  return nameIn(extensions);
}

/** The body of the client hello put together from its records, or what can be said without it. */
function handshakeMessage(bytes: Buffer): Buffer | Hello {
  const fragments: Buffer[] = [];
  let joined = 0;
  for (let at = 0; at < bytes.length;) {
    const [type, major] = [bytes[at], bytes[at + 1]];
    if (type !== handshakeRecord || (major !== undefined && major !== 3)) return notTls;
    if (bytes.length < at + 5) return more;
    const length = bytes.readUInt16BE(at + 3);
    if (length === 0 || length > longestRecord) return notTls;
    const fragment = bytes.subarray(at + 5, at + 5 + length);
    fragments.push(fragment);
    joined += fragment.length;
    const message = Buffer.concat(fragments);
    if (joined > 0 && message[0] !== clientHello) return notTls;
    if (joined >= 4 && joined >= 4 + message.readUIntBE(1, 3)) return message.subarray(4, 4 + message.readUIntBE(1, 3));
    at += 5 + length;
  }
  return more;
}

function nameIn(extensions: Reader): Hello {
  let serverName: string | null = null;
  while (extensions.left() > 0) {
    const type = extensions.number(2);
    const content = extensions.take(extensions.number(2));
    if (extensions.broken()) return notTls;
    if (hidingExtensions.has(type)) return { state: 'refused', reason: 'encrypted-hello' };
    if (type !== serverNameExtension) continue;
    if (serverName !== null) return notTls;
    serverName = onlyHostName(content);
    if (serverName === null) return notTls;
  }
  return serverName === null ? { state: 'refused', reason: 'no-server-name' } : { state: 'named', serverName };
}

/** The list must hold one name of the type "host name". */
function onlyHostName(content: Buffer): string | null {
  const list = readerOf(content);
  const names = readerOf(list.take(list.number(2)));
  const type = names.number(1);
  const name = names.take(names.number(2));
  if (list.broken() || list.left() > 0 || names.broken() || names.left() > 0 || type !== 0) return null;
  return name.toString('latin1');
}

/** Reads numbers and pieces one after another; what reaches beyond the end is empty and remembered. */
interface Reader {
  number(bytes: 1 | 2): number;
  take(length: number): Buffer;
  skip(length: number): void;
  left(): number;
  broken(): boolean;
}

function readerOf(bytes: Buffer): Reader {
  let at = 0;
  let broken = false;
  const take = (length: number): Buffer => {
    broken ||= at + length > bytes.length;
    if (broken) return Buffer.alloc(0);
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    take,
    number: (length) => {
      const taken = take(length);
      return taken.length === 0 ? 0 : taken.readUIntBE(0, length);
    },
    skip: (length) => void take(length),
    left: () => (broken ? 0 : bytes.length - at),
    broken: () => broken,
  };
}
