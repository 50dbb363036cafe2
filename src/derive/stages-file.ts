// The file of a staged rollout as read → its stages, or all that is wrong with it. Pure; knows no files and no services.
import {isList, type Structure} from '../value/value.js'
import type {Fault} from './file-reader.js'
import type {StagesFile} from './stages-plan.js'
import {StagesReader} from './stages-reader.js'

export type ReadStages =
  | {readonly plan: StagesFile; readonly faults: readonly []}
  | {readonly plan: undefined; readonly faults: readonly Fault[]}

/** Whether a file is meant to be one. */
export const isStagesFile = (file: Structure): boolean => isList(file.get('stages'))

export function readStagesFile(file: Structure): ReadStages {
  const reader = new StagesReader()
  const plan = reader.file(file)
  return reader.faults.length === 0 ? {plan, faults: []} : {plan: undefined, faults: reader.faults}
}
