// Answers that no service of AWS gives: how a command ends, how many requests that costs, how much memory it
// keeps at most, and that nothing stands on standard output which would pass for an answer.
import assert from 'node:assert/strict'
import {after, describe, it} from 'mocha'
import {type HostileAnswer, hostileAnswers} from '../support/hostile-answers.js'
import {HostileServer, type Measured, measured, measuredHere} from '../support/hostile-server.js'
import {Home} from '../support/program.js'

/** MiB: twice what a small answer takes. */
const USUAL = 130

/** Large answers are given to the built program: there, memory is measured to the megabyte. */
const isProcess = ({memory}: HostileAnswer) => memory !== undefined

interface Outcome extends Measured {
  readonly requests: number
}

describe('hostile answers', function () {
  this.timeout(60_000)
  const home = new Home()
  async function run(one: HostileAnswer): Promise<Outcome> {
    const {reply, argv = ['describe-job', '--job-id', 'j']} = one
    const server = new HostileServer()
    server.reply = (target) =>
      typeof reply === 'object' && 'each' in reply ? reply.each(target, server.requests) : reply
    await server.start()
    try {
      const words = [...argv, '--endpoint-url', server.url]
      const used = await (isProcess(one) ? measured : measuredHere)(words, home.folder, one.attempts ?? 2)
      return {...used, requests: server.requests}
    } finally {
      server.stop()
    }
  }

  after(() => home.remove())

  for (const one of hostileAnswers) {
    it(`${one.title}: ${one.exit}`, async () => {
      const {exit, stderr, stdout, memory, requests} = await run(one)
      assert.equal(exit, one.exit, stderr)
      if (one.says) assert.match(stderr, one.says)
      if (one.requests !== undefined) assert.equal(requests, one.requests)
      assert.ok(requests <= (one.atMost ?? Infinity), `${requests} requests`)
      assert.ok(memory < (one.memory ?? USUAL), `${memory} MiB`)
      assert.ok(stdout >= (one.stdout ?? 0), `${stdout} bytes`)
      if (one.exit !== 0 && one.stdout === undefined) assert.equal(stdout, 0)
      assert.ok(stderr.length < 10_000, `${stderr.length} characters`)
      assert.doesNotMatch(stderr, /This is a bug|\n {4}at /)
    })
  }
})
