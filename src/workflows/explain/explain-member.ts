// A member of an operation's input, or the operation itself → its page: type, bounds, default, source, an example.
import {flagOf} from '../../arguments/operation-flags.js'
import {commandWords} from '../../cli/runtime/invocation.js'
import type {Member, Operation, StructureShape} from '../../model/vocabulary.js'
import {boundsSources, boundsText, typeText} from '../../schema/bounds-text.js'
import {exampleOf, minimalStructure} from '../../schema/example.js'
import {alternatives} from '../../schema/examples.js'
import {printJson} from '../../value/json/json-print.js'
import type {Structure, Value} from '../../value/value.js'
import {type FoundMember, structureIn} from './find-member.js'
import {type Page, titled} from './page.js'

export function explainMember({operation, path, member, parent}: FoundMember): Page {
  return member ? memberPage({operation, path, member, parent}) : operationPage(operation)
}

function memberPage({operation, path, member, parent}: Required<FoundMember>): Page {
  const {shape, doc, required} = member
  const name = [commandWords(operation), ...path].join('.')
  const key = `${parent.name}.${path.at(-1)}`
  const example = exampleOf(shape, key)
  const inside = structureIn(shape)
  const bounds = boundsText(shape)
  const sources = boundsSources(shape)
  return {
    title: name,
    intro: doc,
    rows: titled({
      Type: `${typeText(shape)}, ${required ? 'required' : 'optional'}`,
      Bounds: bounds.join('; ') || 'none stated',
      Default: defaultText(member),
      Condition: alternatives[key],
      Source: sources.join('; ') || 'service model',
      Members: inside && membersText(inside),
      Example: printJson(example),
      Flag: flagOf(path[0] ?? ''),
    }),
    data: new Map<string, Value>([
      ['member', name],
      ['doc', doc],
      ['type', typeText(shape)],
      ['required', required === true],
      ['bounds', bounds],
      ['default', member.default ?? null],
      ['sources', sources],
      ['example', example],
      ['flag', flagOf(path[0] ?? '')],
    ]),
  }
}

function defaultText({required, default: standard}: Member): string {
  if (required) return 'none, since it is required'
  return standard === undefined ? 'none stated' : String(standard)
}

const membersText = ({members}: StructureShape) =>
  Object.entries(members)
    .map(([name, {required}]) => (required ? `${name} (required)` : name))
    .join(', ')

function operationPage(operation: Operation): Page {
  const {doc, input, http} = operation
  const words = commandWords(operation)
  const example: Structure = minimalStructure(input)
  return {
    title: words,
    intro: doc,
    rows: titled({
      Members: membersText(input),
      Request: `${http.method} ${http.uri}`,
      Example: printJson(example),
      More: `iotjobs explain ${words}.MEMBER; iotjobs ${words} --help`,
    }),
    data: new Map<string, Value>([
      ['operation', words],
      ['doc', doc],
      ['members', Object.keys(input.members)],
      ['example', example],
    ]),
  }
}
