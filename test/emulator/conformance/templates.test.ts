import assert from 'node:assert/strict'
import {type Answer, DOCUMENT, jobArn, useClient} from '../local-client.js'

const templateArn = (id: string) => `arn:aws:iot:eu-west-1:123456789012:jobtemplate/${id}`
const managedArn = (name: string) => `arn:aws:iot:eu-west-1::jobtemplate/${name}:1.0`
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('job templates', () => {
  const client = useClient()
  const template = (more: object = {}) =>
    client().call('CreateJobTemplate', {jobTemplateId: 't', description: 'd', document: DOCUMENT, ...more})

  it('14.1 copies the configurations of a job; members of the request replace them', async () => {
    await client().call('CreateJob', {
      jobId: 'j',
      targets: [await client().thing('a')],
      document: DOCUMENT,
      timeoutConfig: {inProgressTimeoutInMinutes: 5},
      jobExecutionsRolloutConfig: {maximumPerMinute: 10},
    })
    await template({document: undefined, jobArn: jobArn('j'), timeoutConfig: {inProgressTimeoutInMinutes: 6}})
    const found = await client().call('DescribeJobTemplate', {jobTemplateId: 't'})
    assert.deepEqual(
      plain([found.document, found.timeoutConfig, found.jobExecutionsRolloutConfig, found.jobTemplateArn]),
      [DOCUMENT, {inProgressTimeoutInMinutes: 6}, {maximumPerMinute: 10}, templateArn('t')],
    )
  })

  describe('refuses', () => {
    const cases: [title: string, input: object, status: number, message: RegExp][] = [
      [
        '3.2.2 no document',
        {document: undefined},
        400,
        /^Neither job document nor job document source is specified\.$/,
      ],
      [
        '3.7.2 no description',
        {description: undefined},
        400,
        /^1 validation error detected: Value null at 'description'/,
      ],
      ['14.2 an unknown job', {document: undefined, jobArn: jobArn('x')}, 404, /^Job x cannot be found\.$/],
      ['3.5.2 a timeout of 10081', {timeoutConfig: {inProgressTimeoutInMinutes: 10_081}}, 400, /cannot be 10081\.$/],
    ]
    for (const [title, input, status, message] of cases) {
      it(title, async () => {
        const refusal = await client().refusal('CreateJobTemplate', {
          jobTemplateId: 't',
          description: 'd',
          document: DOCUMENT,
          ...input,
        })
        assert.equal(refusal.status, status)
        assert.match(refusal.message, message)
      })
    }

    it('14.2 an id in use, with ConflictException', async () => {
      await template()
      const refusal = await client().refusal('CreateJobTemplate', {
        jobTemplateId: 't',
        description: 'd',
        document: '{}',
      })
      assert.deepEqual(
        [refusal.status, refusal.code, refusal.message, {...refusal.details}],
        [409, 'ConflictException', 'Job Template t already exists.', {resourceId: 't'}],
      )
    })
  })

  it('14.3 a job inherits all but the description, member by member; 3.2.3 its own document wins', async () => {
    const maintenanceWindows = [{startTime: 'cron(0 0 ? * 2 *)', durationInMinutes: 60}]
    await template({
      timeoutConfig: {inProgressTimeoutInMinutes: 5},
      jobExecutionsRolloutConfig: {maximumPerMinute: 10},
      maintenanceWindows,
    })
    const input = {targets: [await client().thing('a')], jobTemplateArn: templateArn('t')}
    const windows = await client().refusal('CreateJob', {jobId: 'j', ...input})
    assert.match(windows.message, /MaintenanceWindow cannot be used with SNAPSHOT job/, '3.6.5')
    await client().call('CreateJob', {
      jobId: 'j',
      ...input,
      targetSelection: 'CONTINUOUS',
      jobExecutionsRolloutConfig: {maximumPerMinute: 20},
    })
    const job = await client().job('j')
    assert.deepEqual(
      plain([job.timeoutConfig, job.jobExecutionsRolloutConfig, job.schedulingConfig, job.jobTemplateArn]),
      [{inProgressTimeoutInMinutes: 5}, {maximumPerMinute: 20}, {maintenanceWindows}, templateArn('t')],
    )
    assert.equal(job.description, undefined)
    assert.equal((await client().call('GetJobDocument', {jobId: 'j'})).document, DOCUMENT)
    await client().call('CreateJob', {jobId: 'k', ...input, targetSelection: 'CONTINUOUS', document: '{"own":1}'})
    assert.equal((await client().call('GetJobDocument', {jobId: 'k'})).document, '{"own":1}')
  })

  it('14.5 lists newest first in pages; deleted ones are gone and their jobs stay', async () => {
    for (const jobTemplateId of ['a', 'b', 'c']) await template({jobTemplateId})
    const targets = [await client().thing('a')]
    await client().call('CreateJob', {jobId: 'j', targets, jobTemplateArn: templateArn('b')})
    await client().call('DeleteJobTemplate', {jobTemplateId: 'b'})
    const first = await client().call('ListJobTemplates', {maxResults: 1})
    const rest = await client().call('ListJobTemplates', {nextToken: first.nextToken})
    const ids = [first, rest].flatMap((page) => (page.jobTemplates as Answer[]).map((one) => one.jobTemplateId))
    assert.deepEqual(ids, ['c', 'a'])
    assert.equal(
      (await client().refusal('DeleteJobTemplate', {jobTemplateId: 'b'})).message,
      'Job Template b cannot be found.',
    )
    assert.equal((await client().job('j')).status, 'IN_PROGRESS')
  })

  describe('managed', () => {
    it('14.7 are eight, with the keys that the service names', async () => {
      const {managedJobTemplates} = await client().call('ListManagedJobTemplates')
      const names = (managedJobTemplates as Answer[]).map(({templateName}) => String(templateName))
      assert.deepEqual(names, [
        'AWS-Download-File',
        'AWS-Install-Application',
        'AWS-Reboot',
        'AWS-Remove-Application',
        'AWS-Restart-Application',
        'AWS-Run-Command',
        'AWS-Start-Application',
        'AWS-Stop-Application',
      ])
      const required = await Promise.all(
        names.map(async (templateName) => {
          const found = await client().call('DescribeManagedJobTemplate', {templateName, templateVersion: '1.0'})
          return (found.documentParameters as Answer[]).filter(({optional}) => !optional).map(({key}) => key)
        }),
      )
      assert.deepEqual(required, [
        ['downloadUrl', 'filePath'],
        ['packages'],
        [],
        ['packages'],
        ['services'],
        ['command'],
        ['services'],
        ['services'],
      ])
      assert.equal((await client().refusal('DescribeManagedJobTemplate', {templateName: 'AWS-None'})).status, 404)
    })

    it('3.7.6 fill their document with the parameters, whatever these contain', async () => {
      const create = {
        jobId: 'j',
        targets: [await client().thing('a')],
        jobTemplateArn: managedArn('AWS-Run-Command'),
      }
      const missing = await client().refusal('CreateJob', create)
      assert.equal(missing.message, 'Document parameter command is required by AWS-Run-Command.')
      const unknown = await client().refusal('CreateJob', {...create, documentParameters: {command: 'ls', other: 'x'}})
      assert.match(unknown.message, /^Document parameter other is not a parameter/)
      await client().call('CreateJob', {...create, documentParameters: {command: 'echo,"$&\\"'}})
      const {document} = await client().call('GetJobDocument', {jobId: 'j'})
      assert.equal(JSON.parse(String(document)).steps[0].action.input.command, 'echo,"$&\\"')
      assert.deepEqual(plain((await client().job('j')).documentParameters), {command: 'echo,"$&\\"'})
    })
  })
})

