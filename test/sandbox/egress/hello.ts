import { connect } from 'node:tls';
import { Duplex } from 'node:stream';

/** The first bytes that a real TLS client says, to `serverName` or without a name. */
export function clientHello(serverName: string | null): Promise<Buffer> {
  return new Promise((resolve) => {
    const wire = new Duplex({
      read: () => undefined,
      write: (piece: Buffer, _encoding, done) => {
        resolve(piece);
        done();
        setImmediate(() => wire.destroy());
      },
    });
    const client = connect({ socket: wire, ...(serverName === null ? {} : { servername: serverName }) });
    client.on('error', () => undefined);
  });
}

/** A client hello put together by hand, with any extensions, cut into records of at most `recordBytes`. */
export function madeHello(extensions: readonly (readonly [type: number, content: Buffer])[], recordBytes = 16_384): Buffer {
  const packed = Buffer.concat(extensions.map(([type, content]) => Buffer.concat([sixteen(type), sixteen(content.length), content])));
  const body = Buffer.concat([Buffer.from([3, 3]), Buffer.alloc(32, 7), Buffer.from([0]), sixteen(2), Buffer.from([0x13, 0x01]), Buffer.from([1, 0]), sixteen(packed.length), packed]);
  const message = Buffer.concat([Buffer.from([1, 0]), sixteen(body.length), body]);
  const records: Buffer[] = [];
  for (let at = 0; at < message.length; at += recordBytes) {
    const fragment = message.subarray(at, at + recordBytes);
    records.push(Buffer.from([22, 3, 1]), sixteen(fragment.length), fragment);
  }
  return Buffer.concat(records);
}

export function serverNames(...names: readonly string[]): readonly [number, Buffer] {
  const entries = Buffer.concat(names.map((name) => Buffer.concat([Buffer.from([0]), sixteen(name.length), Buffer.from(name, 'latin1')])));
  return [0, Buffer.concat([sixteen(entries.length), entries])];
}

export const encryptedHello: readonly [number, Buffer] = [0xfe0d, Buffer.alloc(40)];

function sixteen(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
