import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {Region} from '../../../src/output/live/region.js'
import {Screen} from './screen.js'

describe('the region', () => {
  it('draws each frame over the one before, below what stood there', () => {
    const screen = new Screen(40, 10)
    screen.write('$ iotjobs watch\n')
    const region = new Region((text) => screen.write(text))
    region.draw(['one', 'two', 'three'], 40)
    region.draw(['uno', 'dos'], 40)
    assert.deepEqual(screen.lines(), ['$ iotjobs watch', 'uno', 'dos'])
    assert.equal(screen.cursorShown, false)
    region.end(['done'], 40)
    screen.write('$')
    assert.deepEqual(screen.lines(), ['$ iotjobs watch', 'done', '$'])
    assert.equal(screen.cursorShown, true)
  })

  it('writes a frame at once, and nothing where nothing has changed', () => {
    const writes: string[] = []
    const region = new Region((text) => writes.push(text))
    region.draw(['same'], 40)
    region.draw(['same'], 40)
    assert.equal(writes.length, 1)
    assert.ok(writes[0]?.startsWith('\u001b[?2026h') && writes[0].endsWith('\u001b[?2026l'))
  })

  it('finds its beginning after lines were wrapped by a narrower terminal', () => {
    const writes: string[] = []
    const region = new Region((text) => writes.push(text))
    region.draw(['x'.repeat(100), '\u001b[31mred\u001b[39m'], 100)
    region.draw(['y'], 40)
    assert.ok(writes[1]?.includes('\r\u001b[4A'), JSON.stringify(writes[1]))
  })

  it('leaves alone what others have written once it has forgotten', () => {
    const screen = new Screen(40, 10)
    const region = new Region((text) => screen.write(text))
    region.draw(['frame'], 40)
    screen.write('[1]+ Stopped\n')
    region.forget()
    region.draw(['frame'], 40)
    assert.deepEqual(screen.lines(), ['frame', '[1]+ Stopped', 'frame'])
  })
})
