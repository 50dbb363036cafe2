// The tour in README, as a reader follows it: each `console` block typed into one shell, in order, and what it prints.
import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PROGRAM} from './program.js'

export interface Step {
  /** As it is typed, without the prompt. */
  readonly command: string
  readonly printed: string
}

const BLOCK = /```console\n([\s\S]*?)```/g

/** The steps of each block. */
export const blocksOf = (markdown: string): Step[][] =>
  [...markdown.matchAll(BLOCK)].map(([, text = '']) => stepsOf(text))

function stepsOf(text: string): Step[] {
  const steps: Step[] = []
  for (const part of `\n${text}`.split('\n$ ').slice(1)) {
    const lines = part.replace(/\n$/, '').split('\n')
    const end = lines.findIndex((line) => !line.endsWith('\\'))
    steps.push({
      command: lines.slice(0, end + 1).join('\n'),
      printed: lines.slice(end + 1).join('\n'),
    })
  }
  return steps
}

/** With the texts of these blocks in the place of what was there. */
export function withBlocks(markdown: string, blocks: readonly (readonly Step[])[]): string {
  let index = 0
  return markdown.replace(BLOCK, () => {
    const steps = blocks[index++] ?? []
    const text = steps.map(({command, printed}) => `$ ${command}\n${printed === '' ? '' : `${printed}\n`}`).join('')
    return `\`\`\`console\n${text}\`\`\``
  })
}

const MARK = '@@ end of step @@'

/** One script of all commands, and a mark behind what each prints. */
export const scriptOf = (commands: readonly string[]): string =>
  `exec 2>&1\n${commands.map((command) => `${command}\nprintf '\\n%s\\n' '${MARK}'\n`).join('')}`

/** @returns what every command of the script printed, both streams as a terminal shows them */
export const printedBy = (stdout: string): string[] =>
  stdout
    .split(`\n${MARK}\n`)
    .slice(0, -1)
    .map((text) => text.replace(/\n$/, ''))

/** What the tour needs of its surroundings. */
export const TOUR_ENVIRONMENT = {LANG: 'C.UTF-8', TZ: 'UTC', COLUMNS: '80'}

/** Follows the commands with the built program, in a home of their own. */
export function follow(commands: readonly string[], env: Readonly<Record<string, string>> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-tour-'))
  try {
    writeFileSync(join(folder, 'iotjobs'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`, {mode: 0o755})
    const {stdout} = spawnSync('bash', ['--norc', '-c', scriptOf(commands)], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
      env: {PATH: `${folder}:${process.env.PATH ?? ''}`, HOME: folder, ...TOUR_ENVIRONMENT, ...env},
    })
    return printedBy(stdout)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Each command with what it printed, times aside. */
export const shown = (steps: readonly Step[], printed: readonly string[]): string[] =>
  steps.map(({command}, i) => `$ ${command}\n${withoutTimes(printed[i] ?? '')}`)

/** What README says of each step, times aside. */
export const promised = (steps: readonly Step[]): string[] =>
  shown(
    steps,
    steps.map((step) => step.printed),
  )

/** Times differ from day to day. */
const withoutTimes = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?/g, 'TIME').replace(/\b\d\d:\d\d:\d\dZ/g, 'TIME')
