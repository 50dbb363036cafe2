import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {suggestNames} from '../../../src/cli/session/suggest-names.js'
import {createFleet} from '../../../src/emulator/fleet/fleet.js'
import {ServiceError} from '../../../src/errors/cli-error.js'
import {fromPlain} from '../../../src/value/plain.js'
import {isStructure} from '../../../src/value/value.js'
import {DOCUMENT, groupArn, useClient} from '../../emulator/local-client.js'

describe('suggestNames', () => {
  const client = useClient()

  async function hints(operation: string, plain: object): Promise<readonly string[]> {
    await createFleet(client().service, {things: 2, group: 'line-a'})
    await client().call('CreateJob', {jobId: 'firmware-2', targets: [groupArn('line-a')], document: DOCUMENT})
    await client().call('CreateJobTemplate', {jobTemplateId: 'reboot', description: 'd', document: DOCUMENT})
    const input = fromPlain(plain)
    assert.ok(isStructure(input))
    const error = new ServiceError('ResourceNotFoundException', operation, 'm', new Map(), undefined, {hints: ['last']})
    return (await suggestNames(error, input, client().service)).hints
  }

  const cases: [title: string, operation: string, input: object, hint: string | undefined][] = [
    ['a job', 'DescribeJob', {jobId: 'firmwre-2'}, 'Did you mean the job "firmware-2"?'],
    [
      'a thing',
      'DescribeJobExecution',
      {jobId: 'firmware-2', thingName: 'thing-001'},
      'Did you mean the thing "thing-0001"?',
    ],
    ['a template', 'DescribeJobTemplate', {jobTemplateId: 'rebot'}, 'Did you mean the job template "reboot"?'],
    [
      'a group',
      'CreateJob',
      {jobId: 'firmware-3', targets: [groupArn('line-b')]},
      'Did you mean the thing group "line-a"?',
    ],
    [
      'a group for a job that is there',
      'AssociateTargetsWithJob',
      {targets: [groupArn('line-aa')], jobId: 'firmware-2'},
      'Did you mean the thing group "line-a"?',
    ],
    ['nothing that is near', 'DescribeJob', {jobId: 'reset'}, undefined],
  ]
  for (const [title, operation, input, hint] of cases)
    it(`finds ${title}`, async () =>
      assert.deepEqual(await hints(operation, input), [...(hint === undefined ? [] : [hint]), 'last']))
})
