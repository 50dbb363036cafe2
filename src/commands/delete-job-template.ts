import {operationCommand} from '../cli/operation/operation-command.js'
import type {Input} from '../model/operations.js'

export default class DeleteJobTemplate extends operationCommand('iot.DeleteJobTemplate') {
  static override examples = ['<%= config.bin %> <%= command.id %> --job-template-id reboot']

  protected override confirmation({jobTemplateId}: Input<'iot.DeleteJobTemplate'>) {
    return `Delete job template "${jobTemplateId}"?`
  }
}
