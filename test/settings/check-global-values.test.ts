import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import type {GlobalFlags} from '../../src/arguments/global-flags.js'
import {UsageError} from '../../src/errors/cli-error.js'
import {checkGlobalValues} from '../../src/settings/check-global-values.js'

const SCHEME = 'scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/'

const refused: readonly (readonly [GlobalFlags, string])[] = [
  [{endpointUrl: 'localhost'}, `Bad value for --endpoint-url "localhost": ${SCHEME}`],
  [{endpointUrl: 'localhost:8080'}, `Bad value for --endpoint-url "localhost:8080": ${SCHEME}`],
  [{cliReadTimeout: 'x'}, "argument --cli-read-timeout: invalid int value: 'x'"],
  [{cliReadTimeout: ''}, "argument --cli-read-timeout: invalid int value: ''"],
  [{cliConnectTimeout: '-1'}, 'argument --cli-connect-timeout: must be 0 or more seconds, not -1'],
  [{cliConnectTimeout: '1.5'}, "argument --cli-connect-timeout: invalid int value: '1.5'"],
  [{endpointUrl: 'x', cliReadTimeout: 'y'}, `Bad value for --endpoint-url "x": ${SCHEME}`],
]

describe('checkGlobalValues', () => {
  for (const [flags, message] of refused) {
    it(`refuses ${JSON.stringify(flags)}`, () => {
      assert.throws(
        () => checkGlobalValues(flags),
        (error) => error instanceof UsageError && error.exitCode === 252 && error.message === message,
      )
    })
  }
  for (const flags of [{}, {endpointUrl: 'http://x', cliReadTimeout: '0', cliConnectTimeout: ' 7 '}]) {
    it(`accepts ${JSON.stringify(flags)}`, () => checkGlobalValues(flags))
  }
})
