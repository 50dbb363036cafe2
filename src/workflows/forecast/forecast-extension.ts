// --forecast of create-job. What it does is loaded when it, or a flag that only it takes, is given.
import {inSection} from '../../arguments/operation-flags.js'
import type {Extension} from '../../cli/operation/extension.js'
import {FORECAST, FORECAST_ONLY_FORMATS, forecastFlags, forecastSwitch} from './forecast-flags.js'

export const forecastExtension: Extension = {
  flags: [forecastSwitch, ...inSection('ONLY WITH --forecast', forecastFlags)],
  output: {flag: FORECAST, formats: FORECAST_ONLY_FORMATS},
  open: async (call) => (await import('./forecast-behavior.js')).forecastBehavior(call),
}
