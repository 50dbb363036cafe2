import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {inputSkeleton} from '../../../src/arguments/skeleton/input-skeleton.js'
import {operationById} from '../../../src/model/operations.js'
import {parseJson} from '../../../src/value/json/json-parse.js'
import {printJson} from '../../../src/value/json/json-print.js'
import type {Structure} from '../../../src/value/value.js'

const updateJob = operationById('iot.UpdateJob')
const tags = operationById('iot.TagResource')
const EMPTY = '{"resourceArn":"","tags":[{"Key":"","Value":""}]}'

const cases: readonly (readonly [typed: string, skeleton: string])[] = [
  ['{}', EMPTY],
  ['{"resourceArn":"arn"}', '{"resourceArn":"arn","tags":[{"Key":"","Value":""}]}'],
  ['{"tags":[{"Key":"a"},{"Value":"b"}]}', '{"resourceArn":"","tags":[{"Key":"a","Value":""},{"Key":"","Value":"b"}]}'],
  ['{"tags":[]}', '{"resourceArn":"","tags":[]}'],
  ['{"tags":"a","resourceArn":null,"other":1}', EMPTY],
]

describe('inputSkeleton', () => {
  for (const [typed, skeleton] of cases) {
    it(`fills in ${typed}`, () => assert.equal(printJson(inputSkeleton(tags, parseJson(typed) as Structure)), skeleton))
  }

  it('keeps to the members of a structure', () => {
    const typed = parseJson('{"presignedUrlConfig":{"foo":1,"expiresInSec":60}}') as Structure
    const {presignedUrlConfig} = Object.fromEntries(inputSkeleton(updateJob, typed))
    assert.equal(printJson(presignedUrlConfig ?? null), '{"roleArn":"","expiresInSec":60}')
  })
})
