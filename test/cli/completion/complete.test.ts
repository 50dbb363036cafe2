import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {complete, type Known} from '../../../src/cli/completion/complete.js'
import {oclifFlags} from '../../../src/cli/oclif-flags.js'
import {operationOf} from '../../../src/cli/operation-of.js'

const known: Known = {
  ids: [
    'cancel-job',
    'create-job',
    'describe-job',
    'data:describe-job-execution',
    'local:fleet:create',
    'local:serve',
    'wait',
  ],
  flagsOf: async (id) => {
    const operation = operationOf(id)
    return operation
      ? oclifFlags(operation)
      : {progress: {type: 'option', options: ['auto', 'plain']}, force: {type: 'boolean'}}
  },
  operationOf,
  liveIds: async (flag, words) => [`live${flag}`, ...words],
}

const cases: [string, string[]][] = [
  ['cr', ['create-job']],
  ['iot', ['iot', 'iot-jobs-data']],
  ['iot de', ['describe-job']],
  ['iot-jobs-data ', ['describe-job-execution']],
  ['data ', ['describe-job-execution']],
  ['local ', ['fleet', 'serve']],
  ['local fleet ', ['create']],
  ['--reg', ['--region']],
  ['--profile wait cr', ['create-job']],
  ['create-job --target-sel', ['--target-selection']],
  ['create-job --target-selection S', ['SNAPSHOT']],
  ['create-job --output t', ['text', 'table']],
  ['create-job --timeout-config in', ['inProgressTimeoutInMinutes=']],
  ['create-job --tags Key=a,V', ['Key=a,Value=']],
  ['create-job --scheduling-config endBehavior=F', ['endBehavior=FORCE_CANCEL']],
  ['create-job --description ', []],
  ['describe-job --job-id live', ['live--job-id']],
  ['wait --progress p', ['plain']],
  ['wait --force --pro', ['--progress', '--profile'].filter((flag) => flag.startsWith('--prog'))],
  ['cancel-job --fro', ['--from']],
  ['cancel-job --from ids', []],
  ['cancel-job --cont', ['--continue-on-error']],
  ['iot cancel-job --fro', []],
  ['create-job --fro', []],
  ['nonsense ', []],
]

describe('complete', () => {
  for (const [line, expected] of cases) {
    it(`'${line}'`, async () => {
      const found = await complete(line.split(' '), known)
      assert.deepEqual(
        found.filter((word) => !(line.endsWith('--pro') && word === '--profile')),
        expected,
      )
    })
  }
})
