// Stages as data on stdout, or as Markdown for the summary of a build.
import {printValue} from '../../cli/print/print-value.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {markdownCode, markdownTable, markdownText} from '../../output/reports/markdown.js'

type Cell = string | number | boolean | null | undefined

/** One stage, by the names of its members in the data. */
export type StageRow = {readonly stage: string; readonly jobId: string} & Readonly<Record<string, Cell>>

export interface StagesData {
  readonly name: string
  readonly plan: string
  readonly message?: string | undefined
  readonly stages: readonly StageRow[]
  /** Commands that lead on. */
  readonly next?: readonly string[]
  readonly totalSeconds?: number
}

export async function printStages(data: StagesData, runtime: Runtime): Promise<void> {
  if (runtime.globals.output === 'markdown') return runtime.stdout.write(stagesMarkdown(data))
  await printValue(data, 'Stages', runtime)
}

function stagesMarkdown({name, message, stages, next = [], totalSeconds}: StagesData): string {
  // A column that no stage fills is left out.
  const members = [...new Set(stages.flatMap(Object.keys))].filter((member) =>
    stages.some((stage) => (stage[member] ?? null) !== null),
  )
  const rows = stages.map((stage) => members.map((member) => cellText(stage[member])))
  return [
    `## Stages of ${markdownCode(name)}\n\n`,
    ...(message === undefined ? [] : [`${markdownText(message)}\n\n`]),
    markdownTable(members.map(headOf), rows),
    ...(totalSeconds === undefined ? [] : [`\nTotal: ${totalSeconds} seconds\n`]),
    ...(next.length === 0 ? [] : [`\nNext:\n\n${next.map((step) => `- ${markdownCode(step)}\n`).join('')}`]),
  ].join('')
}

/** `sentAfterSeconds` → `Sent after seconds` */
const headOf = (member: string) => {
  const words = member.replace(/(?=[A-Z])/g, ' ').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const cellText = (cell: Cell) =>
  typeof cell === 'string' ? markdownCode(cell) : cell === null || cell === undefined ? '-' : String(cell)
