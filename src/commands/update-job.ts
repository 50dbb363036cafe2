import {operationCommand} from '../cli/operation/operation-command.js'

export default class UpdateJob extends operationCommand('iot.UpdateJob') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --timeout-config inProgressTimeoutInMinutes=30',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --job-executions-rollout-config maximumPerMinute=200',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --timeout-config inProgressTimeoutInMinutes=30 --diff',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --wizard',
  ]
}
