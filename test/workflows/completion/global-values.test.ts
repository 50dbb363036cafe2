import assert from 'node:assert/strict'
import {createRequire} from 'node:module'
import {describe, it} from 'mocha'
import {REGIONS} from '../../../src/workflows/completion/global-values.js'

interface Partitions {
  readonly partitions: readonly {readonly id: string; readonly regions: Readonly<Record<string, unknown>>}[]
}

const OPEN_TO_CUSTOMERS = ['aws', 'aws-cn', 'aws-us-gov']

describe('regions in completion', () => {
  it("are the SDK's", () => {
    const load = createRequire(import.meta.url)
    const {partitions}: Partitions = load('@aws-sdk/util-endpoints/dist-cjs/lib/aws/partitions.json')
    const open = partitions.filter(({id}) => OPEN_TO_CUSTOMERS.includes(id))
    const known = open.flatMap(({regions}) => Object.keys(regions)).filter((region) => !region.endsWith('-global'))
    assert.deepEqual([...REGIONS].sort(), known.sort())
  })
})
