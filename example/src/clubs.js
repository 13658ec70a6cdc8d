import { readFile } from 'node:fs/promises';

const file = new URL('../data/clubs.json', import.meta.url);

/** Reads the club list once and answers with names by code, e.g. TAR -> Tarnholme Town. */
export async function readClubs(from = file) {
  const clubs = JSON.parse(await readFile(from, 'utf8'));
  return new Map(clubs.map((club) => [club.code, club.name]));
}
