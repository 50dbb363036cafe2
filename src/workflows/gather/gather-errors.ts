// What can keep things from being gathered, in words that say how to go on.
import {type CliError, OtherError, ServiceError} from '../../errors/cli-error.js'

export const notSeen = (group: string, count: number) =>
  new OtherError(
    'NotSeen',
    `${count === 1 ? '1 thing was' : `${count} things were`} added to the thing group "${group}" and not listed in it yet`,
    {
      hints: ['Run the same command again: it continues from here'],
    },
  )

const GOES_ON = 'No job was created. Run the same command again: it continues from here'

export const cutOff = (error: CliError, name: string, group: string): CliError =>
  error.withHints([`The thing "${name}" could not be added to the group "${group}"`, GOES_ON])

const SHOWN = 20
const listed = (names: readonly string[]) =>
  `${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? ` and ${names.length - SHOWN} more` : ''}`

export const missingThings = (names: readonly string[], group: string) =>
  new ServiceError(
    'ResourceNotFoundException',
    'AddThingToThingGroup',
    `${names.length === 1 ? 'a thing does' : `${names.length} things do`} not exist: ${listed(names)}`,
    new Map(),
    undefined,
    {hints: ['--allow-missing leaves them out', `No job was created; the group "${group}" stays for the next run`]},
  )

/** @param most how many of them may be targets */
export const tooFull = (names: readonly string[], most: number) =>
  new ServiceError(
    'LimitExceededException',
    'AddThingToThingGroup',
    `${names.length === 1 ? '1 thing is' : `${names.length} things are`} in ten groups already, which is the most AWS allows: ${listed(names)}`,
    new Map(),
    undefined,
    {hints: [`Up to ${most} such things can be targets beside a group. Take some out of a group; no job was created`]},
  )

export function otherThings(group: string, others: readonly string[]): OtherError {
  const things = others.length === 1 ? '1 other thing' : `${others.length} other things`
  return new OtherError('GroupTaken', `The thing group "${group}" holds ${things}: ${listed(others)}`, {
    hints: [
      'Another run may be gathering other things for a job of this name',
      'iotjobs prune --groups removes it, or choose another --job-id',
    ],
  })
}