describe('tags', () => {
  const client = useClient()

  it('18.7 of jobs and templates are added, replaced, listed and removed', async () => {
    const targets = [await client().thing('a')]
    const tags = [{Key: 'k', Value: 'v'}, {Key: 'only'}]
    await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT, tags})
    const resourceArn = jobArn('j')
    const list = async () => plain((await client().call('ListTagsForResource', {resourceArn})).tags)
    assert.deepEqual(await list(), tags)
    await client().call('TagResource', {resourceArn, tags: [{Key: 'k', Value: 'new'}]})
    await client().call('UntagResource', {resourceArn, tagKeys: ['only', 'absent']})
    assert.deepEqual(await list(), [{Key: 'k', Value: 'new'}])
  })

  it('3.7.5 fifty at most, and none that is reserved', async () => {
    const targets = [await client().thing('a')]
    await client().call('CreateJob', {jobId: 'j', targets, document: DOCUMENT})
    const fifty = Array.from({length: 50}, (_, i) => ({Key: `k${i}`, Value: ''}))
    const resourceArn = jobArn('j')
    await client().call('TagResource', {resourceArn, tags: fifty})
    const full = await client().refusal('TagResource', {resourceArn, tags: [{Key: 'one', Value: 'more'}]})
    assert.deepEqual([full.status, full.code], [410, 'LimitExceededException'])
    const reserved = await client().refusal('TagResource', {resourceArn, tags: [{Key: 'aws:x', Value: ''}]})
    assert.equal(reserved.status, 400)
    assert.equal((await client().refusal('ListTagsForResource', {resourceArn: jobArn('x')})).status, 404)
  })
})
