// A new fleet → a command that sends it a first job. Text alone.
import {nameFlag} from '../../text/name-command.js'

/** @param first name of the first thing, where they are in no group */
export function firstJobCommand(group: string | undefined, first: string): string {
  const target = group === undefined ? nameFlag('--thing', first) : nameFlag('--group', group)
  return `iotjobs create-job --job-id fw-1 ${target} --document '{"v":1}'`
}
