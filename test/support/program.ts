// The built program as a process, in an empty home, with nothing of the real environment but PATH, and what belongs to the
// run of all tests: its folder for temporary files and what Node has compiled before.
import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

export const PROGRAM = fileURLToPath(new URL('../../bin/run.js', import.meta.url))

const OF_THE_RUN = Object.fromEntries(
  ['TMPDIR', 'NODE_COMPILE_CACHE'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }),
)

export interface Ended {
  readonly exit: number | NodeJS.Signals
  readonly stdout: string
  readonly stderr: string
}

export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'iotjobs-home-'))
  readonly state = join(this.folder, 'state.sqlite')

  env(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
    return {
      ...OF_THE_RUN,
      PATH: process.env.PATH ?? '',
      HOME: this.folder,
      AWS_EC2_METADATA_DISABLED: 'true',
      IOTJOBS_LOCAL_STATE: this.state,
      ...extra,
    }
  }

  /** Runs iotjobs to its end. */
  run(argv: readonly string[], extra: Readonly<Record<string, string>> = {}, stdin = ''): Promise<Ended> {
    return ended(process.execPath, [PROGRAM, ...argv], this.env(extra), stdin)
  }

  /** Runs iotjobs to its end from the sources, without a process, which takes a tenth of the time. */
  async inProcess(argv: readonly string[], extra: Readonly<Record<string, string>> = {}, stdin = ''): Promise<Ended> {
    const {runInProcess} = await import('./in-process.js')
    return runInProcess(argv, this.env(extra), stdin)
  }

  /** Runs a case of a table: every tenth as a process, from the first on, and the others without one. */
  tableCase(
    index: number,
    argv: readonly string[],
    extra: Readonly<Record<string, string>> = {},
    stdin = '',
  ): Promise<Ended> {
    return index % 10 === 0 ? this.run(argv, extra, stdin) : this.inProcess(argv, extra, stdin)
  }

  /** What a test needs beforehand. @throws where it fails */
  async prepare(argv: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const ended = await this.inProcess(argv, extra)
    if (ended.exit !== 0) throw new Error(`${argv.join(' ')} ended with ${ended.exit}: ${ended.stderr}`)
    return ended
  }

  /** Runs another program to its end. */
  other(command: string, argv: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return ended(command, argv, this.env(extra), '')
  }

  start(argv: readonly string[], extra: Readonly<Record<string, string>> = {}): ChildProcess {
    return spawn(process.execPath, [PROGRAM, ...argv], {env: this.env(extra), stdio: ['ignore', 'pipe', 'pipe']})
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }
}

function ended(command: string, argv: readonly string[], env: Record<string, string>, stdin: string): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(command, [...argv], {env, stdio: ['pipe', 'pipe', 'pipe']})
    const [stdout, stderr]: [string[], string[]] = [[], []]
    child.stdout.on('data', (text) => stdout.push(String(text)))
    child.stderr.on('data', (text) => stderr.push(String(text)))
    child.on('error', fail)
    child.on('close', (code, signal) =>
      done({exit: code ?? signal ?? 0, stdout: stdout.join(''), stderr: stderr.join('')}),
    )
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
  })
}
