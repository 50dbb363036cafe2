import {operationCommand} from '../cli/operation/operation-command.js'

export default class ListJobExecutionsForThing extends operationCommand('iot.ListJobExecutionsForThing') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --thing-name pump-7',
    '<%= config.bin %> <%= command.id %> --thing-name pump-7 --status QUEUED',
  ]
}
