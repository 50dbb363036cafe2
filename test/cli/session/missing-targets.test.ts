import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {missingTargets} from '../../../src/cli/session/missing-targets.js'
import type {Session} from '../../../src/cli/session/session.js'
import {OtherError, ServiceError} from '../../../src/errors/cli-error.js'

const ARN = 'arn:aws:iot:eu-west-1:123456789012'

/** A registry with a thing and a group; names that begin with `denied` may not be looked up. */
const send: Session['send'] = async ({name}, input) => {
  const wanted = String(input.get('thingName') ?? input.get('thingGroupName'))
  if (name === (wanted === 'doors' ? 'DescribeThingGroup' : 'DescribeThing') && /^door/.test(wanted)) return new Map()
  const code = wanted.startsWith('denied') ? 'AccessDeniedException' : 'ResourceNotFoundException'
  throw new ServiceError(code, name, 'no', new Map(), undefined)
}

describe('missingTargets', () => {
  it('names things and groups that the registry does not know, and none that it may not tell of', async () => {
    const there = [`${ARN}:thing/door-1`, `${ARN}:thinggroup/doors`, `${ARN}:thing/denied`, `${ARN}:thinggroup/denied`]
    const missing = [`${ARN}:thing/line`, `${ARN}:thinggroup/lines`]
    assert.deepEqual(await missingTargets([...there, ...missing], send), missing)
  })

  it('asks for ten at most', async () => {
    const targets = Array.from({length: 12}, (_, index) => `${ARN}:thing/gone-${index}`)
    assert.deepEqual(await missingTargets(targets, send), targets.slice(0, 10))
  })

  it('hides no failure of the network', async () => {
    const failing = async () => Promise.reject(new OtherError('Network', 'The service cannot be reached'))
    await assert.rejects(missingTargets([`${ARN}:thing/door-1`], failing), OtherError)
  })
})
