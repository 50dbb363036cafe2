// What the wizard needs of the service and of files, and nothing more; all of it only reads, but for `save`.
import type {GlobalFlags} from '../arguments/global-flags.js'
import type {ThingCount} from '../diff/thing-count.js'
import type {Structure} from '../value/value.js'
import type {Choice} from './prompter.js'

export interface Template {
  readonly arn: string
  /** Of a managed template: what a job made from it has to say. */
  readonly parameters: readonly TemplateParameter[]
}

export interface TemplateParameter {
  readonly key: string
  readonly doc: string
  readonly optional: boolean
}

export interface WizardPorts {
  /** What was typed of where to send; printed commands carry it. */
  readonly globals: GlobalFlags
  /** Milliseconds since the epoch, and the zone of the user. */
  readonly clock: () => {readonly now: number; readonly zone: string}
  /** Jobs whose name holds what was typed, the newest first. */
  findJobs(typed: string, active: boolean): Promise<readonly Choice[]>
  /** `job` of DescribeJob. @throws ServiceError where there is none */
  job(jobId: string): Promise<Structure>
  document(jobId: string): Promise<string>
  /** Custom and managed templates; the value is the ARN. */
  findTemplates(typed: string): Promise<readonly Choice[]>
  template(arn: string): Promise<Template>
  /** Groups, then things; the value is the ARN. Says which permission is missing where there is none. */
  findTargets(typed: string): Promise<readonly Choice[]>
  /** How many things targets are together; nothing where that is unknown. */
  countThings(targets: readonly string[]): Promise<ThingCount | undefined>
  /** Those that no list holds and the registry does not know; none where it does not tell. */
  missingTargets(targets: readonly string[]): Promise<readonly string[]>
  /** The content behind `file://name`, or the text itself. @throws UsageError */
  readText(typed: string): Promise<string>
  /** The members that a JSON or YAML file gives. @throws UsageError */
  readInput(file: string): Promise<Structure>
  /** Writes the input as JSON, or as YAML where the name says so; never over another file. @returns what went wrong */
  save(file: string, input: Structure): Promise<string | undefined>
  /** Keeps the answers, so that nothing typed is lost. */
  keep(answers: string): Promise<void>
}
