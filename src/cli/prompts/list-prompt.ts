// A list to choose from, as it is drawn: as many rows as the terminal has room for, one line each.
import {createPrompt, useEffect, useKeypress, useState} from '@inquirer/core'
import {truncate} from '../../output/terminal/cells.js'
import type {Prompt} from '../../wizard/prompter.js'
import {ChoiceList, pageOf} from './choice-list.js'
import {helpLines, type Look, problemLines, questionLines, textLines} from './prompt-look.js'
import type {Left} from './show-prompt.js'
import {useClosing} from './use-closing.js'
import {useRedraw} from './use-redraw.js'

export interface ListConfig extends Look {
  readonly prompt: Prompt
  readonly fail: (error: unknown) => void
}

export const listPrompt = createPrompt<Left, ListConfig>((config, done) => {
  const [, setDrawn] = useState(0)
  const [list] = useState(
    () => new ChoiceList(config.prompt, {changed: () => setDrawn((drawn) => drawn + 1), done, fail: config.fail}),
  )
  useEffect(() => list.begin(), [])
  useClosing(() => done({kind: 'interrupt'}))
  useKeypress((key, rl) => {
    // The text is the list's own.
    rl.clearLine(0)
    list.key(key)
  })
  const head = questionLines(list.prompt, '', config)
  const body = bodyLines(list, config, head.length)
  // A list that cannot be searched has no place to type at.
  const isSearched = list.prompt.find !== undefined
  const above = isSearched
    ? [...head.slice(0, -1), `${head.at(-1)} ${config.paint.cyan(list.typed)}`]
    : [...head, ...body]
  const below = isSearched ? body : []
  useRedraw({above, below}, config)
  return isSearched ? [above.join('\n'), below.join('\n')] : `${above.join('\n')}${HIDE_CURSOR}`
})

const HIDE_CURSOR = '\u001b[?25l'
/** The fewest rows of a page, whatever else there is. */
const LEAST = 3
/** What was answered before is seen above a long list. */
const SHARE = 0.7

const pageSize = (height: number, others: number) =>
  Math.max(LEAST, Math.min(Math.floor(height * SHARE), height - others - 2))

function bodyLines(list: ChoiceList, config: ListConfig, above: number): string[] {
  const {paint, size} = config
  const {columns, rows: height} = size()
  const active = list.rows[list.active]
  const below = [
    ...problemLines(list.problem, config),
    ...(active?.note === undefined ? [] : textLines(active.note, columns).map((line) => paint.cyan(line))),
    ...(list.isHelped ? helpLines(list.prompt, config) : []),
    paint.dim(truncate(footer(list), columns - 1)),
  ]
  const {first, page} = pageOf(list.rows, list.active, pageSize(height, above + below.length))
  const shown = page.map(({label, kind}, index) => {
    const text = truncate(label, columns - 3)
    if (kind === 'note') return paint.dim(`  ${text}`)
    return first + index === list.active ? paint.cyan(`❯ ${text}`) : `  ${text}`
  })
  return [...shown, '', ...below]
}

function footer({rows, active, isBusy, prompt}: ChoiceList): string {
  const keys = [
    '↑↓ choose',
    prompt.many ? 'Enter adds or drops' : 'Enter takes it',
    ...(prompt.find ? ['type to search'] : []),
  ].join(' · ')
  if (isBusy) return `${keys} · one moment …`
  return rows.length > LEAST * 3 ? `${keys} · ${active + 1} of ${rows.length}` : keys
}
