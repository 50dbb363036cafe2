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

/** @returns what every command printed, both streams as a terminal shows them */
export function follow(commands: readonly string[], env: Readonly<Record<string, string>> = {}): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'iotjobs-tour-'))
  try {
    writeFileSync(join(folder, 'iotjobs'), `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`, {mode: 0o755})
    const script = commands.map((command) => `${command}\nprintf '\\n%s\\n' '${MARK}'\n`).join('')
    const {stdout} = spawnSync('bash', ['--norc', '-c', `exec 2>&1\n${script}`], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
      env: {
        PATH: `${folder}:${process.env.PATH ?? ''}`,
        HOME: folder,
        LANG: 'C.UTF-8',
        TZ: 'UTC',
        COLUMNS: '80',
        ...env,
      },
    })
    return stdout
      .split(`\n${MARK}\n`)
      .slice(0, -1)
      .map((text) => text.replace(/\n$/, ''))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Times differ from day to day. */
export const withoutTimes = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)?/g, 'TIME').replace(/\b\d\d:\d\d:\d\dZ/g, 'TIME')
