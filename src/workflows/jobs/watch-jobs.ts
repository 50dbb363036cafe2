// `iotjobs jobs --watch`: the overview drawn again after each round; a job that is chosen is watched.
import {setTimeout} from 'node:timers/promises'
import {CTRL_C, ESCAPE, isEnter} from '../../cli/runtime/keys.js'
import {processTerminal} from '../../cli/runtime/process-terminal.js'
import type {Runtime} from '../../cli/runtime/runtime.js'
import {openService, type Service} from '../../cli/session/open-service.js'
import {Interrupted, UsageError} from '../../errors/cli-error.js'
import type {InspectedJob} from '../../output/views/job-view.js'
import {JobsScreen} from './jobs-screen.js'
import {overviewOf} from './overview.js'
import {TimesLeft} from './times-left.js'

const ROUND_MS = 5000

/**
 * @returns the job that was chosen; nothing where the user leaves
 * @throws Interrupted where the user, or the system, ends it
 */
export async function watchJobs(all: boolean, runtime: Runtime): Promise<string | undefined> {
  const terminal = processTerminal()
  if (!terminal.hasKeys)
    throw new UsageError('jobs --watch needs a terminal', {hints: ['Leave out --watch for one look']})
  const leaving = new AbortController()
  const screen = new JobsScreen(all, runtime, () => terminal.size())
  let [isInterrupted, chosen]: [boolean, string | undefined] = [false, undefined]
  const interrupt = () => {
    isInterrupted = !leaving.signal.aborted
    leaving.abort()
  }
  const onKey = (key: string) => {
    if (key === 'q' || key === ESCAPE) return leaving.abort()
    if (key === CTRL_C) return interrupt()
    if (!isEnter(key)) return screen.move(key)
    chosen = screen.selected
    if (chosen !== undefined) leaving.abort()
  }
  void runtime.untilInterrupted(leaving.signal).then(interrupt)
  const service = await openService(screen.sharedWith(runtime))
  try {
    await service.session.signIn()
    terminal.readKeys(onKey, () => screen.redraw())
    terminal.onResize(() => screen.redraw())
    await rounds(all, service, screen, leaving.signal)
  } finally {
    leaving.abort()
    screen.end()
    terminal.close()
    service.close()
  }
  if (isInterrupted) throw new Interrupted()
  return chosen
}

/** The first round shows jobs as they come; later ones replace it when they are whole. */
async function rounds(all: boolean, service: Service, screen: JobsScreen, leaving: AbortSignal): Promise<void> {
  const times = new TimesLeft(service.client)
  for (let isFirst = true; !leaving.aborted; isFirst = false) {
    const now = (await service.session.clock()).now
    const overview = await overviewOf(all, service, now, times)
    const rows: InspectedJob[] = []
    for await (const job of overview.jobs) {
      if (leaving.aborted) return
      rows.push(job)
      if (isFirst) screen.show(rows, overview, now)
    }
    if (!leaving.aborted) screen.show(rows, overview, now)
    await setTimeout(ROUND_MS, undefined, {signal: leaving}).catch(() => {})
  }
}
