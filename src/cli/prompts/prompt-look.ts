// What all prompts look like: the question above, help and problems below, each line broken between words.
import type {ChalkInstance} from 'chalk'
import {terminalText} from '../../output/terminal/terminal-text.js'
import {wrapText} from '../../output/terminal/wrap-text.js'
import type {Prompt} from '../../wizard/prompter.js'

export interface Look {
  readonly paint: ChalkInstance
  readonly draw: (text: string) => void
  /** As it is now: a terminal may become narrower or wider at any time. */
  readonly size: () => {readonly columns: number; readonly rows: number}
}

/** Columns that are left for an answer on the line of its question; with fewer, it has a line of its own. */
const ROOM = 20

/** @param offered what Enter alone answers */
export function questionLines({title, hint}: Prompt, offered: string, {paint, size}: Look): string[] {
  const {columns} = size()
  const question = terminalText(hint === '' ? title : `${title} (${hint})`)
  const text = offered === '' ? question : `${question} (${terminalText(offered)})`
  const [first = '', ...others] = wrapText(`? ${text}`, columns, 0, 2)
  const lines = [`${paint.blue('?')}${paint.bold(first.slice(1))}`, ...others.map((line) => paint.bold(line))]
  const isRoomy = (others.at(-1) ?? first).length + ROOM <= columns
  return isRoomy ? lines : [...lines, ' ']
}

export const textLines = (text: string, columns: number): string[] =>
  text.split('\n').flatMap((line) => wrapText(terminalText(line), columns, 2))

/** What ? shows. */
export const helpLines = ({help}: Prompt, {paint, size}: Look): string[] =>
  textLines(help, size().columns).map((line) => paint.cyan(line))

export const problemLines = (problem: string | undefined, {paint, size}: Look): string[] =>
  problem === undefined ? [] : textLines(problem, size().columns).map((line) => paint.red(line))
