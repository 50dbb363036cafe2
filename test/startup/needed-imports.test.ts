// What the build leaves out of a chunk's imports, and what it must keep.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
// @ts-expect-error a script without types
import {withNeededImports} from '../../scripts/build/needed-imports.mjs'

const SHARED = [
  ['dist/used.js', 'import{b}from"./below.js";export{b}'],
  ['dist/below.js', 'export let b=1;'],
  ['dist/effect.js', 'globalThis.x=1;'],
  ['dist/loads-effect.js', 'import"./effect.js";export let l=1;'],
  ['dist/one.js', 'import{two}from"./two.js";export let one=1;'],
  ['dist/two.js', 'import{one}from"./one.js";export let two=2;'],
] as const

describe('imports that a chunk needs', () => {
  const cases: readonly (readonly [title: string, text: string, expected: string])[] = [
    ['keep what is used', 'import{b as e}from"./used.js";e()', 'import{b as e}from"./used.js";e()'],
    [
      'leave out what a used one loads',
      'import{b}from"./used.js";import"./below.js";b()',
      'import{b}from"./used.js";b()',
    ],
    ['in any order', 'import"./below.js";import{b}from"./used.js";b()', 'import{b}from"./used.js";b()'],
    ['keep what nothing else loads', 'import"./effect.js";a()', 'import"./effect.js";a()'],
    ['keep the first of two that load the same', 'import"./used.js";import"./below.js";a()', 'import"./used.js";a()'],
    [
      'do not count on an import that may be left out there',
      'import{l}from"./loads-effect.js";import"./effect.js";l()',
      'import{l}from"./loads-effect.js";import"./effect.js";l()',
    ],
    [
      'end with chunks that load one another',
      'import{one}from"./one.js";import"./two.js";one()',
      'import{one}from"./one.js";one()',
    ],
    [
      'keep modules that are no chunk',
      'import"node:fs";import f from"node:fs";f()',
      'import"node:fs";import f from"node:fs";f()',
    ],
    [
      'keep a whole namespace',
      'import*as n from"./used.js";import"./below.js";n.b()',
      'import*as n from"./used.js";n.b()',
    ],
    ['leave text alone that looks like an import', 'a(`import"./below.js";`)', 'a(`import"./below.js";`)'],
  ]
  for (const [title, text, expected] of cases) {
    it(title, () => {
      const sources = new Map<string, string>([['dist/entry.js', text], ...SHARED])
      assert.equal(withNeededImports(sources).get('dist/entry.js'), expected)
    })
  }

  it('reads paths from the folder of the chunk', () => {
    const sources = new Map<string, string>([
      ['dist/commands/a.js', 'import{b}from"../used.js";import"../below.js";b()'],
      ...SHARED,
    ])
    assert.equal(withNeededImports(sources).get('dist/commands/a.js'), 'import{b}from"../used.js";b()')
  })
})
