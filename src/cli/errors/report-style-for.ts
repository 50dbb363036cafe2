// The style of a report of problems on one of our streams: colours and cleaning on a terminal, nothing elsewhere. What colours
// is loaded only for them.

import type {GlobalFlags} from '../../arguments/global-flags.js'
import {terminalText} from '../../output/terminal/terminal-text.js'
import {wrapText} from '../../output/terminal/wrap-text.js'
import {plainStyle, type ReportStyle} from '../../validation/report/report-style.js'
import {wantsColorOn} from '../runtime/progress-mode.js'
import type {Sink} from '../runtime/runtime.js'

export async function styleFor(
  sink: Pick<Sink, 'isTTY' | 'columns'>,
  globals: GlobalFlags,
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReportStyle> {
  const base: ReportStyle = {...plainStyle, clean: terminalText, ...(sink.isTTY ? fitting(sink.columns) : {})}
  if (!wantsColorOn(sink, {globals, env})) return base
  const {Chalk} = await import('chalk')
  const {red, yellow, cyan, dim} = new Chalk({level: 1})
  return {...base, error: red.bold, warning: yellow.bold, note: cyan, mark: red, dim}
}

const fitting = (columns: number): Pick<ReportStyle, 'columns' | 'wrap'> => ({
  columns,
  wrap(line, indent) {
    const margin = line.length - line.trimStart().length
    return wrapText(line.slice(margin), columns, margin, indent)
  },
})
