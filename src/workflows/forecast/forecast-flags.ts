// What forecast, and create-job --forecast, accept: plain data.
import type {OperationFlag} from '../../arguments/operation-flags.js'
import {deviceFlags, seedFlag} from '../devices/device-flags.js'

export const FORECAST = '--forecast'
export const THINGS = '--things'
export const COUNT = '--count'
export const LIKE = '--like'
export const FAILING = '--failing'
export const OK_WHEN = '--ok-when'
export const RUNS = '--runs'
export const SUGGEST = '--suggest'

/** Formats of --output that only a forecast has. */
export const FORECAST_ONLY_FORMATS: readonly string[] = ['markdown', 'html']

export const forecastFlags: readonly OperationFlag[] = [
  {flag: THINGS, kind: 'scalar', value: 'number', doc: 'Number of things in the targets'},
  {flag: COUNT, kind: 'switch', doc: 'Count the things in the targets, which takes requests to the registry'},
  ...deviceFlags,
  {
    flag: LIKE,
    kind: 'scalar',
    value: 'job',
    names: 'job',
    doc: 'A job to learn from: how soon its devices came, how long they took, how they ended',
  },
  {
    flag: FAILING,
    kind: 'scalar',
    value: 'percent,…',
    doc: 'Failure rates to look at beside the one given; default: 1%,5%,10%,25%,100%',
  },
  {
    flag: OK_WHEN,
    kind: 'scalar',
    value: 'condition',
    doc: "Exit code 1 unless this holds, such as 'ended<4h,canceled<1%': sent and ended take times, took and canceled things or shares",
  },
  {flag: SUGGEST, kind: 'switch', doc: 'Suggest abort criteria that leave good rollouts alone'},
  {
    flag: RUNS,
    kind: 'scalar',
    value: 'number',
    doc: 'How often the rollout is simulated; default: 200, fewer above 5000 things',
  },
  seedFlag,
]

/** Of create-job. */
export const forecastSwitch: OperationFlag = {
  flag: FORECAST,
  kind: 'switch',
  doc: 'Say what the rollout would do, and send nothing; the options below, under ONLY WITH --forecast, refine it; --output may also be markdown or html',
}
