// `iotjobs history`: the user's own file, as a table for people or as data. Sends nothing.
import {drawText} from '../../cli/print/draw-text.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {historyFile} from '../../cli/session/history.js'
import {OtherError} from '../../errors/cli-error.js'
import {whyUnreadable} from '../../files/file-errors.js'
import {historyLines} from '../../history/history-file.js'
import {chooseEntries, type HistoryEntry} from '../../history/read-history.js'
import {fit, truncate} from '../../output/terminal/cells.js'
import {parseDuration} from '../../progress/duration.js'

interface Asked {
  readonly jobId: string | undefined
  readonly since: string | undefined
  readonly limit: number
}

export async function runHistory({jobId, since, limit}: Asked, runtime: Runtime): Promise<void> {
  const file = historyFile({...runtime, env: {...runtime.env, IOTJOBS_HISTORY: ''}})
  const from = since === undefined ? undefined : runtime.now() - parseDuration(since, '--since')
  const entries = file === undefined ? [] : chooseEntries(read(file), {jobId, since: from, limit})
  const {query, output = query === undefined ? 'table' : 'json'} = runtime.globals
  if (output === 'ndjson')
    return writeAll(
      entries.map((entry) => `${JSON.stringify(entry)}\n`),
      runtime,
    )
  if (output === 'json') return (await import('../../cli/print/print-value.js')).printValue(entries, 'History', runtime)
  if (entries.length === 0)
    return runtime.stderr.write(`No changes found in ${file ?? 'a history: there is no home'}\n`)
  await drawText(tableLines(entries, runtime).join(''), runtime)
}

function read(file: string): string[] {
  try {
    return historyLines(file)
  } catch (cause) {
    throw new OtherError('History', `Cannot read the history ${file}: ${whyUnreadable(cause)}`, {cause})
  }
}

const writeAll = (texts: readonly string[], {stdout}: Runtime) => stdout.write(texts.join(''))

function tableLines(entries: readonly HistoryEntry[], {stdout}: Runtime): string[] {
  const rows = entries.map(rowOf)
  const header = ['TIME', 'OPERATION', 'ID', 'PLACE', 'RESULT']
  const widths = header.map((name, column) =>
    rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), name.length),
  )
  const line = (cells: readonly string[]) => cells.map((cell, column) => fit(cell, widths[column] ?? 0)).join('  ')
  return [header, ...rows].map((cells) => {
    const text = line(cells).trimEnd()
    return `${stdout.isTTY ? truncate(text, stdout.columns) : text}\n`
  })
}

/** The ARNs of everything that has jobs are shorter; what a service once listed may be of any length. */
const LONGEST_CELL = 256

const rowOf = (entry: HistoryEntry) => cellsOf(entry).map((cell) => truncate(cell, LONGEST_CELL))

const cellsOf = ({t, operation, id, place, ok, code}: HistoryEntry): string[] => [
  `${t.slice(0, 19).replace('T', ' ')}Z`,
  operation,
  id ?? '-',
  place,
  ok ? 'ok' : (code ?? 'failed'),
]
