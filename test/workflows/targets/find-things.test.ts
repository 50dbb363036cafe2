// Very many names: how many requests it takes to know which of them exist.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ServiceError} from '../../../src/errors/cli-error.js'
import type {Operation} from '../../../src/model/vocabulary.js'
import {fromPlain} from '../../../src/value/plain.js'
import type {Structure} from '../../../src/value/value.js'
import {findThings} from '../../../src/workflows/targets/find-things.js'
import {thingArn} from '../../emulator/local-client.js'

const names = (count: number, first = 0) => Array.from({length: count}, (_, index) => `t${first + index}`)

/** A registry of so many things, `t0` and on, that counts what it is asked. */
function registry(size: number, refused?: string) {
  const asked: Record<string, number> = {}
  const read = async ({name}: Operation, input: Structure): Promise<Structure> => {
    asked[name] = (asked[name] ?? 0) + 1
    if (name === refused) throw new ServiceError('AccessDeniedException', name, 'no', new Map(), undefined)
    if (name === 'DescribeThing') {
      const thing = String(input.get('thingName'))
      if (Number(thing.slice(1)) < size) return new Map([['thingArn', thingArn(thing)]])
      throw new ServiceError('ResourceNotFoundException', name, 'no', new Map(), undefined)
    }
    const from = Number(input.get('nextToken') ?? 0)
    const things = names(Math.min(250, size - from), from).map((thingName) => ({
      thingName,
      thingArn: thingArn(thingName),
    }))
    return fromPlain({things, ...(from + 250 < size ? {nextToken: String(from + 250)} : {})}) as Structure
  }
  return {read, asked}
}

const CASES: readonly (readonly [
  title: string,
  fleet: number,
  asked: string[],
  unknown: number,
  requests: object,
  refused?: string,
])[] = [
  ['a few are asked for one by one', 5000, names(3), 0, {DescribeThing: 3}],
  ['many are looked for in the listing', 5000, names(5000), 0, {ListThings: 20}],
  ['which ends when all are found', 5000, names(1000), 0, {ListThings: 4}],
  [
    'unknown ones are not asked for again, but the first',
    5000,
    names(3000, 4000),
    2000,
    {ListThings: 20, DescribeThing: 20},
  ],
  [
    'a registry far larger than the names is not listed',
    100_000,
    names(1000, 90_000),
    0,
    {ListThings: 101, DescribeThing: 1000},
  ],
  [
    'where listing is not allowed, each is asked for',
    1000,
    names(1500),
    500,
    {ListThings: 1, DescribeThing: 1500},
    'ListThings',
  ],
]

describe('findThings', () => {
  for (const [title, fleet, wanted, unknown, requests, refused] of CASES) {
    it(title, async () => {
      const {read, asked} = registry(fleet, refused)
      let [known, missing] = [0, 0]
      for await (const {name, arn} of findThings([...wanted, ...wanted], read)) {
        if (arn === undefined) missing++
        else known += Number(arn === thingArn(name))
      }
      assert.deepEqual([known, missing], [wanted.length - unknown, unknown])
      assert.deepEqual(asked, requests)
    })
  }
})
