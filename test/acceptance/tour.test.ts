// README's tour against the built program: every block, and all that it prints. UPDATE_TOUR=1 writes what is printed into
// README, to be read before it is committed.
import assert from 'node:assert/strict'
import {readFileSync, writeFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, it} from 'mocha'
import {blocksOf, follow, promised, shown, withBlocks} from '../support/tour.js'

const README = fileURLToPath(new URL('../../README.md', import.meta.url))

describe("README's tour", () => {
  it('prints what it says, from the first block to the last', () => {
    const markdown = readFileSync(README, 'utf8')
    const blocks = blocksOf(markdown)
    const steps = blocks.flat()
    const printed = follow(steps.map(({command}) => command))
    if (process.env.UPDATE_TOUR === '1') {
      const left = [...printed]
      const filled = blocks.map((block) => block.map(({command}) => ({command, printed: left.shift() ?? ''})))
      writeFileSync(README, withBlocks(markdown, filled))
      return
    }
    assert.deepEqual(shown(steps, printed), promised(steps))
  })

  it('ends as it began: nothing is left behind', () => {
    const commands = blocksOf(readFileSync(README, 'utf8'))
      .flat()
      .map(({command}) => command)
    assert.deepEqual(commands.slice(-3), [
      'iotjobs local reset --yes --output off',
      'rm -r fw-3.json tour-jobs',
      'unset IOTJOBS_LOCAL',
    ])
  })
})
