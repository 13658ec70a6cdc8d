/** A matcher's family and how much it demands. The scale is only ever used to compare: 6 exact, 0 nothing. */
export interface Demand {
  readonly matcher: string;
  readonly strength: number;
}

const exact = 5.5;

/** Matchers of Jest, Vitest, Jasmine, chai, node:assert, tap, AVA, unittest and testify, by their names in lower case. */
const demands: Readonly<Record<string, readonly [matcher: string, strength: number]>> = {
  tobe: ['equal', 5.4], tostrictequal: ['equal', exact], toequal: ['equal', 5], equal: ['equal', 5], equals: ['equal', 5.4], eq: ['equal', 5.4], eql: ['equal', 5.4],
  eqls: ['equal', 5.4], strictequal: ['equal', 5.4], deepstrictequal: ['equal', exact], deepequal: ['equal', 5], is: ['equal', 5.4], same: ['equal', 5], strictsame: ['equal', 5.4],
  strictdeepequal: ['equal', exact], assertequal: ['equal', 5.4], assertequals: ['equal', 5.4], assertlistequal: ['equal', 5.4], assertdictequal: ['equal', 5.4],
  assertis: ['equal', 5.4], assertcountequal: ['equal', 4.5], equalvalues: ['equal', 5], exactly: ['equal', 5.4], jsoneq: ['equal', 5], asserttupleequal: ['equal', 5.4],
  tobenull: ['equal', 5.4], tobeundefined: ['equal', 5.4], tobenan: ['equal', 5.4], null: ['equal', 5.4], undefined: ['equal', 5.4], nil: ['equal', 5.4], assertisnone: ['equal', 5.4],
  true: ['equal', 5.4], false: ['equal', 5.4], asserttrue: ['truthy', 1.2], assertfalse: ['falsy', 1.2], tobetrue: ['equal', 5.4], tobefalse: ['equal', 5.4],
  tomatchobject: ['partial', 3.5], like: ['partial', 3.5], containsubset: ['partial', 3.5], partialdeepstrictequal: ['partial', 3.5],
  tocontain: ['contains', 3], tocontainequal: ['contains', 3.5], contain: ['contains', 3], contains: ['contains', 3], include: ['contains', 3], includes: ['contains', 3], assertin: ['contains', 3],
  members: ['equal', 4.5], samemembers: ['equal', 4.5], elementsmatch: ['equal', 4.5], keys: ['partial', 3], property: ['partial', 3], ownproperty: ['partial', 3], subset: ['partial', 3],
  tomatch: ['match', 3], match: ['match', 3], matches: ['match', 3], regex: ['match', 3], assertregex: ['match', 3], regexp: ['match', 3], string: ['contains', 3],
  tobecloseto: ['approx', 4], closeto: ['approx', 4], approximately: ['approx', 4], assertalmostequal: ['approx', 4], indelta: ['approx', 4], inepsilon: ['approx', 4],
  tohavelength: ['length', 3.5], lengthof: ['length', 3.5], len: ['length', 3.5], length: ['length', 3.5],
  tohaveproperty: ['partial', 3], tobegreaterthan: ['above', 2], tobegreaterthanorequal: ['above', 2], tobelessthan: ['below', 2], tobelessthanorequal: ['below', 2],
  above: ['above', 2], gt: ['above', 2], gte: ['above', 2], least: ['above', 2], below: ['below', 2], lt: ['below', 2], lte: ['below', 2], most: ['below', 2], within: ['range', 2],
  greater: ['above', 2], greaterorequal: ['above', 2], less: ['below', 2], lessorequal: ['below', 2], isabove: ['above', 2], isbelow: ['below', 2],
  assertgreater: ['above', 2], assertgreaterequal: ['above', 2], assertless: ['below', 2], assertlessequal: ['below', 2],
  tothrow: ['throws', 2], tothrowerror: ['throws', 2], throw: ['throws', 2], throws: ['throws', 2], rejects: ['throws', 2], throwsasync: ['throws', 2], rejectedwith: ['throws', 4],
  assertraises: ['throws', 4], assertraisesregex: ['throws', 4.5], error: ['throws', 2], erroris: ['throws', 4], errorcontains: ['throws', 4], panics: ['throws', 2], equalerror: ['throws', 4.5], rejected: ['throws', 2],
  tohavebeencalledwith: ['called-with', 4], tohavebeenlastcalledwith: ['called-with', 4], tohavebeennthcalledwith: ['called-with', 4.5], tohavebeencalledexactlyoncewith: ['called-with', 4.6], calledwith: ['called-with', 4],
  tohavebeencalledtimes: ['called-times', 3.5], tohavebeencalledonce: ['called-times', 3.5], calledonce: ['called-times', 3.5], callcount: ['called-times', 3.5], tohavebeencalled: ['called', 1.5], tobecalled: ['called', 1.5], called: ['called', 1.5],
  tobetruthy: ['truthy', 1], ok: ['truthy', 1], truthy: ['truthy', 1], assert: ['truthy', 1], isok: ['truthy', 1], tobefalsy: ['falsy', 1], notok: ['falsy', 1], falsy: ['falsy', 1], isnotok: ['falsy', 1],
  tobedefined: ['defined', 0.5], exist: ['defined', 0.5], exists: ['defined', 0.5], notnull: ['defined', 0.5], notnil: ['defined', 0.5], assertisnotnone: ['defined', 0.5], isdefined: ['defined', 0.5], defined: ['defined', 0.5], tobeanything: ['defined', 0.2],
  tobeinstanceof: ['type', 1.5], instanceof: ['type', 1.5], tobetypeof: ['type', 1], a: ['type', 1], an: ['type', 1], assertisinstance: ['type', 1.5], istype: ['type', 1.5], implements: ['type', 1.5], typeof: ['type', 1],
  isfunction: ['type', 1], isobject: ['type', 1], isstring: ['type', 1], isnumber: ['type', 1], isarray: ['type', 1], function: ['type', 1],
  tomatchsnapshot: ['snapshot', 4], tomatchinlinesnapshot: ['snapshot', 4], tothrowerrormatchingsnapshot: ['snapshot', 4], tomatchfilesnapshot: ['snapshot', 4], snapshot: ['snapshot', 4],
  tothrowerrormatchinginlinesnapshot: ['snapshot', 4],
  tohavetext: ['equal', 5.4], tohaveurl: ['equal', 5.4], tohavetitle: ['equal', 5.4], tohavevalue: ['equal', 5.4], tohavecount: ['equal', 5.4], tocontaintext: ['contains', 3], tohavetextcontent: ['contains', 3],
  notequal: ['unequal', 1], notstrictequal: ['unequal', 1], notdeepequal: ['unequal', 1], notdeepstrictequal: ['unequal', 1], assertnotequal: ['unequal', 1], assertisnot: ['unequal', 1],
  assertnotin: ['excludes', 2], notcontains: ['excludes', 2], doesnotmatch: ['excludes', 2], notinclude: ['excludes', 2], assertnotregex: ['excludes', 2],
  doesnotthrow: ['calm', 1], doesnotreject: ['calm', 1], noerror: ['calm', 2], iferror: ['calm', 1.5], notthrows: ['calm', 1], notpanics: ['calm', 1], fail: ['fail', 3], failnow: ['fail', 3], unreachable: ['fail', 3],
  empty: ['length', 3.5], zero: ['equal', 5.4], tobeempty: ['length', 3.5], finite: ['type', 1], tobepositive: ['above', 1.5],
};

/** What a matcher demands. One that is not known is taken to demand a fair amount. */
export function demandOf(name: string, negated: boolean): Demand {
  const known = demands[name.toLowerCase().replace(/^(assert_|is_|not_)?_*/, '')] ?? demands[name.toLowerCase()];
  const [matcher, strength] = known ?? [`own:${name}`, 3];
  if (!negated) return { matcher, strength };
  if (matcher === 'defined') return { matcher: 'equal', strength: 5 };
  if (matcher === 'equal' && /null|undefined|nil/i.test(name)) return { matcher: 'defined', strength: 0.5 };
  if (matcher === 'equal') return { matcher: 'unequal', strength: 1 };
  if (matcher === 'truthy') return { matcher: 'falsy', strength };
  if (matcher === 'throws') return { matcher: 'calm', strength: 1 };
  if (matcher === 'contains' || matcher === 'match' || matcher === 'partial') return { matcher: 'excludes', strength: 2 };
  return { matcher: `not-${matcher}`, strength: Math.min(strength, 1) };
}
