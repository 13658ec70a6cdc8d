import { array, assert, constantFrom, dictionary, integer, json, property, record, string, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membersOf } from '../../../../agents/recipes/json-members.ts';
import { declaredIn, readManifest, withoutDependencies } from '../../../../agents/recipes/unused-dependencies/manifest.ts';

describe('a manifest', () => {
  test.each([
    ['the first', '{\n  "dependencies": {\n    "a": "1",\n    "b": "2"\n  }\n}\n', ['a'], '{\n  "dependencies": {\n    "b": "2"\n  }\n}\n'],
    ['the last', '{\n  "dependencies": {\n    "a": "1",\n    "b": "2"\n  }\n}\n', ['b'], '{\n  "dependencies": {\n    "a": "1"\n  }\n}\n'],
    ['the only one', '{\n  "name": "x",\n  "dependencies": {\n    "a": "1"\n  }\n}\n', ['a'], '{\n  "name": "x"\n}\n'],
    ['the only one, first in the file', '{\n\t"dependencies": { "a": "1" },\n\t"name": "x"\n}', ['a'], '{\n\t"name": "x"\n}'],
    ['both of two', '{"name": "x", "dependencies": {"a": "1", "b": "2"}}', ['a', 'b'], '{"name": "x"}'],
    ['one of each section', '{"name":"x","dependencies":{"a":"1"},"devDependencies":{"b":"1","c":"2"}}', ['a', 'b'], '{"name":"x","devDependencies":{"c":"2"}}'],
  ])('loses %s of its dependencies and keeps its form', (_, text, names, after) => {
    expect(withoutDependencies(text, names)).toBe(after);
  });

  test('is not changed when that would not be exact', () => {
    expect(withoutDependencies('{"dependencies": {"a": "1"}}', ['a'])).toBeUndefined();
    expect(withoutDependencies('{"name": "x", "dependencies": {"a": "1", "a": "2", "b": "1"}}', ['a'])).toBeUndefined();
    expect(withoutDependencies('not JSON', ['a'])).toBeUndefined();
  });

  test('loses exactly what is asked, whatever else it holds', () => {
    const name = constantFrom('a', 'b', '@c/d', 'e-f', '}"', '\\', '__proto__');
    const versions = dictionary(name, string({ maxLength: 5 }));
    const manifest = record({ name: string(), rest: json(), dependencies: versions, devDependencies: versions, list: array(integer()) });
    assert(
      property(manifest, uniqueArray(name), constantFrom(undefined, 2, '\t'), (value, names, indent) => {
        const after = withoutDependencies(JSON.stringify(value, null, indent), names);
        if (after === undefined) return;
        const parsed = readManifest(after);
        for (const one of names) expect(Object.hasOwn(parsed?.dependencies ?? {}, one) || Object.hasOwn(parsed?.devDependencies ?? {}, one)).toBe(false);
        expect(JSON.parse(after)).toMatchObject({ name: value.name, rest: value.rest, list: value.list });
      }),
    );
  });

  test('leaves out what a tool may use unnamed', () => {
    const text = '{\n "dependencies": {\n  "left-pad": "1",\n  "x": "workspace:*",\n  "react-dom": "1"\n },\n "devDependencies": {"@types/node": "1", "eslint-plugin-a": "1", "a": "1"},\n "peerDependencies": {"a": "1"}\n}';
    expect(declaredIn(text, readManifest(text) ?? {})).toEqual([{ name: 'left-pad', section: 'dependencies', line: 3 }]);
  });

  test('members are found where JSON has them', () => {
    assert(
      property(dictionary(string(), json()), constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const members = membersOf(text, 0);
        expect(members.map(({ key }) => key).toSorted()).toEqual(Object.keys(value).toSorted());
        for (const member of members) expect(JSON.parse(text.slice(member.value.start, member.value.end))).toEqual(value[member.key]);
      }),
    );
    assert(property(string({ unit: 'binary' }), (text) => void membersOf(text, 0)));
  });
});
