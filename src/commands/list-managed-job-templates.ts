import {operationCommand} from '../cli/operation/operation-command.js'

export default class ListManagedJobTemplates extends operationCommand('iot.ListManagedJobTemplates') {
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --template-name AWS-Reboot',
  ]
}
