// One call of an operation, as its stages and extensions see it: what was typed, and the connection that is opened for it
// at most once.

import {ParameterFiles} from '../../arguments/files/parameter-file.js'
import type {ScannedOperation} from '../../arguments/scan-operation.js'
import {known} from '../../members/known.js'
import {CreateJobRequest} from '../../model/iot/job.js'
import type {Operation} from '../../model/vocabulary.js'
import {requireRegion} from '../../settings/region.js'
import type {Settings} from '../../settings/resolve-settings.js'
import type {Structure} from '../../value/value.js'
import type {Runtime} from '../runtime/runtime.js'
import {announceLocal, isLocal} from '../session/local-simulator.js'
import type {Session} from '../session/session.js'
import {settingsOf} from '../session/settings-of.js'

export class OperationCall {
  readonly files: ParameterFiles
  private resolved: Promise<Settings> | undefined
  private opened: Promise<Session> | undefined
  private announced: Promise<void> | undefined

  constructor(
    readonly operation: Operation,
    readonly scanned: ScannedOperation,
    readonly runtime: Runtime,
  ) {
    this.files = new ParameterFiles(runtime)
  }

  /** Words by flag. */
  get given(): ScannedOperation['given'] {
    return this.scanned.given
  }

  /**
   * @param sends whether a request follows from them
   * @throws ConfigurationError where a request would be sent and no region is known
   */
  async settings(sends = true): Promise<Settings> {
    this.resolved ??= settingsOf(this.runtime)
    const settings = await this.resolved
    if (sends && !this.runtime.globals.dryRun && !isLocal(this.runtime)) requireRegion(settings)
    return settings
  }

  /** The same one for everything that this call asks the service. */
  session(): Promise<Session> {
    this.opened ??= this.open()
    return this.opened
  }

  /** The time by which the input is judged: the simulator has a clock of its own, asked only where a schedule needs it. */
  now(input: Structure): Promise<number> {
    return known(CreateJobRequest, input).schedulingConfig ? this.serviceTime() : Promise.resolve(this.runtime.now())
  }

  /** In milliseconds since the epoch; a dry run asks no service, and takes the time of this computer. */
  async serviceTime(): Promise<number> {
    const {globals, now} = this.runtime
    if (globals.dryRun || !isLocal(this.runtime)) return now()
    return (await (await this.session()).clock()).now
  }

  async close(): Promise<void> {
    const session = await this.opened?.catch(() => undefined)
    session?.close()
  }

  /** That it is the simulator: once, before the user is asked anything or sees an answer. */
  announce(): Promise<void> {
    this.announced ??= announceLocal(this.runtime)
    return this.announced
  }

  private async open(): Promise<Session> {
    const {openSession} = await import('../session/session.js')
    await this.announce()
    return openSession(await this.settings(), this.runtime, false)
  }
}
