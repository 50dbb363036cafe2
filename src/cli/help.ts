// Help: operations from the table, everything else as oclif has it.
import {type Command, Help, toConfiguredId} from '@oclif/core'
import {operations} from '../model/operations.js'
import type {Operation} from '../model/vocabulary.js'
import {globalFlagLines, operationHelp} from './operation-help.js'

export default class JobsHelp extends Help {
  override async showCommandHelp(command: Command.Loadable): Promise<void> {
    const operation = operationOf(command.id)
    if (!operation) return super.showCommandHelp(command)
    this.log(this.operationText(operation, command).trimEnd())
  }

  /** The help of an operation's command as text. */
  operationText(operation: Operation, command: Command.Loadable, width = this.opts.maxWidth): string {
    const id = toConfiguredId(command.id, this.config)
    const name = `${this.config.bin} ${id}`
    const examples = (command.examples ?? []).map((example) => this.fill(String(example), id))
    return operationHelp(operation, {command: name, examples, width})
  }

  protected override async showRootHelp(): Promise<void> {
    await super.showRootHelp()
    this.log(['GLOBAL OPTIONS', ...globalFlagLines(this.opts.maxWidth), ''].join('\n'))
    this.log('Operations may also be spelled as the AWS CLI spells them: iotjobs iot update-job …')
  }

  private fill(example: string, id: string): string {
    return example.replaceAll('<%= config.bin %>', this.config.bin).replaceAll('<%= command.id %>', id)
  }
}

/** The operation behind a command's id: `update-job`, `data:update-job-execution`. */
function operationOf(id: string): Operation | undefined {
  const data = id.startsWith('data:')
  const command = data ? id.slice('data:'.length) : id
  return operations.find(
    (operation) => operation.command === command && (operation.service === 'iot-jobs-data') === data,
  )
}
