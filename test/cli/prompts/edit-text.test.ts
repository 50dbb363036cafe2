import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {editText} from '../../../src/cli/prompts/edit-text.js'

const never = () => new Promise<void>(() => {})

describe('editText', () => {
  for (const EDITOR of ["'vim", ' ', '""']) {
    it(`says what is wrong with EDITOR=${JSON.stringify(EDITOR)}`, async () => {
      assert.deepEqual(await editText('{}', {env: {EDITOR}, untilInterrupted: never}), {
        problem: 'EDITOR names no program, or a quote in it is not closed',
      })
    })
  }
})
