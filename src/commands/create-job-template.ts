import {operationCommand} from '../cli/operation/operation-command.js'
import {templateFromJobExtension} from '../workflows/from-job/template-from-job-extension.js'

export default class CreateJobTemplate extends operationCommand('iot.CreateJobTemplate', {
  extensions: [templateFromJobExtension],
}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-template-id reboot --description "Reboot gently" --document file://reboot.json --timeout-config inProgressTimeoutInMinutes=10',
    '<%= config.bin %> <%= command.id %> --job-template-id fw --description "Firmware" --from-job fw-2',
  ]
}
