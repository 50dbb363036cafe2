// JSON given as the value of a flag. Knows nothing of the model: JSON is taken as it is, without conversions.
import {linesBehind} from '../../text/one-line.js'
import {jsonHints} from '../../value/json/json-hints.js'
import {JsonSyntaxError, parseJson} from '../../value/json/json-parse.js'
import type {Value} from '../../value/value.js'
import {BadValue} from '../bad-value.js'
import {pointAt, pointNear} from '../caret.js'

const LONGEST = 2000
const RECEIVED = 'JSON received: '

/** @throws BadValue that says where and why the text is not JSON */
export function jsonValue(text: string): Value {
  try {
    return parseJson(text)
  } catch (error) {
    throw error instanceof JsonSyntaxError ? notJson(error) : error
  }
}

export function notJson(error: JsonSyntaxError): BadValue {
  return new BadValue([`Invalid JSON: ${error.message}`, ...received(error.text, error.offset)], {
    cause: error,
    hints: jsonHints(error, 'shell'),
  })
}

/** The same error of a text that came from a file or a stream. */
export function withoutShell(error: BadValue): BadValue {
  const {cause} = error
  return cause instanceof JsonSyntaxError
    ? new BadValue(linesBehind('', error), {cause, hints: jsonHints(cause, 'elsewhere')})
    : error
}

/** JSON of the wrong kind: a list where an object belongs, or the reverse. */
export function wrongJson(text: string, hint: string): BadValue {
  return new BadValue(['Invalid JSON:', ...text.split('\n')], {hints: [hint]})
}

function received(text: string, offset: number): readonly string[] {
  if (text.length > LONGEST) return ['JSON received, around that place:', ...pointNear(text, offset).split('\n')]
  return (RECEIVED + pointAt(text, offset, RECEIVED.length)).split('\n')
}
