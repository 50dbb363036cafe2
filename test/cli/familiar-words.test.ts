import assert from 'node:assert/strict'
import {readdirSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {familiarWords, meantBy} from '../../src/cli/familiar-words.js'
import {findCommand} from '../../src/cli/find-command.js'
import type {UsageError} from '../../src/errors/cli-error.js'

const folder = fileURLToPath(new URL('../../src/commands', import.meta.url))
const ids = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3).replaceAll('/', ':'))

describe('words from other programs', () => {
  for (const word of familiarWords.filter(
    (one) => !ids.includes(one) && one !== 'identity' && one !== 'audit' && one !== 'account',
  )) {
    it(`${word}: ${meantBy(word, ids)}`, () => {
      assert.throws(
        () => findCommand(word.split(' '), ids),
        (error: UsageError) => {
          assert.equal(error.exitCode, 252)
          return error.hints.some((hint) => hint === `Did you mean: iotjobs ${meantBy(word, ids)}`)
        },
      )
    })
  }

  it('are not suggested in the spelling of the AWS CLI', () => {
    assert.throws(
      () => findCommand(['iot', 'ls'], ids),
      (error: UsageError) => !error.hints.some((hint) => hint.startsWith('Did you mean: iotjobs')),
    )
  })
})
