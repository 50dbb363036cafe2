import {operationCommand} from '../cli/operation/operation-command.js'

export default class CreateJobTemplate extends operationCommand('iot.CreateJobTemplate') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-template-id reboot --description "Reboot gently" --document file://reboot.json --timeout-config inProgressTimeoutInMinutes=10',
  ]
}
