import {operationCommand} from '../cli/operation/operation-command.js'

export default class DescribeManagedJobTemplate extends operationCommand('iot.DescribeManagedJobTemplate') {
  static override examples = ['<%= config.bin %> <%= command.id %> --template-name AWS-Reboot']
}
