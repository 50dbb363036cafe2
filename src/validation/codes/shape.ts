// Codes of depth 1: what the AWS CLI checks before it sends a request.
import type {CodeTable} from './code.js'

const MODEL = 'service model'

export const shape = {
  E101: {
    rule: 'required',
    title: 'A required member is missing',
    message: 'is required',
    explanation: 'The operation cannot be understood without this member, so the service refuses the request.',
    fix: 'Add the member',
    source: MODEL,
  },
  E102: {
    rule: 'unknown',
    title: 'There is no such member',
    message: 'is not a member of {parent}',
    explanation:
      'The request has a member that the operation does not know. Most often the name is mistyped or misplaced.',
    fix: 'Remove the member, or correct its name',
    source: MODEL,
  },
  E103: {
    rule: 'type',
    title: 'A value is of the wrong type',
    message: '{value} is of type {actual}, but {type} is needed',
    explanation:
      'JSON has strings, numbers, booleans, arrays and objects. Quotes decide: "5" is a string, 5 is a number.',
    fix: 'Use a value of that type',
    source: MODEL,
  },
  E104: {
    rule: 'minimum',
    title: 'A number is too small',
    message: '{value} is below the minimum, {min}',
    explanation: 'The service model states the smallest number for this member.',
    fix: 'Use a number of at least the minimum',
    source: MODEL,
  },
  E105: {
    rule: 'min-length',
    title: 'A value is too short',
    message: 'has {length} {unit}, fewer than the minimum of {min}',
    explanation: 'Text is counted in characters, lists in items, binary data in bytes.',
    fix: 'Give a longer value, or leave the member out where it is optional',
    source: MODEL,
  },
  W113: {
    rule: 'empty-member',
    title: 'A member is empty',
    message: 'is empty, as describe-job shows it, and is left out of the request',
    explanation:
      'The service shows settings that a job does not have as empty objects, but refuses some of them in a request. They mean nothing, so they are not sent.',
    fix: 'Remove the member',
    source: 'observed',
  },
} as const satisfies CodeTable
