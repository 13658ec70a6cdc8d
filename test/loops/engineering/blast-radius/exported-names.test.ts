import { describe, expect, it } from 'vitest';
import { changedNames, exportedNames } from '../../../../main/loops/engineering/blast-radius/exported-names.ts';

describe('exported names', () => {
  it('are found in every form', () => {
    const text = [
      'export const a = 1;', 'export let b: string;', 'export async function c(): Promise<void> {}', 'export default class D {}', 'export abstract class E { x = 1; }', 'export interface F { a: 1 }', 'export type G = 1;', 'export const enum H { A }',
      'export declare function i(): void;', 'export { j, k as l, type M } from "./x";', 'export * from "./y";', 'export * as n from "./z";', 'exports.o = 1;', 'module.exports.p = 2;', 'export namespace Q {}', 'const exporting = 1;',
    ].join('\n');
    expect([...exportedNames(text).keys()]).toEqual(['a', 'b', 'c', 'default', 'E', 'F', 'G', 'H', 'i', 'Q', 'j', 'l', 'M', '* from ./y', 'n', 'o', 'p']);
  });

  it.each([
    ['a body', 'export function f(a: number): string {\n  return 1;\n}', 'export function f(a: number): string {\n  return 2;\n}', []],
    ['a value', 'export const limit: number = 3;', 'export const limit: number = 4;', ['limit']],
    ['what an arrow function does', 'export const f = (a: number): number => a;', 'export const f = (a: number): number => a + 1;', []],
    ['a parameter', 'export function f(a: number) {}', 'export function f(a: number, b: number) {}', ['f']],
    ['a parameter’s own shape', 'export function f({ a }: { a: number }) { return 1; }', 'export function f({ a }: { a: string }) { return 1; }', ['f']],
    ['a result', 'export function f(): number {}', 'export function f(): string {}', ['f']],
    ['a member', 'export class A { b() {} }', 'export class A { c() {} }', ['A']],
    ['layout', 'export  interface A {\n  b: 1;\n}', 'export interface A { b: 1; }', []],
    ['a name listed otherwise', 'export { a as b };', 'export { c as b };', ['b']],
    ['an alternative', "export type A = 'x';", "export type A = 'x' | 'y';", ['A']],
  ])('change by %s as an importer sees it', (_name, before, after, names) => {
    expect(changedNames(before, after)).toEqual(names);
  });

  it('are all changed where the file comes or goes', () => {
    expect(changedNames(null, 'export const a = 1;')).toEqual(['a']);
    expect(changedNames('export const a = 1;', null)).toEqual(['a']);
  });
});
