import { workRoot } from '../container-spec.ts';

/** The tree of the shared volume that the programs of both containers are in. */
export const programTree = 'programs';
/** Where the shared volume is mounted in the container without a network, for reading only. */
export const sharedPlace = '/egress';
export const socketName = 'proxy.sock';

export const proxyProgram = `${workRoot}/${programTree}/run-proxy.ts`;
export const proxySocket = `${workRoot}/${socketName}`;
export const forwarderPlace = `${sharedPlace}/${programTree}/forward.ts`;
export const socketPlace = `${sharedPlace}/${socketName}`;
