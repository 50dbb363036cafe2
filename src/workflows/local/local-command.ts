// The base of the commands that work on the local simulator itself. They need no --local: there is nothing else to reach.
import {resolve} from 'node:path'
import {connectionFlags} from '../../arguments/connection-flags.js'
import {Command} from '../../cli/command.js'
import type {Effect} from '../../cli/global-checks.js'
import {OUTPUT_FORMATS} from '../../cli/print/output-formats.js'
import {wantsStructuredOutput} from '../../cli/runtime/wants-structured-output.js'
import {documentsPath, isLocal, statePath} from '../../cli/session/local-simulator.js'
import {settingsOf} from '../../cli/session/settings-of.js'
import type {LocalService} from '../../emulator/local-service.js'
import {contractHome} from '../../files/user-folders.js'
import {SIMULATOR} from '../../model/local-simulator.js'
import type {ServiceRequest, ServiceResponse} from '../../wire/http-message.js'
import {explainLocal} from './explain-local.js'

export abstract class LocalCommand extends Command {
  static override outputFormats: readonly string[] | undefined = OUTPUT_FORMATS
  static override effects: readonly Effect[] = ['query']

  protected get stateFile(): string {
    return statePath(this.runtime)
  }

  /** The same for people to read. */
  protected get shownState(): string {
    return contractHome(this.stateFile, this.runtime.home)
  }

  /** Whether data is asked for where people would get text. */
  protected get wantsStructuredOutput(): boolean {
    return wantsStructuredOutput(this.runtime)
  }

  /** The service is closed when the work is done, or has failed. */
  protected async withService<Result>(work: (service: LocalService) => Promise<Result>): Promise<Result> {
    const {openLocalService} = await import('../../emulator/local-service.js')
    const service = openLocalService({
      stateFile: this.stateFile,
      documents: documentsPath(this.runtime),
      now: this.runtime.now,
      region: await this.region(),
    })
    try {
      return await work(service)
    } catch (error) {
      throw await explainLocal(error, service, this.runtime.globals)
    } finally {
      service.close()
    }
  }

  protected async region(): Promise<string> {
    const {region} = await settingsOf(this.runtime, true)
    return region ?? SIMULATOR.region
  }

  /** A file as it was typed. */
  protected pathOf(file: string): string {
    return resolve(this.runtime.cwd, file)
  }

  protected async print(value: object, title: string): Promise<void> {
    const {printValue} = await import('../../cli/print/print-value.js')
    await printValue(value, title, this.runtime)
  }

  /** @param command that is likely to come next, without what leads to the simulator */
  protected async sayNext(command: string): Promise<void> {
    const {sayNext} = await import('../../cli/print/next-line.js')
    const {globals} = this.runtime
    const isMeant = command.startsWith('iotjobs local ') || isLocal(this.runtime)
    await sayNext(`${command}${connectionFlags(isMeant ? globals : {...globals, local: true})}`, this.runtime)
  }

  /** One line a request on stderr. */
  protected readonly logRequest = ({method, path}: ServiceRequest, {status}: ServiceResponse): void => {
    void this.runtime.stderr.write(`${method} ${path} ${status}\n`)
  }
}
