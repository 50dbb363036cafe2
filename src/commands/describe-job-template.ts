import {operationCommand} from '../cli/operation/operation-command.js'

export default class DescribeJobTemplate extends operationCommand('iot.DescribeJobTemplate') {
  static override examples = ['<%= config.bin %> <%= command.id %> --job-template-id reboot']
}
