import type { SafetyFinding } from '../../../domain/patch-findings.ts';
import type { ContentChange } from '../../../git/changed-contents.ts';
import { commentStyleOf } from '../markers-comments.ts';
import { finding } from './change.ts';

const headLines = 40;
const aLicence = /copyright|licen[cs]ed?\b|SPDX-License-Identifier|all rights reserved/iu;
const share = 0.8;
/** Fewer files of a kind say nothing about what is usual. */
export const fewestSiblings = 5;

/**
 * What the first comments of a source say of its licence, years and layout aside; null where they say nothing. Only
 * the paragraphs that speak of it count. Bounded: the first forty lines, whatever the text.
 */
export function licenceHeader(text: string): string | null {
  const paragraphs: string[] = [''];
  for (const line of firstComments(text)) {
    const words = line.replaceAll(/[^\p{L}\p{N}.@]+/gu, ' ').trim();
    if (words === '') paragraphs.push('');
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${line}`);
  }
  const telling = paragraphs.filter((paragraph) => aLicence.test(paragraph)).join(' ');
  if (telling === '') return null;
  return telling.replaceAll(/[^\p{L}\p{N}.@]+/gu, ' ').replaceAll(/\b\d{4}(?:\s(?:\d{4}|present))*\b/gu, 'year').trim().toLowerCase();
}

/** The lines of a text up to the first that is neither comment, empty, nor what has to stand above everything. */
function firstComments(text: string): readonly string[] {
  const found: string[] = [];
  let end: RegExp | null = null;
  for (const line of text.slice(0, 8_000).split(/\r?\n/u).slice(0, headLines)) {
    const trimmed = line.trim().replace(/^\ufeff/u, '');
    if (prologue.test(trimmed)) continue;
    if (end !== null) {
      found.push(trimmed);
      if (end.test(trimmed)) end = null;
      continue;
    }
    const block = blocks.find(([start]) => trimmed.startsWith(start));
    if (block === undefined && trimmed !== '' && !/^(?:\/\/|#|--|;|%)/u.test(trimmed)) break;
    found.push(trimmed);
    if (block !== undefined && !block[1].test(trimmed.slice(block[0].length))) end = block[1];
  }
  return found;
}

const blocks = [['/*', /\*\//u], ['<!--', /-->/u], ['"""', /"""/u], ["'''", /'''/u]] as const;
const prologue = /^(?:#!.*|<\?php|<\?xml.*|["']use strict["'];?|@charset.*)$/u;

/** Whether a header is to be expected of a file by this name. */
export function mayCarryHeader(path: string): boolean {
  return commentStyleOf(path) !== null && !/\.(?:md|markdown|ya?ml|toml|cfg|ini|svg|html?|xml)$/iu.test(path);
}

/**
 * A new source without the header that at least four of five sources of its kind have, or with another; and a header
 * that is taken away or says something else. `siblings` are texts of the base: of the same folder, or of the same
 * kind where the folder has too few.
 */
export function licenceFindings({ path, before, after }: ContentChange, siblings: readonly string[]): readonly SafetyFinding[] {
  if (after?.text === null || after === null || !mayCarryHeader(path)) return [];
  const say = (detail: string): readonly SafetyFinding[] => [finding('licence-header', path, 1, detail)];
  const now = licenceHeader(after.text);
  if (before !== null) {
    const old = before.text === null ? null : licenceHeader(before.text);
    if (old === null || old === now) return [];
    return say(now === null ? 'The licence header is taken away.' : 'The licence header says something else than before.');
  }
  return newFile(now, siblings.map(licenceHeader), say);
}

function newFile(now: string | null, headers: readonly (string | null)[], say: (detail: string) => readonly SafetyFinding[]): readonly SafetyFinding[] {
  const having = headers.filter((header) => header !== null);
  if (headers.length < fewestSiblings || having.length < share * headers.length) return [];
  if (now === null) return say(`The new file has no licence header; ${having.length} of ${headers.length} others of its kind have one.`);
  const alike = having.filter((header) => licenceNamed(header) === licenceNamed(now)).length;
  return alike < share * having.length && !having.includes(now) ? say(`The new file’s licence header names another licence than ${having.length - alike} of ${having.length} others.`) : [];
}

const licences = /\b(?:apache|mit|bsd|isc|mpl|mozilla public|lgpl|agpl|gpl|gnu (?:lesser|affero)?|eupl|unlicense|cc0|bsl|business source|proprietary|all rights reserved)\b/u;

function licenceNamed(header: string): string {
  return licences.exec(header)?.[0] ?? '';
}
