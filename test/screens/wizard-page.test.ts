// The sessions on docs/wizard.md are what a terminal shows: each is played, and its screens are compared with the page.
// UPDATE_WIZARD_PAGE=1 writes the screens into the page, to be read before it is committed.
import assert from 'node:assert/strict'
import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {after, afterEach, before, describe, it} from 'mocha'
import {Home, PROGRAM} from '../support/program.js'
import {hasTmux, Terminal} from './tmux.js'

const PAGE = fileURLToPath(new URL('../../docs/wizard.md', import.meta.url))
const BLOCK = /(?<=```console\n)[\s\S]*?(?=```)/g
/** When and where the sessions take place. */
const NOW = {IOTJOBS_NOW: '2026-11-28T13:14:00Z', TZ: 'Europe/Berlin'}
const LOCAL = {IOTJOBS_LOCAL: '1', AWS_REGION: 'us-east-1', IOTJOBS_HISTORY: 'off'}

/** What the screen shows, and what is typed then: text, names that tmux has for keys, or the row of a menu that is taken. */
type Step = readonly [shown: RegExp, ...keys: readonly string[]]

/** The state where it lies by default, which is then not named. */
const ENV = (home: Home): Record<string, string> => {
  const {IOTJOBS_LOCAL_STATE: _, ...env} = home.env({...LOCAL, ...NOW, TERM: 'screen-256color'})
  return env
}

const KEYS = ['Enter', 'Escape', 'Down', 'C-c']
const DOCUMENT = '{"operation":"install","version":"2.1.0"}'
const toDocument = (id: string): readonly Step[] => [
  [/\? Start from/, 'Enter'],
  [/\? Job id/, id, 'Enter'],
  [/❯ group doors /, 'Enter'],
  [/❯ done: 1 chosen/, 'Enter'],
  [/❯ SNAPSHOT/, 'Enter'],
  [/\? Document/, DOCUMENT, 'Enter'],
]
const REST: readonly Step[] = [
  [/\? Start\b/, 'Enter'],
  [/\? End\b/, 'Enter'],
  [/\? Tags/, 'Enter'],
  [/\? Description/, 'Enter'],
]
const NO_LIMITS: readonly Step[] = [
  [/\? Rollout pace/, '❯ 1000 things'],
  [/\? Abort/, '❯ never'],
  [/\? Retries/, '❯ none'],
  [/\? Minutes a device may take/, 'no limit', 'Enter'],
]
const LIMITS: readonly Step[] = [
  [/\? Rollout pace/, '❯ constant'],
  [/\? Maximum things/, '20', 'Enter'],
  [/\? Abort/, '❯ cancel the job'],
  [/\? What counts as a failure/, '❯ FAILED'],
  [/\? Percentage/, '20', 'Enter'],
  [/\? Minimum finished/, '30', 'Enter'],
  [/\? Retries/, '❯ after FAILED'],
  [/\? Retries per/, '1', 'Enter'],
  [/\? Minutes a device may take/, '30', 'Enter'],
]

