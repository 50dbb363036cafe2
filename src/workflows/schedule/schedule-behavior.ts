// --start, --end, --zone and --window → schedulingConfig. Each is echoed as it was understood, since words can mislead.

import type {Behavior} from '../../cli/operation/extension.js'
import type {OperationCall} from '../../cli/operation/operation-call.js'
import {UsageError} from '../../errors/cli-error.js'
import {excludeEachOther} from '../../errors/words.js'
import {localZone} from '../../timetable/local-zone.js'
import {readWhen} from '../../timetable/read-when.js'
import {FORESEEN_MS, momentEcho, shiftWarning, windowEcho} from '../../timetable/schedule-echo.js'
import {windowCron} from '../../timetable/window-cron.js'
import {readWindow} from '../../timetable/window-words.js'
import {checkZone} from '../../timetable/zoned-time.js'
import {momentText} from '../../value/moment.js'
import {isStructure, type Structure, type Value} from '../../value/value.js'
import {END, START, WINDOW, ZONE} from './schedule-flags.js'

const CONFIG = 'schedulingConfig'

export function scheduleBehavior(call: OperationCall): Behavior {
  if (call.given.has('--scheduling-config')) {
    throw excludeEachOther('--scheduling-config', `${START}, ${END}, ${WINDOW}`)
  }
  if (![START, END, WINDOW].some((flag) => call.given.has(flag))) {
    throw new UsageError(`${ZONE} needs a time to apply to`, {hints: [`Add ${START}, ${END} or ${WINDOW}`]})
  }
  return {
    async fill(input) {
      const scheduled = read(call, await call.serviceTime())
      for (const line of scheduled.echo) await call.runtime.stderr.write(`${line}\n`)
      const before = input.get(CONFIG)
      const members = [...(isStructure(before) ? before : []), ...scheduled.members]
      return new Map(input).set(CONFIG, new Map(members))
    },
  }
}

interface Scheduled {
  readonly members: readonly (readonly [string, Value])[]
  /** For people: what was understood. */
  readonly echo: readonly string[]
}

function read({given, runtime}: OperationCall, now: number): Scheduled {
  const typedZone = given.get(ZONE)?.[0]
  const zone = typedZone === undefined ? localZone(runtime.env.TZ) : checkZone(typedZone)
  const reader = {now, zone, isZoneGiven: typedZone !== undefined}
  const moment = (flag: string) => {
    const [text] = given.get(flag) ?? []
    return text === undefined ? undefined : readWhen(text, reader, flag)
  }
  const [start, end] = [moment(START), moment(END)]
  const from = start?.at ?? now
  const until = end?.at ?? from + FORESEEN_MS
  const windows = (given.get(WINDOW) ?? []).map((text) => {
    const words = readWindow(text, zone, WINDOW)
    return {text, words, cron: windowCron(words, from, WINDOW)}
  })
  return {
    members: [
      ...(start ? [['startTime', momentText(start.at)] as const] : []),
      ...(end ? [['endTime', momentText(end.at)] as const] : []),
      ...(windows.length > 0 ? [['maintenanceWindows', windows.map(({cron}) => windowOf(cron))] as const] : []),
    ],
    echo: [
      ...(start ? [`start ${momentEcho(start, now)}`] : []),
      ...(end ? [`end ${momentEcho(end, now)}`] : []),
      ...windows.flatMap(({text, words, cron}) => [
        windowEcho(cron, words, now),
        ...shiftWarning(words, cron, until).map((shift) => `warning: --window '${text}': ${shift}`),
      ]),
    ],
  }
}

const windowOf = ({startTime, durationInMinutes}: {startTime: string; durationInMinutes: number}): Structure =>
  new Map<string, Value>([
    ['startTime', startTime],
    ['durationInMinutes', durationInMinutes],
  ])
