import assert from 'node:assert/strict'
import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {statSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {type Answer, type LocalClient, useClient} from '../local-client.js'

/** Bundled once, since sixteen compilers at a time would take longer than the test. */
const WRITER = fileURLToPath(new URL('../../../node_modules/.cache/iotjobs/writer.mjs', import.meta.url))

describe('a state shared by processes', () => {
  const client = useClient()
  before(() =>
    build({
      entryPoints: [fileURLToPath(new URL('writer.ts', import.meta.url))],
      outfile: WRITER,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    }),
  )

  it('takes the writes of 16 at once, the making of the file included', async () => {
    const writers = Array.from({length: 16}, (_, index) => startWriter(client(), `w${index}`, 6))
    for (const {ended, acknowledged} of writers) assert.deepEqual([await ended, acknowledged().length], [0, 6])
    assert.equal((await thingNames(client())).length, 96)
  })

  it('keeps what was acknowledged when a writer is killed', async () => {
    const {child, ended, acknowledged} = startWriter(client(), 'w', 1_000_000)
    while (acknowledged().length < 200) await once(child.stdout ?? child, 'data')
    child.kill('SIGKILL')
    await ended
    const kept = new Set(await thingNames(client()))
    assert.deepEqual(
      acknowledged().filter((name) => !kept.has(name)),
      [],
    )
  })

  it('is for its owner only', async () => {
    await client().thing('t')
    const modes = [client().stateFile, `${client().stateFile}-wal`].map((file) => statSync(file).mode & 0o777)
    assert.deepEqual(modes, [0o600, 0o600])
  })
})

function startWriter({stateFile}: LocalClient, prefix: string, count: number) {
  const args = [WRITER, stateFile, prefix, String(count)]
  const child: ChildProcess = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']})
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const ended: Promise<number | null> = once(child, 'close').then(([code]) => code)
  // The last line may be half written; then it was not reported.
  return {child, ended, acknowledged: () => output.split('\n').slice(0, -1)}
}

async function thingNames(client: LocalClient): Promise<string[]> {
  const names: string[] = []
  let nextToken: unknown
  do {
    const page: Answer = await client.call('ListThings', {maxResults: 250, ...(nextToken ? {nextToken} : {})})
    names.push(...(page.things as Answer[]).map(({thingName}) => String(thingName)))
    nextToken = page.nextToken
  } while (nextToken)
  return names
}
