// The lines of the history → those that are asked for, the newest first. Pure.

export interface HistoryEntry {
  readonly t: string
  readonly operation: string
  readonly id: string | null
  readonly place: string
  readonly ok: boolean
  readonly code: string | null
  readonly ms: number
  readonly argv: readonly string[]
}

export interface HistoryFilter {
  readonly jobId: string | undefined
  /** Milliseconds since the epoch. */
  readonly since: number | undefined
  readonly limit: number
}

/** Lines that are not entries are ignored: of another version, or torn. */
export function chooseEntries(lines: readonly string[], {jobId, since, limit}: HistoryFilter): HistoryEntry[] {
  const chosen: HistoryEntry[] = []
  for (let index = lines.length - 1; index >= 0 && chosen.length < limit; index--) {
    const entry = entryOf(lines[index] ?? '')
    if (!entry) continue
    if (since !== undefined && Date.parse(entry.t) < since) continue
    if (jobId === undefined || isOf(entry, jobId)) chosen.push(entry)
  }
  return chosen
}

function isOf(entry: HistoryEntry, jobId: string): boolean {
  const {input} = entry as {input?: {jobId?: unknown; resourceArn?: unknown}}
  return entry.id === jobId || input?.jobId === jobId || String(input?.resourceArn).endsWith(`:job/${jobId}`)
}

function entryOf(line: string): HistoryEntry | undefined {
  try {
    const entry: unknown = JSON.parse(line)
    return isEntry(entry) ? entry : undefined
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== 'object' || value === null) return false
  const {v, t, operation, place} = value as Readonly<Record<string, unknown>>
  return v === 1 && [t, operation, place].every((text) => typeof text === 'string')
}
