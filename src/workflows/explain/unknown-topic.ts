// Words that name no topic → an error that names what was most likely meant. Pure.
import {commandWords} from '../../cli/runtime/invocation.js'
import {UsageError} from '../../errors/cli-error.js'
import {didYouMean} from '../../errors/words.js'
import {operations} from '../../model/operations.js'
import type {StructureShape} from '../../model/vocabulary.js'
import {nearest} from '../../text/nearest.js'
import {ALIASES, CONCEPTS} from './concepts.js'
import {conceptNames} from './explain-concept.js'
import {structureIn} from './find-member.js'

/** @param commands of the program, by id: what they do stands in their help */
export function unknownTopic(words: string, commands: readonly string[]): UsageError {
  const message = `'${words}' is not a topic that iotjobs explains`
  const command = commands.find((id) => plain(id) === plain(words))
  if (command !== undefined) {
    return new UsageError(message, {hints: [`It is a command: iotjobs ${command.replaceAll(':', ' ')} --help`]})
  }
  const meant = meantTopic(words)
  return new UsageError(message, {
    hints: [
      ...(meant === undefined ? [] : [didYouMean(meant)]),
      `Topics: ${conceptNames.join(', ')}`,
      'Also statuses, the codes of problems, and operations with their members, such as create-job.abortConfig',
    ],
  })
}

/** By the letters alone: neither case nor what stands between words counts. */
function meantTopic(words: string): string | undefined {
  const names = new Map([...Object.keys(ALIASES), ...topicNames()].map((name) => [plain(name), name]))
  const typed = plain(words)
  const near = names.get(typed) ?? names.get(nearest(typed, [...names.keys()]) ?? '')
  if (near !== undefined || typed.length < STEM) return near
  const kin = new Set(topicNames().filter((name) => plain(name).startsWith(typed.slice(0, STEM))))
  return kin.size === 0 || kin.size > MOST ? undefined : [...kin].join(', or ')
}

/** Letters at the beginning that make words kin: success is SUCCEEDED. */
const STEM = 4
const MOST = 3

const plain = (words: string) => words.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

function topicNames(): readonly string[] {
  const statuses = Object.values(CONCEPTS).flatMap(({rows = []}) => rows.map(([term]) => term))
  const members = operations.flatMap(({input}) => memberNames(input))
  return [...members, ...operations.map(commandWords), ...statuses, ...conceptNames]
}

const memberNames = ({members}: StructureShape): string[] =>
  Object.entries(members).flatMap(([name, {shape}]) => {
    const structure = structureIn(shape)
    return [name, ...(structure ? memberNames(structure) : [])]
  })
