// The words of a command → its id. Both spellings are known: ours (`update-job`, `data update-job-execution`) and the
// AWS CLI's (`iot update-job`, `iot-jobs-data update-job-execution`).
import {invalidChoice, nearChoices} from '../arguments/choice-error.js'
import {UsageError} from '../errors/cli-error.js'
import {didYouMeanCommand, requiredArguments, unknownOptions} from '../errors/words.js'
import {operations} from '../model/operations.js'
import {joinedWordsHint, longDashHint} from '../text/pasted-characters.js'
import {meantBy} from './familiar-words.js'
import {spellingOf, topicOf} from './runtime/invocation.js'

export interface FoundCommand {
  /** `update-job`, `data:update-job-execution`, `local:fleet:create`; a topic's name where only that was typed. */
  readonly id: string
  readonly kind: 'command' | 'topic'
  readonly argv: readonly string[]
  readonly awsSpelling: boolean
}

/**
 * Options may stand before the command and the operation, as the AWS CLI has it, where each is one word.
 * @param words without global flags
 * @param ids of all commands
 */
export function findCommand(words: readonly string[], ids: readonly string[]): FoundCommand {
  const {options, rest} = withoutOptions(words)
  const [first = '', ...others] = rest
  if (rest.length === 0 && options[0] !== undefined) throw unknownCommand([], options.slice(0, 1), ids)
  const topic = topicOf(first)
  const inner = topic === undefined ? {options: [], rest} : withoutOptions(others)
  const early = [...options, ...inner.options]
  try {
    const found = topic === undefined ? search('', rest, ids) : ofService(first, topic, inner.rest, ids)
    return early.length === 0 ? found : {...found, argv: [...early, ...found.argv]}
  } catch (error) {
    throw early.length > 0 && error instanceof UsageError ? valueBefore(error) : error
  }
}

function withoutOptions(words: readonly string[]): {
  readonly options: readonly string[]
  readonly rest: readonly string[]
} {
  const end = words.findIndex((word) => !/^-./.test(word) || word === '--')
  const count = end < 0 ? words.length : end
  return {options: words.slice(0, count), rest: words.slice(count)}
}

/** The value of an option was read as the command. */
const valueBefore = ({message, hints, cause}: UsageError) =>
  new UsageError(message.split('\n'), {cause, hints: [...hints, 'An option and its value come after the command']})

function ofService(first: string, topic: string, words: readonly string[], ids: readonly string[]): FoundCommand {
  const operation = words[0]
  if (operation === undefined) {
    throw requiredArguments(['operation'], [`iotjobs ${first} help lists the operations`])
  }
  if (operation === 'help') return helpOf(topic)
  // Our own commands are not operations of a service: spelled like one, they would lose the consent that they ask for.
  const known = ids.filter((id) => isOperation(first, topic === '' ? id : id.replace(`${topic}:`, '')))
  return search(topic, words, known, first)
}

/** The control plane's operations have no word before them in our spelling, but a page. */
const helpOf = (topic: string): FoundCommand => ({
  id: topic === '' ? 'operations' : topic,
  kind: 'topic',
  argv: [],
  awsSpelling: true,
})

const isOperation = (service: string, command: string) =>
  operations.some((operation) => operation.service === service && operation.command === command)

/** @param service where the command is spelled as the AWS CLI spells it */
function search(topic: string, words: readonly string[], ids: readonly string[], service?: string): FoundCommand {
  const path = topic === '' ? [] : [topic]
  const awsSpelling = service !== undefined
  for (const [index, word] of words.entries()) {
    const id = [...path, word].join(':')
    if (ids.includes(id)) return {id, kind: 'command', argv: words.slice(index + 1), awsSpelling}
    const inside = ids.some((candidate) => candidate.startsWith(`${id}:`))
    if (!inside) throw unknownCommand(path, words.slice(index), ids, service)
    path.push(word)
    const next = words[index + 1]
    if (next === undefined || next === 'help' || next.startsWith('-')) {
      return {id, kind: 'topic', argv: words.slice(index + 1), awsSpelling}
    }
  }
  throw requiredArguments(['command'])
}

function unknownCommand(
  path: readonly string[],
  words: readonly string[],
  ids: readonly string[],
  service?: string,
): UsageError {
  const [word = ''] = words
  const meant = service === undefined ? meantBy([...path, word].join(' '), ids) : undefined
  const known = meant === undefined ? [] : [didYouMeanCommand(meant)]
  if (word.startsWith('-')) return unknownOptions([word], [...known, 'iotjobs help options lists the options'])
  const near = kindred(word, choicesBelow(path, ids))
  const others = [...elsewhere(word, path, service !== undefined), ...ofAws(path, words, service)]
  if (service !== undefined) {
    return invalidChoice('operation', word, near, [...others, `iotjobs ${service} help lists the operations`])
  }
  // What is known for certain leaves no room for a guess by letters.
  const guessed = nearChoices(word, near).map((choice) => didYouMeanCommand([...path, choice].join(' ')))
  return new UsageError(`Unknown command '${[...path, word].join(' ')}'`, {
    hints: [
      ...longDashHint(word),
      ...joinedWordsHint(word, ['iotjobs', ...path].join(' ')),
      ...(known.length > 0 ? known : guessed),
      ...others,
      `iotjobs ${[...path, 'help'].join(' ')} lists the commands`,
    ],
  })
}

/** What may follow: single words, and the words of each command. */
function choicesBelow(path: readonly string[], ids: readonly string[]): readonly string[] {
  const prefix = path.map((part) => `${part}:`).join('')
  const choices = ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
  const next = choices.map((id) => id.split(':', 1)[0] ?? id)
  return [...new Set([...next, 'help', ...choices.map((id) => id.replaceAll(':', ' '))])]
}

/** Who lists must not be led to delete: only commands that do the same are near. */
function kindred(word: string, choices: readonly string[]): readonly string[] {
  const verb = /^[a-z]+-/.exec(word)?.[0]
  const same = verb === undefined ? [] : choices.filter((choice) => choice.startsWith(verb))
  return same.length > 0 ? same : choices
}

/** An operation that another service has, in the spelling that was typed. */
function elsewhere(word: string, path: readonly string[], awsSpelling: boolean): string[] {
  const others = operations.filter(({command, service}) => command === word && topicOf(service) !== path.join(' '))
  return others.map(
    (operation) => `It is an operation of ${operation.service}: ${spellingOf(operation, {awsSpelling}).command}`,
  )
}

/** Program names and shell prompts that get pasted or typed once more before the command. */
const BEFORE_COMMAND: readonly string[] = ['aws', 'iotjobs', '$', '%', '>']

/** What a script of the AWS CLI may mean, where only its first word was replaced. */
function ofAws(path: readonly string[], words: readonly string[], service?: string): string[] {
  const [first = '', second = ''] = words
  const begin = words.findIndex((word) => !BEFORE_COMMAND.includes(word))
  if (path.length === 0 && begin > 0) {
    return [`Leave out "${words.slice(0, begin).join(' ')}": iotjobs ${words[begin]} …`]
  }
  if (service === 'iot' && /^[a-z]+-/.test(first))
    return [`iotjobs has the operations of IoT Jobs only. For others: aws iot ${first}`]
  const isService = service === undefined && path.length === 0 && second !== 'help' && /^[a-z][a-z0-9-]*$/.test(second)
  return isService ? [`iotjobs covers IoT Jobs only. For other services: aws ${first} ${second}`] : []
}
