// A line that a listing or a report wrote as JSON → the ids in it. Knows nothing of flags, or of what is done with them.
import {nameInArn} from '../model/arn.js'
import {KINDS, kindOfIdMember, resources, TAGGABLE} from '../model/resources.js'

type Line = Readonly<Record<string, unknown>>

/** How reports call what a member names. */
const REPORTED: Readonly<Record<string, string>> = {jobId: 'job', thingName: 'thing'}

/** What lines of listings and reports have, and no input has: where one stands, only the ids are taken. */
const MARKS = [
  'jobExecutionSummary',
  'status',
  ...Object.values(REPORTED),
  ...KINDS.map((kind) => resources[kind].listed.arn),
]

/** @returns a value for a member, where the line has one; nothing at all where the line is an input, or no JSON */
export function listedIds(text: string): ((member: string) => string | undefined) | undefined {
  const line = parsed(text)
  if (!MARKS.some((mark) => Object.hasOwn(line, mark))) return undefined
  return (member) => valuesOf(member, line).find((value) => typeof value === 'string')
}

function valuesOf(member: string, line: Line): readonly unknown[] {
  if (member === 'resourceArn') return [line[member], ...TAGGABLE.map((kind) => line[resources[kind].listed.arn])]
  const kind = kindOfIdMember(member)
  const arn = kind && line[resources[kind].listed.arn]
  return [line[member], line[REPORTED[member] ?? member], typeof arn === 'string' && nameInArn(arn)]
}

function parsed(text: string): Line {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
