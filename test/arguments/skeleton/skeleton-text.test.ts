import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {inlineDocument} from '../../../src/arguments/files/inline-document.js'
import {skeletonText} from '../../../src/arguments/skeleton/skeleton-text.js'
import {parseYaml} from '../../../src/arguments/values/yaml-input.js'
import {operationById, operations} from '../../../src/model/operations.js'
import type {Operation} from '../../../src/model/vocabulary.js'
import {problemLines} from '../../../src/validation/problem-text.js'
import {validate} from '../../../src/validation/validate.js'
import {parseJson} from '../../../src/value/json/json-parse.js'
import {isStructure, type Structure, type Value} from '../../../src/value/value.js'

const createJob = operationById('iot.CreateJob')
const NONE: Structure = new Map()

function structure(value: Value): Structure {
  assert.ok(isStructure(value))
  return value
}

const problemsOf = (operation: Operation, input: Structure) =>
  validate(operation, input, {now: Date.UTC(2026, 0, 1), depth: 'all'})
    .filter(({severity}) => severity !== 'note')
    .flatMap(problemLines)

/** What an editor's command for comments does to every line but its own, which names the schema. */
const opened = (yaml: string) => yaml.replaceAll(/^# (?!yaml-language-server)/gm, '')

/** As --cli-input-yaml reads it: a document may be a mapping. */
async function read(text: string): Promise<Value> {
  const value = parseYaml(text)
  return isStructure(value) ? (await inlineDocument(value, {text, format: 'yaml', folder: '/'})).input : value
}

describe('skeletonText', () => {
  for (const operation of operations) {
    const id = `${operation.service} ${operation.command}`
    it(`minimal, ${id}: what is required, and it passes`, async () => {
      const input = structure(parseJson(await skeletonText(operation, NONE, 'minimal')))
      assert.deepEqual(problemsOf(operation, input), [])
    })

    it(`annotated, ${id}: the same members, open, and it passes`, async () => {
      const yaml = await skeletonText(operation, NONE, 'annotated')
      const least = parseJson(await skeletonText(operation, NONE, 'minimal'))
      const value = await read(yaml)
      // A document of nothing but comments is null.
      assert.deepEqual(value ?? NONE, least)
      for (const name of Object.keys(operation.input.members)) assert.match(yaml, new RegExp(`^(# )?${name}:`, 'm'))
    })

    it(`annotated, ${id}: reads as YAML when everything is opened, each value within its bounds`, async () => {
      const all = await read(opened(await skeletonText(operation, NONE, 'annotated')))
      if (all === null) return
      const problems = validate(operation, structure(all), {now: Date.UTC(2026, 0, 1), depth: 'bounds'})
      assert.deepEqual(problems.flatMap(problemLines), [])
    })
  }

  it('names the region and account that requests go to, and leaves what was typed', async () => {
    const home = {region: 'us-west-2', account: '000011112222'}
    const typed: Structure = new Map([['description', 'as in eu-central-1']])
    for (const kind of ['minimal', 'annotated'] as const) {
      const text = await skeletonText(createJob, typed, kind, home)
      assert.match(text, /arn:aws:iot:us-west-2:000011112222:thinggroup\/line-a/)
      assert.equal(text.match(/eu-central-1/g)?.length, 1, 'the description alone')
      assert.doesNotMatch(text, /123456789012/)
      assert.match(await skeletonText(createJob, NONE, kind, {region: 'us-west-2'}), /us-west-2:123456789012/)
    }
  })

  it('writes ARNs and hosts as the partition of the region has them', async () => {
    for (const [region, partition, suffix] of [
      ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
      ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
    ]) {
      const text = await skeletonText(createJob, NONE, 'annotated', {region})
      assert.ok(text.includes(`arn:${partition}:iot:${region}:123456789012:thinggroup/line-a`))
      assert.ok(text.includes(`arn:${partition}:iam::123456789012:role/`))
      assert.ok(text.includes(`https://s3.${region}.${suffix}/`))
      assert.doesNotMatch(text, /arn:aws:|eu-central-1/)
    }
  })

  it('annotated: says bounds, default and what else a member needs', async () => {
    const lines = (await skeletonText(createJob, NONE, 'annotated')).split('\n')
    const above = (entry: string) => lines[lines.indexOf(entry) - 1]
    assert.equal(above('jobId: "firmware-2-1-0"'), '## (required; text; 1 to 64 characters; matching [a-zA-Z0-9_-]+)')
    assert.equal(above('#   expiresInSec: 3600'), '#   ## (optional; whole number; 60 to 3600; default 3600)')
    assert.equal(
      above('# targetSelection: CONTINUOUS'),
      '## (optional; text; one of CONTINUOUS, SNAPSHOT; default SNAPSHOT)',
    )
    assert.match(above('#       # numberOfNotifiedThings: 50') ?? '', /instead of numberOfSucceededThings/)
  })

  for (const kind of ['minimal', 'annotated'] as const) {
    it(`${kind}: members that were typed stand open, with their values`, async () => {
      const filled: Structure = new Map<string, Value>([
        ['jobId', 'mine'],
        ['timeoutConfig', new Map([['inProgressTimeoutInMinutes', 7]])],
      ])
      const text = await skeletonText(createJob, filled, kind)
      const input = structure(kind === 'minimal' ? parseJson(text) : parseYaml(text))
      assert.equal(input.get('jobId'), 'mine')
      assert.deepEqual(input.get('timeoutConfig'), new Map([['inProgressTimeoutInMinutes', 7]]))
    })
  }
})
