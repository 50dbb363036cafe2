// What a command loads before it does anything: the static imports of its bundle, file by file.
import assert from 'node:assert/strict'
import {fileURLToPath} from 'node:url'
import {before, describe, it} from 'mocha'
// @ts-expect-error a script without types
import {bundle} from '../../scripts/build/bundle.mjs'
// @ts-expect-error a script without types
import {packs} from '../../scripts/build/packs.mjs'

interface Output {
  readonly entryPoint?: string
  readonly imports: readonly {readonly path: string; readonly kind: string}[]
  readonly inputs: Readonly<Record<string, {readonly bytesInOutput: number}>>
}

interface Bundle {
  readonly files: readonly {readonly path: string; readonly text: string}[]
  readonly metafile: {readonly outputs: Readonly<Record<string, Output>>}
}

const root = fileURLToPath(new URL('../../', import.meta.url))
const HEAVY =
  /node_modules\/|src\/(emulator|forecast\/(?!hasty-abort|abort-odds)|transport\/(?!fill-tokens)|wizard|progress)\//
/** What --help of commands of ours loads: their declarations. */
const own = ['commands/watch', 'commands/why', 'commands/prune', 'commands/local/fleet/create']
const light = ['cli/main', 'cli/help/show-help', 'commands/update-job', 'commands/create-job', 'commands/list-jobs']

describe('start-up', () => {
  let first: Bundle
  before(async () => {
    first = await bundle(root)
  })

  for (const name of light) {
    it(`loads nothing heavy for ${name}`, () => {
      assert.deepEqual(
        inputsOf(first, `dist/${name}.js`).filter((path) => HEAVY.test(path)),
        [],
      )
    })
  }

  for (const name of ['commands/validate', 'commands/prune', 'commands/wait', 'commands/completion']) {
    it(`loads no SDK, no prompts, no tables and no service for ${name}`, () => {
      const never = /node_modules\/(?:@aws-sdk|@smithy|inquirer|@inquirer|yaml)\/|src\/(?:emulator|wizard)\//
      assert.deepEqual(
        inputsOf(first, `dist/${name}.js`).filter((path) => never.test(path)),
        [],
      )
    })
  }

  it('loads oclif for nothing: it knows the commands by the manifest and their files', () => {
    const loading = Object.keys(first.metafile.outputs).filter((path) =>
      inputsOf(first, path).some((input) => input.includes('node_modules/@oclif/')),
    )
    assert.deepEqual(loading, [])
  })

  it('loads the SDK for a session, and neither the schemas nor the XML that our protocol does without', () => {
    const inputs = inputsOf(first, 'iot-client')
    assert.ok(inputs.some((path) => path.includes('@aws-sdk/client-iot/')))
    assert.deepEqual(
      inputs.filter((path) => path.includes('xml-')),
      [],
    )
  })

  describe('reads few packs', () => {
    let packOf = new Map<string, string>()
    let texts = new Map<string, string>()
    before(async () => {
      ;({packOf, texts} = await packs(first))
    })
    it('of ASCII, which V8 keeps with one byte a character', () => {
      for (const [name, text] of texts) assert.ok(!/[\u0080-\uffff]/.test(text), name)
    })
    it('keeps what every operation reads below 250 KB', () => {
      const size = texts.get('core')?.length ?? Number.POSITIVE_INFINITY
      assert.ok(size < 250_000, `${size} bytes`)
    })
    const read: readonly (readonly [name: string, packs: readonly string[]])[] = [
      ...light.map((name) => [name, ['core']] as const),
      ['run-operation', ['core']],
      ['print-skeleton', ['core']],
      ['assert-valid', ['core', 'report', 'checks']],
      ['dry-run', ['core', 'report', 'checks']],
      ['commands/validate', ['core', 'validate']],
      ['validate-files', ['core', 'report', 'checks', 'validate']],
      ['present-error', ['core', 'report']],
      ['yaml-input', ['core', 'validation']],
      ['cli/help/root-help', ['core', 'commands']],
      ...own.map((name) => [name, ['core', 'commands', 'validate']] as const),
      ['run-completion', ['core', 'report', 'checks', 'validate', 'commands', 'completion']],
      ['run-jobs', ['core', 'report', 'checks', 'validate', 'commands', 'request', 'look']],
      ['run-why', ['core', 'report', 'checks', 'validate', 'commands', 'request', 'look']],
      ['iot-client', ['core', 'request']],
      // Each change leaves a line in the user's history.
      ['record', ['core', 'request']],
      ['history-file', ['core', 'request']],
    ]
    for (const [name, expected] of read) {
      it(`${name}: ${expected.join(', ')}`, () => {
        const found = [...reached(first, `dist/${name}.js`)].map((path) => packOf.get(path) ?? `no pack has ${path}`)
        assert.deepEqual(
          [...new Set(found)].filter((pack) => !expected.includes(pack)),
          [],
        )
      })
    }
  })

  it('gives the same bytes twice', async () => {
    const second: Bundle = await bundle(root)
    assert.deepEqual(
      second.files.map(({path, text}) => [path, text]),
      first.files.map(({path, text}) => [path, text]),
    )
  })
})

/** An output by its path, or a chunk by what its name begins with. */
function outputOf({metafile: {outputs}}: Bundle, name: string): string {
  const found = outputs[name] ? name : Object.keys(outputs).find((path) => path.startsWith(`dist/${stem(name)}-`))
  assert.ok(found, `no ${name} in the bundle`)
  return found
}

const stem = (name: string) => name.replace(/^dist\/(?:.*\/)?/, '').replace(/\.js$/, '')

function reached(bundled: Bundle, name: string): Set<string> {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    const output = bundled.metafile.outputs[path]
    if (!output || seen.has(path)) return
    seen.add(path)
    for (const imported of output.imports) if (imported.kind === 'import-statement') visit(imported.path)
  }
  visit(outputOf(bundled, name))
  return seen
}

const inputsOf = (bundled: Bundle, name: string): string[] =>
  [...reached(bundled, name)].flatMap((path) =>
    Object.entries(bundled.metafile.outputs[path]?.inputs ?? {})
      .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
      .map(([input]) => input),
  )
