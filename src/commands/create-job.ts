import {confirmTargets} from '../cli/operation/confirm-targets.js'
import type {Question} from '../cli/operation/consent.js'
import {operationCommand} from '../cli/operation/operation-command.js'
import type {Input} from '../model/operations.js'
import {forecastExtension} from '../workflows/forecast/forecast-extension.js'
import {fromJobExtension} from '../workflows/from-job/from-job-extension.js'
import {scheduleExtension} from '../workflows/schedule/schedule-extension.js'
import {targetExtension} from '../workflows/targets/target-extension.js'
import {wizardExtension} from '../workflows/wizard/wizard-extension.js'

export default class CreateJob extends operationCommand('iot.CreateJob', {
  extensions: [fromJobExtension, targetExtension, scheduleExtension, forecastExtension, wizardExtension],
}) {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --group line-a --document file://job.json',
    "<%= config.bin %> <%= command.id %> --job-id fw-2 --group line-a --document file://job.json --job-executions-rollout-config maximumPerMinute=50 --abort-config 'criteriaList=[{failureType=FAILED,action=CANCEL,thresholdPercentage=20,minNumberOfExecutedThings=50}]'",
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --targets arn:aws:iot:eu-central-1:123456789012:thinggroup/line-a --document file://job.json',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --thing pump-1 pump-2 --document file://job.json',
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --group line-a --exclude-from broken.txt --document file://job.json',
    '<%= config.bin %> <%= command.id %> --from-job fw-2 --job-id fw-2-line-b --group line-b',
    "<%= config.bin %> <%= command.id %> --job-id fw-2 --group line-a --document file://job.json --start 'mon 02:00 Europe/Berlin'",
    '<%= config.bin %> <%= command.id %> --cli-input-json file://fw-2.json --dry-run',
    '<%= config.bin %> <%= command.id %> --cli-input-json file://fw-2.json --forecast --count --fail 5%',
    '<%= config.bin %> <%= command.id %> --wizard',
  ]

  protected override confirmation(input: Input<'iot.CreateJob'>): Question {
    return confirmTargets(input.jobId, input.targets, input)
  }
}
