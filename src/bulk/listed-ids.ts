// A line that a listing or a report wrote as JSON → the ids in it. Knows nothing of flags, or of what is done with them.
import {nameInArn} from '../model/arn.js'

type Line = Readonly<Record<string, unknown>>

/** What lines of listings and reports have, and no input has: where one stands, only the ids are taken. */
const MARKS = ['jobArn', 'thingArn', 'jobExecutionSummary', 'status', 'thing', 'job']

/** Where a line may hold a member, by the member's name. */
const PLACES: Readonly<Record<string, (line: Line) => readonly unknown[]>> = {
  jobId: ({jobId, job}) => [jobId, job],
  thingName: ({thingName, thing, thingArn}) => [thingName, thing, typeof thingArn === 'string' && nameInArn(thingArn)],
  resourceArn: ({resourceArn, jobArn}) => [resourceArn, jobArn],
}

/** @returns a value for a member, where the line has one; nothing at all where the line is an input, or no JSON */
export function listedIds(text: string): ((member: string) => string | undefined) | undefined {
  const line = parsed(text)
  if (!MARKS.some((mark) => Object.hasOwn(line, mark))) return undefined
  return (member) => PLACES[member]?.(line).find((value) => typeof value === 'string')
}

function parsed(text: string): Line {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}
