// A command's id → its operation: `update-job`, `data:update-job-execution`.
import {operationByCommand} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'

export function operationOf(id: string): Operation | undefined {
  return id.startsWith('data:')
    ? operationByCommand('iot-jobs-data', id.slice('data:'.length))
    : operationByCommand('iot', id)
}
