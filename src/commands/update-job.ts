import {operationCommand} from '../cli/operation/operation-command.js'
import {diffExtension} from '../workflows/diff/diff-extension.js'
import {wizardExtension} from '../workflows/wizard/wizard-extension.js'

export default class UpdateJob extends operationCommand('iot.UpdateJob', {
  extensions: [diffExtension, wizardExtension],
}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> fw-2 --timeout-config inProgressTimeoutInMinutes=30',
    '<%= config.bin %> <%= command.id %> fw-2 --job-executions-rollout-config maximumPerMinute=200',
    '<%= config.bin %> <%= command.id %> fw-2 --timeout-config inProgressTimeoutInMinutes=30 --diff',
    '<%= config.bin %> <%= command.id %> fw-2 --wizard',
  ]
}
