// A quoted word is only worth something if a shell reads the same word out of it.
import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {describe, it} from 'mocha'
import {nameCommand} from '../../src/text/name-command.js'
import {shellFlag, shellQuote} from '../../src/text/shell-quote.js'

const visible = [
  'fw-2',
  '',
  'a b',
  "it's",
  '$(id)`id`',
  '; rm x',
  '\\',
  '=ls',
  '*',
  '~',
  '#x',
  'a\nb',
  '日本',
  '!!',
  '-x',
]
const hidden = [
  '\u001b[31m',
  'a\rb',
  '\u202egnp',
  'a\u200b1',
  '\u00ad',
  "\u0007'\\n1",
  '\u{e0041}x',
  '\u009b2J',
  '\u007f0',
]

/** What a shell makes of the words, or nothing where there is no such shell. */
function read(shell: string, words: string): string[] | undefined {
  try {
    return execFileSync(shell, ['-c', `printf '%s\\0' ${words}`], {encoding: 'utf8'})
      .split('\0')
      .slice(0, -1)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

describe('shellQuote', () => {
  for (const [shell, words] of [
    ['sh', visible],
    ['bash', [...visible, ...hidden]],
    ['zsh', [...visible, ...hidden]],
  ] as const) {
    it(`is read back by ${shell}`, function () {
      const found = read(shell, words.map((word) => shellQuote(word)).join(' '))
      if (!found) return this.skip()
      assert.deepEqual(found, words)
    })
  }

  for (const word of hidden) {
    it(`shows everything in ${JSON.stringify(word)}`, () => {
      assert.match(shellQuote(word), /^[ -~]+$/)
      assert.match(shellQuote(word, 'powershell'), /^[ -~]+$/)
    })
  }

  const powershell: readonly (readonly [string, string])[] = [
    ['fw-2', 'fw-2'],
    ['it’s', "'it’’s'"],
    ["it's", "'it''s'"],
    ['@x', "'@x'"],
    ['--%', "'--%'"],
    ['$x\u001b"', '"`$x$([char]27)`""'],
  ]
  for (const [word, text] of powershell)
    it(`PowerShell: ${word}`, () => assert.equal(shellQuote(word, 'powershell'), text))
})

describe('shellFlag', () => {
  it('keeps a value that begins with a dash a value', () => {
    assert.equal(shellFlag('--profile', 'my prod'), "--profile 'my prod'")
    assert.equal(shellFlag('--profile', '-x'), '--profile=-x')
    assert.equal(shellFlag('--profile', '-x y'), "'--profile=-x y'")
  })
})

describe('nameCommand', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['fw-2', 'iotjobs watch fw-2 --local'],
    ['--yes', 'iotjobs watch --local -- --yes'],
    ['a b', "iotjobs watch 'a b' --local"],
    ['a\nrm x', "iotjobs watch $'a\\012rm x' --local"],
  ]
  for (const [name, text] of cases)
    it(JSON.stringify(name), () => assert.equal(nameCommand('watch', name, ' --local'), text))
})
