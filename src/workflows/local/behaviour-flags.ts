// The flags that say how simulated devices behave, and what they mean.
import {Flags} from '../../cli/flags.js'
import type {Behaviour} from '../../emulator/fleet/fleet.js'
import {AUTHORIZATIONS, CERTIFICATE_STATES} from '../../engine/device.js'
import {UsageError} from '../../errors/cli-error.js'
import {highOf, lowOf, type Share, USUAL_TIMES} from '../../forecast/fleet/fleet.js'
import {declaredFlags, givenFlags} from '../devices/declared-flags.js'
import {deviceFlags, seedFlag} from '../devices/device-flags.js'
import {type Given, readDevices, readSeed, refuseMoreThanAll, typedPercent} from '../devices/read-devices.js'

const [NONE, UNJUDGED] = ['none', 'unjudged']

export const behaviourFlags = {
  ...declaredFlags(deviceFlags),
  seed: Flags.integer({helpValue: '<number>', summary: seedFlag.doc, min: 0}),
  certificate: Flags.string({
    summary: 'The certificate of each device; a device connects only with an active one; default: none',
    options: [...CERTIFICATE_STATES, NONE],
  }),
  authorization: Flags.string({
    summary: 'What the policies of the certificate allow: all that jobs need, or none of it; default: not checked',
    options: [...AUTHORIZATIONS, UNJUDGED],
  }),
}

/**
 * @param flags as parsed, others among them
 * @returns nothing where no flag is given: such things wait for the device plane
 * @throws UsageError
 */
export function behaviourOf(flags: object): Behaviour | undefined {
  const given = behaviourIn(flags)
  return given.size > 0 ? changedBehaviour(DEFAULT, given) : undefined
}

function behaviourIn(flags: object): Given {
  return givenFlags(Object.fromEntries(Object.entries(flags).filter(([name]) => Object.hasOwn(behaviourFlags, name))))
}

/** What a simulated device does where no flag says otherwise. */
const DEFAULT: Behaviour = {seed: 1, ...USUAL_TIMES, fail: [], reject: 0, timeout: 0, offline: 0}

/**
 * @returns how a thing behaves from now on, by how it has behaved; nothing where it is not simulated
 * @throws UsageError where nothing is to change, or two things at once
 */
export function behaviourChange(
  flags: object & {readonly manual?: boolean | undefined},
): (before: Behaviour | undefined) => Behaviour | undefined {
  const given = behaviourIn(flags)
  const isManual = flags.manual === true
  if (isManual === given.size > 0) {
    const message = isManual ? '--manual cannot be combined with flags on behavior' : 'Nothing to change'
    throw new UsageError(message, {hints: ['Give --manual, or flags on behavior such as --offline 0%']})
  }
  return (before) => (isManual ? undefined : changedBehaviour(before ?? DEFAULT, given))
}

/**
 * What no flag names stays as it is.
 * @throws UsageError
 */
function changedBehaviour(before: Behaviour, given: Given): Behaviour {
  const {pickup, duration, fail, reject, timeout, offline} = readDevices(given)
  const behaviour: Behaviour = {
    seed: given.has('--seed') ? readSeed(given) : before.seed,
    pickup: pickup ?? before.pickup,
    duration: duration ?? before.duration,
    fail: fail?.map(({share, reason}) => ({share: known(share, '--fail'), reason})) ?? before.fail,
    reject: reject === undefined ? before.reject : known(reject, '--reject'),
    timeout: timeout === undefined ? before.timeout : known(timeout, '--timeout'),
    offline: offline === undefined ? before.offline : known(offline, '--offline'),
    ...identityOf(before, given),
  }
  refuseMoreThanAll({...behaviour, fail: behaviour.fail.map(({share}) => share)})
  return behaviour
}

type Identity = Pick<Behaviour, 'certificate' | 'authorization'>

/**
 * Policies belong to a certificate: who has them judged gets an active one.
 * @throws UsageError
 */
function identityOf(before: Identity, given: Given): Identity {
  const typed = given.get('--certificate')?.at(-1)
  const authorization = oneOf(AUTHORIZATIONS, given.get('--authorization')?.at(-1), UNJUDGED, before.authorization)
  if (typed === NONE) {
    if (given.has('--authorization') && authorization !== undefined)
      throw new UsageError('--authorization needs a certificate, and --certificate none removes it')
    return {}
  }
  const certificate =
    oneOf(CERTIFICATE_STATES, typed, NONE, before.certificate) ?? (authorization === undefined ? undefined : 'active')
  return {
    ...(certificate === undefined ? {} : {certificate}),
    ...(authorization === undefined ? {} : {authorization}),
  }
}

/** @param before what it was, where nothing is typed */
const oneOf = <Word extends string>(
  words: readonly Word[],
  typed: string | undefined,
  nothing: string,
  before: Word | undefined,
): Word | undefined =>
  typed === undefined ? before : typed === nothing ? undefined : words.find((word) => word === typed)

/** Devices that exist behave in one way; only a forecast may leave it open. */
function known(share: Share, flag: string): number {
  if (typeof share === 'number') return share
  const [low, high] = [typedPercent(lowOf(share)), typedPercent(highOf(share))]
  throw new UsageError(`argument ${flag}: a fleet needs one share, not the range ${low}..${high}`, {
    hints: [`Write it as ${low} or ${high}; iotjobs forecast takes ranges`],
  })
}
