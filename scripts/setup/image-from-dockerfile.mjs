// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { say, step } from './say.mjs';
import { Failed, missingFromOutput } from './trouble.mjs';

const firstAnswerMs = 25_000;
const stallMs = 10 * 60_000;

/**
 * Builds the image from the Dockerfile. Gives false when the registry of its base images does not answer.
 * @param {string} folder
 * @param {string} tag
 * @returns {Promise<boolean>}
 */
export async function buildFromDockerfile(folder, tag) {
  const bases = readFileSync(join(folder, 'Dockerfile'), 'utf8').match(/(?<=^FROM )\S+/gm) ?? [];
  for (const base of bases) {
    const there = await step(`Fetching the base image ${base}`, 'the sandbox image is built on it', (progress) => pull(base, progress));
    if (!there) {
      say('  No image registry can be reached from here.');
      return false;
    }
  }
  await step('Building the sandbox image', 'agents and checks run in it', (progress) => build(folder, tag, progress));
  return true;
}

/**
 * @param {string} base
 * @param {(text: string) => void} progress
 */
async function pull(base, progress) {
  if ((await run('docker', ['image', 'inspect', base])).code === 0) return true;
  let lastWord = performance.now();
  let answered = false;
  const onLine = (/** @type {string} */ line) => {
    lastWord = performance.now();
    // The registry's first sign of life; what the engine itself says before does not count.
    answered ||= /Pulling|Digest:|Status:/.test(line) && !line.includes('Using default tag');
    progress(line.trim().slice(0, 80));
  };
  const keepGoing = () => performance.now() - lastWord < (answered ? stallMs : firstAnswerMs);
  return (await run('docker', ['pull', base], { onLine, keepGoing })).code === 0;
}

/**
 * @param {string} folder
 * @param {string} tag
 * @param {(text: string) => void} progress
 */
async function build(folder, tag, progress) {
  const result = await run('docker', ['build', '--force-rm', '--tag', tag, folder], { onLine: (line) => progress(line.trim().slice(0, 100)) });
  if (result.code === 0) return;
  say(result.output.slice(-3000));
  throw missingFromOutput(result.output, 'Building the sandbox image') ?? new Failed(`docker build ended with exit code ${result.code}.`);
}
