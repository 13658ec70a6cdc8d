import { readFileSync } from 'node:fs';

/** Packets that tried to leave by the device, as the kernel counts them for this process's own namespace. */
export function packetsOut(device = 'out0'): number {
  const line = readFileSync('/proc/net/dev', 'utf8').split('\n').find((candidate) => candidate.trim().startsWith(`${device}:`));
  const columns = line?.split(':')[1]?.trim().split(/\s+/) ?? [];
  const sent = Number(columns[9]);
  if (!Number.isInteger(sent)) throw new Error(`There is no device ${device} here.`);
  return sent;
}
