import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {scanDeclared} from '../../src/arguments/scan-declared.js'
import {scanGlobals} from '../../src/arguments/scan-globals.js'
import {scanOperation} from '../../src/arguments/scan-operation.js'
import {WordQueue} from '../../src/arguments/word-queue.js'
import {Args, Flags} from '../../src/cli/flags.js'
import {CancelJob, CreateJob} from '../../src/model/iot/operations.js'

/** More than a call takes arguments, and what a system lets a command line hold. */
const MANY = Array.from({length: 150_000}, (_, index) => `w${index}`)

const DECLARED = {
  strict: false,
  args: {thing: Args.string({})},
  flags: {tag: Flags.string({multiple: true}), glob: Flags.string({multiple: true, multipleNonGreedy: true})},
}

const declared = (argv: readonly string[]) => scanDeclared(DECLARED, argv)

const SCANS: readonly (readonly [title: string, scan: () => readonly string[] | undefined])[] = [
  ['global flags, before --', () => scanGlobals(MANY).rest],
  ['global flags, behind --', () => scanGlobals(['--', ...MANY]).rest.slice(1)],
  ['words of a command', () => declared(MANY).argv],
  ['words of a command behind --', () => declared(['--', ...MANY]).argv],
  ['values of one flag', () => declared(['--tag', ...MANY]).given.get('--tag')],
  ['a flag that is repeated', () => declared(MANY.flatMap((word) => ['--glob', word])).given.get('--glob')],
  [
    'values of a flag of an operation',
    () => scanOperation(CreateJob, ['--job-id', 'x', '--targets', ...MANY]).given.get('--targets'),
  ],
  [
    'words of an operation behind --',
    () => scanOperation(CancelJob, ['--job-id', 'x', '--', ...MANY], undefined, [], MANY.length).words,
  ],
]

describe('a command line of very many words', () => {
  for (const [title, scan] of SCANS) {
    it(`is read in one go: ${title}`, function () {
      this.timeout(4000)
      const scanned = scan()
      assert.equal(scanned?.length, MANY.length)
      assert.equal(scanned?.at(-1), MANY.at(-1))
    })
  }

  it('is taken word by word, or whatever is left', () => {
    const queue = new WordQueue(['a', '', 'b', 'c'])
    assert.equal(queue.first, 'a')
    assert.deepEqual([queue.take(), queue.take(), queue.first], ['a', '', 'b'])
    assert.deepEqual(queue.takeAll(), ['b', 'c'])
    assert.deepEqual([queue.first, queue.take(), queue.takeAll()], [undefined, undefined, []])
  })
})
