// Printed commands whose names may be any text: read back by a shell they are the same words.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {namesCommand} from '../../src/text/name-command.js'

const CASES: readonly (readonly [title: string, names: readonly string[], command: string])[] = [
  ['plain names stand before the flags', ['fw-2', 'pump-1'], 'iotjobs why fw-2 pump-1 --local'],
  ['a name with spaces is quoted', ['fw-2', 'pump 1'], "iotjobs why fw-2 'pump 1' --local"],
  ['a first name with a dash comes behind --', ['-fw', 'pump-1'], 'iotjobs why --local -- -fw pump-1'],
  ['so does a later one', ['fw-2', '-pump'], 'iotjobs why --local -- fw-2 -pump'],
  ['a name of two lines stays on one', ['fw-2', 'a\nb'], "iotjobs why fw-2 $'a\\012b' --local"],
]

describe('a printed command with names', () => {
  for (const [title, names, command] of CASES) {
    it(title, () => assert.equal(namesCommand('why', names, ' --local'), command))
  }
})
