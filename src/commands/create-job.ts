import type {Question} from '../cli/consent.js'
import {operationCommand} from '../cli/operation-command.js'
import type {Input} from '../model/operations.js'

export default class CreateJob extends operationCommand('iot.CreateJob') {
  static override examples = [
    '<%= config.bin %> <%= command.id %> --job-id fw-2 --targets arn:aws:iot:eu-central-1:123456789012:thinggroup/line-a --document file://job.json',
    "<%= config.bin %> <%= command.id %> --job-id fw-2 --targets arn:aws:iot:eu-central-1:123456789012:thinggroup/line-a --document file://job.json --job-executions-rollout-config maximumPerMinute=50 --abort-config 'criteriaList=[{failureType=FAILED,action=CANCEL,thresholdPercentage=20,minNumberOfExecutedThings=10}]'",
    '<%= config.bin %> <%= command.id %> --cli-input-json file://fw-2.json --dry-run',
    '<%= config.bin %> <%= command.id %> --wizard',
  ]

  /** A fleet is not to be reached by a slip: where there are many things, or nobody can say how many, the id is typed. */
  protected override confirmation({jobId, targets}: Input<'iot.CreateJob'>): Question {
    return async (send) => {
      const {largeTargets} = await import('../cli/targets/large-targets.js')
      // --no-validate lets anything through, for the service to judge.
      return largeTargets(jobId, Array.isArray(targets) ? targets.map(String) : [], send)
    }
  }
}