describe('the page of the wizard', () => {
  const home = new Home()
  /** By the place of the block on the page. */
  const written = new Map<number, string>()
  let terminal: Terminal | undefined

  before(async function () {
    if (!hasTmux) return this.skip()
    const local = {...LOCAL, ...NOW, IOTJOBS_LOCAL_STATE: join(home.folder, '.local/share/iotjobs/state.sqlite')}
    await home.prepare(['local', 'clock', '--pause'], local)
    await home.prepare(['local', 'fleet', 'create', '--things', '60', '--group', 'doors', '--prefix', 'door-'], local)
  })
  afterEach(() => terminal?.close())
  after(() => {
    home.remove()
    if (process.env.UPDATE_WIZARD_PAGE !== '1') return
    const blocks = readFileSync(PAGE, 'utf8').match(BLOCK) ?? []
    const texts = blocks.map((text, index) => written.get(index) ?? text)
    writeFileSync(
      PAGE,
      readFileSync(PAGE, 'utf8').replaceAll(BLOCK, () => texts.shift() ?? ''),
    )
  })

  const start = async (words: string): Promise<void> => {
    rmSync(join(home.folder, '.local', 'state'), {recursive: true, force: true})
    terminal = new Terminal(140, 60, ENV(home))
    terminal.type(`cd; function iotjobs { '${process.execPath}' '${PROGRAM}' "$@"; }; clear`)
    await terminal.until(/^\$\s*$/, 'screen')
    terminal.type(words)
  }
  const press = (key: string) => {
    if (key.startsWith('❯')) return take(key.slice(1).trim())
    KEYS.includes(key) ? terminal?.key(key) : terminal?.keys(key)
  }
  const take = (row: string) => {
    const rows = terminal?.screen().split('\n') ?? []
    const [from, to] = [
      rows.findIndex((line) => line.startsWith('❯')),
      rows.findIndex((line) => line.startsWith(row, 2)),
    ]
    for (let at = from; at !== to; at += Math.sign(to - from)) terminal?.key(to > from ? 'Down' : 'Up')
    terminal?.key('Enter')
  }
  const play = async (...steps: readonly Step[]): Promise<void> => {
    for (const [shown, ...keys] of steps) {
      await terminal?.until(shown, 'screen')
      for (const key of keys) press(key)
    }
  }
  /** Once the screen shows this: what stands on it from the last line that begins so. */
  const shows = async (
    block: number,
    shown: RegExp,
    begins: string,
    which: 'first' | 'last' = 'last',
  ): Promise<void> => {
    await terminal?.until(shown, 'screen')
    const text = `\n${terminal
      ?.text('-J')
      .replaceAll(/ +$/gm, '')
      .replaceAll(home.folder, '~')
      .replace(/kept \S+ ago/, 'kept 22s ago')
      .trimEnd()}`
    // The question that follows a block is not part of it.
    const part = text
      .slice(text[which === 'last' ? 'lastIndexOf' : 'indexOf'](`\n${begins}`) + 1)
      .replace(/\n(?:\$|\? Tags .*)$/, '')
    written.set(block, `${part}\n`)
    if (process.env.UPDATE_WIZARD_PAGE !== '1')
      assert.equal(`${part}\n`, readFileSync(PAGE, 'utf8').match(BLOCK)?.[block])
  }

  it('understands a window in words', async () => {
    const target = 'arn:aws:iot:us-east-1:123456789012:thinggroup/doors'
    await start(
      `iotjobs create-job --wizard --job-id w --targets ${target} --target-selection CONTINUOUS --document '{}'`,
    )
    await play(
      ...NO_LIMITS,
      [/\? Start\b/, 'Enter'],
      [/\? End\b/, 'Enter'],
      [/\? Maintenance window/, '❯ one'],
      [/\? Window opens/, 'sun 02:00 for 2h', 'Enter'],
    )
    await shows(0, /Summer time[\s\S]*\? Tags/, '✔ Window opens')
  })

  it('makes a job from nothing', async () => {
    await start('iotjobs wizard --record answers.json')
    await play(
      ...toDocument('fw-2'),
      ...LIMITS,
      [/\? Start\b/, 'Enter'],
      [/\? End\b/, 'Enter'],
      [/\? Tags/, 'release=2.1', 'Enter'],
      [/\? Description/, 'Enter'],
    )
    await shows(1, /❯ Create the job/, '$ iotjobs wizard')
    await play([/❯ Create the job/, 'Enter'])
    await shows(2, /next: iotjobs watch/, '{')
  })

  it('goes back twice', async () => {
    await start('iotjobs wizard --print json')
    await play(
      [/\? Start from/, 'Enter'],
      [/\? Job id/, 'fw-3', 'Enter'],
      [/❯ group doors /, 'Enter'],
      [/❯ done: 1 chosen/, 'Enter'],
      [/❯ SNAPSHOT/, 'Escape'],
      [/❯ done: 1 chosen/, 'Escape'],
      [/\? Job id/, 'fw-4', 'Enter'],
      [/❯ done: 1 chosen/, 'Down', 'Enter'],
      [/❯ group doors /, 'door-0001', 'Enter'],
      [/❯ done: 1 chosen/, 'Enter'],
      [/\? Document/, '{"operation":"reboot"}', 'Enter'],
      ...NO_LIMITS,
      ...REST,
    )
    await shows(3, /^\}\n\$/m, '$ iotjobs wizard')
  })

  it('goes on with the answers of a wizard that was left', async () => {
    await start('iotjobs wizard')
    await play(...toDocument('fw-3'), [/\? Rollout pace/, 'C-c'], [/Answers kept in(?:.|\n)*\n\$/])
    terminal?.type('iotjobs wizard')
    await shows(4, /❯ Continue with them/, '$ iotjobs wizard', 'first')
    await play([/❯ Continue with them/, 'Enter'], ...NO_LIMITS, ...REST, [/❯ Create the job/, 'Enter'])
    await shows(5, /next: iotjobs watch/, '✔ Job id')
  })

  it('shows what an update would change', async () => {
    const target = 'arn:aws:iot:us-east-1:123456789012:thinggroup/doors'
    const rate = ['--job-executions-rollout-config', 'maximumPerMinute=20']
    const job = ['--job-id', 'fw-9', '--targets', target, '--document', '{}', ...rate]
    await home.prepare(['create-job', ...job], {
      ...LOCAL,
      ...NOW,
      IOTJOBS_LOCAL_STATE: join(home.folder, '.local/share/iotjobs/state.sqlite'),
    })
    await start(`iotjobs update-job --job-id fw-9 --job-executions-rollout-config maximumPerMinute=60 --diff; echo $?`)
    await shows(6, /^1\n\$/m, '$ iotjobs update-job')
  })
})
